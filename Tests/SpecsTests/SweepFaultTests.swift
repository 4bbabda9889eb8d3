import Diagnostics
import Runs
import Testing

@testable import Specs

@Suite("Faults of sweeps")
struct SweepFaultTests {
  @Test(
    "each mistake in a sweep is one fault, at its place",
    arguments: [
      (#""grid": { "batch_sise": [1] }"#, "spec.unknown-key", "batch_sise"),
      (#""grid": { "momentum": [0.9] }"#, "spec.unknown-key", "momentum"),
      (#""grid": { "model": ["simple_cnn"] }"#, "spec.unknown-key", "model"),
      (#""grid": { "batch_size": 16 }"#, "spec.wrong-type", "16"),
      (#""grid": { "batch_size": [16, "32"] }"#, "spec.wrong-type", "32"),
      (#""grid": { "batch_size": [16, 0] }"#, "spec.out-of-range", "0"),
      (#""grid": { "batch_size": [16, 70000] }"#, "spec.contradiction", "70000"),
      (#""grid": { "batch_size": [] }"#, "spec.out-of-range", "[]"),
      (#""grid": { "batch_size": [16, 64, 16] }"#, "spec.duplicate-value", "16"),
      (#""grid": { "learning_rate": [1, 1.0] }"#, "spec.duplicate-value", "1.0"),
      (#""grid": {}"#, "spec.out-of-range", "{}"),
      (#""grid": []"#, "spec.wrong-type", "[]"),
      (#""grid": { "schedule.pct_start": [0.1, 0.2] }"#, "spec.foreign-setting", "schedule.pct_start"),
      (
        #""grid": { "schedule.name": ["constant"], "schedule.pct_start": [0.1] }"#, "spec.foreign-setting",
        "schedule.pct_start"
      ),
      (#""grid": { "schedule.name": ["one_cycel", "constant"] }"#, "spec.unknown-value", "one_cycel"),
      (#""batch_size": 8, "grid": { "batch_size": [16] }"#, "spec.duplicate-setting", "batch_size"),
      (
        #""optimizer": { "momentum": 0.5 }, "grid": { "optimizer.momentum": [0.9] }"#, "spec.duplicate-setting",
        "optimizer.momentum"
      ),
      (#""grid": { "epochs": [1] }, "zip": { "epochs": [2] }"#, "spec.duplicate-setting", "epochs"),
      (#""zip": { "epochs": [1, 2], "batch_size": [1] }"#, "spec.uneven-zip", "batch_size"),
      (#""zip": { "epochs": [1, 1], "batch_size": [2, 2] }"#, "spec.duplicate-value", "1"),
      (#""exclude": [ { "epochs": 1 } ]"#, "spec.no-sweep", "exclude"),
      (#""grid": { "epochs": [1, 2] }, "exclude": [ { "shuffle": true } ]"#, "spec.not-varied", "shuffle"),
      (#""grid": { "epochs": [1, 2] }, "exclude": [ { "epochs": 3 } ]"#, "spec.no-such-point", "{ "),
      (#""grid": { "epochs": [1, 2] }, "exclude": [ {} ]"#, "spec.out-of-range", "{}"),
      (#""grid": { "epochs": [1, 2] }, "exclude": { "epochs": 1 }"#, "spec.wrong-type", "{ "),
      (#""sample": { "from": { "epochs": { "integer": [1, 9] } } }"#, "spec.missing-key", "{ "),
      (#""sample": { "count": 0, "from": { "epochs": { "integer": [1, 9] } } }"#, "spec.out-of-range", "0"),
      (#""sample": { "count": 2, "from": { "epochs": [1, 9] } }"#, "spec.wrong-type", "[1"),
      (#""sample": { "count": 2, "from": { "epochs": { "uniform": [1, 9] } } }"#, "spec.wrong-type", "uniform"),
      (#""sample": { "count": 2, "from": { "epochs": { "integer": [9, 1] } } }"#, "spec.out-of-range", "[9"),
      (#""sample": { "count": 2, "from": { "epochs": { "integer": [0, 9] } } }"#, "spec.out-of-range", "0"),
      (#""sample": { "count": 2, "from": { "epochs": {} } }"#, "spec.missing-key", "{}"),
      (
        #""sample": { "count": 2, "from": { "optimizer.weight_decay": { "log_uniform": [0, 1] } } }"#,
        "spec.out-of-range", "0"
      ),
      (#""sample": { "count": 2, "from": { "learning_rate": { "normal": [0, 1] } } }"#, "spec.unknown-key", "normal"),
    ])
  func faults(entry: String, code: String, place: String) throws {
    let named = entry.contains("grid") || entry.contains("zip") || entry.contains("sample") ? "" : #""name": "e", "#
    let line = "{ \(named)\"extends\": \"base\", \(entry) }"
    let faults = Reading.faults(SweepTests.spec(line))
    let fault = try #require(faults.first)
    #expect(faults.count == 1 && fault.code == code, "\(faults.map(\.message))")
    #expect(fault.help != nil)
    let column = try #require(fault.place?.column)
    let text = "    " + line
    #expect(fault.place?.line == 7)
    #expect(String(text.dropFirst(column - 1)).drop { $0 == "\"" }.hasPrefix(place), "\(text.dropFirst(column - 1))")
  }

  @Test("all mistakes of several sweeps are shown at once, word for word")
  func together() {
    let spec = SweepTests.spec(
      """
      { "extends": "base", "grid": { "batch_size": [16, 0], "epoch": [1] } },
          { "extends": "cycle", "grid": { "schedule.pct_start": [0.5, 2], "batch_size": [64, 70000] },
            "exclude": [ { "batch_size": 128 } ] }
      """)
    #expect(
      Reading.faults(spec).map(\.message) == [
        "`batch_size` must be a whole number of at least 1, not `0`", "unknown key `epoch`",
        "`schedule.pct_start` must be a number from 0 to 1, not `2`",
        "`batch_size` is larger than the 60000 training images of `mnist`", "no point has these values",
      ])
  }

  @Test("too many points are refused before they are made")
  func tooMany() {
    let list = (1...1000).map(String.init).joined(separator: ",")
    let spec = SweepTests.spec(
      #"{ "extends": "base", "grid": { "batch_size": [\#(list)], "epochs": [\#(list)], "shuffle": [true] } }"#)
    #expect(Reading.faults(spec).map(\.code) == ["spec.too-many-points"])
  }

  @Test("two sweeps that make the same names are one fault, and a name of its own helps")
  func sameNames() {
    let entry = #"{ "extends": "base", "grid": { "epochs": [1, 2, 3] } }"#
    let faults = Reading.faults(SweepTests.spec(entry + ", " + entry))
    #expect(faults.map(\.code) == ["spec.duplicate-name"])
    #expect(faults.first?.message == "two configurations are called `base-epochs=1`")
    let named = entry.replacing("{ \"ext", with: "{ \"name\": \"again\", \"ext")
    #expect(Reading.faults(SweepTests.spec(entry + ", " + named)).isEmpty)
  }

  @Test("a setting without effect is a fault where it is written, not its default, and void wherever it is in force")
  func withoutEffect() {
    let void = { (rest: String) in
      Reading.faults(#"{ "name": "x", "configurations": [ \#(rest) ] }"#).map(\.code)
    }
    let last = #""normalization_on_last": false"#
    #expect(void(#"{ "name": "a", "model": { \#(last) } }"#) == ["spec.without-effect"])
    #expect(void(#"{ "name": "a", "model": { "normalization_on_last": true } }"#).isEmpty, "its default")
    let child = #"{ "name": "b", "extends": "a", "model": { "normalization": "batch" } }"#
    #expect(void(#"{ "name": "a", "model": { \#(last) } }, \#(child)"#).isEmpty, "it has an effect in one of them")
    let both =
      #"{ "grid": { "model.normalization": ["none", "batch"], "model.normalization_on_last": [true, false] } }"#
    #expect(void(both).isEmpty)
    let grid = #"{ "grid": { "model.normalization_on_last": [true, false] } }"#
    #expect(void(grid) == ["spec.without-effect"])
  }

  @Test("the settings of a group stand in an object of its name")
  func groups() throws {
    let read = try Reading.configurations(
      #"{ "name": "x", "configurations": [ { "name": "a", "augmentation": { "title": "t", "shift": 2 } } ] }"#)
    #expect(read["a"]?.settings.integer("augmentation.shift") == 2)
    #expect(read["a"]?.settings.boolean("augmentation.horizontal_flip") == false)
    for (json, code, help) in [
      (#""augmentation": { "shif": 2 }"#, "spec.unknown-key", "did you mean `shift`?"),
      (#""augmentation": 2"#, "spec.wrong-type", "such as `{ \"shift\": … }`"),
      (#""shift": 2"#, "spec.unknown-key", "write `\"augmentation\": { \"shift\": … }`"),
      (#""augmentation": { "shift": 28 }"#, "spec.out-of-range", "the default is `0`"),
    ] {
      let faults = Reading.faults(#"{ "name": "x", "configurations": [ { "name": "a", \#(json) } ] }"#)
      #expect(faults.map(\.code) == [code] && faults.first?.help == help)
    }
  }
}
