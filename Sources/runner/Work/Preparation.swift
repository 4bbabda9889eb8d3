import Diagnostics
import Foundation
import Runs
import Specs
import Store
import Training

/// A spec that is read, checked, edited and expanded, with the identity of each of its runs.
struct Preparation {
  /// What the spec declares.
  let experiment: Experiment
  /// Each configuration × seed, configuration by configuration.
  let planned: [PlannedRun]
  /// Those that `--only` and `--seeds` pick, each run once even where configurations share it.
  let selected: [PlannedRun]
  private let configurations: [String: Configuration]

  /// Reads the spec that `options` name.
  ///
  /// - Throws: `Failure` where there is no such file, `SpecFaults` with everything that is wrong
  init(_ options: RunOptions) throws {
    let catalogue = Catalogue.ofRunner
    experiment = try SpecReader.read(
      SpecFile.bytes(of: options.spec), name: options.spec, catalogue: catalogue, overrides: options.overrides)
    configurations = Dictionary(experiment.configurations.map { ($0.name, $0) }) { first, _ in first }
    let selection = Selection(only: options.only, seeds: options.seeds?.seeds)
    let picked = Set(
      try selection.select(from: experiment).map { Pick(configuration: $0.configuration.name, seed: $0.seed) })

    let seeds = experiment.seeds
    let names = Set(experiment.configurations.map { $0.settings.string("dataset") })
    let checksums = Dictionary(
      uniqueKeysWithValues: names.map { ($0, catalogue.dataset(named: $0)?.checksum ?? "") })
    planned = experiment.configurations.flatMap { configuration in
      let checksum = checksums[configuration.settings.string("dataset")] ?? ""
      return Self.runs(of: configuration, seeds: seeds, checksum: checksum, catalogue)
    }
    var seen: Set<Fingerprint> = []
    selected = planned.filter { run in
      picked.contains(Pick(configuration: run.configuration, seed: run.seed))
        && seen.insert(run.fingerprint).inserted
    }
  }

  private struct Pick: Hashable {
    let configuration: String
    let seed: Int
  }

  private static func runs(
    of configuration: Configuration, seeds: [Int], checksum: String, _ catalogue: Catalogue
  ) -> [PlannedRun] {
    let departures = catalogue.departures(of: configuration.settings)
    return seeds.map { seed in
      let fingerprint = Fingerprint(
        configuration: departures, seed: seed, dataset: checksum, trainer: Trainer.version)
      return PlannedRun(
        configuration: configuration.name, seed: seed, fingerprint: fingerprint, datasetChecksum: checksum,
        trainerVersion: Trainer.version)
    }
  }

  /// How each planned run trains.
  var settingsByRun: [Fingerprint: RunConfiguration] {
    Dictionary(planned.map { ($0.fingerprint, configuration(named: $0.configuration).settings) }) { first, _ in first }
  }

  /// What is to be recorded of each planned run besides, by all configurations that share it; no entry for nothing.
  var telemetry: [Fingerprint: Telemetry] {
    var result: [Fingerprint: Telemetry] = [:]
    for run in planned {
      guard let asked = configuration(named: run.configuration).settings.telemetry else { continue }
      result[run.fingerprint] = result[run.fingerprint].map { $0.joined(with: asked) } ?? asked
    }
    return result
  }

  /// The configuration of that name.
  func configuration(named name: String) -> Configuration {
    guard let found = configurations[name] else {
      preconditionFailure("no configuration \(name) in \(experiment.name)")
    }
    return found
  }
}

/// The file of a spec.
enum SpecFile {
  /// Its bytes.
  ///
  /// - Throws: `Failure` where it cannot be read (exit code 66), or is no spec by its size (65) or its first bytes (64)
  static func bytes(of path: String) throws -> [UInt8] {
    let bytes = try read(path)
    if bytes.starts(with: Array("SQLite format 3".utf8)) {
      throw Failure(
        .usage,
        Fault(
          "input.store-for-spec", "`\(path)` is a store, not a spec",
          help: "`runner report \(path)` prints its comparison"))
    }
    return bytes
  }

  /// A spec of 10,000 configurations has about 2 MB; whatever has more than this was given by mistake.
  private static let longest = 16 << 20

  private static func read(_ path: String) throws -> [UInt8] {
    var bytes = Data()
    do {
      // Also from a pipe: `runner <(make-spec)`.
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      while bytes.count <= longest, let part = try file.read(upToCount: 1 << 20), !part.isEmpty { bytes += part }
    } catch {
      throw Failure.missingSpec(path, error)
    }
    guard bytes.count <= longest else {
      throw Failure(
        .badSpec,
        Fault(
          "spec.too-large", "`\(path)` has more than \(longest >> 20) MB",
          help: "a spec with thousands of configurations has a few: is this another file?"))
    }
    return Array(bytes)
  }
}
