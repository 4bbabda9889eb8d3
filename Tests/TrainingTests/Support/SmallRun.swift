import Foundation
import Runs
import Testing

@testable import Datasets
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
  /// The drawn signs.
  static let dataset = open { data in
    let glyphs = RegisteredDataset.glyphs
    return (glyphs.facts, try DatasetFetcher(environment: [:], progress: { _ in }).fetch(glyphs, into: data))
  }

  /// Fewer of them, for kernels that take their time.
  static let few = open { data in
    var facts = RegisteredDataset.glyphs.facts
    (facts.trainingCount, facts.validationCount) = (300, 100)
    let drawings = [300, 100].map { GlyphDrawing(count: $0, purpose: "\($0) signs") }
    let files = drawings.flatMap { drawing in
      [
        IDXFile.encode(drawing.pixels, counts: [drawing.labels.count, 28, 28]),
        IDXFile.encode(drawing.labels, counts: [drawing.labels.count]),
      ]
    }
    for (file, bytes) in zip(facts.files, files) {
      try Data(bytes).write(to: URL(fileURLWithPath: data.path + "/" + file.name))
    }
    return (facts, data.path)
  }

  /// The data set that `make` puts into a folder; the files are gone again afterwards, their mapping stays.
  private static func open(_ make: (DataFolder) throws -> (DatasetFacts, String)) -> Result<Dataset, any Error> {
    Result {
      let folder = FileManager.default.temporaryDirectory.path + "/training-tests-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let (facts, path) = try make(DataFolder(option: folder, environment: [:]))
      return try Dataset(facts, in: path)
    }
  }

  static func trainer(
    _ settings: [String: SettingValue] = [:], on dataset: Result<Dataset, any Error> = dataset, seed: Int = 0,
    kernels: KernelVariant = .best, clock: @escaping () -> Double = { 0 }
  ) throws -> Trainer {
    let settings = settings.merging(["dataset": .string("glyphs")]) { $1 }
    return Trainer(
      configuration: .test(settings), seed: seed, dataset: try dataset.get(), kernels: kernels, clock: clock)
  }

  /// Trains to the end.
  static func train(
    _ settings: [String: SettingValue] = [:], on dataset: Result<Dataset, any Error> = dataset, seed: Int = 0,
    kernels: KernelVariant = .best
  ) throws -> Recording {
    var recording = Recording()
    recording.outcome = try trainer(settings, on: dataset, seed: seed, kernels: kernels).run { event in
      switch event {
      case .batch(let batch): recording.batches.append(batch)
      case .epoch(let epoch): recording.epochs.append(epoch)
      }
    }
    return recording
  }
}
