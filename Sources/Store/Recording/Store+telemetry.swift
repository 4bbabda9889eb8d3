import GRDB
import Runs

extension Store {
  /// Adds what the layers made of these batches to a run.
  func insertTelemetry(of batches: [BatchRecord], run: Int64, in db: Database) throws {
    guard batches.contains(where: { !$0.layers.isEmpty }) else { return }
    let statement = RawStatement(
      try db.cachedStatement(
        sql: """
          INSERT INTO run_layer_batch (run, step, layer, count, mean, std, near_zero, near_zero_abs, below, above,
            histogram, nonfinite)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """))
    var text: [UInt8] = []
    for batch in batches {
      for (layer, statistics) in batch.layers.enumerated() {
        statement.bind(run, at: 1)
        statement.bind(Int64(batch.step), at: 2)
        statement.bind(Int64(layer), at: 3)
        statement.bind(Int64(statistics.count), at: 4)
        statement.bind(statistics.mean, at: 5)
        statement.bind(statistics.std, at: 6)
        statement.bind(Int64(statistics.nearZero), at: 7)
        statement.bind(Int64(statistics.nearZeroAbs), at: 8)
        statement.bind(Int64(statistics.below), at: 9)
        statement.bind(Int64(statistics.above), at: 10)
        statement.bind(Nonfinite.json(statistics), at: 12)
        text.removeAll(keepingCapacity: true)
        text.append(counts: statistics.histogram)
        try text.withUnsafeBufferPointer { text in
          statement.bind(text, at: 11)
          try statement.execute()
        }
      }
    }
  }

  /// Names the layers whose statistics a run records, in order of execution.
  func name(_ layers: [String], of run: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM run_layer WHERE run = ?", arguments: [run])
    for (position, name) in layers.enumerated() {
      try db.execute(
        sql: "INSERT INTO run_layer (run, position, name) VALUES (?, ?, ?)", arguments: [run, position, name])
    }
  }
}

extension [UInt8] {
  /// Appends whole numbers of at least 0 as a JSON array without spaces.
  fileprivate mutating func append(counts: [Int]) {
    append(UInt8(ascii: "["))
    for (index, count) in counts.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      let start = endIndex
      var rest = count
      repeat {
        append(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      } while rest > 0
      self[start...].reverse()
    }
    append(UInt8(ascii: "]"))
  }
}
