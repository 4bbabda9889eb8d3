import Foundation

/// Who uses the log beside a store.
enum WriteAheadLog {
  /// The byte of the `-shm` file on which every connection holds a shared lock while it is open (SQLite's os_unix.c,
  /// `UNIX_SHM_DMS`).
  private static let deadManSwitch: off_t = 128

  /// The process id of one that has the store at `path` open with a log; nil where there is none.
  ///
  /// To be asked before this process opens the store: the system forgets a process's locks on a file when it closes any
  /// descriptor of it.
  static func user(of path: String) -> Int? {
    let descriptor = open(path + "-shm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = deadManSwitch
    lock.l_len = 1
    guard fcntl(descriptor, F_GETLK, &lock) == 0, lock.l_type != Int16(F_UNLCK) else { return nil }
    return Int(lock.l_pid)
  }
}
