import Datasets
import Dispatch
import Foundation
import Runs

/// Two Python processes of one thread each that share the trainings of an experiment.
final class PyTorchPair {
  private let processes: [PyTorch]

  /// Which version answers.
  var version: String { processes[0].version }

  /// Starts both and lets each find its fastest settings, one after the other.
  init(_ bench: Bench) throws {
    processes = try (0..<2).map { _ in try PyTorch(bench.dataset) }
    for process in processes {
      for shape in PyTorchSpeed.Shape.all {
        try process.ask(shape.request.merging(["do": "calibrate"]) { first, _ in first })
      }
    }
  }

  /// Trains each configuration with each seed, the longest first, and returns the seconds until the last has ended.
  func train(_ experiment: Experiment, seeds: [Int]) throws -> Double {
    let requests = experiment.configurations.flatMap { configuration in
      seeds.map { Self.request(configuration.settings, seed: $0) }
    }
    // Stable and by epochs first, which is what sets the chapter's trainings apart.
    let longestFirst = requests.enumerated().sorted {
      ($1.element.epochs, $0.offset) < ($0.element.epochs, $1.offset)
    }.map(\.element.line)
    let queue = Queue(longestFirst)
    let processes = UncheckedProcesses(processes)
    return try Stopwatch.time {
      DispatchQueue.concurrentPerform(iterations: processes.all.count) { index in
        while let request = queue.next() {
          do { try processes.all[index].ask(request) } catch { queue.stop(error) }
        }
      }
      if let failure = queue.failure { throw failure }
    }
  }

  private static func request(_ settings: RunConfiguration, seed: Int) -> (epochs: Int, line: [String: any Sendable]) {
    let epochs = settings.integer("epochs")
    let line: [String: any Sendable] = [
      "do": "train", "batch_size": settings.integer("batch_size"), "epochs": epochs, "seed": seed,
      "batchnorm": settings.string("model.normalization") == "batch",
      "learning_rate": settings.number("learning_rate"), "one_cycle": settings.string("schedule.name") == "one_cycle",
    ]
    return (epochs, line)
  }

  /// Each process is used by one thread alone.
  private struct UncheckedProcesses: @unchecked Sendable {
    let all: [PyTorch]

    init(_ all: [PyTorch]) { self.all = all }
  }

  /// What is left to do; two threads take from it.
  private final class Queue: @unchecked Sendable {
    private let lock = NSLock()
    private var requests: ArraySlice<[String: any Sendable]>
    private(set) var failure: (any Error)?

    init(_ requests: [[String: any Sendable]]) {
      self.requests = requests[...]
    }

    func next() -> [String: any Sendable]? {
      lock.withLock { requests.popFirst() }
    }

    func stop(_ error: any Error) {
      lock.withLock {
        failure = error
        requests = []
      }
    }
  }
}
