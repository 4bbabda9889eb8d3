public import Runs

/// What a learning-rate finder found: for people and for programs.
public struct LearningRateTable: Hashable, Sendable {
  private let experiment: String, configuration: String, seed: Int
  private let find: LearningRateFind

  /// The table of a find.
  public init(experiment: String, configuration: String, seed: Int, find: LearningRateFind) {
    self.experiment = experiment
    self.configuration = configuration
    self.seed = seed
    self.find = find
  }

  /// The text for a terminal of `width` cells, ended by a newline.
  ///
  /// - showsLosses: whether the smoothed losses stand below as a row of characters
  public func terminal(width: Int, color: Bool, showsLosses: Bool) -> String {
    let width = max(30, width)
    var table = TextTable(columns: [
      .init(title: "rule", alignment: .left), .init(title: "learning rate"),
      .init(title: "is", alignment: .left, minimum: 10, style: .dim),
    ])
    table.rows = find.suggestions.named.map { name, rate in
      .init(cells: [.init(name), .init(rate.map { Figures.significant($0) } ?? "–"), .init(Self.meanings[name] ?? "")])
    }
    var lines = wrapped(title, width: width) + [""]
    lines += table.lines(width: width, color: color) ?? []
    if let why = whyNothing { lines += [""] + wrapped(why, width: width) }
    if showsLosses, let losses = find.sparkline(width: min(60, width)) {
      let range = [losses.range.lowerBound, losses.range.upperBound].map { Figures.significant($0) }
      lines += ["", "loss, smoothed, \(range[0]) to \(range[1])", losses.text]
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Why no rule suggests anything, and what to do; nil where one does.
  public var whyNothing: String? {
    guard find.suggestions.named.allSatisfy({ $0.learningRate == nil }) else { return nil }
    guard find.stoppedEarly else { return "too few batches to suggest anything: give more --iterations" }
    return "it ended before there was anything to suggest: give a lower --start"
  }

  private var title: String {
    let (first, last) = (find.sweep.start, find.batches.last?.learningRate ?? find.sweep.start)
    return "learning rates for \(configuration) of \(experiment), seed \(seed): "
      + (find.batches.count == 1 ? "1 batch" : "\(find.batches.count) batches")
      + ", from \(Figures.significant(first)) to \(Figures.significant(last))"
      + (find.stoppedEarly ? ", where the loss \(lossWasFinite ? "had grown" : "was no finite number")" : "")
  }

  private var lossWasFinite: Bool { find.batches.last?.loss.isFinite ?? true }

  private static let meanings = [
    "valley": "within the longest fall of the loss: the usual choice", "steep": "where the loss falls fastest",
    "minimum": "a tenth of where the loss is lowest",
    "slide": "where the slope of the loss, seen from its end, settles",
  ]

  /// The same for programs:
  ///
  ///     { "experiment", "configuration", "seed", "start", "end", "iterations", "stopped_early",
  ///       "suggestions": { "valley", "steep", "minimum", "slide" },
  ///       "batches": [ { "step", "learning_rate", "loss", "smooth_loss" } ] }
  ///
  /// A suggestion is null where a rule has too few batches; a loss is null where it is no finite number.
  public var json: String {
    let batches = find.batches.map { batch in
      JSONValue.object([
        ("step", .integer(batch.step)), ("learning_rate", .number(batch.learningRate)),
        ("loss", .number(batch.loss)), ("smooth_loss", .number(batch.smoothLoss)),
      ])
    }
    let suggestions = find.suggestions.named.map { ($0.name, JSONValue.optional($0.learningRate, JSONValue.number)) }
    return JSONValue.object([
      ("experiment", .string(experiment)), ("configuration", .string(configuration)), ("seed", .integer(seed)),
      ("start", .number(find.sweep.start)), ("end", .number(find.sweep.end)),
      ("iterations", .integer(find.sweep.iterations)), ("stopped_early", .boolean(find.stoppedEarly)),
      ("suggestions", .object(suggestions)), ("batches", .array(batches)),
    ]).text() + "\n"
  }
}
