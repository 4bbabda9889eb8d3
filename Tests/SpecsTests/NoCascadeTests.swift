import Diagnostics
import Testing

@Suite("One mistake, one fault")
struct NoCascadeTests {
  /// A spec, and the code of its only fault.
  static let specs: [(String, String)] = [
    // What a misspelt key, choice or name was meant to be is clear: what depends on it is read.
    (#"{ "name": "x", "configuration": [ { "name": "a" }, { "name": "b", "extends": "a" } ] }"#, "spec.unknown-key"),
    (#"{ "name": "x", "baseline": "a", "configurations": [ { "nmae": "a" } ] }"#, "spec.unknown-key"),
    (
      #"{ "name": "x", "configurations": [ { "name": "a", "shedule": { "name": "one_cycle" } }, { "name": "b", "extends": "a", "schedule": { "div": 3 } } ] }"#,
      "spec.unknown-key"
    ),
    (
      #"{ "name": "x", "configurations": [ { "name": "a", "schedule": { "nmae": "one_cycle", "div": 3 } } ] }"#,
      "spec.unknown-key"
    ),
    (
      #"{ "name": "x", "configurations": [ { "name": "a", "schedule": { "name": "onecycl", "div": 3 } } ] }"#,
      "spec.unknown-value"
    ),
    (
      #"{ "name": "x", "configurations": [ { "name": "a", "schedule": "one_cycle" }, { "name": "b", "extends": "a", "schedule": { "div": 3 } } ] }"#,
      "spec.wrong-type"
    ),
    // What was meant is not clear: nothing is concluded from it.
    (
      #"{ "name": "x", "configurations": [ { "name": "a", "schedule": { "name": "triangle", "div": 3 } } ] }"#,
      "spec.unknown-value"
    ),
    (
      #"{ "name": "x", "configurations": [ { "name": "a", "extends": "somewhere", "schedule": { "div": 3 } }, { "name": "b", "extends": "a", "schedule": { "div": 4 } } ] }"#,
      "spec.unknown-configuration"
    ),
    (#"{ "name": "x", "baseline": "b", "configurations": [ { "name": 3 } ] }"#, "spec.wrong-type"),
    (#"{ "name": "x", "baseline": "b", "configurations": 3 }"#, "spec.wrong-type"),
    (#"{ "name": "x", "baseline": "b", "configurations": [] }"#, "spec.out-of-range"),
    (
      #"{ "name": "x", "defaults": [], "configurations": [ { "name": "a", "schedule": { "div": 3 } } ] }"#,
      "spec.wrong-type"
    ),
    (
      #"{ "name": "x", "defaults": { "dataset": "moon" }, "configurations": [ { "name": "a", "batch_size": 70000 } ] }"#,
      "spec.unknown-value"
    ),
    (
      #"{ "name": "x", "defaults": { "batch_size": "70000" }, "configurations": [ { "name": "a" } ] }"#,
      "spec.wrong-type"
    ),
    (
      #"{ "name": "x", "defaults": { "epochs": 0 }, "configurations": [ { "name": "a" }, { "name": "b" } ] }"#,
      "spec.out-of-range"
    ),
    (
      #"{ "name": "x", "report": { "primary": "f1", "direction": "minimize" }, "configurations": [ { "name": "a" } ] }"#,
      "spec.unknown-value"
    ),
    (#"{ "name": "x", "seeds": [0, true, 0.5, 1], "configurations": [ { "name": "a" } ] }"#, "spec.wrong-type"),
    (
      #"{ "name": "x", "configurations": [ { "name": "a b ", "epochs": 2 }, { "name": "b", "extends": "a b " } ] }"#,
      "spec.invalid-name"
    ),
    (#"{ "name": "x", "configurations": [ { "name": "a", "epochs": 01 } ] }"#, "json.number"),
    // Broken JSON of which nothing is known.
    (#"{ "name": "x", "batchsize": 3, "configurations": [ { "name": "a" } }"#, "json.syntax"),
    (#"[ "#, "json.syntax"),
    (#"@"#, "json.syntax"),
  ]

  @Test("what follows from a mistake is not shown as another one", arguments: specs)
  func single(spec: String, code: String) {
    #expect(Set(Reading.faults(spec).map(\.code)) == [code])
    #expect(Reading.faults(spec).count == (spec.contains("true, 0.5") ? 2 : 1))
  }

  @Test(
    "wherever a quote is missing or wrong, a comment or a bad byte stands, few faults are shown and none is made up")
  func mutations() {
    let spec = Array(
      #"""
      { "name": "x", "seeds": [0, 1], "report": { "at": "best" }, "defaults": { "dataset": "tiny", "shuffle": true }, \
      "configurations": [ { "name": "a", "schedule": { "name": "one_cycle" } }, { "name": "b", "extends": "a" } ] }
      """#.utf8.filter { $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "\n") })
    for index in spec.indices {
      for change in [[], Array("'".utf8)] where spec[index] == UInt8(ascii: "\"") {
        check(Array(spec[..<index] + change + spec[(index + 1)...]), atMost: 2)
      }
      for addition in [[0xFF], Array("/* it's \" */".utf8)] where spec[index] == UInt8(ascii: " ") {
        check(Array(spec[..<index] + addition + spec[index...]), atMost: 1)
      }
    }
  }

  private func check(_ spec: [UInt8], atMost limit: Int) {
    let faults = Reading.faults(spec)
    #expect((1...limit).contains(faults.count), "\(String(decoding: spec, as: UTF8.self))")
    #expect(!faults.contains { $0.code == "spec.missing-key" }, "\(String(decoding: spec, as: UTF8.self))")
  }

  @Test("a contradiction is found beside faults that it does not depend on")
  func contradictionBesideFaults() {
    let faults = Reading.faults(
      """
      { "name": "x", "defaults": { "learning_rate": "high", "model": { "normalization": "layer" }, "wheels": 4 },
        "configurations": [ { "name": "a", "batch_size": 70000 } ] }
      """)
    #expect(
      faults.map(\.code) == ["spec.wrong-type", "spec.unknown-value", "spec.unknown-key", "spec.contradiction"])
  }

  @Test("a contradiction that parents hand down is shown once, where it was written")
  func contradictionOnce() {
    let faults = Reading.faults(
      """
      { "name": "x",
        "defaults": { "batch_size": 70000 },
        "configurations": [ { "name": "a" }, { "name": "b", "extends": "a" }, { "name": "c", "batch_size": 70001 } ] }
      """)
    #expect(faults.map { $0.place?.line } == [2, 3])
    #expect(faults.map(\.label) == ["in force in `a`, `b`", nil])
  }
}
