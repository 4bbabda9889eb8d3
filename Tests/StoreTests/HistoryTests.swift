import GRDB
import Runs
import Store
import Testing

@Suite("Histories of a run's layers")
struct HistoryTests {
  let folder: Folder
  let store: Store
  let run = plan(of: chapter())[0]

  init() throws {
    folder = try Folder()
    store = try Store.holding(in: folder)
    try store.complete(run)
  }

  @Test("without telemetry there are none, and of an unknown run neither")
  func none() throws {
    #expect(try store.layerHistories(of: run.fingerprint).isEmpty)
    try write([])
    #expect(try store.layerHistories(of: run.fingerprint).isEmpty)
    #expect(try store.layerHistories(of: Fingerprint(hex: String(repeating: "0", count: 64))).isEmpty)
  }

  @Test("come by layer in order of execution, each by batch, with what is not finite as NaN")
  func columns() throws {
    let first = [7, 0] + [Int](repeating: 3, count: 38)
    let second = [Int](repeating: 0, count: 39) + [123_456]
    try write([
      "(1, 10, 1, 200, -1, NULL, 150, 0, 0, 0, '\(json(second))', '{\"std\":\"nan\"}')",
      "(1, 0, 1, 200, 0.5, 2, 50, 0, 0, 0, '\(json(first))', NULL)",
      "(1, 0, 0, 100, 0.25, 1, 25, 0, 0, 0, '\(json(first))', NULL)",
      "(1, 10, 0, 100, 0.75, 3, 100, 0, 0, 0, '\(json(second))', NULL)",
    ])
    let histories = try store.layerHistories(of: run.fingerprint)
    #expect(histories.map(\.layer) == ["conv_1", "norm_1"])
    #expect(histories.map(\.steps) == [[0, 10], [0, 10]])
    #expect(histories[0].means == [0.25, 0.75] && histories[0].stds == [1, 3])
    #expect(histories[0].nearZero == [0.25, 1] && histories[1].nearZero == [0.25, 0.75])
    #expect(histories[1].means == [0.5, -1] && histories[1].stds[0] == 2 && histories[1].stds[1].isNaN)
    #expect(histories[0].histograms == [first, second])
  }

  @Test(
    "a histogram that is no list of counts is damage, which names the run", arguments: ["1.5", "-1", "null", "\"3\""])
  func damaged(entry: String) throws {
    let counts = Array(repeating: "0", count: 39) + [entry]
    try write(["(1, 0, 0, 100, 0, 1, 0, 0, 0, 0, '[\(counts.joined(separator: ","))]', NULL)"])
    #expect {
      try store.layerHistories(of: run.fingerprint)
    } throws: { error in
      guard case StoreError.damaged(_, let reason) = error else { return false }
      return reason.contains(run.fingerprint.run)
    }
  }

  private func json(_ counts: [Int]) -> String { "[" + counts.map(String.init).joined(separator: ",") + "]" }

  /// Puts rows into the tables of telemetry, which a store of an earlier version has not.
  private func write(_ rows: [String]) throws {
    let file = try DatabaseQueue(path: folder.file("results.sqlite"))
    try file.write { db in
      try db.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS run_layer (run INTEGER, position INTEGER, name TEXT);
          CREATE TABLE IF NOT EXISTS run_layer_batch (run INTEGER, step INTEGER, layer INTEGER, count INTEGER, mean REAL,
            std REAL, near_zero INTEGER, near_zero_abs INTEGER, below INTEGER, above INTEGER, histogram TEXT, nonfinite TEXT);
          INSERT INTO run_layer (run, position, name) VALUES (1, 0, 'conv_1'), (1, 1, 'norm_1');
          """)
      for row in rows {
        try db.execute(
          sql: """
            INSERT INTO run_layer_batch (run, step, layer, count, mean, std, near_zero, near_zero_abs, below, above,
              histogram, nonfinite) VALUES \(row)
            """)
      }
    }
  }
}
