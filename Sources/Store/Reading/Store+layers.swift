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
        guard let histogram = Self.counts(row["histogram"]), histogram.count == LayerStatistics.bins else {
          throw StoreError.damaged(path: path, reason: "a histogram of run \(fingerprint.run) cannot be read")
        }
        let statistics = LayerStatistics(
          count: row["count"], mean: Nonfinite.value("mean", in: row) ?? .nan,
          std: Nonfinite.value("std", in: row) ?? .nan, nearZero: row["near_zero"], nearZeroAbs: row["near_zero_abs"],
          below: row["below"], above: row["above"],
          histogram: histogram)
        records.append(LayerRecord(step: row["step"], layer: row["name"], index: row["layer"], statistics: statistics))
      }
      return records
    }
  }

  /// The numbers of a JSON array of whole numbers of at least 0, nil where it is none; a run has thousands of them.
  private static func counts(_ json: String) -> [Int]? {
    let bytes = json.utf8
    guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), bytes.count > 2 else { return nil }
    var (counts, number): ([Int], Int?) = ([], nil)
    for byte in bytes.dropFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, overflows) = (number ?? 0).multipliedReportingOverflow(by: 10)
        if overflows { return nil }
        number = product &+ Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: ","), UInt8(ascii: "]"):
        guard let known = number, known >= 0 else { return nil }
        counts.append(known)
        number = nil
      case UInt8(ascii: " "), UInt8(ascii: "\n"): break
      default: return nil
      }
    }
    return counts
  }
}
