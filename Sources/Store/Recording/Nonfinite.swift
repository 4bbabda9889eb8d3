import GRDB
import Runs

/// Numbers that are not finite: NULL in their column, and named in the row's `nonfinite` column.
///
/// SQLite stores NaN as NULL, which means not measured; the JSON object `{"loss":"nan","smooth_loss":"+inf"}` keeps the
/// difference and costs one byte a row where all is finite, which is nearly always.
enum Nonfinite {
  /// The number as its column takes it.
  static func column(_ value: Double) -> Double? {
    value.isFinite ? value : nil
  }

  /// The `nonfinite` column of a batch.
  static func json(_ record: BatchRecord) -> String? {
    let norm = record.gradientNorm ?? 0
    if record.loss.isFinite, record.smoothLoss.isFinite, record.learningRate.isFinite, record.momentum.isFinite,
      norm.isFinite
    {
      return nil
    }
    return object([
      ("loss", record.loss), ("smooth_loss", record.smoothLoss), ("learning_rate", record.learningRate),
      ("momentum", record.momentum), ("gradient_norm", norm),
    ])
  }

  /// The `nonfinite` column of what a layer made of a batch.
  static func json(_ statistics: LayerStatistics) -> String? {
    if statistics.mean.isFinite, statistics.std.isFinite { return nil }
    return object([("mean", statistics.mean), ("std", statistics.std)])
  }

  /// The `nonfinite` column of an epoch.
  static func json(_ record: EpochRecord) -> String? {
    object([
      ("train_loss", record.trainLoss), ("valid_loss", record.validLoss), ("accuracy", record.accuracy),
    ])
  }

  /// The number that was stored as `row[column]`, with the row's `nonfinite`; nil where neither says one.
  static func value(_ column: String, in row: Row) -> Double? {
    if let value: Double = row[column] { return value }
    guard let json: String = row["nonfinite"] else { return nil }
    for (word, value) in [("nan", Double.nan), ("+inf", .infinity), ("-inf", -.infinity)]
    where json.contains("\"\(column)\":\"\(word)\"") {
      return value
    }
    return nil
  }

  private static func object(_ values: [(String, Double)]) -> String? {
    let entries = values.compactMap { name, value in word(for: value).map { "\"\(name)\":\"\($0)\"" } }
    return entries.isEmpty ? nil : "{\(entries.joined(separator: ","))}"
  }

  static func word(for value: Double) -> String? {
    if value.isFinite { return nil }
    return value.isNaN ? "nan" : value > 0 ? "+inf" : "-inf"
  }
}
