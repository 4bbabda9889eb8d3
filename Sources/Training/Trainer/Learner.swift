import Datasets
import Runs

/// A network with new weights, the optimizer that changes them, and the images that they see.
struct Learner {
  let network: Network
  private var optimizer: any Optimizer
  private let clipping: GradientClipping
  private let dataset: Dataset
  private let augmented: AugmentedImages?
  private let scale: Float
  private let offset: Float

  init(
    configuration: RunConfiguration, seed: Int, dataset: Dataset, normalization: PixelNormalization,
    kernels: KernelVariant
  ) {
    self.dataset = dataset
    let constants = normalization.scaleAndOffset
    (scale, offset) = (Float(constants.scale), Float(constants.offset))
    network = Network(
      Models.architecture(for: configuration, dataset: dataset.facts),
      maximumBatch: configuration.integer("batch_size"),
      labelSmoothing: Float(configuration.number("label_smoothing")), kernels: kernels)
    network.initialize(seed: seed, as: Initialization(configuration))
    network.seed = seed
    clipping = GradientClipping(configuration)
    let network = network
    augmented = Augmentation(configuration, seed: seed).map {
      AugmentedImages(
        of: dataset.training, $0, maximumBatch: configuration.integer("batch_size"), kernels: network.kernels)
    }
    optimizer = Optimizers.optimizer(
      for: configuration, parameters: network.parameters, count: network.values.count)
  }

  /// One step on the images of a batch.
  mutating func train(on batch: TrainingBatch, _ hyperparameters: Hyperparameters, isObserved: Bool) -> StepRecord {
    network.step = batch.step
    if isObserved { network.observeNextStep() }
    let loss =
      augmented.map { augmented in
        augmented.with(batch.images, epoch: batch.epoch) { images, indices, labels in
          network.trainingStep(images: images, indices: indices, labels: labels, scale: scale, offset: offset)
        }
      }
      ?? batch.images.withUnsafeBufferPointer {
        network.trainingStep(
          images: Self.start(of: dataset.training.pixels), indices: $0,
          labels: Self.start(of: dataset.training.labels), scale: scale, offset: offset)
      }
    let record = network.record(ofStepWith: loss)
    clipping.clip(network.gradients)
    optimizer.step(network, hyperparameters)
    return record
  }

  /// Exact means over the validation images, in the order in which they are stored, and which of them are right.
  func validate() -> (loss: Double, accuracy: Double, correctness: Correctness) {
    let count = dataset.validation.count
    let (lossSum, correctness) = (0..<Int32(count)).map { $0 }.withUnsafeBufferPointer {
      network.evaluateEach(
        images: Self.start(of: dataset.validation.pixels), indices: $0,
        labels: Self.start(of: dataset.validation.labels), scale: scale, offset: offset)
    }
    return (lossSum / Double(count), Double(correctness.count) / Double(count), correctness)
  }

  /// What it takes to go on from here.
  func checkpoint(at position: Position) -> Checkpoint {
    var memory = optimizer.memory
    memory.averages = memory.averages.map { network.ordered($0) }
    return Checkpoint(
      position: position, parameters: network.orderedValues, statistics: network.orderedStatistics, optimizer: memory)
  }

  /// Goes back, or forward, to where `checkpoint` was made.
  mutating func restore(_ checkpoint: Checkpoint) throws(CheckpointError) {
    let count = network.parameters.reduce(0) { $0 + $1.count }
    var memory = checkpoint.optimizer
    let sizes =
      [("parameters", count, checkpoint.parameters.count)]
      + [("running statistics", network.statistics.reduce(0) { $0 + $1.count }, checkpoint.statistics.count)]
      + [("kinds of averages", optimizer.memory.averages.count, memory.averages.count)]
      + memory.averages.map { ("averages", count, $0.count) }
    for (what, needed, found) in sizes where needed != found {
      throw .mismatch(what: what, needed: needed, found: found)
    }
    network.orderedValues = checkpoint.parameters
    network.orderedStatistics = checkpoint.statistics
    memory.averages = memory.averages.map { network.flat($0) }
    optimizer.memory = memory
  }

  private static func start(of bytes: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8> {
    guard let start = bytes.baseAddress else { preconditionFailure("a data set has images") }
    return start
  }
}

extension Optimizer {
  /// One step on a network's parameters.
  fileprivate mutating func step(_ network: Network, _ hyperparameters: Hyperparameters) {
    guard let values = network.values.baseAddress, let gradients = network.gradients.baseAddress else {
      preconditionFailure("a network has parameters")
    }
    step(values, gradients: gradients, hyperparameters, kernels: network.kernels)
  }
}
