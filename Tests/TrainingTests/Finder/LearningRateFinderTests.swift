import Runs
import Testing

@testable import Training

/// The learning-rate finder: its sweep, where it stops, and what it suggests.
@Suite struct LearningRateFinderTests {
  @Test("the golden sweep has these learning rates, and its losses suggest these")
  func golden() throws {
    let fixture = try Fixtures.load("schedule")["lr_find"]
    let sweep = LearningRateSweep(
      start: fixture["start_lr"].double, end: fixture["end_lr"].double, iterations: fixture["num_it"].int)
    let rates = fixture["lrs"].doubles
    expectNear(
      rates.indices.map { sweep.learningRate(at: $0) }, rates, Tolerance(absolute: 0, relative: 1e-12), "learning rates"
    )
    let found = LearningRateSuggestions(
      learningRates: rates, smoothLosses: fixture["smooth_losses"].doubles, of: sweep)
    let near = Tolerance(absolute: 0, relative: 1e-6)
    for (name, rate) in found.named {
      expectNear(try #require(rate), fixture["suggestions"][name].double, near, name)
    }
  }

  @Test("a loss that falls, is lowest and grows again: each rule where it must be, worked out by hand")
  func byHand() {
    // Falls by 1 a batch to 0 at batch 40, but by 3 after batch 30; then grows by 2.
    let sweep = LearningRateSweep(start: 1, end: 2, iterations: 100)
    let rates = (0..<100).map { sweep.learningRate(at: $0) }
    let fall: [Double] = (0...40).map { batch in Double(batch <= 30 ? 42 - batch : 40 - batch) }
    let losses: [Double] = fall + (1..<60).map { batch in Double(2 * batch) }
    // Looked at are batches 10 to 94, and then, of a sweep that ended after 60, 10 to 54.
    for (count, slide) in [(100, 94 - 15), (60, 25)] {
      let found = LearningRateSuggestions(
        learningRates: Array(rates[..<count]), smoothLosses: Array(losses[..<count]), of: sweep)
      // 31 batches fall, and a third of them is 10 and its half 5; the rule starts one batch before the first.
      #expect(found.valley == rates[10 - 1 + 10 + 5])
      #expect(found.steep == rates[30])
      #expect(found.minimum == rates[40] / 10)
      // Batches 94 and 79 both climb. Of those from 54 and 39 on, 15 apart, the slopes differ by 1.5 or more until both
      // are of the fall: 39 and 24.
      #expect(found.slide == rates[slide])
    }
  }

  @Test("too few batches suggest nothing, and fewer than sixteen no slide")
  func few() {
    let sweep = LearningRateSweep(iterations: 20)
    for count in 0...20 {
      let rates = (0..<count).map { sweep.learningRate(at: $0) }
      let losses = rates.indices.map { 1 / Double($0 + 1) }
      let found = LearningRateSuggestions(learningRates: rates, smoothLosses: losses, of: sweep)
      #expect((found.valley != nil) == (count >= 9), "\(count)")
      #expect((found.minimum != nil) == (count >= 9) && (found.steep != nil) == (count >= 9))
      #expect(found.slide == nil)
    }
  }

  @Test("losses from the first NaN on are not looked at")
  func nan() {
    let sweep = LearningRateSweep()
    let rates = (0..<81).map { sweep.learningRate(at: $0) }
    let losses = (0..<80).map { Double(100 - $0) } + [.nan]
    let found = LearningRateSuggestions(learningRates: rates, smoothLosses: losses, of: sweep)
    #expect(found.minimum == rates[79] / 10)
  }

  static let configurations: [[String: SettingValue]] = [
    [:], ["model.normalization": .string("batch"), "schedule.name": .string("one_cycle")],
    ["optimizer.name": .string("sgd"), "optimizer.momentum": .number(0.9), "batch_size": .integer(70)],
  ]

  @Test(
    "it trains like any run with these learning rates, stops where the loss has grown, and repeats bit for bit",
    arguments: configurations)
  func sweeps(settings: [String: SettingValue]) throws {
    let sweep = LearningRateSweep()
    let found = try SmallRun.trainer(settings, on: SmallRun.few).findLearningRate(sweep)
    #expect(found.batches.map(\.learningRate) == found.batches.indices.map { sweep.learningRate(at: $0) })
    #expect(found.batches.map(\.step) == Array(found.batches.indices))
    let losses = found.batches.map(\.smoothLoss)
    let best = losses.dropLast().min() ?? .infinity
    #expect(found.stoppedEarly && found.batches.count < 100, "10 is too high for anything")
    #expect(try #require(losses.last) > 4 * best)
    for (index, loss) in losses.enumerated().dropLast() { #expect(loss <= 4 * (losses[...index].min() ?? 0)) }
    // The first batch is that of a run with this seed, and its loss does not know the learning rate yet.
    #expect(found.batches[0].loss == (try SmallRun.train(settings, on: SmallRun.few).losses[0]))
    for variant in KernelVariant.supported {
      #expect(try SmallRun.trainer(settings, on: SmallRun.few, kernels: variant).findLearningRate(sweep) == found)
    }
  }

  @Test("it goes through the images again where a sweep has more batches than an epoch, and ends after the last")
  func epochs() throws {
    let gentle = LearningRateSweep(start: 1e-9, end: 1e-6, iterations: 23)
    let found = try SmallRun.trainer(["batch_size": .integer(50)], on: SmallRun.few).findLearningRate(gentle)
    #expect(!found.stoppedEarly && found.batches.count == 23)
    #expect(found.batches.map(\.epoch) == (0..<23).map { $0 / 6 })
  }

  @Test("a loss that is no number ends it")
  func diverges() throws {
    let steep = LearningRateSweep(start: 1e20, end: 1e35, iterations: 10)
    let found = try SmallRun.trainer(on: SmallRun.few).findLearningRate(steep)
    #expect(found.stoppedEarly && found.batches.count < 10)
  }
}
