import Diagnostics
import Testing

@testable import Specs

@Suite("JSON with places")
struct JSONReaderTests {
  private func read(_ text: String) -> JSONReader.Document {
    JSONReader.read(SourceText(Array(text.utf8), name: "t"))
  }

  /// The value of a text without faults, written out again.
  private func value(_ text: String) throws -> String {
    let document = read(text)
    #expect(document.faults.isEmpty)
    return try #require(document.root).sketch
  }

  @Test(
    "values of every kind are read",
    arguments: [
      ("null", "null"), (" true\n", "true"), ("false", "false"), ("\"\"", "\"\""), ("[]", "[]"), ("{}", "{}"),
      ("[1, [2], {\"a\": {\"b\": null}}]", "[1,[2],{a:{b:null}}]"), ("\u{FEFF}{\"a\":1}", "{a:1}"),
      ("{\"\":0,\"a b\":1}", "{:0,a b:1}"),
    ])
  func values(text: String, expected: String) throws {
    #expect(try value(text) == expected)
  }

  @Test(
    "whole numbers and decimals are told apart",
    arguments: [
      ("0", "0"), ("-0", "0"), ("64", "64"), ("-12", "-12"), ("9223372036854775807", "9223372036854775807"),
      ("9223372036854775808", "9.223372036854776e+18d"), ("1.0", "1.0d"), ("1e2", "100.0d"), ("1E+2", "100.0d"),
      ("1.5e-3", "0.0015d"), ("-0.0", "0.0d"), ("0e0", "0.0d"), ("5e-324", "5e-324d"),
    ])
  func numbers(text: String, expected: String) throws {
    #expect(try value(text) == expected)
  }

  @Test(
    "what is no number of JSON is a fault",
    arguments: [
      "1e999", "-1e999", "1e-999", "01", "-", "+1", ".5", "5.", "1e", "1e+", "0x10", "1_000", "NaN", "-Infinity",
      "1.2.3",
    ])
  func badNumbers(text: String) {
    #expect(read(text).faults.map(\.code) == ["json.number"])
    #expect(read("[\(text), 1]").faults.map(\.code) == ["json.number"], "and reading goes on behind it")
  }

  @Test(
    "escapes and surrogate pairs are read",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
      (#""\ud83d\ude00""#, "😀"), (#""\uD834\uDD1E!""#, "𝄞!"), (#""\u0000""#, "\0"), ("\"é日😀\"", "é日😀"),
    ])
  func escapes(text: String, expected: String) throws {
    let document = read(text)
    #expect(document.faults.isEmpty)
    guard case .string(let string)? = document.root?.kind else {
      Issue.record("no string")
      return
    }
    #expect(string == expected)
  }

  @Test(
    "half surrogates and unknown escapes are faults at their place",
    arguments: [
      (#""\ud83d""#, 2, 6), (#""ab\ude00""#, 4, 6), (#""\ud83d\u0041""#, 2, 6), (#""\ud83dx""#, 2, 6),
      (#""a\x""#, 3, 2), (#""\u12""#, 2, 2), (#""\uzzzz""#, 2, 2), ("\"a\tb\"", 3, 1), ("\"a\u{1}\"", 3, 1),
    ])
  func badEscapes(text: String, column: Int, length: Int) {
    let faults = read(text).faults
    #expect(faults.map(\.code) == ["json.syntax"])
    #expect(faults.first?.place?.column == column)
    #expect(faults.first?.place?.length == length)
  }

  @Test("every key and value knows its line, column and length, in characters")
  func places() throws {
    let document = read("{\n\t\"日本\": [1, \"é\u{301}\"],\r\n  \"b\": {\n }}")
    guard case .object(let object)? = document.root?.kind, case .array(let elements)? = object["日本"]?.value.kind
    else {
      Issue.record("no object")
      return
    }
    func at(_ span: Span?) -> [Int]? { span.map { [$0.place.line, $0.place.column, $0.place.length] } }
    #expect(at(document.root?.span) == [1, 1, 1], "of many lines the first")
    #expect(at(object["日本"]?.keySpan) == [2, 2, 4])
    #expect(at(object["日本"]?.value.span) == [2, 8, 9])
    #expect(at(elements.first?.span) == [2, 9, 1])
    #expect(at(elements.last?.span) == [2, 12, 4])
    #expect(at(object["b"]?.keySpan) == [3, 3, 3])
    #expect(at(object["b"]?.value.span) == [3, 8, 1])
  }

  @Test("128 containers inside each other are read, more are a fault")
  func depth() {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(read(nested(128)).faults.isEmpty)
    #expect(read(nested(129)).faults.map(\.code) == ["json.too-deep"])
    #expect(read(nested(129)).faults.first?.place?.column == 129)
    #expect(read(String(repeating: "[{\"a\":", count: 100_000)).faults.map(\.code) == ["json.too-deep"])
  }

  @Test(
    "the first byte that is no UTF-8 is shown, and the rest is read",
    arguments: [
      ([0xFF], 1), ([0x61, 0x80], 2), ([0xC3], 1), ([0xEF, 0xBF], 1), ([0x61, 0xE2, 0x82, 0x61], 2),
      ([0xED, 0xA0, 0x80], 1),
      ([0xC3, 0xA9, 0xF8], 2),
    ] as [([UInt8], Int)])
  func encoding(bytes: [UInt8], column: Int) {
    let document = JSONReader.read(SourceText(Array("[\"".utf8) + bytes + Array("\", 1]".utf8), name: "t"))
    #expect(document.faults.map(\.code) == ["json.encoding"])
    #expect(document.faults.first?.place?.column == column + 2)
    #expect(document.root?.sketch == "[invalid,1]")
  }

  @Test("U+FFFD itself is a character like others")
  func replacementCharacter() throws {
    #expect(try value("\"\u{FFFD}\"") == "\"\u{FFFD}\"")
  }

  @Test(
    "where the meaning is plain, reading goes on",
    arguments: [
      ("[1, 2,]", "[1,2]"), ("[1 2]", "[1,2]"), ("[,1]", "[1]"), ("[1,,2]", "[1,2]"), ("{\"a\":1,}", "{a:1}"),
      ("{\"a\":1 \"b\":2}", "{a:1,b:2}"), ("{\"a\" 1}", "{a:1}"), ("{\"a\"=1}", "{a:1}"), ("{a:1}", "{a:1}"),
      ("['x', 'y']", "[\"x\",\"y\"]"), ("{a:1, b:2}", "{a:1,b:2}"),
      ("{\"a\" [1]}", "{a:[1]}"), ("{\"\\x\": 2, \"b\": 1}", "{b:1}"), ("[] // end", "[]"),
      ("[1 // one\n, 2]", "[1,2]"), ("[1 /* one */]", "[1]"), ("# top\n[1]", "[1]"),
      ("[True]", "[invalid]"), ("[None, 1]", "[invalid,1]"), ("[word]", "[invalid]"),
      ("{1: 2}", "{1:2}"), ("{\"a\":1,\"a\":2,\"b\":3}", "{a:1,b:3}"), ("{\"a\": , \"b\": 1}", "{a:invalid,b:1}"),
    ])
  func recovery(text: String, expected: String) {
    let document = read(text)
    #expect(document.faults.count == 1)
    #expect(document.root?.sketch == expected)
  }

  @Test(
    "where a quote is missing or one too many, reading stops with one fault at the place of it",
    arguments: [
      ("{\"a\":\"x},\"b\":[0],\"c\":[{\"d\":\"e\"}]}", 6, 5), ("{\"a:\"x\",\"b\":\"y\"}", 2, 4),
      ("{\"a\":x\",\"b\":\"y\"}", 6, 1), ("{a\":\"x\",\"b\":\"y\"}", 2, 1), ("[\"a, \"b\"]", 2, 5),
      ("{\"a\"\":\"x\",\"b\":1}", 2, 3), ("{\"a\":\"x\"\",\"b\":1}", 6, 3), ("[\"a\"\"b\"]", 2, 3),
      ("[1, \"a\" b]", 5, 3), ("[a b, c]", 2, 1),
    ])
  func quotes(text: String, column: Int, length: Int) {
    let document = read(text)
    #expect(document.root == nil)
    #expect(document.faults.map(\.code) == ["json.syntax"])
    #expect(document.faults.first?.place?.column == column)
    #expect(document.faults.first?.place?.length == length)
  }

  @Test(
    "what is no JSON at all stops reading with one fault",
    arguments: [
      "[@, 1]", "{\"a\": @ \"x\" [1, 2], \"b\": 1}", "{[1]: 2, \"b\": 1}", "[1; 2, 3]", "{\"a\": 1 [2]}",
      "{\"a\" \"b\"}", "{\"a\": 1 // \"b\": 2 }", "{ /* \"a\": 1 }",
    ])
  func derailed(text: String) {
    #expect(read(text).root == nil)
    #expect(read(text).faults.count == 1)
  }

  @Test("of a byte that is no UTF-8 outside a string nothing else is concluded")
  func brokenOutside() {
    for text in ["{ @\"name\": 1 }", "{ \"name\"@: 1 }", "{ \"name\": 1@ }", "@{}", "{ \"name\": @[ ] ] }"] {
      let bytes = text.utf8.map { $0 == UInt8(ascii: "@") ? 0xFF : $0 }
      let document = JSONReader.read(SourceText(bytes, name: "t"))
      #expect(document.root == nil)
      #expect(document.faults.map(\.code) == ["json.encoding"])
    }
  }

  @Test(
    "where brackets or quotes do not match, reading stops",
    arguments: [
      "", "  \n", "[", "{", "[1, 2", "{\"a\"", "{\"a\":", "{\"a\":1", "[1}", "{\"a\":1]", "\"abc", "[\"abc\n\"]",
      "[1] 2", "{}}", "\"\\",
      "[/*", "\"\\u12",
    ])
  func stops(text: String) {
    let document = read(text)
    #expect(document.root == nil)
    #expect(!document.faults.isEmpty)
    #expect(document.faults.allSatisfy { $0.code.hasPrefix("json.") && $0.help != nil })
  }

  @Test("whatever byte of a spec is cut, doubled or changed, it is read or has faults that can be shown")
  func mutations() {
    let bytes = Array(
      """
      { "name": "x", "seeds": [0, 1], "report": { "alpha": 0.1 }, "defaults": { "epochs": 2, "shuffle": true },
        "configurations": [ { "name": "a", "schedule": { "name": "one_cycle", "moms": [0.9, 0.8, 0.9] } },
          { "name": "\\u00e9é", "extends": "a" } ] }
      """.utf8)
    for index in bytes.indices {
      for change in [[], [bytes[index], bytes[index]], [UInt8(ascii: "\"")], [UInt8(ascii: "]")], [0xFF], [0x5C]] {
        let changed = Array(bytes[..<index] + change + bytes[(index + 1)...])
        do throws(SpecFaults) {
          _ = try SpecReader.read(changed, name: "t", catalogue: .test)
        } catch {
          #expect(error.faults.allSatisfy { $0.place != nil && $0.help != nil })
          #expect(error.rendered().contains("nothing was run"))
        }
      }
      #expect(JSONReader.read(SourceText(Array(bytes[..<index]), name: "t")).root == nil, "a cut spec is no spec")
    }
  }
}

extension JSONNode {
  /// The value in short: decimals end in `d`, keys have no quotes.
  fileprivate var sketch: String {
    switch kind {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)d"
    case .string(let value): "\"\(value)\""
    case .array(let elements): "[" + elements.map(\.sketch).joined(separator: ",") + "]"
    case .object(let object):
      "{" + object.members.map { $0.key + ":" + $0.value.sketch }.joined(separator: ",") + "}"
    case .invalid: "invalid"
    }
  }
}
