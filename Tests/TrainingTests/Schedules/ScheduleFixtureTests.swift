import Datasets
import Runs
import Testing

@testable import Training

/// Every schedule against PyTorch's schedulers and fastai's annealers.
@Suite struct ScheduleFixtureTests {
  @Test("each schedule sets the learning rates that PyTorch's scheduler sets")
  func pytorch() throws {
    let fixture = try Fixtures.pytorch("schedules")
    var tested: Set<String> = []
    for golden in fixture["cases"].list {
      guard case .object(let written) = golden["settings"] else { preconditionFailure("no settings") }
      var settings: [String: SettingValue] = ["learning_rate": .number(fixture["lr"].double)]
      for (key, value) in written {
        settings["schedule." + key] =
          switch value {
          case .string(let text): .string(text)
          case .array: .list(value.doubles.map { .number($0) })
          default: .number(value.double)
          }
      }
      tested.insert(written["name"]?.string ?? "")
      if written["warmup"] != nil { tested.insert("warmup") }
      let schedule = Schedules.schedule(for: .test(settings))
      let steps = fixture["steps"].int
      let plan = BatchPlan(
        ImageOrder(count: steps, seed: 0, shuffled: false), size: 1, epochs: 1, dropLast: true)
      let found = (0..<steps).map { schedule.hyperparameters(at: plan.progress(of: $0)) }
      // PyTorch multiplies its way from step to step, and gathers rounding errors.
      let tolerance = Tolerance(absolute: 1e-14, relative: 1e-11)
      expectNear(found.map(\.learningRate), golden["lr"].doubles, tolerance, "\(written), lr")
      if golden["mom"].isNull {
        #expect(found.allSatisfy { $0.momentum == 0.9 }, "the optimizer's own momentum stays")
      } else {
        expectNear(found.map(\.momentum), golden["mom"].doubles, tolerance, "\(written), momentum")
      }
    }
    #expect(tested == Set(Schedules.all.map(\.name) + ["warmup"]), "every schedule is held against something")
  }

  @Test("the ramps are fastai's annealers, the polynomial its `SchedPoly` run backwards")
  func annealers() throws {
    let golden = try Fixtures.load("schedule")["annealers"]
    if golden.isNull { return print("skipped: schedule.json has no annealers") }
    let (start, end) = (golden["start"].double, golden["end"].double)
    let exact = Tolerance(absolute: 0, relative: 1e-12)
    let forms: [(String, Annealing)] = [("lin", .linear), ("cos", .cosine), ("exp", .exponential)]
    for (name, form) in forms where !golden[name].isNull {
      let found = golden["pos"].doubles.map { form.value(from: start, to: end, at: $0) }
      expectNear(found, golden[name].doubles, exact, name)
    }
    guard !golden["poly2"].isNull else { return }
    let found = golden["pos"].doubles.map { Annealing.polynomial(power: 2).value(from: end, to: start, at: 1 - $0) }
    expectNear(found, golden["poly2"].doubles, exact, "poly2")
  }
}
