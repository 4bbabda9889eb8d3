import GRDB
import Runs

/// SHA-256 over the numbers that a run recorded, without times: equal where two runs computed the same.
///
/// The message is, for each batch by step: step, epoch, loss, smooth_loss, learning_rate, momentum; then for each epoch
/// in order: epoch, train_loss, valid_loss, accuracy. Integers take 8 bytes, numbers the 8 of their IEEE 754 double, all
/// little-endian; every NaN is 0x7ff8000000000000, and -0 is 0.
enum MetricsDigest {
  static func hex(of run: Int64, in db: Database) throws -> String {
    var hash = SHA256()
    try update(
      &hash, integers: ["step", "epoch"], numbers: ["loss", "smooth_loss", "learning_rate", "momentum"],
      rows: try Row.fetchCursor(db, sql: "SELECT * FROM run_batch WHERE run = ? ORDER BY step", arguments: [run]))
    try update(
      &hash, integers: ["epoch"], numbers: EpochRecord.metrics,
      rows: try Row.fetchCursor(db, sql: "SELECT * FROM run_epoch WHERE run = ? ORDER BY epoch", arguments: [run]))
    return hash.finalize()
  }

  private static func update(
    _ hash: inout SHA256, integers: [String], numbers: [String], rows: RowCursor
  ) throws {
    var bytes: [UInt8] = []
    while let row = try rows.next() {
      bytes.removeAll(keepingCapacity: true)
      for column in integers { append(UInt64(bitPattern: row[column] as Int64), to: &bytes) }
      for column in numbers {
        let value = Nonfinite.value(column, in: row) ?? .nan
        append(value.isNaN ? 0x7ff8_0000_0000_0000 : (value == 0 ? 0 : value.bitPattern), to: &bytes)
      }
      hash.update(bytes)
    }
  }

  private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
  }
}
