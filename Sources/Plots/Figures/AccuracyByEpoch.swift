/// A metric after each epoch.
public struct EpochCurve: Hashable, Sendable {
  /// The configuration's or run's name.
  public var name: String
  /// The epochs, as long as `values`.
  public var epochs: [Double]
  /// The metric after each of them.
  public var values: [Double]

  /// A metric after each epoch: [epochs].
  public init(_ name: String, epochs: [Double], values: [Double]) {
    (self.name, self.epochs, self.values) = (name, epochs, values)
  }
}

extension Figure {
  /// Accuracy, from 0 to 1, after each epoch; the figure shows it in per cent.
  public static func accuracyByEpoch(_ title: String, _ curves: [EpochCurve]) -> Figure {
    let marks = curves.enumerated().flatMap { index, curve -> [Mark] in
      let percent = curve.values.map { $0 * 100 }
      return [
        .line(Line(curve.name, x: curve.epochs, y: percent, series: index)),
        .points(Points(curve.name, x: curve.epochs, y: percent, series: index)),
      ]
    }
    let panel = Panel(
      x: Axis("epoch", isCount: true), y: Axis("accuracy on the validation set", unit: "%"), marks: marks)
    return Figure(title, panels: [panel], panelWidth: 460, plotHeight: 240)
  }
}
