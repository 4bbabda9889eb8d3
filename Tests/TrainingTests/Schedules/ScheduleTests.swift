import Datasets
import Runs
import Testing

@testable import Training

@Suite struct ScheduleTests {
  private func schedule(_ settings: [String: SettingValue]) -> any Schedule {
    Schedules.schedule(for: .test(settings))
  }

  @Test("constant and one_cycle can be named, and constant is the default")
  func names() {
    #expect(Schedules.all.map(\.name) == ["constant", "one_cycle"])
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

  @Test("one cycle follows the golden numbers: the exact formula, and what fastai really sets")
  func fixtures() throws {
    let fixture = try Fixtures.load("schedule")
    for other in ["annealers", "lr_find"] where !fixture[other].isNull { print("skipped: schedule.json \(other)") }
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
}
