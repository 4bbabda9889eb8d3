/// Learning rate and momentum of one training.
public struct ScheduleCurve: Hashable, Sendable {
  /// The configuration's name.
  public var name: String
  /// The training batches, counted from 0; as long as the others.
  public var steps: [Double]
  /// The learning rate that each used.
  public var learningRate: [Double]
  /// The momentum that each used.
  public var momentum: [Double]

  /// Learning rate and momentum by training batch: [steps].
  public init(_ name: String, steps: [Double], learningRate: [Double], momentum: [Double]) {
    (self.name, self.steps, self.learningRate, self.momentum) = (name, steps, learningRate, momentum)
  }
}

extension Figure {
  /// Learning rate and momentum by training batch, in two panels.
  public static func schedule(_ title: String, _ curves: [ScheduleCurve], columns: Int = 2) -> Figure {
    let x = Axis("training batch", isCount: true)
    func lines(_ values: (ScheduleCurve) -> [Double]) -> [Mark] {
      curves.enumerated().map { .line(Line(curves.count == 1 ? "" : $1.name, x: $1.steps, y: values($1), series: $0)) }
    }
    return Figure(
      title,
      panels: [
        Panel(x: x, y: Axis("learning rate"), marks: lines(\.learningRate)),
        Panel(x: x, y: Axis("momentum"), marks: lines(\.momentum)),
      ], columns: columns, panelWidth: 340, plotHeight: 180)
  }
}
