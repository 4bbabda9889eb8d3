import Reports
import Runs
import Scheduling
import Store

/// Shows how the runs of a `run` get on: animated on a terminal, plain lines elsewhere.
///
/// What it shows comes from the rows of the store; the workers tell it nothing.
struct RunMonitor {
  private let store: Store
  private let shapes: [Fingerprint: RunShape]
  private let totalCost: Double
  private let total: Int
  private let labelWidth: Int
  private let startedAt = Clock.seconds()
  private var endedCost = 0.0
  private var ended = 0
  private var running: [QueuedRun] = []
  private var latest: [Fingerprint: RunningLine] = [:]
  private var display = LiveDisplay()
  private let isInteractive = Console.isInteractive

  /// A monitor of `queue`.
  init(_ queue: [QueuedRun], shapes: [Fingerprint: RunShape], store: Store) {
    self.store = store
    self.shapes = shapes
    total = queue.count
    totalCost = queue.reduce(0) { $0 + $1.cost }
    labelWidth = queue.map(\.label.count).max() ?? 0
  }

  /// Takes in one event of the scheduler.
  mutating func observe(_ event: Scheduler.Event) {
    switch event {
    case .started(let run): running.append(run)
    case .retried(let run, let reason):
      running.removeAll { $0 == run }
      display.clear()
      Console.note("\(run.label): \(reason); starts over")
    case .ended(let ending): end(ending)
    case .tick: if isInteractive { redraw() }
    }
  }

  /// Removes the animation.
  mutating func finish() {
    display.clear()
  }

  private mutating func end(_ ending: Ending) {
    running.removeAll { $0 == ending.run }
    let isStopped = ending.result == .recorded(.interrupted) || ending.result == .recorded(.queued)
    endedCost += ending.run.cost * (isStopped ? latest[ending.run.fingerprint]?.fraction ?? 0 : 1)
    latest[ending.run.fingerprint] = nil
    ended += 1
    let line = "[\(ended)/\(total)] \(ending.run.label): \(summary(of: ending))"
    let needsAttention = ending.result != .recorded(.completed)
    if !isInteractive || needsAttention {
      display.clear()
      Console.note(line)
    }
  }

  /// What became of a run, in a line.
  private func summary(of ending: Ending) -> String {
    guard case .recorded(let status) = ending.result else { return "trained by another runner" }
    // What cannot be shown now is in the store all the same.
    guard let run = try? store.run(matching: ending.run.fingerprint.hex).record else { return status.rawValue }
    guard status == .completed, let last = run.epochs.last else { return "\(run.fate) (run \(run.fingerprint.run))" }
    let accuracy = Figures.fixed(last.accuracy, decimals: 4)
    return "accuracy \(accuracy), \(Figures.duration(run.seconds))"
  }

  private mutating func redraw() {
    guard let rows = try? store.progress() else { return }
    var lines: [String] = []
    var cost = endedCost
    for run in running {
      guard let shape = shapes[run.fingerprint] else { continue }
      let row = rows.first { $0.fingerprint == run.fingerprint }
      // A run that has ended and whose process has not stands where it was last.
      let line = row == nil ? latest[run.fingerprint] ?? shape.line(run.label, nil) : shape.line(run.label, row)
      latest[run.fingerprint] = line
      cost += run.cost * line.fraction
      lines.append(line.text(labelWidth: labelWidth))
    }
    let overall = OverallLine(
      ended: ended, total: total, fraction: totalCost > 0 ? cost / totalCost : 0,
      elapsedSeconds: Clock.seconds() - startedAt)
    display.draw(lines, last: overall.text())
  }
}
