extension JSONReader {
  /// Reads a string from its opening quote on; single quotes are a fault and are read all the same.
  mutating func readString() throws(Stop) -> JSONNode.Kind {
    let start = index
    let quote = bytes[index]
    index += 1
    let faultCount = faults.count
    var content: [UInt8] = []
    while let byte = next, byte != quote {
      switch byte {
      case UInt8(ascii: "\\"): content += readEscape()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw unterminated(start)
      case 0..<0x20:
        report(
          "json.syntax", "a control character inside a string", index..<index + 1,
          help: byte == UInt8(ascii: "\t") ? "write it as `\\t`" : "take it out or write it as `\\u00…`")
        index += 1
      default:
        content.append(byte)
        index += 1
      }
    }
    guard index < bytes.count else { throw unterminated(start) }
    index += 1
    let string = String(decoding: content, as: UTF8.self)
    if faults.count > faultCount { return .invalid }
    if quote == UInt8(ascii: "'"), !hasSingleQuotes {
      hasSingleQuotes = true
      report(
        "json.syntax", "a string in single quotes", start..<index,
        help: "write `\"\(string)\"`, and any others like it")
    }
    // A byte that is no UTF-8 was reported; what is left of the string was not written by anybody.
    return text.firstBroken != nil && string.unicodeScalars.contains("\u{FFFD}") ? .invalid : .string(string)
  }

  private mutating func unterminated(_ start: Int) -> Stop {
    let quote = Character(Unicode.Scalar(bytes[start]))
    return stop(
      "json.syntax", "a string that never ends", start..<index, label: "no `\(quote)` before the end of the line",
      help: "a line break inside a string is written `\\n`")
  }

  /// Reads an escape from its backslash on and gives the bytes that it stands for.
  private mutating func readEscape() -> [UInt8] {
    let start = index
    index += 2
    guard index <= bytes.count else {
      index = bytes.count
      return []
    }
    switch bytes[index - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [bytes[index - 1]]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return readUnicode(from: start)
    default:
      index = start + 1
      report(
        "json.syntax", "an escape that JSON does not have", start..<start + 2,
        help: "a backslash itself is written `\\\\`")
      return []
    }
  }

  /// Reads the digits of `\u…` and, for a surrogate, of the escape that completes it (RFC 8259 §7).
  private mutating func readUnicode(from start: Int) -> [UInt8] {
    guard let first = readFourDigits() else {
      report("json.syntax", "`\\u` needs four hex digits", start..<index, help: "such as `\\u00e9`")
      return []
    }
    if let scalar = Unicode.Scalar(first) { return Array(String(scalar).utf8) }
    if first < 0xDC00, isNext("\\u") {
      let second = index
      index += 2
      if let low = readFourDigits(), (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (low - 0xDC00))
      {
        return Array(String(scalar).utf8)
      }
      index = second
    }
    report("json.syntax", "half of a surrogate pair", start..<start + 6, help: "write the character itself")
    return []
  }

  private mutating func readFourDigits() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let digits = bytes[index..<index + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    index += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
