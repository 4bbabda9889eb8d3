import Diagnostics
import Runs

/// Objects, their keys, and texts.
extension Interpreter {
  /// The members of an object by the keys that were meant, in the order of the text.
  struct Members {
    var list: [(key: String, member: JSONMember)] = []
    var isComplete: Bool

    subscript(key: String) -> JSONMember? { list.first { $0.key == key }?.member }
  }

  /// Keys that every object may have and that mean nothing to the runs.
  static let annotations = ["$schema", "title", "description"]

  /// Notes a fault.
  mutating func add(_ code: String, _ message: String, _ span: Span, label: String? = nil, help: String? = nil) {
    values.faults.note(code, message, at: span.place, label: label, help: help)
  }

  /// The object that `node` is; nil, with a fault, where it is something else.
  mutating func object(_ node: JSONNode, _ what: String, help: String) -> JSONObject? {
    if case .object(let object) = node.kind { return object }
    if case .invalid = node.kind { return nil }
    add(
      "spec.wrong-type", "\(what) must be an object, not \(node.found)", node.span, label: "found \(node.sort)",
      help: help)
    return nil
  }

  /// The members of `object`, each unknown key a fault.
  ///
  /// - what: what the object is, for messages
  /// - known: its keys, those that may always stand there not included
  /// - elsewhere: what to do about an unknown key that belongs to another place, nil where it belongs nowhere
  mutating func members(
    of object: JSONObject, in what: String, known: [String],
    elsewhere: (Interpreter, String) -> String? = { _, _ in nil }
  ) -> Members {
    let keys = known + Self.annotations
    var result = Members(isComplete: object.isComplete)
    for member in object.members {
      if keys.contains(member.key) {
        if Self.annotations.contains(member.key) { checkText(member) }
        result.list.append((member.key, member))
        continue
      }
      // What was meant takes long to find.
      if faults.isFull { continue }
      let relocation = elsewhere(self, member.key)
      let meant = relocation == nil ? Spelling.nearest(to: member.key, among: keys) : nil
      add(
        "spec.unknown-key", "unknown key `\(member.key)`", member.keySpan, label: "not a key of \(what)",
        help: relocation ?? meant.map { "did you mean `\($0)`?" } ?? list(keys, of: what))
      if let meant, object[meant] == nil, result[meant] == nil { result.list.append((meant, member)) }
    }
    return result
  }

  /// What keys an object takes, all of them only once among all faults.
  private mutating func list(_ keys: [String], of what: String) -> String {
    listedKeys.insert(keys).inserted
      ? "its keys are \(keys.quotedList)" : "another message lists the keys of \(what)"
  }

  /// Each of `keys` that is missing is a fault.
  mutating func require(_ keys: [String], of members: Members, _ what: String, _ node: JSONNode) {
    for key in keys where members.isComplete && members[key] == nil {
      add(
        "spec.missing-key", "\(what) needs the key `\(key)`", node.span, label: "`\(key)` is missing",
        help: "add `\"\(key)\": \(["name": "\"…\"", "count": "10", "from": "{ … }"][key] ?? "[ … ]")`")
    }
  }

  /// The string that `node` is; nil, with a fault, where it is something else.
  mutating func string(_ node: JSONNode, _ key: String, _ what: String) -> String? {
    if case .string(let value) = node.kind { return value }
    if case .invalid = node.kind { return nil }
    add(
      "spec.wrong-type", "`\(key)` must be \(what), not \(node.found)", node.span, label: "found \(node.sort)",
      help: "names stand in double quotes")
    return nil
  }

  /// The text of an annotation, which was checked where its object was read.
  func text(_ member: JSONMember?) -> String? {
    if case .string(let value)? = member?.value.kind { value } else { nil }
  }

  private mutating func checkText(_ member: JSONMember) {
    switch member.value.kind {
    case .invalid: break
    case .string(let text):
      let isPlain = text.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t"
      }
      if !isPlain {
        add("spec.invalid-text", "`\(member.key)` holds a control character", member.value.span, help: "take it out")
      }
    default:
      add(
        "spec.wrong-type", "`\(member.key)` must be a text, not \(member.value.found)", member.value.span,
        label: "found \(member.value.sort)", help: "texts stand in double quotes")
    }
  }

  /// The name of an experiment or a configuration; nil where it is no string.
  ///
  /// A name that is not allowed is a fault and is given all the same, since others may refer to it.
  mutating func name(_ node: JSONNode, of owner: String) -> String? {
    guard let name = string(node, "name", "a string") else { return nil }
    if let complaint = Name.complaint(about: name) {
      add(
        "spec.invalid-name", "the name of \(owner) \(complaint)", node.span,
        label: "names become file names and cells of tables",
        help: "use \(Name.rule); `title` takes any text")
    }
    return name
  }
}

/// Which names an experiment and its configurations may have: they become file names, SQL values and cells of tables.
enum Name {
  /// Characters.
  static let longest = 100
  /// In words.
  static let rule =
    "letters a to z, digits, `.` `_` `-` `+` `=` `,` and spaces, with a letter or digit first"
  /// As a regular expression.
  static let pattern = "^[A-Za-z0-9]([A-Za-z0-9._+=, -]*[A-Za-z0-9._+=,-])?$"

  /// What is wrong with `name`, nil where nothing is.
  static func complaint(about name: String) -> String? {
    if name.isEmpty { return "is empty" }
    if name.unicodeScalars.count > longest {
      return "has \(name.unicodeScalars.count) characters, more than \(longest)"
    }
    if let character = name.unicodeScalars.map(Character.init).first(where: { !isAllowed($0) }) {
      return "holds `\(character)`"
    }
    if let first = name.first, !first.isLetter, !first.isNumber { return "begins with `\(first)`" }
    return name.last == " " ? "ends with a space" : nil
  }

  /// Whether a name may hold the character, somewhere.
  static func isAllowed(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "._-+=, ".contains(character))
  }
}
