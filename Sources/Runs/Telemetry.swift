/// What a run records besides losses and metrics: a part of its record, never of its numbers or its fingerprint.
///
/// For every so many training batches it is the statistics of what each layer makes, and the norm of the gradient.
public struct Telemetry: Hashable, Sendable {
  /// Every how many batches, counted over the whole run: steps 0, `every`, 2 · `every`, …; at least 1.
  public var every: Int

  /// Telemetry of each `every`th batch.
  public init(every: Int) {
    precondition(every >= 1, "telemetry of every \(every) batches")
    self.every = every
  }

  /// Its settings, as specs write them in `telemetry`.
  public static let settings = [
    Setting(
      activationsName, .boolean, default: .boolean(false),
      "whether mean, standard deviation, share near zero and a histogram of each layer's output are recorded, and the "
        + "norm of the gradient (fastai's `ActivationStats`); changes no number of the run"),
    Setting(
      everyName, .integer(1...1_000_000), default: .integer(1),
      "which training batches that is done for: every so many, from the first"),
  ]

  fileprivate static let activationsName = "telemetry.activations"
  fileprivate static let everyName = "telemetry.every"

  /// Whether the setting of that dotted name belongs here, and so changes no number of a run.
  public static func hasSetting(_ name: String) -> Bool { name == activationsName || name == everyName }

  /// Whether what this records holds all that `other` asks for.
  public func covers(_ other: Telemetry) -> Bool { other.every.isMultiple(of: every) }

  /// What records all that both ask for.
  public func joined(with other: Telemetry) -> Telemetry {
    var (divisor, rest) = (every, other.every)
    while rest > 0 { (divisor, rest) = (rest, divisor % rest) }
    return Telemetry(every: divisor)
  }

  /// Whether the batch at `step` is recorded.
  public func includes(step: Int) -> Bool { step.isMultiple(of: every) }
}

extension RunConfiguration {
  /// What the configuration asks to be recorded; nil for none, also where an earlier runner resolved it.
  public var telemetry: Telemetry? {
    get {
      guard self[Telemetry.activationsName] == .boolean(true), case .integer(let every)? = self[Telemetry.everyName]
      else {
        return nil
      }
      return Telemetry(every: every)
    }
    set {
      self[Telemetry.activationsName] = .boolean(newValue != nil)
      self[Telemetry.everyName] = .integer(newValue?.every ?? 1)
    }
  }
}
