import ArgumentParser
import Datasets
import Diagnostics
import Foundation
import Glibc
import Runs
import Specs
import Store
import Training

/// An error of a command: what is shown, and the exit code.
struct Failure: Error {
  /// What is wrong and what to do.
  let fault: Fault
  /// How the command ends.
  let exitCode: ExitCode

  /// A failure of a command.
  init(_ exitCode: ExitCode, _ fault: Fault) {
    self.fault = fault
    self.exitCode = exitCode
  }

  /// The spec cannot be read; names JSON files nearby.
  static func missingSpec(_ path: String, _ error: any Error) -> Failure {
    let isThere = FileManager.default.fileExists(atPath: path)
    let message = isThere ? "cannot read the spec `\(path)`" : "there is no spec `\(path)`"
    return Failure(.missingInput, Fault("input.no-spec", message, help: isThere ? reason(error) : nearbySpecs(path)))
  }

  /// The store is not there yet.
  static func missingStore(_ path: String, help: String) -> Failure {
    Failure(.missingInput, Fault("input.no-store", "there is no store `\(path)`", help: help))
  }

  /// The store holds no experiment of that name.
  static func noExperiment(_ name: String, in path: String, among names: [String]) -> Failure {
    let known = names.isEmpty ? "it holds none" : "it holds " + names.map { "`\($0)`" }.joined(separator: ", ")
    return Failure(
      .usage,
      Fault(
        "input.no-experiment", "there is no experiment `\(name)` in `\(path)`",
        help: Spelling.nearest(to: name, among: names).map { "did you mean `\($0)`?" } ?? known))
  }

  /// A run cannot go on from its checkpoint. Its worker fails, and failed runs start over.
  static func unusableCheckpoint(_ run: Fingerprint, _ error: CheckpointError) -> Failure {
    Failure(
      .storeTrouble,
      Fault(
        "store.checkpoint", "run \(run.run) cannot go on from its checkpoint: \(error)",
        help: "run again: it starts over"))
  }

  /// No data set of that name is registered.
  static func unknownDataset(_ name: String) -> Failure {
    let names = DatasetRegistry.all.map(\.name)
    let known = "data sets are " + names.map { "`\($0)`" }.joined(separator: ", ")
    return Failure(
      .usage,
      Fault(
        "data.unknown", "there is no data set `\(name)`",
        help: Spelling.nearest(to: name, among: names).map { "did you mean `\($0)`?" } ?? known))
  }

  /// The facts of a folder, or the failure to show.
  static func unwrapping(_ found: Result<DatasetFacts, UnusableFolder>) throws -> DatasetFacts {
    do {
      return try found.get()
    } catch {
      throw Failure(.missingInput, Fault("data.unusable-folder", error.message, help: error.help))
    }
  }

  /// The system's words for an error of Foundation.
  static func reason(_ error: any Error) -> String {
    ((error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error).map(\.localizedDescription)
      ?? error.localizedDescription
  }

  private static func nearbySpecs(_ path: String) -> String {
    let specs = ((try? FileManager.default.contentsOfDirectory(atPath: "experiments")) ?? [])
      .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }.sorted().map { "experiments/\($0)" }
    guard !specs.isEmpty else { return "give the path of a JSON file; README.md shows one" }
    let known = specs.map { "`\($0)`" }.joined(separator: ", ")
    return Spelling.nearest(to: path, among: specs).map { "did you mean `\($0)`?" } ?? "specs here: \(known)"
  }
}

/// Runs a command's body; shows every error that has words for people and ends with its exit code.
func reportingFailures<Result>(noColor: Bool = false, _ body: () throws -> Result) throws -> Result {
  let color = Console.usesColor(STDERR_FILENO, unless: noColor)
  do {
    return try body()
  } catch let failure as Failure {
    Console.note(failure.fault.rendered(color: color))
    throw failure.exitCode
  } catch let faults as SpecFaults {
    Console.note(faults.rendered(color: color))
    throw faults.areInOptions ? ExitCode.usage : ExitCode.badSpec
  } catch let error as StoreError {
    Console.note(error.fault.rendered(color: color))
    throw ExitCode(error.category)
  } catch let error as KernelVariantError {
    Console.note(Fault("kernels.unusable", error.description).rendered(color: color))
    throw ExitCode.usage
  } catch let error as DatasetError {
    Console.note(error.fault.rendered(color: color))
    switch error {
    case .cannotAccess: throw ExitCode.storeTrouble
    case .interrupted: throw ExitCode.interrupted
    default: throw ExitCode.missingInput
    }
  }
}
