/// Numbers and the three literals.
extension JSONReader {
  /// Letters, digits and what numbers are made of.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  /// Whether a value can begin with `byte`.
  static func beginsValue(_ byte: UInt8) -> Bool {
    beginsKey(byte) || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }

  /// Whether a key, in quotes or without, can begin with `byte`.
  static func beginsKey(_ byte: UInt8) -> Bool {
    isWord(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// Reads the letters of a word; stops at a byte that is no UTF-8, which was reported.
  mutating func readLetters() throws(Stop) -> String {
    let start = index
    while let byte = next, Self.isWord(byte) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    if text.firstBroken != nil, word.unicodeScalars.contains("\u{FFFD}") { throw Stop() }
    return word
  }

  /// Reads a number, `true`, `false` or `null`.
  mutating func readWord() throws(Stop) -> JSONNode {
    let start = index
    let word = try readLetters()
    switch word {
    case "true": return node(.boolean(true), from: start)
    case "false": return node(.boolean(false), from: start)
    case "null": return node(.null, from: start)
    default: break
    }
    if Self.isNumber(word) { return number(word, from: start) }
    reportWord(word, start..<index)
    return node(.invalid, from: start)
  }

  private mutating func number(_ word: String, from start: Int) -> JSONNode {
    if let integer = Int(word) { return node(.integer(integer), from: start) }
    let mantissa = word.prefix { $0 != "e" && $0 != "E" }
    let isZero = !mantissa.contains { ("1"..."9").contains($0) }
    guard let value = Double(word), value.isFinite, isZero == (value == 0) else {
      report(
        "json.number", "`\(word)` is out of the range of numbers", start..<index,
        help: "numbers lie between 5e-324 and 1.797e308, on either side of 0")
      return node(.invalid, from: start)
    }
    return node(.number(isZero ? 0 : value), from: start)  // -0.0 is 0, so that equal numbers have equal fingerprints
  }

  /// Whether `word` is a number by the grammar of RFC 8259 §6.
  private static func isNumber(_ word: String) -> Bool {
    var rest = word.utf8[...]
    func takeDigits() -> Int {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let leadsWithZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits()
    guard whole == 1 || (whole > 1 && !leadsWithZero) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard takeDigits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func reportWord(_ word: String, _ range: Range<Int>) {
    switch word.lowercased() {
    case "true", "false", "null":
      report("json.syntax", "`\(word)` is not JSON", range, help: "write `\(word.lowercased())`")
    case "none", "nil", "undefined":
      report("json.syntax", "`\(word)` is not JSON", range, help: "leave the key out to use its default")
    case "nan", "inf", "infinity", "+inf", "-inf", "+infinity", "-infinity":
      report("json.number", "`\(word)` is not a number that JSON has", range, help: "numbers are finite")
    case let lower where lower.first.map { "+-.0123456789".contains($0) } ?? false:
      report(
        "json.number", "`\(word)` is not a number as JSON writes them", range,
        help: "such as `64`, `0.06` or `1e-5`: digits on both sides of a point, no leading `+` or `0`")
    default:
      report("json.syntax", "`\(word)` is not JSON", range, help: "strings stand in double quotes: `\"\(word)\"`")
    }
  }
}
