import ArgumentParser
import Diagnostics
import Foundation
import Runs
import Specs

/// `runner init [FILE]`: a spec to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a spec to start from, which explains itself.",
    discussion: "Beside it goes the JSON Schema with which editors explain and complete specs. No file is overwritten.")

  @Argument(help: "The file to write.", completion: .file(extensions: ["json"])) var file = "experiment.json"

  /// The file name of the JSON Schema, as committed below experiments/.
  private static let schema = "experiment.schema.json"

  func run() throws {
    try reportingFailures {
      let url = URL(fileURLWithPath: file)
      let catalogue = Catalogue.ofRunner
      let name = StartingSpec.name(from: url.deletingPathExtension().lastPathComponent)
      let text = StartingSpec.text(name: name, schema: "./\(Self.schema)", catalogue: catalogue)
      try write(text, to: url, called: file)
      let schema = url.deletingLastPathComponent().appendingPathComponent(Self.schema)
      if !FileManager.default.fileExists(atPath: schema.path) {
        try write(JSONSchema.text(for: catalogue), to: schema, called: schema.relativePath)
      }
      try Console.print(
        """
        wrote \(file)
          runner plan \(file)     shows what it would run
          runner \(file)          runs it
        """)
    }
  }

  private func write(_ text: String, to url: URL, called name: String) throws {
    do {
      try Data(text.utf8).write(to: url, options: .withoutOverwriting)
    } catch {
      if FileManager.default.fileExists(atPath: url.path) {
        throw Failure(
          .usage,
          Fault(
            "init.exists", "`\(name)` is there already, and is left as it is",
            help: "give another name: `runner init FILE`"))
      }
      throw Failure(
        .storeTrouble,
        Fault(
          "init.no-access", "cannot write `\(name)`: \(Failure.reason(error))",
          help: "give a file in a folder that is there"))
    }
  }
}
