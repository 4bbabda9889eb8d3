import Store

extension Store {
  /// Opens a store as every command does: it says so when it has waited for another process for a second, and
  /// `RUNNER_BUSY_TIMEOUT` says after how many seconds it gives up, 30 where it is not set.
  convenience init(path: String, access: Access) throws(StoreError) {
    let seconds = Console.environment("RUNNER_BUSY_TIMEOUT").flatMap(Double.init) ?? 30
    try self.init(path: path, access: access, busyTimeout: max(0, seconds)) {
      Console.note("waiting for the store: another process has it locked")
    }
  }
}
