import Datasets
import Runs
import Training

/// One epoch of the shipped trainer on this thread, as the trainer itself timed it.
struct EpochTiming {
  /// Images that were trained on and validated on.
  let trained: Int
  let validated: Int
  /// Shuffling and training, then validation, in seconds.
  let trainingSeconds: Double
  let validationSeconds: Double

  /// Trains the first epoch of a run and validates it.
  init(of configuration: RunConfiguration, on dataset: Dataset, kernels: KernelVariant) throws {
    let trainer = Trainer(
      configuration: configuration, seed: 0, dataset: dataset, kernels: kernels, clock: Stopwatch.seconds)
    var batches = 0
    var epoch: EpochRecord?
    do {
      _ = try trainer.run { event in
        switch event {
        case .batch: batches += 1
        case .epoch(let record):
          epoch = record
          throw Enough()
        }
      }
    } catch is Enough {}
    guard let epoch else { throw ProgramError(description: "a run diverged in its first epoch") }
    trained = batches * configuration.integer("batch_size")
    validated = dataset.validation.count
    trainingSeconds = epoch.trainingSeconds
    validationSeconds = epoch.validationSeconds
  }

  private struct Enough: Error {}

  /// Images trained on per second of training.
  var imagesPerSecond: Double { Double(trained) / trainingSeconds }

  /// Images trained on per second of training and validation.
  var imagesPerSecondWithValidation: Double { Double(trained) / (trainingSeconds + validationSeconds) }
}
