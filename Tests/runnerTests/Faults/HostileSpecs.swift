import Foundation
import Testing

/// Specs that are mistakes or attacks: each is refused with its place, quickly, and nothing is made.
@Suite struct HostileSpecs {
  /// What `runner FILE` says of these bytes; nothing but the spec is in the folder afterwards.
  func refused(_ bytes: Data, _ code: String, line: Int = #line) throws -> String {
    let runner = try Invocation()
    defer { runner.remove() }
    try bytes.write(to: runner.folder.appendingPathComponent("spec.json"))
    let started = Date()
    let result = try runner("spec.json")
    #expect(result.exitCode == 65, "line \(line): \(result)")
    #expect(result.errors.contains("error[\(code)]"), "line \(line): \(result.errors.prefix(2_000))")
    #expect(result.output.isEmpty && runner.files == ["spec.json"])
    #expect(result.errors.utf8.count < 60_000, "the message is readable: \(result.errors.utf8.count) bytes")
    #expect(result.errors.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !isCommand($0)) })
    #expect(Date().timeIntervalSince(started) < 60, "a hang, not a measure of speed")
    return result.errors
  }

  /// What a terminal would obey or hide.
  private func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    [0x7f, 0x200e, 0x200f].contains(scalar.value) || (0x80...0x9f).contains(scalar.value)
      || (0x202a...0x202e).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  @Test("100 MB are refused by their size, whatever is in them, and so is a device without end")
  func huge() throws {
    #expect(
      try refused(Data(repeating: UInt8(ascii: "["), count: 100 << 20), "spec.too-large").contains("more than 16 MB"))
    let runner = try Invocation()
    defer { runner.remove() }
    #expect(try runner("check", "/dev/zero").exitCode == 65)
  }

  @Test(
    "of a text full of mistakes the first hundred are told, soon, also where it is one long line",
    arguments: [
      (#""q0": 0,"#, ""), (#""a": 0,"#, ""), ("", #"{ "name": "b", "q": 0 },"#), ("", #"{ "name": "b" },"#),
      ("", #"{ "name": "c", "extends": "nobody" },"#), (",", ""), (#""seeds": [0.5],"#, ""),
    ])
  func manyMistakes(key: String, configuration: String) throws {
    func many(_ text: String) -> String {
      (0..<2_000).map { text.replacing("q0", with: "q\($0)").replacing("nobody", with: "n\($0)") }.joined()
    }
    let spec = #"{ \#(many(key)) "name": "x", "configurations": [\#(many(configuration)) { "name": "a" }] }"#
    let errors = try refused(Data(spec.utf8), "spec.too-many-faults")
    #expect(errors.split(separator: "\n").count { $0.hasPrefix("error[") } == 101)
  }

  @Test("two hundred thousand seeds are read soon, and so is an object with fifty thousand keys")
  func large() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    let seeds = (0..<200_000).map(String.init).joined(separator: ",")
    try runner.write(#"{ "name": "x", "seeds": [\#(seeds)], "configurations": [{ "name": "a" }] }"#, to: "spec.json")
    let started = Date()
    #expect(try runner("check", "spec.json").exitCode == 0)
    #expect(Date().timeIntervalSince(started) < 60, "a hang, not a measure of speed")
    let keys = (0..<50_000).map { "\"q\($0)\": 0" }.joined(separator: ",")
    _ = try refused(Data("{ \(keys) }".utf8), "spec.too-many-faults")
  }

  @Test("1,000 levels are refused where they become too many, for lists, objects and both")
  func deep() throws {
    for open in ["[", #"{"a":"#, #"[{"a":"#] {
      #expect(try refused(Data(String(repeating: open, count: 1_000).utf8), "json.too-deep").contains("spec.json:1:"))
    }
    let closed = String(repeating: "[", count: 1_000) + String(repeating: "]", count: 1_000)
    _ = try refused(Data(#"{"name": "a", "seeds": \#(closed)}"#.utf8), "json.too-deep")
  }

  @Test(
    "bytes that are no UTF-8 are refused with their place",
    arguments: [
      [0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc0, 0x80], [0xe2, 0x82],
    ] as [[UInt8]])
  func encoding(bytes: [UInt8]) throws {
    let spec =
      Data(#"{ "name": "a"#.utf8) + Data(bytes) + Data(#"", "seeds": [0], "configurations": [{"name": "b"}] }"#.utf8)
    #expect(try refused(spec, "json.encoding").contains("spec.json:1:"))
  }

  @Test("a key that is there twice is refused, in every object")
  func duplicates() throws {
    _ = try refused(
      Data(Spec.small().replacing(#""baseline""#, with: #""name": "other", "baseline""#).utf8), "json.duplicate-key")
    _ = try refused(
      Data(Spec.small().replacing(#""epochs": 1"#, with: #""epochs": 1, "epochs": 2"#).utf8), "json.duplicate-key")
  }

  @Test(
    "numbers that are out of range are refused, however they are written",
    arguments: [
      ("learning_rate", "1e999"), ("learning_rate", "-1e999"), ("learning_rate", "0"), ("learning_rate", "-1"),
      ("learning_rate", "1e-400"), ("epochs", "0"), ("epochs", "-1"), ("epochs", "1.5"),
      ("epochs", "99999999999999999999"),
      ("epochs", "1e30"), ("batch_size", "9223372036854775808"), ("batch_size", "1000000"),
      ("epochs", String(repeating: "9", count: 10_000)), ("learning_rate", "NaN"), ("learning_rate", "Infinity"),
    ])
  func numbers(setting: String, value: String) throws {
    let runner = try Invocation()
    defer { runner.remove() }
    let spec = #"""
      { "name": "a", "seeds": [0], "configurations": [{ "name": "b", "dataset": "glyphs", "\#(setting)": \#(value) }] }
      """#
    try runner.write(spec, to: "spec.json")
    let result = try runner("spec.json")
    #expect(result.exitCode == 65, "\(result)")
    #expect(result.errors.contains("error[") && result.errors.contains("spec.json:1:"), "\(result.errors.prefix(500))")
    #expect(result.errors.utf8.count < 5_000)
    #expect(runner.files == ["spec.json"])
  }

  static let names = [
    #"it's \"quoted\""#, "a/b", "../../etc/passwd", "/etc/passwd", "..", ".", "-rf", "a\\u0000b", "a\\u001b[31mb",
    "a\\nb",
    "'; DROP TABLE run; --", "<script>alert(1)</script>", "a\\u202eb", "a\\u2066b", "COM1:", "a|b", "a`b", "$(id)",
    "%s%n",
    "~root", "ä", "",
  ]

  @Test(
    "names that could leave their folder, a cell, a statement or a line are refused, of experiments and configurations",
    arguments: names)
  func hostileName(name: String) throws {
    let configuration =
      #"{ "name": "a", "seeds": [0], "configurations": [{ "name": "\#(name)", "dataset": "glyphs" }] }"#
    _ = try refused(Data(configuration.utf8), "spec.invalid-name")
    let experiment = #"{ "name": "\#(name)", "seeds": [0], "configurations": [{ "name": "b", "dataset": "glyphs" }] }"#
    _ = try refused(Data(experiment.utf8), "spec.invalid-name")
  }

  @Test("a name of 10,000 characters is refused, and not shown whole")
  func longName() throws {
    let name = String(repeating: "a", count: 10_000)
    let spec = #"{ "name": "a", "seeds": [0], "configurations": [{ "name": "\#(name)", "dataset": "glyphs" }] }"#
    #expect(try refused(Data(spec.utf8), "spec.invalid-name").contains("10000 characters"))
  }

  @Test("titles may hold anything: it reaches the store as it is, and no terminal obeys it")
  func hostileTitle() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    let title =
      #"'; DROP TABLE run; -- \"<script>alert(1)</script> \u202e ../../x | `$(id)` "#
      + String(repeating: "long ", count: 2_000)
    try runner.write(
      #"{ "name": "a", "title": "\#(title)", "seeds": [0], "configurations": [{ "name": "b", "title": "\#(title)", "dataset": "glyphs" }] }"#,
      to: "spec.json")
    let result = try runner("spec.json")
    #expect(result.exitCode == 0, "\(result.errors)")
    for format in ["terminal", "markdown", "csv", "json"] {
      let report = try runner("report", "results/a.sqlite", "--format", format)
      #expect(report.exitCode == 0)
      #expect(
        !report.output.unicodeScalars.contains { $0.value == 0x1b || ($0.value == 0x202e && format != "csv") },
        "\(format)")
      if format == "markdown" { #expect(!report.output.contains("<script>")) }
    }
    #expect(runner.files == ["results", "results/a.sqlite", "spec.json"])
    #expect(try query(runner, "SELECT count(*) FROM results", of: "a") == "1\n")
    #expect(try query(runner, "SELECT length(title) > 10000 FROM experiment", of: "a") == "1\n")
  }

  @Test("a title that commands a terminal is refused")
  func commandingTitle() throws {
    let spec = #"{ "name": "a", "title": "\u001b[31m", "seeds": [0], "configurations": [{ "name": "b" }] }"#
    _ = try refused(Data(spec.utf8), "spec.invalid-text")
  }
}
