import ArgumentParser
import Foundation
import Reports
import Runs
import Store

/// `runner status STORE`: what is going on; reads a store that others write, and touches nothing.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show how many runs stand where, and how far each running one is.")

  @Argument(help: "A store, or a spec whose store is results/NAME.sqlite.") var subject: String
  @OptionGroup var location: StoreOption
  @Option(help: ArgumentHelp("Only this experiment of the store.", valueName: "name")) var experiment: String?
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "No colour.") var noColor = false

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let (store, name) = try StoreFile.find(subject, location)
      let wanted = experiment ?? name
      let table = try StoreStatus.table(of: store, experiment: wanted)
      if let wanted, table.standings.isEmpty {
        throw Failure.noExperiment(wanted, in: store.path, among: try store.standings().map(\.experiment))
      }
      let color = Console.usesColor(STDOUT_FILENO, unless: noColor)
      try Console.print(json ? table.json : table.terminal(width: Console.width(), color: color))
    }
  }
}
