public import Runs

/// The first record in which two recordings of the same run differ: what was computed, times left out.
public struct RecordDifference: Hashable, Sendable {
  /// Where: a batch with its epoch, an epoch, or a layer's output in a batch.
  public enum Place: Hashable, Sendable {
    case batch(step: Int, epoch: Int)
    case epoch(Int)
    case layer(String, step: Int)
  }

  /// One number that differs; nil where a recording has no such record.
  public struct Number: Hashable, Sendable {
    /// Its name, as the views have it.
    public let name: String
    /// What the one recording says, and what the other says.
    public let first: Double?, second: Double?
  }

  /// The batch or the epoch.
  public let place: Place
  /// The numbers of it that differ, at least one.
  public let numbers: [Number]

  /// The first batch that differs, nil where all are equal; both in order of their steps.
  public static func firstBatch(_ first: [BatchRecord], _ second: [BatchRecord]) -> RecordDifference? {
    difference(first, second, values: batchValues) { .batch(step: $0.step, epoch: $0.epoch) }
  }

  /// The first epoch that differs, nil where all are equal; both in order.
  public static func firstEpoch(_ first: [EpochRecord], _ second: [EpochRecord]) -> RecordDifference? {
    difference(first, second, values: epochValues) { .epoch($0.epoch) }
  }

  /// The first batch and layer that differ, nil where all are equal; both by step, then in order of execution.
  public static func firstLayer(_ first: [LayerRecord], _ second: [LayerRecord]) -> RecordDifference? {
    difference(first, second, values: layerValues) { .layer($0.layer, step: $0.step) }
  }

  private static func difference<Record>(
    _ first: [Record], _ second: [Record], values: (Record) -> [(String, Double)], place: (Record) -> Place
  ) -> RecordDifference? {
    for index in 0..<max(first.count, second.count) {
      let one = index < first.count ? first[index] : nil
      let two = index < second.count ? second[index] : nil
      guard let known = one ?? two else { return nil }
      let (ones, twos) = (one.map(values), two.map(values))
      let numbers = values(known).indices.compactMap { column -> Number? in
        let (a, b) = (ones?[column].1, twos?[column].1)
        return isSame(a, b) ? nil : Number(name: values(known)[column].0, first: a, second: b)
      }
      if !numbers.isEmpty { return RecordDifference(place: place(known), numbers: numbers) }
    }
    return nil
  }

  /// As digests see it: every NaN is the same, and so are 0 and -0.
  private static func isSame(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a == b || (a.isNaN && b.isNaN)
  }

  private static func batchValues(_ record: BatchRecord) -> [(String, Double)] {
    [
      ("step", Double(record.step)), ("epoch", Double(record.epoch)), ("loss", record.loss),
      ("smooth_loss", record.smoothLoss), ("learning_rate", record.learningRate), ("momentum", record.momentum),
      ("gradient_norm", record.gradientNorm ?? .nan),
    ]
  }

  private static func layerValues(_ record: LayerRecord) -> [(String, Double)] {
    let seen = record.statistics
    let counts = [
      ("step", record.step), ("layer_index", record.index), ("count", seen.count), ("near_zero", seen.nearZero),
      ("near_zero_abs", seen.nearZeroAbs), ("below", seen.below), ("above", seen.above),
    ]
    let bins = seen.histogram.enumerated().map { ("histogram[\($0)]", Double($1)) }
    return [("mean", seen.mean), ("std", seen.std)] + counts.map { ($0, Double($1)) } + bins
  }

  private static func epochValues(_ record: EpochRecord) -> [(String, Double)] {
    [("epoch", Double(record.epoch))] + EpochRecord.metrics.map { ($0, record.value(of: $0) ?? .nan) }
  }
}
