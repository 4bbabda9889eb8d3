extension ConfigurationResult {
  /// The seed that stands for all where only one can be shown: the one in the middle of those that completed, of an even
  /// number the lower of the two in the middle; of equal values the earlier seed. Where none completed, the first that
  /// was begun; nil where there is none either.
  public var representative: SeedResult? {
    let completed = seeds.enumerated().filter { $0.element.outcome == .completed }
    let ranked = completed.sorted { ($0.element.value ?? 0, $0.offset) < ($1.element.value ?? 0, $1.offset) }
    if !ranked.isEmpty { return ranked[(ranked.count - 1) / 2].element }
    return seeds.first { $0.outcome != .notRun }
  }
}
