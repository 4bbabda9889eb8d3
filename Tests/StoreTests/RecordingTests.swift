import Runs
import Store
import Testing

@Suite("What a run records")
struct RecordingTests {
  let folder: Folder
  let store: Store
  let run = plan(of: chapter())[2]

  init() throws {
    folder = try Folder()
    store = try Store.holding(in: folder)
  }

  /// Numbers that are easily lost on the way.
  static let numbers: [Double] = [
    0, -0.0, 1, 0.1, 1.0 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e22, -.leastNonzeroMagnitude,
    9_007_199_254_740_992,
    .nan, .infinity, -.infinity,
  ]

  @Test("every double comes back as the same double, finite or not")
  func doubles() throws {
    let assignment = try store.start(run)
    let numbers = Self.numbers
    let recorded = numbers.indices.map { index in
      let value = { numbers[(index + $0) % numbers.count] }
      return BatchRecord(
        step: index, epoch: 0, loss: value(0), smoothLoss: value(1), learningRate: value(2), momentum: value(3))
    }
    let epochs = numbers.indices.map { index in
      let value = { numbers[(index + $0) % numbers.count] }
      return EpochRecord(
        epoch: index, trainLoss: value(0), validLoss: value(1), accuracy: value(2), trainingSeconds: 0.1,
        validationSeconds: 1.0 / 3)
    }
    try store.append(to: assignment, batches: recorded, epochs: epochs, at: time(20))

    // Not ==: NaN differs from itself.
    #expect(try store.batches(of: run.fingerprint).map(String.init(describing:)) == recorded.map(described))
    let back = try store.run(matching: run.fingerprint.hex).record.epochs
    #expect(back.map(String.init(describing:)) == epochs.map(described))
  }

  @Test("the constants that pixels were normalized with are part of the provenance")
  func inputNormalization() throws {
    let assignment = try store.start(run)
    #expect(try store.run(matching: run.fingerprint.hex).record.provenance?.inputMean == nil)
    try store.record(inputMean: 0.1306604762738429, inputStd: 0.30810780385646264, of: assignment)
    let back = try store.run(matching: run.fingerprint.hex).record.provenance
    #expect(back?.inputMean == 0.1306604762738429)
    #expect(back?.inputStd == 0.30810780385646264)
    #expect(try store.rows("SELECT input_mean > 0.13, input_std < 0.31 FROM provenance") == ["1 1"])
  }

  /// As text; -0 is the one double that SQLite keeps as another, 0.
  private func described(_ record: some Any) -> String {
    String(describing: record).replacing("-0.0", with: "0.0")
  }

  @Test("a number that is not finite is NULL in SQL, and `nonfinite` says what it was")
  func nonfinite() throws {
    let assignment = try store.start(run)
    let batch = BatchRecord(step: 0, epoch: 0, loss: .infinity, smoothLoss: .nan, learningRate: 0.1, momentum: 0)
    var last = epoch(0, accuracy: 0.1)
    last.validLoss = -.infinity
    try store.append(to: assignment, batches: [batch], epochs: [last], at: time(20))
    #expect(
      try store.rows("SELECT loss, smooth_loss, learning_rate, nonfinite FROM batches")
        == [#"– – 0.1 {"loss":"+inf","smooth_loss":"nan"}"#])
    #expect(
      try store.rows("SELECT metric, value, nonfinite FROM epoch_metrics")
        == ["train_loss 0.3 –", "valid_loss – -inf", "accuracy 0.1 –"])
    #expect(try store.rows("SELECT valid_loss, nonfinite FROM results") == [#"– {"valid_loss":"-inf"}"#])
  }

  @Test("a completed run tells everything: status, times, digests, provenance")
  func completed() throws {
    try store.complete(run)
    let record = try store.experiments()[0].runs[0]
    #expect(record.status == .completed)
    #expect(record.reason == nil)
    #expect((record.configuration, record.seed) == ("bs512", 7))
    #expect((record.startedAt, record.finishedAt) == (time(11), time(13)))
    #expect(record.weightsDigest == String(repeating: "ab", count: 32))
    #expect(record.provenance == provenance())
    #expect(record.epochs.map(\.accuracy) == [0.49, 0.98])
    #expect(record.seconds == 3.5)
    #expect(try store.batches(of: run.fingerprint) == batchRecords(0..<20))
    #expect(try store.run(matching: run.fingerprint.run).record == record)
    let settings = try store.run(matching: run.fingerprint.run).settings
    #expect(settings == chapter().configurations[1].settings)
  }

  @Test("provenance outside a checkout has no commit and no dirty flag, rather than false ones")
  func noCheckout() throws {
    _ = try store.queue([run.fingerprint], seen: [:], at: time(1))
    _ = try store.begin(run.fingerprint, lease: lease(), provenance: provenance(dirty: nil), at: time(2))
    #expect(try store.experiments()[0].runs[0].provenance == provenance(dirty: nil))
    #expect(try store.rows("SELECT git_commit, git_dirty FROM provenance") == ["– –"])
  }

  @Test("a diverged run is a result with a reason and a metrics digest, and has no weights")
  func diverged() throws {
    let assignment = try store.start(run)
    try store.append(to: assignment, batches: batchRecords(0..<3), epochs: [], at: time(20))
    try store.end(assignment, as: .diverged(step: 3, loss: .nan, lastFinite: 0.5), at: time(21))
    let record = try store.experiments()[0].runs[0]
    #expect(record.status == .diverged)
    #expect(record.reason == "the loss of the batch at step 3 is nan, after 0.5")
    #expect(record.weightsDigest == nil)
    #expect(record.metricsDigest?.count == 64)
    #expect(try store.rows("SELECT status, epochs, accuracy, time_s FROM results") == ["diverged 0 – –"])
  }

  @Test("a run that diverged in its validation keeps the epoch, and says which one it was")
  func divergedInValidation() throws {
    let assignment = try store.start(run)
    let last = EpochRecord(
      epoch: 0, trainLoss: 0.5, validLoss: .nan, accuracy: 0.1, trainingSeconds: 1, validationSeconds: 0.5)
    try store.append(to: assignment, batches: batchRecords(0..<3), epochs: [last], at: time(20))
    try store.end(assignment, as: .divergedInValidation(epoch: 0, loss: .nan, lastFinite: 0.25), at: time(21))
    let record = try store.experiments()[0].runs[0]
    #expect(record.status == .diverged && record.weightsDigest == nil && record.metricsDigest?.count == 64)
    #expect(record.reason == "the loss of the validation of epoch 0 is nan, after 0.25")
    #expect(try store.rows("SELECT status, epochs, accuracy FROM results") == ["diverged 1 0.1"])
  }

  @Test("the metrics digest is SHA-256 over the documented bytes, whatever the size of the flushes")
  func digest() throws {
    let numbers =
      batchRecords(0..<23) + [
        BatchRecord(step: 23, epoch: 2, loss: .nan, smoothLoss: -.infinity, learningRate: -0.0, momentum: 0)
      ]
    let epochs = [epoch(0, accuracy: 0.5), epoch(1, accuracy: 0.75)]
    var hash = SHA256()
    func add(_ integer: Int) { hash.update(withUnsafeBytes(of: UInt64(integer).littleEndian) { Array($0) }) }
    func add(_ number: Double) {
      let bits = number.isNaN ? 0x7ff8_0000_0000_0000 : number == 0 ? 0 : number.bitPattern
      hash.update(withUnsafeBytes(of: bits.littleEndian) { Array($0) })
    }
    for batch in numbers {
      [batch.step, batch.epoch].forEach { add($0) }
      [batch.loss, batch.smoothLoss, batch.learningRate, batch.momentum].forEach { add($0) }
    }
    for epoch in epochs {
      add(epoch.epoch)
      [epoch.trainLoss, epoch.validLoss, epoch.accuracy].forEach { add($0) }
    }
    let expected = hash.finalize()

    for (flush, run) in [(5, run), (24, plan(of: chapter())[3])] {
      let assignment = try store.start(run)
      for start in stride(from: 0, to: numbers.count, by: flush) {
        let part = Array(numbers[start..<min(start + flush, numbers.count)])
        try store.append(to: assignment, batches: part, epochs: [], at: time(20))
      }
      try store.append(to: assignment, batches: [], epochs: epochs, at: time(21))
      try store.end(assignment, as: .completed(weightsDigest: String(repeating: "0", count: 64)), at: time(22))
      #expect(try store.run(matching: run.fingerprint.hex).record.metricsDigest == expected)
    }
  }

  @Test("a batch that is recorded twice is refused with its whole flush")
  func duplicateBatch() throws {
    let assignment = try store.start(run)
    try store.append(to: assignment, batches: batchRecords(0..<3), epochs: [], at: time(20))
    #expect(throws: StoreError.self) {
      try store.append(to: assignment, batches: batchRecords(3..<6) + batchRecords(0..<1), epochs: [], at: time(21))
    }
    #expect(try store.batches(of: run.fingerprint) == batchRecords(0..<3))
    #expect(try store.states(of: [run.fingerprint])[run.fingerprint]?.heartbeat == time(20))
  }

  @Test("a running run shows its last batch while it runs, and is gone from progress when it has ended")
  func progress() throws {
    #expect(try store.progress() == [])
    let assignment = try store.start(run)
    #expect(try store.progress().map(\.step) == [nil])
    try store.append(to: assignment, batches: batchRecords(0..<14), epochs: [], at: time(20))
    let progress = try #require(try store.progress().first)
    #expect((progress.experiment, progress.configuration, progress.seed) == ("ch13", "bs512", 7))
    #expect((progress.step, progress.epoch, progress.smoothLoss) == (13, 1, batchRecords(13..<14)[0].smoothLoss))
    #expect((progress.startedAt, progress.heartbeat) == (time(11), time(20)))
    try store.abandon(run.fingerprint, as: .interrupted, reason: "Ctrl-C", at: time(21))
    #expect(try store.progress() == [])
  }

  @Test("a run is found by any unique beginning of its fingerprint")
  func prefix() throws {
    let runs = plan(of: chapter())
    for run in runs[0..<4] { _ = try store.queue([run.fingerprint], seen: [:], at: time(1)) }
    #expect(try store.run(matching: run.fingerprint.run.uppercased()).record.fingerprint == run.fingerprint)
    for prefix in ["", "zz", "ffffffffffff", "%", run.fingerprint.hex + "0"] {
      #expect(throws: StoreError.noSuchRun(prefix: prefix, path: store.path)) { try store.run(matching: prefix) }
    }
    let shortest = (1...64).first { length in
      runs[0..<4].filter { $0.fingerprint.hex.hasPrefix(run.fingerprint.hex.prefix(length)) }.count == 1
    }
    let length = try #require(shortest)
    #expect(
      try store.run(matching: String(run.fingerprint.hex.prefix(length))).record.fingerprint == run.fingerprint)
  }
}
