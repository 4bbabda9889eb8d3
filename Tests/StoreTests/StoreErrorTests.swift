import Runs
import Store
import Testing

@Suite("What people read when something is wrong")
struct StoreErrorTests {
  /// An error, word for word, and the kind of exit that it comes to.
  struct Sample: Sendable, CustomTestStringConvertible {
    var error: StoreError
    var category: StoreError.Category
    var message: String
    var help: String?
    var testDescription: String { message }
  }

  static let samples = [
    Sample(
      error: .notFound(path: "a.sqlite"), category: .missing, message: "there is no store at a.sqlite",
      help: "run an experiment to make one, or give the path of another store"),
    Sample(
      error: .notAStore(path: "a.sqlite", found: "a folder"), category: .storage,
      message: "a.sqlite is not a store of runner: a folder",
      help: "give the path of a store, such as results/NAME.sqlite"),
    Sample(
      error: .empty(path: "a.sqlite"), category: .storage, message: "a.sqlite has nothing in it",
      help: "run an experiment with this store, or give the path of another one"),
    Sample(
      error: .newerSchema(path: "a.sqlite", found: 7, known: 1), category: .storage,
      message: "a.sqlite has schema version 7, and this runner knows versions up to 1",
      help: "use the runner that wrote it, or a newer one"),
    Sample(
      error: .busy(path: "a.sqlite"), category: .busy, message: "another process keeps a.sqlite locked",
      help: "try again when the other process is done"),
    Sample(
      error: .readOnly(path: "a.sqlite"), category: .storage, message: "a.sqlite cannot be written",
      help: "check the permissions of the file and its folder, or give another path with `--store`"),
    Sample(
      error: .cannotOpen(path: "a.sqlite", reason: "permission denied"), category: .storage,
      message: "a.sqlite cannot be opened: permission denied",
      help: "check the path and the permissions of its folder"),
    Sample(
      error: .damaged(path: "a.sqlite", reason: "database disk image is malformed"), category: .storage,
      message: "a.sqlite is damaged: database disk image is malformed",
      help: "restore it from a copy, or move it away and run again"),
    Sample(
      error: .full(path: "a.sqlite"), category: .storage,
      message: "the disk is full, so nothing more could be written to a.sqlite",
      help: "free some space and run again: what was recorded before is kept"),
    Sample(
      error: .failed(path: "a.sqlite", reason: "disk I/O error"), category: .storage,
      message: "a.sqlite: disk I/O error", help: nil),
    Sample(
      error: .exists(path: "a.sqlite"), category: .storage, message: "a.sqlite exists already",
      help: "name a file that does not exist: nothing is overwritten"),
    Sample(
      error: .noSuchRun(prefix: "3fa", path: "a.sqlite"), category: .usage,
      message: "no run in a.sqlite begins with `3fa`",
      help: "`SELECT run, configuration, seed FROM results` lists the runs"),
    Sample(
      error: .ambiguousRun(prefix: "3", matches: ["3fa000000000", "3fb000000000"]), category: .usage,
      message: "several runs begin with `3`: 3fa000000000, 3fb000000000", help: "give more of its digits"),
    Sample(
      error: .notPlanned(run: "3fa000000000"), category: .storage,
      message: "run 3fa000000000 belongs to no current configuration",
      help: "another process has changed the experiment's definition; run again"),
    Sample(
      error: .notQueued(run: "3fa000000000", status: .timedOut), category: .storage,
      message: "run 3fa000000000 is timed_out, not queued", help: "another process trains it or has trained it"),
    Sample(
      error: .mismatch(run: "3fa000000000", what: "trainer version", queued: "1", found: "2"), category: .storage,
      message: "run 3fa000000000 was queued for trainer version 1, and this worker has 2",
      help: "run again, so that it is queued anew"),
    Sample(
      error: .leaseLost(run: "3fa000000000"), category: .storage,
      message: "run 3fa000000000 is no longer this process's to write", help: nil),
    Sample(
      error: .badQuery(message: "no such column: acuracy", help: "see the docs"), category: .usage,
      message: "no such column: acuracy", help: "see the docs"),
  ]

  @Test("each error says what is wrong and what to do, and which exit it comes to", arguments: samples)
  func sample(_ sample: Sample) {
    #expect(sample.error.message == sample.message)
    #expect(sample.error.help == sample.help)
    #expect(sample.error.category == sample.category)
  }

  @Test("an ambiguous beginning names the runs that it could be")
  func ambiguous() throws {
    let folder = try Folder()
    let store = try Store.holding(in: folder)
    var experiment = chapter()
    experiment.seeds = Array(0..<20)
    let runs = plan(of: experiment)[0..<40]
    try store.define(experiment, runs: Array(runs), at: time(0))
    _ = try store.queue(runs.map(\.fingerprint), seen: [:], at: time(1))
    // Of forty runs at least two share their first digit.
    let digits = Dictionary(grouping: runs.map(\.fingerprint.run)) { $0.prefix(1) }
    for (digit, matches) in digits where matches.count > 1 {
      #expect(
        throws: StoreError.ambiguousRun(prefix: String(digit), matches: Array(matches.sorted().prefix(5)))
      ) {
        try store.run(matching: String(digit))
      }
    }
    withExtendedLifetime(folder) {}
  }
}
