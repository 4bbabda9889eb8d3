/// How the activations of one layer developed.
public struct LayerCurve: Hashable, Sendable {
  /// The layer's name.
  public var name: String
  /// The recorded training batches, counted from 0; as long as the others.
  public var steps: [Double]
  /// The mean of the activations.
  public var mean: [Double]
  /// Their standard deviation.
  public var std: [Double]
  /// The share of them near zero, from 0 to 1.
  public var nearZero: [Double]

  /// Statistics by recorded training batch: [steps].
  public init(_ name: String, steps: [Double], mean: [Double], std: [Double], nearZero: [Double]) {
    (self.name, self.steps, self.mean, self.std, self.nearZero) = (name, steps, mean, std, nearZero)
  }
}

extension Figure {
  /// Mean, standard deviation and share near zero of layers' activations by training batch, in three panels.
  public static func layerStatistics(_ title: String, _ layers: [LayerCurve], columns: Int = 3) -> Figure {
    let x = Axis("training batch", isCount: true)
    func lines(_ values: (LayerCurve) -> [Double]) -> [Mark] {
      layers.enumerated().map { .line(Line($1.name, x: $1.steps, y: values($1), series: $0)) }
    }
    let nearZero = lines { $0.nearZero.map { $0 * 100 } }
    return Figure(
      title,
      panels: [
        Panel(x: x, y: Axis("mean of the activations"), marks: lines(\.mean)),
        Panel(x: x, y: Axis("standard deviation of the activations"), marks: lines(\.std)),
        Panel(x: x, y: Axis("activations near zero", unit: "%", range: 0...100), marks: nearZero),
      ], columns: columns, panelWidth: 320, plotHeight: 180)
  }
}
