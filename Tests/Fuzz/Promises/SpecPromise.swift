public import Runs
import Specs
import Training
import Datasets

/// What holds for every text that is given to the spec reader, however it was made.
public enum SpecPromise {
  /// How faults call the text.
  static let name = "fuzz.json"

  /// What reading `bytes` breaks of it; nil where every promise is kept.
  public static func broken(by bytes: [UInt8]) -> String? {
    let experiment: Experiment
    do throws(SpecFaults) {
      experiment = try SpecReader.read(bytes, name: name, catalogue: .ofPromises)
    } catch {
      return complaint(about: error.rendered(), of: bytes)
    }
    do throws(SpecFaults) {
      let again = try SpecReader.read(
        Array(CanonicalSpec.text(of: experiment).utf8), name: name, catalogue: .ofPromises)
      return complaint(about: experiment, readAgain: again)
    } catch {
      return "an accepted spec is refused when it is written out:\n" + error.rendered()
    }
  }

  /// Faults as people read them: there is one at least, and each has a place that is inside the text.
  public static func complaint(about rendered: String, of bytes: [UInt8]) -> String? {
    let shown = rendered.split(separator: "\n", omittingEmptySubsequences: false)
    let count = shown.count { $0.hasPrefix("error[") }
    let places = shown.compactMap(place)
    if count == 0 { return "a spec is refused without a fault" }
    if places.count != count { return "\(count) faults, \(places.count) places:\n" + rendered }
    let lines = String(decoding: bytes, as: UTF8.self).utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String($0)?.unicodeScalars.count ?? 0 }
    // A fault may be behind the last character of a line: something is missing there.
    let outside = places.first { line, column in
      !lines.indices.contains(line - 1) || !(1...lines[line - 1] + 1).contains(column)
    }
    return outside.map { "the place \($0.line):\($0.column) is outside the text:\n" + rendered }
  }

  /// An experiment that was written out and read again: the same runs, and the same to people.
  public static func complaint(about experiment: Experiment, readAgain again: Experiment) -> String? {
    if fingerprints(of: experiment) != fingerprints(of: again) {
      return "other fingerprints when read again:\n" + CanonicalSpec.text(of: experiment)
    }
    if withoutOrigins(experiment) != withoutOrigins(again) {
      return "another experiment when read again:\n" + CanonicalSpec.text(of: experiment)
    }
    return nil
  }

  private static func fingerprints(of experiment: Experiment) -> [Fingerprint] {
    experiment.configurations.flatMap { configuration in
      experiment.seeds.map { seed in
        Fingerprint(
          configuration: Catalogue.ofPromises.departures(of: configuration.settings), seed: seed,
          dataset: Catalogue.ofPromises.dataset(named: configuration.settings.string("dataset"))?.checksum ?? "",
          trainer: Trainer.version)
      }
    }
  }

  private static func withoutOrigins(_ experiment: Experiment) -> Experiment {
    var result = experiment
    for index in result.configurations.indices { result.configurations[index].origins = [:] }
    return result
  }

  /// Line and column of a line that shows a place.
  private static func place(_ shown: Substring) -> (line: Int, column: Int)? {
    let text = shown.drop { $0 == " " }
    guard text.hasPrefix("--> \(name):") else { return nil }
    let numbers = text.split(separator: ":").suffix(2).compactMap { Int($0) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }
}

extension Catalogue {
  /// The same as the catalogue of `runner`, which no other program can import.
  static let ofPromises = Catalogue(
    general: Trainer.settings, components: Models.all + Optimizers.all + Schedules.all,
    datasets: DatasetRegistry.all, generalContradictions: { Trainer.contradictions(in: $0, dataset: $1) })
}
