import Foundation
import Runs
import Specs
import Testing

@testable import runner

/// The system's `python3`.
private enum Python {
  static let hasJSONSchema = (try? run("import jsonschema", "")) != nil

  struct Unusable: Error {}

  /// What a program in Python prints.
  static func run(_ program: String, _ input: String) throws -> String {
    let process = Process()
    let (pipe, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore", "-c", program]
    (process.standardInput, process.standardOutput, process.standardError) = (pipe, output, FileHandle.nullDevice)
    try process.run()
    pipe.fileHandleForWriting.write(Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Unusable() }
    return text
  }
}

/// Python's `jsonschema`, which knows nothing of our reader, on the committed schema.
@Suite("The JSON Schema, by Python's jsonschema", .enabled(if: Python.hasJSONSchema, "needs Python's jsonschema"))
struct JSONSchemaTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Which of the specs the committed schema accepts.
  private func accepted(_ specs: [String]) throws -> [Bool] {
    let schema = Self.root.appendingPathComponent("experiments/experiment.schema.json").path
    let program = """
      import json, sys, jsonschema
      schema = json.load(open('\(schema)'))
      jsonschema.Draft7Validator.check_schema(schema)
      validator = jsonschema.Draft7Validator(schema)
      for spec in json.load(sys.stdin):
          print('yes' if validator.is_valid(json.loads(spec)) else 'no')
      """
    let input = SettingValue.list(specs.map(SettingValue.string)).json
    return try Python.run(program, input).split(separator: "\n").map { $0 == "yes" }
  }

  private func isRead(_ spec: String) -> Bool {
    (try? SpecReader.read(Array(spec.utf8), name: "spec.json", catalogue: .ofRunner)) != nil
  }

  @Test("every committed spec is accepted, and so are the one of `init` and the one with every setting")
  func committed() throws {
    let folder = Self.root.appendingPathComponent("experiments")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" && !$0.lastPathComponent.hasSuffix(".schema.json") }
    let specs = try files.map { try String(contentsOf: $0, encoding: .utf8) }
    #expect(specs.count >= 1)
    let start = StartingSpec.text(name: "start", schema: "./experiment.schema.json", catalogue: .ofRunner)
    let all = specs + [start, Spec.everything, Spec.small()]
    #expect(try accepted(all) == all.map { _ in true })
    #expect(all.allSatisfy(isRead))
  }

  /// Entries of `configurations` that `check` refuses, as a schema can see.
  static let mistakes = [
    "{}", #"{ "name": 3 }"#, #"{ "name": ".a" }"#, #"{ "name": "a", "batchsize": 5 }"#,
    #"{ "name": "a", "batch_size": 0 }"#, #"{ "name": "a", "batch_size": "64" }"#, #"{ "name": "a", "epochs": 1.5 }"#,
    #"{ "name": "a", "learning_rate": 0 }"#, #"{ "name": "a", "shuffle": 1 }"#, #"{ "name": "a", "dataset": "moon" }"#,
    #"{ "name": "a", "dataset": { "name": "mnist" } }"#, #"{ "name": "a", "schedule": "one_cycle" }"#,
    #"{ "name": "a", "schedule": { "name": "onecycle" } }"#,
    #"{ "name": "a", "schedule": { "name": "constant", "pct_start": 0.3 } }"#,
    #"{ "name": "a", "schedule": { "name": "one_cycle", "moms": [0.9, 0.8] } }"#,
    #"{ "name": "a", "model": { "first_kernel_size": 4 } }"#, #"{ "name": "a", "model": { "channels": [] } }"#,
    #"{ "name": "a", "train_size": -1 }"#, #"{ "name": "a", "augmentation": { "shift": 1.5 } }"#,
    #"{ "name": "a", "augmentation": { "flip": true } }"#, #"{ "name": "a", "augmentation.shift": 2 }"#,
    #"{ "grid": { "batch_sise": [1] } }"#, #"{ "grid": { "batch_size": [0] } }"#,
    #"{ "grid": { "batch_size": [1, 1] } }"#, #"{ "grid": { "schedule.name": ["onecycle"] } }"#,
    #"{ "zip": { "batch_size": [] } }"#, #"{ "name": "a", "exclude": [] }"#,
    #"{ "sample": { "count": 2, "from": { "learning_rate": { "log_uniform": [0, 1] } } } }"#,
    #"{ "sample": { "count": 2, "from": { "batch_size": { "uniform": [1, 9] } } } }"#,
    #"{ "sample": { "count": 2, "from": { "batch_size": { "integer": [1, 9], "choice": [1, 2] } } } }"#,
  ]

  /// Entries that `check` accepts.
  static let right = [
    #"{ "name": "a" }"#, #"{ "name": "a", "title": "t", "description": "d", "$schema": "s" }"#,
    #"{ "name": "a", "learning_rate": 1, "augmentation": { "shift": 2, "horizontal_flip": true } }"#,
    #"{ "name": "a", "schedule": { "name": "one_cycle", "pct_start": 0.3 }, "train_size": 500 }"#,
    #"{ "grid": { "batch_size": [16, 64], "schedule.name": ["constant", "one_cycle"] } }"#,
    #"{ "zip": { "batch_size": [16, 16], "augmentation.shift": [0, 2] }, "exclude": [ { "batch_size": 16, "augmentation.shift": 0 } ] }"#,
    #"{ "sample": { "count": 2, "from": { "learning_rate": { "log_uniform": [0.001, 1] }, "epochs": { "integer": [1, 9] } } } }"#,
  ]

  @Test("the mistakes that `check` refuses are refused, as far as a schema can see them, and nothing that it accepts")
  func agree() throws {
    let spec = { (entry: String) in #"{ "name": "x", "configurations": [ \#(entry) ] }"# }
    let (wrong, fine) = (Self.mistakes.map(spec), Self.right.map(spec))
    #expect(wrong.filter(isRead).isEmpty)
    #expect(fine.allSatisfy(isRead))
    let verdicts = try accepted(wrong + fine)
    #expect(zip(wrong, verdicts).filter(\.1).map(\.0).isEmpty)
    #expect(zip(fine, verdicts.dropFirst(wrong.count)).filter { !$0.1 }.map(\.0).isEmpty)
  }
}
