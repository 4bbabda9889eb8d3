import GRDB
public import Runs

extension Store {
  /// Where each of these runs stands; one that was never queued is not in the answer.
  public func states(of fingerprints: [Fingerprint]) throws(StoreError) -> [Fingerprint: RunState] {
    let list = SettingValue.list(fingerprints.map { .string($0.hex) }).json
    return try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT fingerprint, \(try Self.stateColumns(db)) FROM run WHERE fingerprint IN (SELECT value FROM json_each(?))
          """,
        arguments: [list])
      var states: [Fingerprint: RunState] = [:]
      while let row = try rows.next() { states[Fingerprint(hex: row[0])] = try state(in: row) }
      return states
    }
  }

  /// What `state(in:)` reads; a store of an earlier schema, open for reading, says nothing of telemetry.
  static func stateColumns(_ db: Database) throws -> String {
    "status, reason, heartbeat_at, lease_process_id, lease_process_start, lease_boot_id, lease_host"
      + (try Schema.hasTelemetry(db) ? ", telemetry_every" : "")
  }

  /// The state in a row of `stateColumns`.
  func state(in row: Row) throws -> RunState {
    var lease: Lease?
    if let processID: Int = row["lease_process_id"] {
      lease = Lease(
        processID: processID, processStart: row["lease_process_start"], bootID: row["lease_boot_id"],
        host: row["lease_host"])
    }
    return RunState(
      status: try status(in: row), reason: row["reason"], lease: lease, heartbeat: row["heartbeat_at"],
      telemetry: (row["telemetry_every"] as Int?).map { Telemetry(every: $0) })
  }

  func status(in row: Row) throws -> RunStatus { try status(row["status"]) }

  /// The status of that name.
  func status(_ name: String) throws -> RunStatus {
    guard let status = RunStatus(rawValue: name) else {
      throw StoreError.damaged(path: path, reason: "a run has a status that does not exist")
    }
    return status
  }
}
