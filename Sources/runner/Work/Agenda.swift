import Runs
import Scheduling
import Store

/// What is to be done with each selected run, given what the store says of it.
struct Agenda {
  /// Where the selected runs stand; one that the store does not know is missing.
  let states: [Fingerprint: RunState]
  /// Runs to train.
  let toTrain: [PlannedRun]
  /// Runs whose record stands.
  let toSkip: [PlannedRun]
  /// Those of the runs to train whose result is only to be recorded in more detail, and must come out again.
  let toConfirm: Set<Fingerprint>
  /// Runs that another process trains at this moment.
  let elsewhere: [PlannedRun]

  /// Reads where the runs of `preparation` stand in the store at `path`; a store that does not exist knows none.
  init(_ preparation: Preparation, storeAt path: String, policy: RerunPolicy) throws {
    let fingerprints = preparation.selected.map(\.fingerprint)
    states = try StoreFile.openIfMade(path)?.states(of: fingerprints) ?? [:]
    let asked = preparation.telemetry
    var lacking: Set<Fingerprint> = []
    var decided: [RerunPolicy.Decision: [PlannedRun]] = [:]
    for run in preparation.selected {
      let state = states[run.fingerprint]
      let isAlive = state?.status == .running && state?.isAlive == true
      if let state, state.status.isResult, let asked = asked[run.fingerprint], state.telemetry?.covers(asked) != true {
        lacking.insert(run.fingerprint)
      }
      let decision = policy.decision(
        status: state?.status, lacksTelemetry: lacking.contains(run.fingerprint), workerIsAlive: isAlive)
      decided[decision, default: []].append(run)
    }
    toConfirm = policy == .failed ? lacking : []
    toTrain = decided[.train] ?? []
    toSkip = decided[.skip] ?? []
    elsewhere = decided[.leave] ?? []
  }

  /// The runs to train as the scheduler takes them, those of `queued` that the store has put into its queue.
  func queue(of preparation: Preparation, only queued: Set<Fingerprint>) -> [QueuedRun] {
    toTrain.filter { queued.contains($0.fingerprint) }.map { run in
      let cost = RunCost.estimate(of: preparation.configuration(named: run.configuration).settings)
      return QueuedRun(run.fingerprint, label: "\(run.configuration) seed \(run.seed)", cost: cost)
    }
  }

  /// Those of the runs to train that have a result, which stays until their worker begins, and what becomes of it then.
  var replaced: [Fingerprint: Replacement] {
    let results = toTrain.map(\.fingerprint).filter { states[$0]?.status.isResult == true }
    return Dictionary(uniqueKeysWithValues: results.map { ($0, toConfirm.contains($0) ? .confirmed : .forgotten) })
  }

  /// The names of the data sets that the runs to train need, in the spec's order.
  func datasets(of preparation: Preparation) -> [String] {
    var names: [String] = []
    for run in toTrain {
      let name = preparation.configuration(named: run.configuration).settings.string("dataset")
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}

extension RunState {
  /// Whether the worker that holds its lease is still there.
  var isAlive: Bool {
    guard let lease else { return false }
    return lease.isAlive(secondsSinceHeartbeat: heartbeat.map(Clock.age) ?? .infinity)
  }
}
