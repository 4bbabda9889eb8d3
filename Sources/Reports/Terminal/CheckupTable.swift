import Runs

/// What was looked at in a store, what was found, and what to do about it.
public struct CheckupTable: Sendable {
  /// The file that was looked at.
  public var store: String
  /// In the order in which they were made.
  public var checks: [Check]

  /// One thing that was looked at.
  public struct Check: Hashable, Sendable {
    /// What was looked at, in a word.
    public var name: String
    /// What was found.
    public var finding: String
    /// What to do about it; nil where all is well.
    public var help: String?

    /// Whether all is well.
    public var isOK: Bool { help == nil }

    /// A check that found all well.
    public init(_ name: String, _ finding: String) {
      self.name = name
      self.finding = finding
    }

    /// A check that found a problem.
    public init(_ name: String, problem finding: String, help: String) {
      self.name = name
      self.finding = finding
      self.help = help
    }
  }

  /// A table of these checks.
  public init(store: String, checks: [Check]) {
    self.store = store
    self.checks = checks
  }

  /// Whether no check found a problem.
  public var isOK: Bool { checks.allSatisfy(\.isOK) }

  /// The text for a terminal of `width` cells, ended by a newline.
  public func terminal(width: Int, color: Bool) -> String {
    let width = max(30, width)
    let heading = max(8, (checks.map(\.name.count).max() ?? 0) + 2)
    return checks.flatMap { check in
      let mark = check.isOK ? "ok       " : Style.alert.applied(to: "problem", color: color) + "  "
      let indent = 9 + heading
      let name = check.name + String(repeating: " ", count: heading - check.name.count)
      let room = max(12, width - indent)
      let lines =
        wrapped(check.finding, width: room) + (check.help.map { wrapped("→ " + $0, width: room, indent: 2) } ?? [])
      return lines.enumerated().map { index, line in
        index == 0 ? mark + name + line : String(repeating: " ", count: indent) + line
      }
    }.map { $0 + "\n" }.joined()
  }

  /// The same for programs: `{ "store", "ok", "checks": [ { "check", "ok", "finding", "help" } ] }`.
  public var json: String {
    JSONValue.object([
      ("store", .string(store)), ("ok", .boolean(isOK)),
      (
        "checks",
        .array(
          checks.map { check in
            .object([
              ("check", .string(check.name)), ("ok", .boolean(check.isOK)), ("finding", .string(check.finding)),
              ("help", .optional(check.help, JSONValue.string)),
            ])
          })
      ),
    ]).text() + "\n"
  }
}
