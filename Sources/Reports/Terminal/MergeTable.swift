public import Runs

/// What became of the stores that were to come into another one.
public struct MergeTable: Sendable {
  /// The store that receives.
  public var store: String
  /// In the order in which they were named.
  public var shards: [Shard] = []

  /// One store that was to come in.
  public struct Shard: Sendable {
    /// Its path, as it was typed.
    public var path: String
    /// Runs that came in.
    public var added: [Fingerprint] = []
    /// How many runs both have with equal digests.
    public var kept = 0
    /// How many runs a worker of the receiving store trains at this moment.
    public var held = 0
    /// How many runs have no result there.
    public var incomplete = 0
    /// How many learning-rate finds came in.
    public var finds = 0
    /// Runs that both have with different results.
    public var conflicts: [Conflict] = []
    /// Why nothing of it came in: the code of the fault, and its message.
    public var refusal: (code: String, message: String)?

    /// A store of which nothing came in so far.
    public init(_ path: String) { self.path = path }

    /// `a.sqlite: 12 runs came in, 3 here already, 2 without a result left out`, and a line for each conflict.
    public var text: String {
      var parts = ["\(counted(added.count, "run")) came in"]
      if kept > 0 { parts.append("\(kept) here already") }
      if held > 0 { parts.append("\(held) being trained here and left alone") }
      if incomplete > 0 { parts.append("\(incomplete) without a result left out") }
      if finds > 0 { parts.append("\(counted(finds, "learning-rate find")) too") }
      if !conflicts.isEmpty { parts.append("\(conflicts.count) refused") }
      let lines = conflicts.map { conflict in
        "  run \(conflict.fingerprint.run) stays as it is here: \(conflict.difference) \(conflict.here), there "
          + conflict.there
      }
      return ([path + ": " + parts.joined(separator: ", ")] + lines).joined(separator: "\n")
    }
  }

  /// A run of which two stores hold different results.
  public struct Conflict: Sendable {
    let fingerprint: Fingerprint
    let difference: String
    let here: String, there: String

    /// The run `fingerprint`, of which `difference` has these values.
    public init(_ fingerprint: Fingerprint, _ difference: String, here: String, there: String) {
      self.fingerprint = fingerprint
      self.difference = difference
      self.here = here
      self.there = there
    }
  }

  /// A table of what comes into `store`.
  public init(store: String) { self.store = store }

  /// The same for programs:
  ///
  ///     { "store", "shards": [ { "shard", "added": [ run ], "kept", "held", "incomplete", "finds",
  ///       "conflicts": [ { "run", "difference", "here", "there" } ], "error": { "code", "message" } } ] }
  ///
  /// `error` is null where the shard could be read.
  public var json: String {
    JSONValue.object([("store", .string(store)), ("shards", .array(shards.map(Self.object)))]).text() + "\n"
  }

  private static func object(_ shard: Shard) -> JSONValue {
    let conflicts = shard.conflicts.map { conflict in
      JSONValue.object([
        ("run", .string(conflict.fingerprint.run)), ("difference", .string(conflict.difference)),
        ("here", .string(conflict.here)), ("there", .string(conflict.there)),
      ])
    }
    return .object([
      ("shard", .string(shard.path)), ("added", .array(shard.added.map { .string($0.run) })),
      ("kept", .integer(shard.kept)), ("held", .integer(shard.held)), ("incomplete", .integer(shard.incomplete)),
      ("finds", .integer(shard.finds)),
      ("conflicts", .array(conflicts)),
      (
        "error",
        .optional(shard.refusal) { .object([("code", .string($0.code)), ("message", .string($0.message))]) }
      ),
    ])
  }
}
