import ArgumentParser
import Foundation
import Reports
import Runs
import Store

/// `runner show STORE RUN`: one run, as its training printed it.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one run: its epochs, settings and what it ran on.")

  @Argument(help: "The store.", completion: .file(extensions: ["sqlite"])) var store: String
  @Argument(
    help: ArgumentHelp(
      "The run: the first digits of its fingerprint, as `results` and reports show it.", valueName: "run")) var prefix:
    String
  @Flag(help: "No colour.") var noColor = false

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let store = try StoreFile.open(store)
      let stored = try store.run(matching: prefix)
      try Console.print(
        RunTable.render(
          stored.record, of: try configuration(of: stored, in: store),
          departures: Catalogue.ofRunner.departures(of: stored.settings), width: Console.width(),
          color: Console.usesColor(STDOUT_FILENO, unless: noColor)))
    }
  }

  /// The configuration that the run stands under; one that is no longer defined is made of the run's own settings.
  private func configuration(of stored: StoredRun, in store: Store) throws -> Configuration {
    for name in stored.names where name.isCurrent {
      let experiment = try store.experiments(named: name.experiment).first?.experiment
      if let found = experiment?.configurations.first(where: { $0.name == name.configuration }) { return found }
    }
    return Configuration(name: stored.record.configuration, settings: stored.settings, origins: [:])
  }
}
