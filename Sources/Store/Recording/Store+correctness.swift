import Foundation
import GRDB
import Runs

extension Store {
  /// Adds to a run's record how many parameters its network has, and how many images an epoch trains on.
  ///
  /// - Throws: `StoreError.leaseLost` where the run is no longer the assignment's.
  public func record(parameters: Int, imagesPerEpoch: Int, of assignment: Assignment) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO run_size (run, parameters, images_per_epoch) VALUES (?, ?, ?)",
        arguments: [try held(by: assignment, in: db), parameters, imagesPerEpoch])
    }
  }

  /// Adds to a run which validation images it got right after its last epoch.
  func insert(_ correctness: Correctness, of run: Int64, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO run_correctness (run, images, bits) VALUES (?, ?, ?)",
      arguments: [run, correctness.images, Data(correctness.bits)])
  }

  /// Which validation images a run got right, nil where that is not recorded.
  func correctness(of run: Int64, _ db: Database) throws -> Correctness? {
    let statement = try db.cachedStatement(sql: "SELECT images, bits FROM run_correctness WHERE run = ?")
    guard let row = try Row.fetchOne(statement, arguments: [run]) else { return nil }
    guard let correctness = Correctness(images: row[0], bits: Array(row[1] as Data)) else {
      throw StoreError.damaged(path: path, reason: "a record of validation images has bits of none")
    }
    return correctness
  }

  /// How many parameters the network of a run has, nil where that is not recorded.
  func parameters(of run: Int64, _ db: Database) throws -> Int? {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT parameters FROM run_size WHERE run = ?"), arguments: [run])
  }
}
