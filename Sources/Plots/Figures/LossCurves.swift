/// The losses of one training.
public struct LossCurve: Hashable, Sendable {
  /// The configuration's or run's name.
  public var name: String
  /// The training batches, counted from 0; as long as `loss` and `smoothed`.
  public var steps: [Double]
  /// The loss of each training batch.
  public var loss: [Double]
  /// Its moving average.
  public var smoothed: [Double]
  /// How many batches had been trained at each validation; as long as `validation`.
  public var validationSteps: [Double]
  /// The loss over the validation set.
  public var validation: [Double]

  /// The losses of one training, whose arrays are as long as each other: [steps] and [validations].
  public init(
    _ name: String, steps: [Double], loss: [Double], smoothed: [Double], validationSteps: [Double] = [],
    validation: [Double] = []
  ) {
    (self.name, self.steps, self.loss, self.smoothed) = (name, steps, loss, smoothed)
    (self.validationSteps, self.validation) = (validationSteps, validation)
  }
}

extension Figure {
  /// Loss by training batch: each batch thin, smoothed thick, validation as markers.
  ///
  /// - Parameters:
  ///   - title: what is shown
  ///   - curves: the trainings, at most 49 of which can be told apart
  ///   - columns: how many panels stand side by side, one a training, each over its own batches and all with the same losses; nil puts all into one panel
  ///   - loss: the vertical axis
  /// - Returns: the figure
  public static func lossCurves(
    _ title: String, _ curves: [LossCurve], columns: Int? = nil, loss: Axis = Axis("loss")
  ) -> Figure {
    let x = Axis("training batch", isCount: true)
    let isSeparate = columns != nil || curves.count == 1
    let marks = curves.enumerated().map { index, curve in curve.marks(series: isSeparate ? nil : index) }
    let panels =
      columns == nil
      ? [Panel(x: x, y: loss, marks: marks.flatMap(\.back) + marks.flatMap(\.front))]
      : zip(curves, marks).map { Panel($0.name, x: x, y: loss, marks: $1.back + $1.front) }
    return Figure(
      title, caption: isSeparate ? "" : "Thin: each training batch. Thick: smoothed. Markers: validation.",
      panels: panels,
      columns: columns ?? 1, panelWidth: columns == nil ? 560 : 340, plotHeight: columns == nil ? 260 : 180,
      sharesY: true)
  }
}

extension LossCurve {
  /// The thin line behind, and what stands in front of it.
  fileprivate func marks(series: Int?) -> (back: [Mark], front: [Mark]) {
    (
      [.line(Line(series == nil ? "training batch" : name, x: steps, y: loss, series: series ?? 0, weight: .faint))],
      [
        .line(Line(series == nil ? "training, smoothed" : name, x: steps, y: smoothed, series: series ?? 0)),
        .points(
          Points(series == nil ? "validation" : name, x: validationSteps, y: validation, series: series ?? 1)),
      ].filter { if case .points(let points) = $0 { !points.x.isEmpty } else { true } }
    )
  }
}
