public import Runs

extension Store {
  /// What each layer of a run made of its recorded batches, in order of execution; none where that was not recorded.
  public func layerHistories(of fingerprint: Fingerprint) throws(StoreError) -> [LayerHistory] {
    var histories: [LayerHistory] = []
    var places: [String: Int] = [:]
    for record in try layers(of: fingerprint) {
      let place = places[record.layer] ?? histories.count
      if place == histories.count {
        places[record.layer] = place
        histories.append(LayerHistory(record.layer))
      }
      let statistics = record.statistics
      histories[place].steps.append(record.step)
      histories[place].means.append(statistics.mean.isFinite ? statistics.mean : .nan)
      histories[place].stds.append(statistics.std.isFinite ? statistics.std : .nan)
      histories[place].nearZero.append(Double(statistics.nearZero) / Double(statistics.count))
      histories[place].histograms.append(statistics.histogram)
    }
    return histories
  }
}
