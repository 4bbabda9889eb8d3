import ArgumentParser
import Foundation
import Reports
import Store

/// `runner doctor STORE`: whether a store is whole, and a copy of it.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look a store over, and make a copy of it with --backup.")

  @Argument(help: "The store.", completion: .file(extensions: ["sqlite"])) var store: String
  @Option(
    help: ArgumentHelp("Copy the store to a new file, also while it is in use.", valueName: "file"),
    completion: .file(extensions: ["sqlite"]))
  var backup: String?
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "No colour.") var noColor = false

  func run() throws {
    try reportingFailures(noColor: noColor) {
      guard FileManager.default.fileExists(atPath: store) else {
        throw Failure.missingStore(store, help: "`ls results` shows those that are here")
      }
      let table = try Checkup(store).table()
      let color = Console.usesColor(STDOUT_FILENO, unless: noColor)
      try Console.print(json ? table.json : table.terminal(width: Console.width(), color: color))
      if let backup {
        try Store(path: store, access: .read).backup(to: backup)
        Console.note("copied to \(backup)")
      }
      guard table.isOK else { throw ExitCode.storeTrouble }
    }
  }
}
