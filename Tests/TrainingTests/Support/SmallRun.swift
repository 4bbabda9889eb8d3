import Datasets
import Foundation
import Runs
import Testing

@testable import Training

/// Everything that a run tells, without how long it took.
struct Recording: Equatable {
  var batches: [BatchRecord] = []
  var epochs: [EpochRecord] = []
  var outcome: RunOutcome?

  var losses: [Double] { batches.map(\.loss) }
}

/// Runs on the drawn signs.
enum SmallRun {
  /// The drawn signs; the files are gone again, their mapping stays.
  static let dataset: Result<Dataset, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.path + "/training-tests-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let glyphs = try #require(DatasetRegistry.dataset(named: "glyphs"))
    let path = try DatasetFetcher(environment: [:], progress: { _ in })
      .fetch(glyphs, into: DataFolder(option: folder, environment: [:]))
    return try Dataset(glyphs.facts, in: path)
  }

  static func trainer(
    _ settings: [String: SettingValue] = [:], seed: Int = 0, kernels: KernelVariant = .best,
    clock: @escaping () -> Double = { 0 }
  ) throws -> Trainer {
    let settings = settings.merging(["dataset": .string("glyphs")]) { $1 }
    return Trainer(
      configuration: .test(settings), seed: seed, dataset: try dataset.get(), kernels: kernels, clock: clock)
  }

  /// Trains to the end.
  static func train(
    _ settings: [String: SettingValue] = [:], seed: Int = 0, kernels: KernelVariant = .best
  ) throws -> Recording {
    var recording = Recording()
    recording.outcome = try trainer(settings, seed: seed, kernels: kernels).run { event in
      switch event {
      case .batch(let batch): recording.batches.append(batch)
      case .epoch(let epoch): recording.epochs.append(epoch)
      }
    }
    return recording
  }
}
