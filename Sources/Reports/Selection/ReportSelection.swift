public import Comparisons
import Runs

/// Which columns a report shows, and in which order its configurations stand.
public struct ReportSelection: Hashable, Sendable {
  /// Names of columns; none means those of the format.
  var columns: [String] = []
  /// What the configurations are sorted by, nil for the order of the spec.
  var order: Order?

  /// A column, and which of its ends comes first.
  struct Order: Hashable, Sendable {
    var column: String
    /// Nil: what is best or smallest first.
    var isDescending: Bool?
  }

  /// Everything, in the order of the spec.
  public init() {}

  /// What was typed.
  ///
  /// - columns: names, as `names(as:of:)` lists them; none for those of the format
  /// - sort: such a name, with `:asc` or `:desc` behind it where the usual end is not meant; nil for the spec's order
  /// - Throws: the first name that is none, or that columns were chosen of a format that always has all
  public init(
    columns: [String], sort: String?, of comparisons: [Comparison], as format: ReportFormat
  ) throws(ReportSelectionError) {
    if !columns.isEmpty, format == .json { throw .fixedColumns }
    let known = Self.names(as: format, of: comparisons)
    for name in columns where !known.contains(name) { throw .unknownColumn(name, known: known) }
    self.columns = columns
    guard let sort else { return }
    let parts = sort.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let sortable = ComparisonColumn.named + Self.settings(of: comparisons)
    guard sortable.contains(parts[0]) else { throw .unknownColumn(parts[0], known: sortable) }
    if parts.count > 1, parts[1] != "asc", parts[1] != "desc" { throw .unknownOrder(parts[1]) }
    order = Order(column: parts[0], isDescending: parts.count > 1 ? parts[1] == "desc" : nil)
  }

  /// The names that columns of a format have: its own, `settings` for every setting that differs, and each setting's.
  public static func names(as format: ReportFormat, of comparisons: [Comparison]) -> [String] {
    (format == .csv ? CSVReport.columns : ComparisonColumn.named) + ["settings"] + settings(of: comparisons)
  }

  /// The comparison in the order that is asked for; what has no value comes last.
  public func sorted(_ comparison: Comparison) -> Comparison {
    guard let order else { return comparison }
    let column = ComparisonColumn(name: order.column)
    let keys = comparison.configurations.map { column.key(of: $0, comparison) }
    let isDescending = order.isDescending ?? column.isBestHighest(comparison)
    let places = comparison.configurations.indices.sorted { first, second in
      switch (keys[first], keys[second]) {
      case (let one?, let other?) where one != other: isDescending ? other < one : one < other
      case (_?, nil): true
      case (nil, _?): false
      default: first < second
      }
    }
    var result = comparison
    result.configurations = places.map { comparison.configurations[$0] }
    return result
  }

  /// The chosen columns with `settings` replaced by the names of those that differ; nil where none were chosen.
  func names(for comparison: Comparison) -> [String]? {
    if columns.isEmpty { return nil }
    return columns.flatMap { $0 == "settings" ? comparison.differingSettings : [$0] }
  }

  /// The columns of a table for people, the configuration's name first; nil where none were chosen.
  func columns(for comparison: Comparison) -> [ComparisonColumn]? {
    names(for: comparison).map { names in
      [.configuration] + names.map(ComparisonColumn.init(name:)).filter { $0 != .configuration }
    }
  }

  private static func settings(of comparisons: [Comparison]) -> [String] {
    let names = comparisons.flatMap(\.experiment.configurations).map { Set($0.settings.names) }
    return names.reduce(into: Set()) { $0.formUnion($1) }.sorted()
  }
}

/// What is wrong with a selection.
public enum ReportSelectionError: Error, Hashable, Sendable {
  /// There is no column of that name, but there are these.
  case unknownColumn(String, known: [String])
  /// `:` is followed by this, not by `asc` or `desc`.
  case unknownOrder(String)
  /// The format has all columns always.
  case fixedColumns
}

extension Comparison {
  /// The settings in which the shown configurations differ, in alphabetical order. A setting that only some have, where
  /// they left it at its default, came with their choice of a component and is none.
  var differingSettings: [String] {
    let shown = configurations.map(\.configuration)
    let names = shown.reduce(into: Set<String>()) { $0.formUnion($1.settings.names) }
    return names.sorted().filter { name in
      let having = shown.filter { $0.settings[name] != nil }
      if Set(having.map { $0.settings[name] }).count > 1 { return true }
      return having.count < shown.count && having.contains { $0.origins[name] != .documentedDefault }
    }
  }
}
