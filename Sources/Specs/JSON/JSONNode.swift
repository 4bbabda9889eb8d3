/// A JSON value and where it stands.
struct JSONNode: Sendable {
  var kind: Kind
  /// All of it, brackets and quotes included.
  var span: Span
  /// Whether it is not what stands there, but a number drawn from what does.
  var isDrawn = false

  /// What the value is.
  enum Kind: Sendable {
    case null
    case boolean(Bool)
    /// Digits alone, small enough for an `Int`.
    case integer(Int)
    /// With a fraction or an exponent, or too large for an `Int`; always finite.
    case number(Double)
    case string(String)
    case array([JSONNode])
    case object(JSONObject)
    /// Something that a fault was reported for; nobody should find fault with it again.
    case invalid
  }

  /// What it is, as a fault says it: `a string`.
  var found: String {
    switch kind {
    case .null: "`null`"
    case .boolean, .integer, .number: "`\(span.content)`"
    case .string(let value) where value.count <= 40: "the string `\(value)`"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    case .invalid: "nothing readable"
    }
  }

  /// An element of the list that it is; itself for nil.
  func part(_ element: Int?) -> JSONNode {
    guard let element, case .array(let nodes) = kind, nodes.indices.contains(element) else { return self }
    return nodes[element]
  }
}

/// The members of a JSON object in the order of the text, each key once.
struct JSONObject: Sendable {
  private(set) var members: [JSONMember] = []
  /// Whether every key could be read; where not, a missing key may only be unreadable.
  var isComplete = true
  /// Where the member of each key stands: a hostile text may have a million.
  private var indices: [String: Int] = [:]

  /// The member of that key.
  subscript(key: String) -> JSONMember? { indices[key].map { members[$0] } }

  /// Adds the first member of its key.
  mutating func append(_ member: JSONMember) {
    indices[member.key] = members.count
    members.append(member)
  }

  /// The same object without the members of those keys.
  func without(_ keys: [String]) -> JSONObject {
    var result = JSONObject()
    result.isComplete = isComplete
    for member in members where !keys.contains(member.key) { result.append(member) }
    return result
  }
}

/// A key and its value.
struct JSONMember: Sendable {
  var key: String
  var keySpan: Span
  var value: JSONNode
}
