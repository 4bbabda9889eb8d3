import Reports
import Runs
import Testing

@Suite("The plan of an experiment")
struct PlanTableTests {
  @Test("what is done, what is missing and how long it takes, word for word", arguments: [120, 80, 40])
  func partly(width: Int) throws {
    let runs = plan { configuration, seed in
      switch configuration {
      case "baseline": seed == 3 ? .failed : .completed
      case "bs512": seed < 6 ? .completed : nil
      default: nil
      }
    }
    let text = PlanTable.render(Sample.chapter.experiment, runs, jobs: 2, width: width, color: false)
    try Golden.expect(text, in: "plan-\(width).txt")
  }

  @Test("the total is the work shared by the jobs, at least the longest run")
  func estimates() {
    // 2 + 2 + 2 + 10 seconds: two jobs share them in 8, but one run alone takes 10; one job takes 16.
    let runs = (0..<4).map { planned("\($0)", isToRun: true, seconds: $0 == 3 ? 10 : 2) }
    #expect(total(runs, jobs: 2) == "to run: 4 of 4 runs; about 10.0 s with 2 jobs")
    #expect(total(runs, jobs: 1) == "to run: 4 of 4 runs; about 16.0 s with 1 job")
    #expect(total(Array(runs.dropLast()), jobs: 8) == "to run: 3 of 3 runs; about 2.0 s with 8 jobs")
  }

  @Test("a run that configurations share is counted once in the total")
  func shared() {
    let runs = [planned("a", isToRun: true, seconds: 3), planned("a", isToRun: true, seconds: 3)]
    #expect(total(runs, jobs: 1) == "to run: 1 of 1 run; about 3.0 s with 1 job")
  }

  @Test("an unknown duration makes the whole unknown, not zero")
  func unknown() {
    let runs = [planned("a", isToRun: true, seconds: 3), planned("b", isToRun: true, seconds: nil)]
    #expect(total(runs, jobs: 1) == "to run: 2 of 2 runs; how long it takes is not known yet")
  }

  @Test("where all is done it says so")
  func done() {
    let runs = plan { _, _ in .completed }
    #expect(total(runs, jobs: 2) == "nothing to run: 40 completed")
  }

  private func total(_ runs: [PlanTable.Run], jobs: Int) -> String? {
    PlanTable.render(Sample.chapter.experiment, runs, jobs: jobs, width: 100, color: false)
      .split(separator: "\n").last.map(String.init)
  }

  private func planned(_ name: String, isToRun: Bool, seconds: Double?) -> PlanTable.Run {
    PlanTable.Run(
      fingerprint: Fingerprint(hex: SHA256.hex(of: name)), configuration: "baseline", status: nil, isToRun: isToRun,
      estimatedSeconds: seconds)
  }

  private func plan(_ status: (_ configuration: String, _ seed: Int) -> RunStatus?) -> [PlanTable.Run] {
    Sample.chapter.runs.map { run in
      let status = status(run.configuration, run.seed)
      return PlanTable.Run(
        fingerprint: run.fingerprint, configuration: run.configuration, status: status,
        isToRun: status?.isResult != true, estimatedSeconds: run.configuration == "lr0.1" ? nil : 2.5)
    }
  }
}
