import Comparisons
import Foundation
import Reports
import Runs
import Store

/// What a spec comes to, before anything runs.
enum PlanPage {
  /// The page of `runner plan` and `runner --dry-run`.
  static func text(
    _ preparation: Preparation, _ agenda: Agenda, storeAt path: String, jobs: Int, noColor: Bool
  ) throws -> String {
    let timings = try RunTimings(storeAt: path, of: preparation.experiment)
    let settings = preparation.settingsByRun
    let toTrain = Set(agenda.toTrain.map(\.fingerprint))
    let isSelected = Set(preparation.selected.map(\.fingerprint))
    let rows = preparation.planned.filter { isSelected.contains($0.fingerprint) }.map { run in
      PlanTable.Run(
        fingerprint: run.fingerprint, configuration: run.configuration,
        status: agenda.states[run.fingerprint]?.status, isToRun: toTrain.contains(run.fingerprint),
        estimatedSeconds: settings[run.fingerprint].flatMap { timings.estimate(run.configuration, $0) })
    }
    let color = Console.usesColor(STDOUT_FILENO, unless: noColor)
    return PlanTable.render(preparation.experiment, rows, jobs: jobs, width: Console.width(), color: color)
  }
}

/// How long runs took, from the store's own records.
struct RunTimings {
  private var byConfiguration: [String: [Double]] = [:]
  private var seconds = 0.0
  private var cost = 0.0

  /// The timings of the completed runs of an experiment's configurations; none where there is no store.
  init(storeAt path: String, of experiment: Experiment) throws {
    let records = try StoreFile.openIfMade(path)?.experiments(named: experiment.name) ?? []
    let settings = Dictionary(uniqueKeysWithValues: experiment.configurations.map { ($0.name, $0.settings) })
    for run in records.flatMap(\.runs) where run.status == .completed {
      guard let own = settings[run.configuration] else { continue }
      byConfiguration[run.configuration, default: []].append(run.seconds)
      seconds += run.seconds
      cost += RunCost.estimate(of: own)
    }
  }

  /// Seconds that a run is expected to take: the median of its configuration's, else in proportion to what it computes;
  /// nil where nothing was timed yet.
  func estimate(_ configuration: String, _ settings: RunConfiguration) -> Double? {
    if let own = byConfiguration[configuration].flatMap(Summary.init) { return own.median }
    return cost > 0 ? RunCost.estimate(of: settings) * seconds / cost : nil
  }
}
