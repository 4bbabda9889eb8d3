extension JSONReader {
  /// Reads an object from its `{` on.
  mutating func readObject(depth: Int) throws(Stop) -> JSONNode {
    let start = index
    index += 1
    var object = JSONObject(members: [], isComplete: true)
    while try hasMore(in: start, until: UInt8(ascii: "}")) {
      let keyStart = index
      guard let key = try readKey() else {
        object.isComplete = false
        try skipElement(in: start)
        continue
      }
      let keySpan = Span(text: text, range: keyStart..<index)
      try readColon(after: key)
      let value = try readValue(depth: depth + 1)
      if let first = object[key] {
        report(
          "json.duplicate-key", "`\(key)` is written twice in one object", keySpan.range,
          label: "the first one is in line \(first.keySpan.line)", help: "take one of them out")
      } else {
        object.members.append(JSONMember(key: key, keySpan: keySpan, value: value))
      }
      try readComma(after: value, in: start, until: UInt8(ascii: "}"))
    }
    return node(.object(object), from: start)
  }

  /// Reads a list from its `[` on.
  mutating func readArray(depth: Int) throws(Stop) -> JSONNode {
    let start = index
    index += 1
    var elements: [JSONNode] = []
    while try hasMore(in: start, until: UInt8(ascii: "]")) {
      let element = try readValue(depth: depth + 1)
      elements.append(element)
      try readComma(after: element, in: start, until: UInt8(ascii: "]"))
    }
    return node(.array(elements), from: start)
  }

  /// Whether another element follows; goes on behind the closing bracket where none does.
  private mutating func hasMore(in start: Int, until close: UInt8) throws(Stop) -> Bool {
    skipSpace()
    while next == UInt8(ascii: ",") {
      report("json.syntax", "a comma too many", index..<index + 1, help: "take it out")
      index += 1
      skipSpace()
    }
    guard let byte = next else {
      let open = bytes[start] == UInt8(ascii: "{") ? "{" : "["
      throw stop(
        "json.syntax", "this `\(open)` is never closed", start..<start + 1,
        help: "add `\(Character(Unicode.Scalar(close)))` where it ends")
    }
    if byte == close {
      index += 1
      return false
    }
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
      throw stop(
        "json.syntax",
        "`\(Character(Unicode.Scalar(byte)))` where `\(Character(Unicode.Scalar(close)))` is expected",
        index..<index + 1, label: "line \(text.line(of: start)) opened `\(Character(Unicode.Scalar(bytes[start])))`",
        help: "close that one first, or take this one out")
    }
    return true
  }

  /// Goes on behind the comma that separates elements; a comma before the closing bracket, or none between two
  /// elements, is a fault.
  private mutating func readComma(after element: JSONNode, in start: Int, until close: UInt8) throws(Stop) {
    skipSpace()
    if next == UInt8(ascii: ",") {
      let comma = index
      index += 1
      skipSpace()
      if next == close {
        report(
          "json.syntax", "a comma after the last element", comma..<comma + 1,
          label: "nothing follows before `\(Character(Unicode.Scalar(close)))`", help: "take it out")
      }
      return
    }
    guard let byte = next, byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") else { return }
    if case .invalid = element.kind {
      try skipElement(in: start)
      return
    }
    let end = element.span.range.upperBound
    guard Self.beginsValue(byte) else {
      report(
        "json.syntax", "a comma or `\(Character(Unicode.Scalar(close)))` is expected here", index..<index + 1,
        help: "take this out")
      try skipElement(in: start)
      return
    }
    report("json.syntax", "a comma is missing", end..<end + 1, help: "elements are separated by commas")
  }

  /// Reads a key; nil, with a fault, where there is none.
  private mutating func readKey() throws(Stop) -> String? {
    let start = index
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard case .string(let key) = try readString() else { return nil }
      return key
    case let byte? where Self.isWord(byte):
      while let byte = next, Self.isWord(byte) { index += 1 }
      let key = String(decoding: bytes[start..<index], as: UTF8.self)
      report("json.syntax", "a key without quotes", start..<index, help: "write `\"\(key)\"`")
      return key
    default:
      report(
        "json.syntax", "a key in double quotes is expected here", start..<start + 1,
        help: "such as `\"batch_size\": 64`")
      return nil
    }
  }

  private mutating func readColon(after key: String) throws(Stop) {
    skipSpace()
    let start = index
    if next == UInt8(ascii: ":") {
      index += 1
    } else {
      report(
        "json.syntax", "`:` is expected after the key `\(key)`", start..<start + 1,
        help: "write `\"\(key)\": …`")
      if next == UInt8(ascii: "=") { index += 1 }
    }
    skipSpace()
  }

  /// Goes on behind the next comma of the container that `start` opened, or to its closing bracket.
  private mutating func skipElement(in start: Int) throws(Stop) {
    var open = 0
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""): _ = try readString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if open == 0 { return }
        open -= 1
        index += 1
      case UInt8(ascii: ","):
        index += 1
        if open == 0 { return }
      default: index += 1
      }
    }
  }
}
