import Foundation
import Testing

@Suite("runner init")
struct InitTests {
  let runner: Invocation

  init() throws { runner = try Invocation() }

  @Test("the spec that is written is checked without a fault, and trains")
  func trains() throws {
    defer { runner.remove() }
    let written = try runner("init")
    #expect(written.exitCode == 0 && written.output.contains("wrote experiment.json"))
    #expect(runner.files == ["experiment.json", "experiment.schema.json"])
    let check = try runner("check", "experiment.json")
    #expect(check.output == "experiment.json: 4 configurations × 2 seeds, 8 runs; no faults\n" && check.exitCode == 0)
    let run = try runner("experiment.json", "--set", "epochs=1", "--seeds", "0")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("baseline-batch_size=16") && run.output.contains("batch_size 64 → 16"))
  }

  @Test("it explains itself, and editors find its schema beside it")
  func explains() throws {
    defer { runner.remove() }
    _ = try runner("init", "some/lr.json")
    #expect(runner.files.isEmpty, "the folder is not there")
    try FileManager.default.createDirectory(
      at: runner.folder.appendingPathComponent("some"), withIntermediateDirectories: true)
    #expect(try runner("init", "some/lr.json").exitCode == 0)
    let text = try String(contentsOf: runner.folder.appendingPathComponent("some/lr.json"), encoding: .utf8)
    #expect(text.contains(#""$schema": "./experiment.schema.json""#) && text.contains(#""name": "lr""#))
    #expect(text.components(separatedBy: #""description""#).count >= 5)
    #expect(runner.files == ["some", "some/experiment.schema.json", "some/lr.json"])
  }

  @Test("neither a spec nor a schema that is there is overwritten")
  func neverOverwrites() throws {
    defer { runner.remove() }
    try runner.write("mine", to: "a.json")
    try runner.write("mine too", to: "experiment.schema.json")
    let refused = try runner("init", "a.json")
    #expect(refused.exitCode == 64 && refused.errors.contains("error[init.exists]: `a.json` is there already"))
    #expect(try runner("init", "b.json").exitCode == 0)
    for (name, text) in [("a.json", "mine"), ("experiment.schema.json", "mine too")] {
      #expect(try String(contentsOf: runner.folder.appendingPathComponent(name), encoding: .utf8) == text)
    }
  }
}
