import Runs

/// What a configuration's runs cost, so that a better result that took longer is not taken for a free one.
public struct Cost: Hashable, Sendable {
  /// Images that a run trains on, each epoch's counted again; nil where the data set or a setting is unknown.
  public var images: Int?
  /// How many numbers the network learns, nil where its runs do not say.
  public var parameters: Int?
  /// Median over the completed runs of training without validation, in seconds.
  public var trainingSeconds: Double?
  /// Training until the first epoch that ends with at least this accuracy, for each of `accuracies`.
  public var timesTo: [TimeTo] = []

  /// The accuracies that are timed.
  public static let accuracies = [0.97, 0.98, 0.99]

  /// How long it takes to an accuracy.
  public struct TimeTo: Hashable, Sendable {
    /// The accuracy.
    public var accuracy: Double
    /// How many of the completed runs get there.
    public var reached: Int
    /// Median seconds of training, a run that does not get there taking for ever; nil where the median does not.
    public var seconds: Double?
  }

  /// Nothing known.
  init() {}

  /// The cost of a configuration's completed runs; `facts` are its data set's.
  init(of result: ConfigurationResult, on facts: DatasetFacts?) {
    let runs = result.seeds.compactMap(\.run).filter { $0.status == .completed }
    images = facts.flatMap { Self.images(result, $0.used(by: result.configuration.settings)) }
    parameters = result.seeds.lazy.compactMap(\.run?.parameters).first
    trainingSeconds = Summary.median(runs.map { $0.epochs.reduce(0) { $0 + $1.trainingSeconds } })
    timesTo = Self.accuracies.map { accuracy in
      let times = runs.map { Self.seconds(to: accuracy, $0.epochs) }
      let median = Summary.median(times).flatMap { $0.isFinite ? $0 : nil }
      return TimeTo(accuracy: accuracy, reached: times.count(where: \.isFinite), seconds: median)
    }
  }

  private static func images(_ result: ConfigurationResult, _ facts: DatasetFacts) -> Int? {
    let settings = result.configuration.settings
    guard let epochs = result.epochs, case .integer(let batch)? = settings["batch_size"], batch > 0,
      case .boolean(let dropsLast)? = settings["drop_last"]
    else { return nil }
    return epochs * (dropsLast ? facts.trainingCount / batch * batch : facts.trainingCount)
  }

  private static func seconds(to accuracy: Double, _ epochs: [EpochRecord]) -> Double {
    var seconds = 0.0
    for epoch in epochs {
      seconds += epoch.trainingSeconds
      if epoch.accuracy >= accuracy { return seconds }
    }
    return .infinity
  }
}
