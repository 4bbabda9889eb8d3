import Datasets
import Runs
import Testing

@testable import Training

@Suite struct ScheduleTests {
  private func schedule(_ settings: [String: SettingValue]) -> any Schedule {
    Schedules.schedule(for: .test(settings))
  }

  @Test("eight schedules can be named, and constant is the default")
  func names() {
    #expect(
      Schedules.all.map(\.name) == [
        "constant", "one_cycle", "cosine", "linear", "exponential", "polynomial", "step", "flat_cosine",
      ])
    #expect(schedule([:]) is ConstantSchedule)
    #expect(schedule(["schedule.name": .string("one_cycle")]) is OneCycleSchedule)
  }

  @Test("constant is the learning rate and the optimizer's own momentum, from the first batch to the last")
  func constant() {
    let adam = schedule(["learning_rate": .number(0.06)])
    let sgd = schedule(["learning_rate": .number(0.1), "optimizer.name": .string("sgd")])
    for progress in [0, 0.3, 0.999] {
      #expect(adam.hyperparameters(at: progress) == Hyperparameters(learningRate: 0.06, momentum: 0.9))
      #expect(sgd.hyperparameters(at: progress) == Hyperparameters(learningRate: 0.1, momentum: 0))
    }
  }

  @Test("one cycle starts at lr/div, peaks at pct_start and nears lr/div_final, momentum the other way")
  func landmarks() {
    let cycle = schedule([
      "schedule.name": .string("one_cycle"), "learning_rate": .number(0.5), "schedule.div": .number(10),
      "schedule.div_final": .number(1000), "schedule.pct_start": .number(0.4),
      "schedule.moms": .list([.number(0.9), .number(0.7), .number(0.8)]),
    ])
    #expect(cycle.hyperparameters(at: 0) == Hyperparameters(learningRate: 0.05, momentum: 0.9))
    #expect(cycle.hyperparameters(at: 0.4) == Hyperparameters(learningRate: 0.5, momentum: 0.7))
    let middle = cycle.hyperparameters(at: 0.2)
    expectNear(
      [middle.learningRate, middle.momentum], [0.275, 0.8], Tolerance(absolute: 1e-15, relative: 0), "rising")
    let end = cycle.hyperparameters(at: 1)
    expectNear([end.learningRate, end.momentum], [0.0005, 0.8], Tolerance(absolute: 1e-15, relative: 0), "the end")
  }

  @Test("a cycle that only falls and one that only rises are fine", arguments: [0.0, 1.0])
  func oneSided(start: Double) {
    let cycle = schedule(["schedule.name": .string("one_cycle"), "schedule.pct_start": .number(start)])
    let rates = (0..<100).map { cycle.hyperparameters(at: Double($0) / 100).learningRate }
    #expect(rates == (start == 0 ? rates.sorted(by: >) : rates.sorted()))
    #expect(Set(rates).count == 100)
  }

  @Test("one cycle has the same landmarks with lines for ramps, and goes through the middle between them")
  func lines() {
    let cycle = schedule(["schedule.name": .string("one_cycle"), "schedule.anneal": .string("linear")])
    let rates = [0, 0.25, 0.625].map { cycle.hyperparameters(at: $0).learningRate }
    expectNear(rates, [0.001 / 25, 0.001, 0.000_500_005], Tolerance(absolute: 1e-15, relative: 0), "learning rates")
    let momentums = [0, 0.125, 0.25, 0.625].map { cycle.hyperparameters(at: $0).momentum }
    expectNear(momentums, [0.95, 0.9, 0.85, 0.9], Tolerance(absolute: 1e-15, relative: 0), "momentum")
  }

  @Test(
    "a warm-up leads to the start of any schedule, which then takes the rest of the run",
    arguments: Schedules.all.map(\.name))
  func warmup(name: String) {
    let plain = schedule(["schedule.name": .string(name)])
    let warm = schedule([
      "schedule.name": .string(name), "schedule.warmup": .number(0.5), "schedule.warmup_div": .number(4),
    ])
    let first = plain.hyperparameters(at: 0)
    #expect(warm.hyperparameters(at: 0).learningRate == first.learningRate / 4)
    #expect(warm.hyperparameters(at: 0.25).momentum == first.momentum)
    for progress in [0, 0.25, 0.5, 0.75] {
      #expect(warm.hyperparameters(at: 0.5 + progress / 2) == plain.hyperparameters(at: progress))
    }
    let rising = (0...50).map { warm.hyperparameters(at: Double($0) / 100).learningRate }
    #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("extreme settings give numbers that are not negative, never NaN", arguments: Schedules.all.map(\.name))
  func extremes(name: String) {
    let component = Schedules.all.first { $0.name == name }
    for rate in [Double.leastNonzeroMagnitude, 1e300] {
      for factor in [1e-300, 0.5, 1e6] {
        var settings: [String: SettingValue] = ["schedule.name": .string(name), "learning_rate": .number(rate)]
        for key in ["schedule.end_factor", "schedule.power", "schedule.gamma"]
        where component?.settings.contains(where: { $0.name == key }) == true { settings[key] = .number(factor) }
        let found = schedule(settings)
        for progress in [0, 0.5, 0.999_999] { #expect(found.hyperparameters(at: progress).learningRate >= 0) }
      }
    }
  }

  @Test("one cycle follows the golden numbers: the exact formula, and what fastai really sets")
  func fixtures() throws {
    let fixture = try Fixtures.load("schedule")
    if !fixture["lr_find"].isNull { print("skipped: schedule.json lr_find") }
    let cases = fixture["one_cycle"].list
    #expect(!cases.isEmpty)
    for golden in cases {
      let name = golden["name"].optionalString ?? "one_cycle"
      let highest = golden["lr_max"].double
      let cycle = schedule([
        "schedule.name": .string("one_cycle"), "learning_rate": .number(highest),
        "schedule.div": .number(golden["div"].double), "schedule.div_final": .number(golden["div_final"].double),
        "schedule.pct_start": .number(golden["pct_start"].double),
        "schedule.moms": .list(golden["moms"].doubles.map { .number($0) }),
      ])
      let batches = golden["n_iter"].int
      let plan = BatchPlan(
        ImageOrder(count: batches, seed: 0, shuffled: false), size: 1, epochs: golden["n_epoch"].int, dropLast: true)
      let found = golden["positions"].list.map { cycle.hyperparameters(at: plan.progress(of: $0.int)) }
      // Near the end of the cycle the formula itself subtracts nearly equal numbers, hence the absolute part.
      let exact = Tolerance(absolute: 1e-15 * highest, relative: 1e-12)
      let fastai = Tolerance(absolute: 1e-8, relative: 5e-5)
      expectNear(found.map(\.learningRate), golden["lr"].doubles, exact, "\(name) lr")
      expectNear(found.map(\.momentum), golden["mom"].doubles, exact, "\(name) mom")
      expectNear(found.map(\.learningRate), golden["lr_fastai"].doubles, fastai, "\(name) lr_fastai")
      expectNear(found.map(\.momentum), golden["mom_fastai"].doubles, fastai, "\(name) mom_fastai")
    }
  }

  @Test("`warmup_div` without a warm-up does nothing, and is said to")
  func withoutEffect() throws {
    let facts = try #require(DatasetRegistry.dataset(named: "glyphs")).facts
    func contradictions(_ warmup: Double) -> [String] {
      let settings = RunConfiguration.test(["schedule.warmup": .number(warmup)])
      return Schedules.all[0].contradictions(settings, facts).map(\.setting)
    }
    #expect(contradictions(0) == ["schedule.warmup_div"])
    #expect(contradictions(0.1) == [])
  }
}
