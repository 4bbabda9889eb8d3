import Diagnostics

/// Reads JSON (RFC 8259) with the place of every key and value.
///
/// It goes on after a fault wherever the meaning is plain (a comma too many, a comment, single quotes), so that many
/// mistakes are found at once, and stops at the first other one, since all that follows would be guessed.
struct JSONReader {
  /// What was read.
  struct Document {
    /// The value, nil where reading stopped.
    var root: JSONNode?
    var faults: [Fault]
  }

  /// Thrown where going on would be guessing; the fault is in `faults`.
  struct Stop: Error {}

  /// Containers inside each other; far more than a spec needs, far less than the stack holds.
  static let deepest = 128

  let text: SourceText
  var bytes: [UInt8] { text.bytes }
  /// The byte that is read next.
  var index: Int
  var faults: [Fault] = []
  private var hasComment = false
  private var endsInComment = false
  /// Whether a key without quotes was reported; one stands for all.
  var hasBareKey = false
  /// Whether a string in single quotes was reported; one stands for all.
  var hasSingleQuotes = false

  private init(_ text: SourceText, from start: Int) {
    self.text = text
    index = start
  }

  /// Reads the one value that `text` holds from the byte `start` on.
  static func read(_ text: SourceText, from start: Int = 0) -> Document {
    var reader = JSONReader(text, from: start)
    let root = try? reader.readDocument()
    return Document(root: root, faults: reader.faults)
  }

  private mutating func readDocument() throws(Stop) -> JSONNode {
    if let broken = text.firstBroken {
      report(
        "json.encoding", "the text is not UTF-8", broken..<broken + 3, label: "this byte is no UTF-8",
        help: "save the file in UTF-8")
    }
    if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }  // a byte order mark may be ignored
    skipSpace()
    guard index < bytes.count else {
      throw stop("json.syntax", "there is no JSON here", index..<index, help: "a spec is one object: `{ … }`")
    }
    let root = try readValue(depth: 0)
    if case .invalid = root.kind { return root }
    skipSpace()
    guard index == bytes.count else {
      throw stop(
        "json.syntax", "text after the end of the JSON", index..<index + 1, label: "the first value ended before this",
        help: "look for a bracket or a quote too many")
    }
    return root
  }

  /// Reads a value; `depth` counts the containers around it.
  mutating func readValue(depth: Int) throws(Stop) -> JSONNode {
    let start = index
    guard index < bytes.count else {
      throw stop("json.syntax", "the text ends where a value is expected", start..<start, help: "write a value here")
    }
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < Self.deepest else {
        throw stop(
          "json.too-deep", "more than \(Self.deepest) lists and objects inside each other", start..<start + 1,
          help: "a spec has no more than 4")
      }
      return bytes[index] == UInt8(ascii: "{") ? try readObject(depth: depth) : try readArray(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let string = try readString()
      return node(string, from: start)
    case let byte where Self.isWord(byte):
      return try readWord()
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"):
      report("json.syntax", "a value is expected here", start..<start + 1, help: "leave the key out to use its default")
      return node(.invalid, from: start)
    default:
      throw stop(
        "json.syntax", "a value is expected here", start..<start + 1, help: "leave the key out to use its default")
    }
  }

  /// A node that reaches from `start` to what is read next.
  func node(_ kind: JSONNode.Kind, from start: Int) -> JSONNode {
    JSONNode(kind: kind, span: Span(text: text, range: start..<index))
  }

  /// The byte that is read next, nil at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Whether the bytes at `index` spell `word`.
  func isNext(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  /// Goes on behind white space and comments; the first comment of a text is a fault.
  mutating func skipSpace() {
    var isBehindComment = false
    defer { if isBehindComment, index == bytes.count { endsInComment = true } }
    while let byte = next {
      let start = index
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        index += 1
        continue
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "/") where isNext("//"): skipLine()
      case UInt8(ascii: "/") where isNext("/*"):
        index += 2
        while index < bytes.count, !isNext("*/") { index += 1 }
        index = min(index + 2, bytes.count)
      default: return
      }
      isBehindComment = true
      if !hasComment {
        hasComment = true
        report(
          "json.comment", "JSON has no comments", start..<index, label: "this one and all others must go",
          help: "`\"description\": \"…\"` may stand in every object")
      }
    }
  }

  private mutating func skipLine() {
    while let byte = next, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { index += 1 }
  }
}

extension JSONReader {
  /// Notes a fault at the bytes in `range`.
  mutating func report(
    _ code: String, _ message: String, _ range: Range<Int>, label: String? = nil, help: String? = nil
  ) {
    let range = min(range.lowerBound, bytes.count)..<min(range.upperBound, bytes.count)
    let text = text
    faults.note(code, message, at: text.place(range), label: label, help: help)
  }

  /// Notes a fault that reading cannot go on from.
  ///
  /// Nothing is noted behind a byte that is no UTF-8, nor where the text ends in a comment: they may be the cause.
  mutating func stop(
    _ code: String, _ message: String, _ range: Range<Int>, label: String? = nil, help: String? = nil
  ) -> Stop {
    if endsInComment || text.firstBroken.map({ $0 <= index }) ?? false { return Stop() }
    report(code, message, range, label: label, help: help)
    return Stop()
  }
}
