import Runs

extension CrossedEffect {
  /// From the validation images that the runs got right, seed by seed; nil unless the metric is the last epoch's accuracy
  /// and every pair of completed runs recorded the same images, two pairs at least.
  init?(_ results: [(own: SeedResult, reference: SeedResult)], of report: ReportSettings) {
    guard report.primary == "accuracy", report.direction == .maximize, report.at == .last else { return nil }
    let pairs = results.filter { $0.own.outcome == .completed && $0.reference.outcome == .completed }
    let own = pairs.compactMap(\.own.run?.correctness)
    let reference = pairs.compactMap(\.reference.run?.correctness)
    guard let images = own.first?.images, own.count == pairs.count, reference.count == pairs.count,
      (own + reference).allSatisfy({ $0.images == images })
    else { return nil }
    self.init(own: own.map(\.bits), reference: reference.map(\.bits), images: images)
  }
}
