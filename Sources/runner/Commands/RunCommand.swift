import ArgumentParser
import Comparisons
import Foundation
import Reports
import Runs
import Scheduling
import Store
import Training

/// `runner run SPEC`, or `runner SPEC`: trains what is missing, then prints the comparison.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Train what is missing of a spec, then print the comparison (the default).")

  @OptionGroup var options: RunOptions
  @OptionGroup var location: StoreOption
  @OptionGroup var data: DataOption
  @OptionGroup var jobs: JobsOption
  @OptionGroup var rerun: RerunOption
  @OptionGroup var limits: LimitOptions
  @Option(
    help: ArgumentHelp(
      "How often a run saves where it is, to go on from there when it is stopped.", valueName: "duration"))
  var checkpointEvery = Duration(seconds: 5)
  @Flag(name: [.customShort("n"), .long], help: "Show what would run, and run nothing.") var dryRun = false
  @Flag(help: "No colour.") var noColor = false

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let preparation = try Preparation(options)
      let path = location.path(for: preparation.experiment.name)
      let agenda = try Agenda(preparation, storeAt: path, policy: rerun.policy)
      if dryRun {
        return try Console.print(PlanPage.text(preparation, agenda, storeAt: path, jobs: jobs.count, noColor: noColor))
      }
      _ = try KernelVariant(environment: Console.environment("RUNNER_KERNELS"))
      let stamps = try DatasetFiles.prepare(agenda.datasets(of: preparation), in: data)
      let store = try Store(path: path, access: .create)
      try store.define(preparation.experiment, runs: preparation.planned, at: Clock.timestamp())
      let queued = try store.queue(
        agenda.toTrain.map(\.fingerprint), seen: agenda.states, forgetting: rerun.policy == .all,
        at: Clock.timestamp())
      tell(agenda, queued.count, of: preparation)
      let bell = Bell()
      let endings = try train(
        agenda.queue(of: preparation, only: Set(queued)), agenda, preparation, store, bell, stamps)
      try finish(preparation, store, endings, of: queued.count, isInterrupted: bell.stopRequests > 0)
    }
  }

  /// Says what is going to happen, before it happens.
  private func tell(_ agenda: Agenda, _ queued: Int, of preparation: Preparation) {
    var parts = ["\(queued) to train"]
    if !agenda.toConfirm.isEmpty { parts[0] += " (\(agenda.toConfirm.count) again, to record telemetry)" }
    if !agenda.toSkip.isEmpty { parts.append("\(agenda.toSkip.count) done") }
    if !agenda.elsewhere.isEmpty { parts.append("\(agenda.elsewhere.count) being trained by another runner") }
    let name = preparation.experiment.name
    Console.note("\(name): \(counted(preparation.selected.count, "run")), \(parts.joined(separator: ", "))")
  }

  /// Starts the workers and shows how they get on.
  private func train(
    _ queue: [QueuedRun], _ agenda: Agenda, _ preparation: Preparation, _ store: Store, _ bell: Bell,
    _ stamps: [String: String]
  ) throws -> [Ending] {
    guard !queue.isEmpty else { return [] }
    let signals = Signals(bell)
    defer { withExtendedLifetime(signals) {} }
    let launch = WorkerLaunch(
      store: store.path, data: data, overrides: options.overrides, checkpointEvery: checkpointEvery, stamps: stamps,
      replaced: agenda.replaced)
    let settings = preparation.settingsByRun
    let scheduler = Scheduler(
      jobs: jobs.count, limits: limits.limits, ledger: StoreLedger(store: store), bell: bell, clock: Clock.seconds
    ) { run in
      let dataset = settings[run.fingerprint]?.string("dataset") ?? ""
      return try ProcessWorker(
        executable: Machine.executable, arguments: launch.arguments(run.fingerprint, dataset: dataset), bell: bell)
    }
    var monitor = RunMonitor(queue, shapes: settings.mapValues(RunShape.init), store: store)
    defer { monitor.finish() }
    return try scheduler.run(queue) { monitor.observe($0) }
  }

  /// Prints the comparison and ends with the exit code that the runs deserve.
  private func finish(
    _ preparation: Preparation, _ store: Store, _ endings: [Ending], of queued: Int, isInterrupted: Bool
  ) throws {
    let records = try store.experiments(named: preparation.experiment.name)
    try store.finish()
    let color = Console.usesColor(STDOUT_FILENO, unless: noColor)
    try Console.print(
      Reports.render(records.map { Comparison(ofRunner: $0) }, as: .terminal(width: Console.width(), color: color)))
    let left = endings.filter { $0.result.isToBeRunAgain }
    let failed = left.count { $0.result == .recorded(.failed) || $0.result == .recorded(.timedOut) }
    if isInterrupted, !left.isEmpty || endings.count < queued {
      Console.note("interrupted; this command goes on from there:\n  \(CommandLineText.again)")
      throw ExitCode.interrupted
    }
    if failed > 0 {
      Console.note("\(counted(failed, "run")) failed, for the reasons above; the same command trains what failed again")
    }
    guard left.isEmpty else {
      if left.count > failed {
        Console.note("\(counted(left.count - failed, "run")) did not end; the same command trains them")
      }
      throw ExitCode.someRunFailed
    }
  }
}

extension Ending.Result {
  /// Whether it left the run without a result and without anybody who trains it.
  fileprivate var isToBeRunAgain: Bool {
    if case .recorded(let status) = self { !status.isResult } else { false }
  }
}
