import GRDB
public import Runs

extension Store {
  /// What each layer of a run made of its recorded batches, in order of execution; none where that was not recorded.
  public func layerHistories(of fingerprint: Fingerprint) throws(StoreError) -> [LayerHistory] {
    try read { db in
      guard try db.tableExists("run_layer_batch") else { return [] }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT l.name, s.step, s.mean, s.std, CAST(s.near_zero AS REAL) / s.count, s.histogram
          FROM run AS r
          JOIN run_layer_batch AS s ON s.run = r.id
          JOIN run_layer AS l ON l.run = s.run AND l.position = s.layer
          WHERE r.fingerprint = ? ORDER BY s.step, s.layer
          """,
        arguments: [fingerprint.hex])
      var histories: [LayerHistory] = []
      var places: [String: Int] = [:]
      while let row = try rows.next() {
        let name: String = row[0]
        let place = places[name] ?? histories.count
        if place == histories.count {
          places[name] = place
          histories.append(LayerHistory(name))
        }
        guard let counts = Self.counts(row[5]) else {
          throw StoreError.damaged(path: path, reason: "a histogram of run \(fingerprint.run) cannot be read")
        }
        histories[place].steps.append(row[1])
        histories[place].means.append(row[2] ?? .nan)
        histories[place].stds.append(row[3] ?? .nan)
        histories[place].nearZero.append(row[4])
        histories[place].histograms.append(counts)
      }
      return histories
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
