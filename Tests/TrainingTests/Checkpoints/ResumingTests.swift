import Runs
import Testing

@testable import Training

/// A run that is cut and goes on ends with the same bits.
@Suite struct ResumingTests {
  static let configurations: [[String: SettingValue]] = [
    ["schedule.name": .string("one_cycle"), "learning_rate": .number(0.01)],
    [
      "model.normalization": .string("batch"), "batch_size": .integer(70), "drop_last": .boolean(false),
      "learning_rate": .number(0.03), "telemetry.activations": .boolean(true), "telemetry.every": .integer(2),
    ],
    [
      "model.normalization": .string("batch"), "model.order": .string("normalization_activation"),
      "optimizer.name": .string("sgd"), "optimizer.momentum": .number(0.9), "learning_rate": .number(0.05),
      "schedule.name": .string("one_cycle"), "input_normalization": .string("first_batch"),
    ],
    [
      "optimizer.name": .string("sgd"), "shuffle": .boolean(false), "optimizer.decoupled_weight_decay": .boolean(false),
      "optimizer.weight_decay": .number(0.001),
    ],
    [
      "augmentation.shift": .integer(3), "augmentation.horizontal_flip": .boolean(true), "train_size": .integer(150),
      "learning_rate": .number(0.01),
    ],
    [
      "optimizer.name": .string("rmsprop"), "optimizer.momentum": .number(0.5), "learning_rate": .number(0.002),
      "schedule.name": .string("polynomial"), "schedule.warmup": .number(0.3), "label_smoothing": .number(0.1),
      "clip_gradient_norm": .number(0.5), "initialization": .string("kaiming_normal"),
    ],
    [
      "model.name": .string("sequential"), "model.layers": .list(SequentialTests.everything),
      "batch_size": .integer(70), "learning_rate": .number(0.01),
    ],
    ["model.normalization": .string("group"), "model.activation": .string("gelu")],
  ]

  /// The events of a run, and a checkpoint after each but the last.
  struct Whole {
    var events: [RunEvent] = []
    var checkpoints: [[UInt8]] = []
    var outcome: RunOutcome
  }

  func train(
    _ settings: [String: SettingValue], from bytes: [UInt8]? = nil, kernels: KernelVariant = .best
  ) throws -> Whole {
    var whole = Whole(outcome: .completed(weightsDigest: ""))
    let trainer = try SmallRun.trainer(
      ["epochs": .integer(2)].merging(settings) { $1 }, on: SmallRun.few, kernels: kernels)
    whole.outcome = try trainer.run(from: bytes.map { try Checkpoint(bytes: $0) }) { event, moment in
      whole.events.append(event)
      if !moment.endsRun { whole.checkpoints.append(moment.checkpoint().bytes) }
    }
    return whole
  }

  @Test(
    "cut after any batch or epoch, it tells the same from there on and ends with the same weights",
    arguments: configurations)
  func anywhere(settings: [String: SettingValue]) throws {
    let whole = try train(settings)
    #expect(whole.checkpoints.count == whole.events.count - 1)
    guard case .completed = whole.outcome else { return #expect(Bool(false), "\(whole.outcome)") }
    for (index, checkpoint) in whole.checkpoints.enumerated() {
      let rest = try train(settings, from: checkpoint)
      #expect(rest.events == Array(whole.events[(index + 1)...]), "cut after event \(index)")
      #expect(rest.outcome == whole.outcome, "cut after event \(index)")
      #expect(rest.checkpoints == Array(whole.checkpoints[(index + 1)...]), "cut after event \(index)")
    }
  }

  @Test("what one kernel variant has begun any other one ends, bit for bit", arguments: configurations)
  func variants(settings: [String: SettingValue]) throws {
    let whole = try train(settings)
    for variant in KernelVariant.supported {
      let rest = try train(settings, from: whole.checkpoints[1], kernels: variant)
      #expect(rest.events == Array(whole.events[2...]), "\(variant)")
      #expect(rest.outcome == whole.outcome, "\(variant)")
      #expect(rest.checkpoints.last == whole.checkpoints.last, "\(variant)")
    }
  }

  @Test("it may be cut at every single event")
  func everywhere() throws {
    struct Cut: Error {}
    for settings in Self.configurations.prefix(2) {
      let whole = try train(settings)
      let trainer = try SmallRun.trainer(["epochs": .integer(2)].merging(settings) { $1 }, on: SmallRun.few)
      var events: [RunEvent] = []
      var last: Checkpoint?
      var outcome: RunOutcome?
      while outcome == nil {
        do {
          outcome = try trainer.run(from: last) { event, moment in
            events.append(event)
            if moment.endsRun { return }
            last = try Checkpoint(bytes: moment.checkpoint().bytes)
            throw Cut()
          }
        } catch is Cut {}
      }
      #expect(events == whole.events)
      #expect(outcome == whole.outcome)
    }
  }

  @Test("a run that diverges after the cut diverges at the same batch, with the same last finite loss")
  func diverges() throws {
    let wild: [String: SettingValue] = ["learning_rate": .number(1e30)]
    let whole = try train(wild)
    guard case .diverged = whole.outcome else { return #expect(Bool(false), "\(whole.outcome)") }
    #expect(whole.checkpoints.count == whole.events.count - 1, "none after the batch that ends it")
    let rest = try train(wild, from: whole.checkpoints.last)
    // Not ==: NaN differs from itself.
    #expect("\(rest.outcome)" == "\(whole.outcome)")
    #expect("\(rest.events)" == "\(whole.events.suffix(1))")
  }

  @Test("an epoch's time is the sum of its parts, wherever it was cut")
  func times() throws {
    var now = 100.0
    func trainer() throws -> Trainer {
      try SmallRun.trainer(["batch_size": .integer(50)], on: SmallRun.few) { now }
    }
    struct Cut: Error {}
    var saved: Checkpoint?
    #expect(throws: Cut.self) {
      try trainer().run(from: nil) { _, moment in
        now += 2
        saved = moment.checkpoint()
        if saved?.step == 3 { throw Cut() }
      }
    }
    let checkpoint = try #require(saved)
    #expect((checkpoint.step, checkpoint.epoch, checkpoint.trainingSeconds) == (3, 0, 6))
    now += 1_000
    var epochs: [EpochRecord] = []
    _ = try trainer().run(from: checkpoint) { event, moment in
      if case .epoch(let epoch) = event {
        epochs.append(epoch)
        #expect(moment.trainingSeconds == 0)
      }
      now += 1
    }
    #expect(epochs.map(\.trainingSeconds) == [9])
  }

  @Test("a checkpoint of another run is refused with what does not fit")
  func foreign() throws {
    let whole = try train(Self.configurations[1])
    func refusal(_ settings: [String: SettingValue], _ checkpoint: [UInt8]?) -> CheckpointError? {
      #expect(throws: CheckpointError.self) { try train(settings, from: checkpoint) }
    }
    #expect(
      refusal(["model.normalization": .string("none")], whole.checkpoints[0])?.description.hasPrefix("it has") == true)
    let narrow = Self.configurations[1].merging(["model.channels": .list([4, 8, 8, 8].map { .integer($0) })]) { $1 }
    guard case .mismatch("parameters", _, _) = refusal(narrow, whole.checkpoints[0]) else {
      return #expect(Bool(false))
    }
    let sgd = Self.configurations[1].merging(["optimizer.name": .string("sgd")]) { $1 }
    #expect(refusal(sgd, whole.checkpoints[0]) == .mismatch(what: "kinds of averages", needed: 1, found: 2))
    let shorter = Self.configurations[1].merging(["epochs": .integer(1)]) { $1 }
    #expect(refusal(shorter, whole.checkpoints.last) == .mismatch(what: "batches", needed: 5, found: 10))
  }
}
