/// The histograms of one layer's activations over a training.
public struct ActivationHistograms: Hashable, Sendable {
  /// The layer's or configuration's name.
  public var name: String
  /// One histogram a recorded training batch: [batches][bins].
  public var counts: [[Double]]
  /// The first recorded training batch and the end of the last: 0...467 for 467 batches from 0.
  public var steps: ClosedRange<Double>

  /// Histograms by recorded training batch.
  public init(_ name: String, counts: [[Double]], steps: ClosedRange<Double>) {
    (self.name, self.counts, self.steps) = (name, counts, steps)
  }
}

extension Figure {
  /// The "colorful dimension" picture: how often each activation occurred, batch by batch (Howard & Gugger 2020, "Deep Learning for
  /// Coders", chapter 13; after Giomo). One panel a layer or configuration, all with the same colours, each over its own training batches.
  ///
  /// - Parameters:
  ///   - title: what is shown
  ///   - histograms: what is put side by side
  ///   - activations: what the bins span
  ///   - columns: how many panels stand side by side
  ///   - maximum: the count at the top of the colour scale, to give several figures the same one; nil takes the highest
  /// - Returns: the figure, a panel for each of `histograms`
  public static func colorDim(
    _ title: String, _ histograms: [ActivationHistograms], activations: ClosedRange<Double> = 0...10, columns: Int = 1,
    maximum: Double? = nil
  ) -> Figure {
    let panels = histograms.map {
      Panel(
        $0.name, x: Axis("training batch", isCount: true), y: Axis("activation", range: activations),
        marks: $0.counts.isEmpty ? [] : [.heatMap(HeatMap(columns: $0.counts, x: $0.steps, y: activations))])
    }
    return Figure(
      title, panels: panels, columns: columns, panelWidth: columns == 1 ? 480 : 340, plotHeight: 140,
      heatTitle: "activations in a bin", heatMaximum: maximum)
  }
}
