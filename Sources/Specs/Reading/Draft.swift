import Diagnostics
import Runs

/// A configuration as the spec writes it, before anything is inherited.
struct Draft {
  var node: JSONNode
  var members: Interpreter.Members
  /// Nil where it could not be read.
  var name: String?
  var parent = Parent.defaults
  /// Where in a sweep it stands, nil where it is written alone.
  var point: SweepPoint?

  /// One point of a sweep.
  struct SweepPoint {
    /// Counts the sweeps of a spec.
    var sweep: Int
    /// All that the sweep varies.
    var keys: [Sweep.Key]
    /// What this point sets.
    var values: Sweep.Point
  }

  /// What a configuration inherits from.
  enum Parent: Hashable {
    /// The spec's `defaults`.
    case defaults
    /// The configuration at that index.
    case configuration(Int)
    /// A configuration that a fault hides.
    case unknown
  }
}

/// The list of configurations, their names and what they extend.
extension Interpreter {
  /// The configurations in the spec's order, faults included.
  mutating func drafts(_ node: JSONNode) -> [Draft] {
    guard case .array(let nodes) = node.kind else {
      if case .invalid = node.kind { return [] }
      add(
        "spec.wrong-type", "`configurations` must be a list, not \(node.found)", node.span, label: "found \(node.sort)",
        help: "such as `[ { \"name\": \"baseline\" } ]`")
      return []
    }
    if nodes.isEmpty {
      add(
        "spec.out-of-range", "`configurations` is empty", node.span, label: "nothing to run",
        help: "`{ \"name\": \"baseline\" }` runs the defaults")
    }
    var drafts = nodes.enumerated().flatMap { self.drafts(of: $1, number: $0) }
    let names = Names(of: drafts)
    for index in drafts.indices { drafts[index].parent = parent(of: drafts[index], among: names) }
    breakCycles(in: &drafts)
    return drafts
  }

  /// The configuration, or the several of a sweep, that an entry declares.
  private mutating func drafts(of node: JSONNode, number: Int) -> [Draft] {
    let help = "such as `{ \"name\": \"bs512\", \"extends\": \"baseline\", … }`"
    guard let object = object(node, "a configuration", help: help) else {
      return [Draft(node: node, members: Members(isComplete: false), name: nil, parent: .unknown)]
    }
    let known = ["name", "extends"] + SweepKey.all.map(\.name)
    let members = layerMembers(of: object, in: "a configuration", known: known)
    if SweepKey.makers.contains(where: { members[$0.name] != nil }) {
      return sweptDrafts(node, members, number: number)
    }
    if let exclude = members[SweepKey.exclude.name], members.isComplete {
      add(
        "spec.no-sweep", "`exclude` without `grid`, `zip` or `sample`", exclude.keySpan,
        label: "there are no points to exclude",
        help: SweepKey.grid.example.replacing("such as", with: "add `grid`, such as"))
    }
    require(["name"], of: members, "a configuration", node)
    return [
      Draft(node: node, members: members, name: members["name"].flatMap { name($0.value, of: "a configuration") })
    ]
  }

  private mutating func parent(of draft: Draft, among names: Names) -> Draft.Parent {
    guard draft.members.isComplete || draft.members["extends"] != nil else { return .unknown }
    guard let node = draft.members["extends"]?.value else { return .defaults }
    guard let name = string(node, "extends", "the name of a configuration") else { return .unknown }
    return configuration(named: name, among: names, node, key: "extends").map(Draft.Parent.configuration) ?? .unknown
  }

  /// The names of the configurations and where each stands first.
  struct Names {
    fileprivate let all: [String]
    fileprivate let indices: [String: Int]
    /// Whether each could be read.
    fileprivate let isComplete: Bool

    /// The first of them in backticks, and how many more there are.
    fileprivate var list: String {
      let shown = Array(all.prefix(20))
      return shown.quotedList + (all.count > shown.count ? " and \(all.count - shown.count) more" : "")
    }

    init(of drafts: [Draft]) {
      all = drafts.map { $0.name ?? "" }
      indices = Dictionary(zip(all, all.indices)) { first, _ in first }
      isComplete = drafts.allSatisfy { $0.name != nil }
    }
  }

  /// The index of the configuration that `node` names; a misspelt name is a fault and stands for the one meant.
  mutating func configuration(named name: String, among names: Names, _ node: JSONNode, key: String) -> Int? {
    if let index = names.indices[name] { return index }
    if faults.isFull { return nil }
    let near = Spelling.nearest(to: name, among: names.all)
    // Where a configuration's name could not be read, it may be the one that is meant.
    if near != nil || !names.all.isEmpty && names.isComplete {
      add(
        "spec.unknown-configuration", "`\(key)` names `\(name)`, which is no configuration", node.span,
        label: "no configuration has this name",
        help: near.map { "did you mean `\($0)`?" } ?? "there are \(names.list)")
    }
    return near.flatMap { names.indices[$0] }
  }

  /// Notes each name that was given before, also in other case: tables and file names would be confused.
  mutating func reportDuplicates(among drafts: [Draft]) {
    var first: [String: (name: String, span: Span)] = [:]
    var reported: Set<Int> = []
    for draft in drafts {
      guard let name = draft.name else { continue }
      let span = (draft.members["name"]?.value ?? draft.node).span
      guard let earlier = first[name.lowercased()] else {
        first[name.lowercased()] = (name, span)
        continue
      }
      if let sweep = draft.point?.sweep {
        guard reported.insert(sweep).inserted else { continue }
        add(
          "spec.duplicate-name", "two configurations are called `\(name)`", span,
          label: "the first one is in line \(earlier.span.line)",
          help: "a `name` of this entry stands in front instead of what it extends")
        continue
      }
      let isSame = earlier.name == name
      add(
        "spec.duplicate-name",
        isSame ? "two configurations are called `\(name)`" : "`\(earlier.name)` and `\(name)` differ by case alone",
        span,
        label: "the first one is in line \(earlier.span.line)",
        help: isSame ? "give each a name of its own" : "give them names that nobody confuses")
    }
  }

  /// One fault for each circle of configurations that extend each other; their parents become unknown.
  private mutating func breakCycles(in drafts: inout [Draft]) {
    // Those that are known to lead out of every circle, so that no long line of parents is walked twice.
    var isFree = Array(repeating: false, count: drafts.count)
    for start in drafts.indices {
      var path = [start]
      var seen: Set = [start]
      while let last = path.last, case .configuration(let parent) = drafts[last].parent, !isFree[parent],
        seen.insert(parent).inserted
      {
        path.append(parent)
      }
      guard let last = path.last, case .configuration(let end) = drafts[last].parent, !isFree[end] else {
        for index in path { isFree[index] = true }
        continue
      }
      if end != start { continue }
      let circle = (path + [start]).map { "`\(drafts[$0].name ?? "?")`" }.joined(separator: " → ")
      if let extends = drafts[start].members["extends"] {
        add(
          "spec.cycle", "\(circle): a configuration that extends itself", extends.value.span,
          label: path.count == 1 ? "this is the configuration itself" : "this leads back to it",
          help: "let one of them extend another configuration, or none")
      }
      for index in path { drafts[index].parent = .unknown }
    }
  }
}
