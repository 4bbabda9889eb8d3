import Comparisons

/// What people type for a column.
extension ComparisonColumn {
  /// The columns that are no settings, in the order in which help lists them.
  static let known: [(name: String, column: ComparisonColumn)] = [
    ("configuration", .configuration), ("changes", .change), ("median", .median), ("range", .range), ("mean", .mean),
    ("n", .count), ("effect", .effect), ("seeds", .wins), ("verdict", .verdict), ("delta_parent", .parent),
    ("delta_baseline", .baseline), ("epochs", .epochs), ("time", .time), ("train_loss", .metric("train_loss")),
    ("valid_loss", .metric("valid_loss")), ("accuracy", .metric("accuracy")), ("images", .images),
    ("parameters", .parameters), ("training", .training), ("to_97", .timeTo(0.97)), ("to_98", .timeTo(0.98)),
    ("to_99", .timeTo(0.99)),
  ]

  /// Their names.
  static let named = known.map(\.name)

  /// The column of that name, a setting's where it is none of the known ones.
  init(name: String) {
    self = Self.known.first { $0.name == name }?.column ?? .setting(name)
  }
}
