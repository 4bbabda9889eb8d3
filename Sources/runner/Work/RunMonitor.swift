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
  mutating func observe(_ event: Scheduler.Event) throws {
    switch event {
    case .started(let run): running.append(run)
    case .ended(let ending): try end(ending)
    case .tick: if isInteractive { try redraw() }
    }
  }

  /// Removes the animation.
  mutating func finish() {
    display.clear()
  }

  private mutating func end(_ ending: Ending) throws {
    running.removeAll { $0 == ending.run }
    endedCost += ending.run.cost
    ended += 1
    let line = try "[\(ended)/\(total)] \(ending.run.label): \(summary(of: ending))"
    let needsAttention = ending.result != .recorded(.completed)
    if !isInteractive || needsAttention {
      display.clear()
      Console.note(line)
    }
  }

  /// What became of a run, in a line.
  private func summary(of ending: Ending) throws -> String {
    guard case .recorded(let status) = ending.result else { return "trained by another runner" }
    let run = try store.run(matching: ending.run.fingerprint.hex).record
    guard status == .completed, let last = run.epochs.last else { return "\(run.fate) (run \(run.fingerprint.run))" }
    let accuracy = Figures.fixed(last.accuracy, decimals: 4)
    return "accuracy \(accuracy), \(Figures.duration(run.seconds))"
  }

  private mutating func redraw() throws {
    let rows = try store.progress()
    var lines: [String] = []
    var cost = endedCost
    for run in running {
      guard let shape = shapes[run.fingerprint] else { continue }
      let line = shape.line(run.label, rows.first { $0.fingerprint == run.fingerprint })
      cost += run.cost * line.fraction
      lines.append(line.text(labelWidth: labelWidth))
    }
    let overall = OverallLine(
      ended: ended, total: total, fraction: totalCost > 0 ? cost / totalCost : 0,
      elapsedSeconds: Clock.seconds() - startedAt)
    display.draw(lines + [overall.text()])
  }
}
