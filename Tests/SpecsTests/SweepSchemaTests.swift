import Runs
import Testing

@testable import Specs

@Suite("The schema and sweeps")
struct SweepSchemaTests {
  private func complaints(about spec: String) throws -> [String] {
    let nodes = try [JSONSchema.text(for: .test), spec].map { text in
      try #require(JSONReader.read(SourceText(Array(text.utf8), name: "t")).root)
    }
    return SchemaValidator(root: nodes[0]).complaints(about: nodes[1])
  }

  @Test(
    "what the reader accepts the schema accepts",
    arguments: [
      #""grid": { "batch_size": [16, 64], "model.channels": [[8], [8, 16]], "dataset": ["tiny", "mnist"] }"#,
      #""title": "t", "grid": { "description": "d", "schedule.name": ["constant", "one_cycle"] }"#,
      #""zip": { "batch_size": [16, 16], "optimizer.momentum": [0.5, 0.9] }, "epochs": 3"#,
      #""grid": { "augmentation.shift": [0, 2] }, "exclude": [ { "augmentation.shift": 2, "title": "no" } ]"#,
      #""sample": { "count": 3, "from": { "learning_rate": { "log_uniform": [0.01, 1] } } }"#,
      #""sample": { "count": 3, "seed": 9, "from": { "batch_size": { "choice": [8, 9] }, "epochs": { "integer": [1, 9] }, "optimizer.weight_decay": { "uniform": [0, 1] } } }"#,
    ])
  func accepts(entry: String) throws {
    let spec = SweepTests.spec(#"{ "extends": "base", \#(entry) }"#)
    #expect(Reading.faults(spec).isEmpty)
    #expect(try complaints(about: spec).isEmpty)
  }

  @Test(
    "what the schema can see is refused by both",
    arguments: [
      #""grid": { "batch_sise": [1] }"#, #""grid": { "batch_size": 16 }"#, #""grid": { "batch_size": [16, 0] }"#,
      #""grid": { "batch_size": [] }"#, #""grid": { "batch_size": [16, 16] }"#, #""grid": { "model": ["simple_cnn"] }"#,
      #""grid": { "schedule.name": ["one_cycel"] }"#, #""grid": []"#, #""zip": { "batch_size": ["a"] }"#,
      #""name": "e", "exclude": [ { "epochs": 1 } ]"#, #""grid": { "epochs": [1, 2] }, "exclude": { "epochs": 1 }"#,
      #""sample": { "from": { "epochs": { "integer": [1, 9] } } }"#,
      #""sample": { "count": 2, "from": { "epochs": { "uniform": [1, 9] } } }"#,
      #""sample": { "count": 2, "from": { "epochs": { "integer": [1, 2], "choice": [1, 2] } } }"#,
      #""sample": { "count": 2, "from": { "learning_rate": { "log_uniform": [0, 1] } } }"#,
      #""sample": { "count": 2, "from": { "shuffle": { "uniform": [0, 1] } } }"#,
    ])
  func refuses(entry: String) throws {
    let spec = SweepTests.spec(#"{ "extends": "base", \#(entry) }"#)
    #expect(!Reading.faults(spec).isEmpty)
    #expect(try !complaints(about: spec).isEmpty)
  }

  @Test("the settings page has every key of a sweep and every distribution")
  func page() {
    let page = SettingsPage.markdown(for: .test)
    for key in SweepKey.all { #expect(page.contains("| `\(key.name)` | \(key.values) |")) }
    for distribution in Distribution.allCases { #expect(page.contains("`\(distribution.rawValue)`")) }
  }

  @Test("the starting spec is accepted by reader and schema, under a name made from its file's")
  func startingSpec() throws {
    for (file, name) in [
      ("batch size", "batch size"), ("läuft/x", "l-uft-x"), ("", "experiment"), ("-x", "experiment"),
    ] {
      #expect(StartingSpec.name(from: file) == name)
      let text = StartingSpec.text(name: name, schema: "./s.json", catalogue: .test)
        .replacing(#""dataset": "glyphs""#, with: #""dataset": "mnist""#)
      #expect(Reading.faults(text).isEmpty)
      #expect(try complaints(about: text).isEmpty)
    }
  }
}
