import GRDB
public import Runs

extension Store {
  /// What the layers of a run made of its batches, by step, then in order of execution; none where that is not recorded.
  ///
  /// - layer: only the layer of that name, nil for all
  public func layers(of fingerprint: Fingerprint, named layer: String? = nil) throws(StoreError) -> [LayerRecord] {
    try read { db in
      guard try Schema.hasTelemetry(db) else { return [] }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT s.*, l.name FROM run AS r
          JOIN run_layer_batch AS s ON s.run = r.id
          JOIN run_layer AS l ON l.run = r.id AND l.position = s.layer
          WHERE r.fingerprint = ? AND (? IS NULL OR l.name = ?) ORDER BY s.step, s.layer
          """,
        arguments: [fingerprint.hex, layer, layer])
      var records: [LayerRecord] = []
      while let row = try rows.next() {
        guard case .list(let counts)? = SettingValue(json: row["histogram"]), counts.count == LayerStatistics.bins
        else {
          throw StoreError.damaged(path: path, reason: "a histogram of run \(fingerprint.run) cannot be read")
        }
        let statistics = LayerStatistics(
          count: row["count"], mean: Nonfinite.value("mean", in: row) ?? .nan,
          std: Nonfinite.value("std", in: row) ?? .nan, nearZero: row["near_zero"], nearZeroAbs: row["near_zero_abs"],
          below: row["below"], above: row["above"],
          histogram: counts.map { if case .integer(let count) = $0 { count } else { 0 } })
        records.append(LayerRecord(step: row["step"], layer: row["name"], index: row["layer"], statistics: statistics))
      }
      return records
    }
  }
}
