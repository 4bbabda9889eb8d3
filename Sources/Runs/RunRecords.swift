/// What is recorded of one training batch.
public struct BatchRecord: Hashable, Sendable {
  /// Global index of the batch, from 0.
  public var step: Int
  /// From 0.
  public var epoch: Int
  /// Mean loss of the batch before the update.
  public var loss: Double
  /// Debiased exponential moving average of the loss, beta 0.98, never reset within a run (fastai's smooth loss).
  public var smoothLoss: Double
  /// Learning rate that the update used.
  public var learningRate: Double
  /// Momentum that the update used (Adam's beta 1).
  public var momentum: Double
  /// Euclidean norm of the gradient of the mean loss with respect to all parameters, before any clipping and weight decay; nil
  /// where
  /// there is no telemetry of the batch.
  public var gradientNorm: Double?
  /// What each layer that has parameters made of it, in order of execution; empty where there is no telemetry of it.
  public var layers: [LayerStatistics]

  /// The record of one batch.
  public init(
    step: Int, epoch: Int, loss: Double, smoothLoss: Double, learningRate: Double, momentum: Double,
    gradientNorm: Double? = nil, layers: [LayerStatistics] = []
  ) {
    self.step = step
    self.epoch = epoch
    self.loss = loss
    self.smoothLoss = smoothLoss
    self.learningRate = learningRate
    self.momentum = momentum
    self.gradientNorm = gradientNorm
    self.layers = layers
  }
}

/// What is recorded of one epoch.
public struct EpochRecord: Hashable, Sendable {
  /// From 0.
  public var epoch: Int
  /// The smoothed loss after the epoch's last batch, as fastai shows it (not the epoch's mean).
  public var trainLoss: Double
  /// Exact mean over the validation set.
  public var validLoss: Double
  /// Share of the validation set whose largest logit is the target's, the first maximum winning.
  public var accuracy: Double
  /// Seconds of training, validation not included.
  public var trainingSeconds: Double
  /// Seconds of validation.
  public var validationSeconds: Double

  /// The record of one epoch.
  public init(
    epoch: Int, trainLoss: Double, validLoss: Double, accuracy: Double, trainingSeconds: Double,
    validationSeconds: Double
  ) {
    self.epoch = epoch
    self.trainLoss = trainLoss
    self.validLoss = validLoss
    self.accuracy = accuracy
    self.trainingSeconds = trainingSeconds
    self.validationSeconds = validationSeconds
  }

  /// Training and validation, in seconds.
  public var seconds: Double { trainingSeconds + validationSeconds }

  /// The names of the metrics, as views, specs and reports use them.
  public static let metrics = ["train_loss", "valid_loss", "accuracy"]

  /// The value of a metric by name, nil where there is none of that name.
  public func value(of metric: String) -> Double? {
    switch metric {
    case "train_loss": trainLoss
    case "valid_loss": validLoss
    case "accuracy": accuracy
    default: nil
    }
  }
}

/// What a training run tells while it goes on.
public enum RunEvent: Hashable, Sendable {
  case batch(BatchRecord)
  case epoch(EpochRecord)
}

/// How a run's training ended.
public enum RunOutcome: Hashable, Sendable {
  /// All epochs trained; SHA-256 of parameters and running statistics in hex.
  case completed(weightsDigest: String)
  /// The loss of batch `step` was not finite; `lastFinite` is the loss before it, nil where there was none.
  case diverged(step: Int, loss: Double, lastFinite: Double?)
  /// Every loss of training was finite, `lastFinite` the last of them, and the loss of the validation after `epoch` was
  /// not.
  case divergedInValidation(epoch: Int, loss: Double, lastFinite: Double?)
}

/// Where a run stands.
public enum RunStatus: String, CaseIterable, Sendable {
  case queued, running, completed, diverged, failed
  case timedOut = "timed_out"
  case interrupted

  /// Whether it needs no more training: completed, or diverged, which is a result.
  public var isResult: Bool { self == .completed || self == .diverged }
}
