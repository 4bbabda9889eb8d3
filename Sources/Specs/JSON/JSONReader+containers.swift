extension JSONReader {
  /// Reads an object from its `{` on.
  mutating func readObject(depth: Int) throws(Stop) -> JSONNode {
    let start = index
    index += 1
    var object = JSONObject()
    while try hasMore(in: start, until: UInt8(ascii: "}")) {
      let faultCount = faults.count
      let keyStart = index
      let key = try readKey()
      let keySpan = Span(text: text, range: keyStart..<index)
      try readColon(after: keySpan, hasFault: faults.count > faultCount)
      let value = try readValue(depth: depth + 1)
      if key == nil { object.isComplete = false }
      if let key, let first = object[key] {
        report(
          "json.duplicate-key", "`\(key)` is written twice in one object", keySpan.range,
          label: "the first one is in line \(first.keySpan.line)", help: "take one of them out")
      } else if let key {
        object.append(JSONMember(key: key, keySpan: keySpan, value: value))
      }
      try readComma(after: value, until: UInt8(ascii: "}"))
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
      try readComma(after: element, until: UInt8(ascii: "]"))
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
  private mutating func readComma(after element: JSONNode, until close: UInt8) throws(Stop) {
    skipSpace()
    guard let byte = next, byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") else { return }
    let closing = Character(Unicode.Scalar(close))
    if byte == UInt8(ascii: ",") {
      let comma = index
      index += 1
      skipSpace()
      if next == close {
        report(
          "json.syntax", "a comma after the last element", comma..<comma + 1,
          label: "nothing follows before `\(closing)`", help: "take it out")
      }
      return
    }
    if text.firstBroken != nil, isNext("\u{FFFD}") { throw Stop() }  // reported
    let end = element.span.range.upperBound
    if index == end || Self.isWord(byte) {
      // Where a quote is missing, a string or a word does not end where it seems to.
      if case .invalid = element.kind { throw Stop() }
      if case .string = element.kind {
        throw stop(
          "json.syntax", "a comma or `\(closing)` is expected behind this string", element.span.range,
          label: "the string ends here", help: "look for a missing `\"`, or add a comma")
      }
    }
    guard Self.beginsKey(byte) || close == UInt8(ascii: "]") && Self.beginsValue(byte) else {
      throw stop(
        "json.syntax", "a comma or `\(closing)` is expected here", index..<index + 1, help: "take this out")
    }
    report("json.syntax", "a comma is missing", end..<end + 1, help: "elements are separated by commas")
  }

  /// Reads a key; nil, with a fault, where it cannot be read.
  private mutating func readKey() throws(Stop) -> String? {
    let start = index
    guard let byte = next, Self.beginsKey(byte) else {
      throw stop(
        "json.syntax", "a key in double quotes is expected here", start..<start + 1,
        help: "such as `\"batch_size\": 64`")
    }
    if !Self.isWord(byte) {
      guard case .string(let key) = try readString() else { return nil }
      return key
    }
    let key = try readLetters()
    if !hasBareKey {
      hasBareKey = true
      report(
        "json.syntax", "a key without quotes", start..<index, help: "write `\"\(key)\"`, and any others like it")
    }
    return key
  }

  private mutating func readColon(after key: Span, hasFault: Bool) throws(Stop) {
    skipSpace()
    let isTight = index == key.range.upperBound
    switch next {
    case UInt8(ascii: ":"): index += 1
    case UInt8(ascii: "="):
      report("json.syntax", "`=` behind a key", index..<index + 1, help: "write `:`")
      index += 1
    case let byte? where !isTight && Self.beginsValue(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'"):
      report(
        "json.syntax", "`:` is expected behind this key", key.range, help: "write `\(key.content): …`")
    case _ where hasFault: throw Stop()  // where a quote is missing, the key does not end where it seems to
    default:
      throw stop(
        "json.syntax", "`:` is expected behind this key", key.range, label: "the key ends here",
        help: isTight ? "look for a missing `\"`, or add `:` and a value" : "add `:` and a value")
    }
    skipSpace()
  }
}
