public import Plots
import Runs

/// A picture of one run.
public enum RunPicture: String, CaseIterable, Sendable {
  /// The loss of each batch, smoothed, and over the validation set.
  case loss
  /// Accuracy after each epoch.
  case accuracy
  /// Learning rate and momentum.
  case schedule
  /// Mean, standard deviation and share near zero of each layer's activations.
  case layers
  /// The histograms of one layer's activations.
  case colorDim = "color_dim"

  /// Whether it shows what only telemetry records.
  public var needsTelemetry: Bool { self == .layers || self == .colorDim }

  /// The picture; nil where nothing was recorded that it could show.
  ///
  /// - layer: the layer of `colorDim`, nil for the penultimate
  public func figure(of curves: RunCurves, layer: String? = nil) -> Figure? {
    switch self {
    case .loss: curves.loss.map { Figure.lossCurves("Loss: \(curves.name)", [$0]) }
    case .accuracy:
      curves.accuracy.map { Figure.accuracyByEpoch("Accuracy by epoch: \(curves.name)", [$0]) }
    case .schedule: curves.schedule.map { Figure.schedule("Schedule: \(curves.name)", [$0]) }
    case .layers:
      curves.layers.isEmpty
        ? nil : Figure.layerStatistics("Activations of each layer: \(curves.name)", curves.layerCurves())
    case .colorDim:
      curves.histograms(of: layer).map {
        Figure.colorDim("Activations of \($0.name): \(curves.name)", [curves.named($0)])
      }
    }
  }
}

extension RunCurves {
  /// The losses; nil before there is a batch.
  var loss: LossCurve? {
    guard !batches.isEmpty else { return nil }
    // An epoch is validated after its last batch.
    let ends = Dictionary(batches.map { ($0.epoch, Double($0.step + 1)) }) { max($0, $1) }
    return LossCurve(
      name, steps: batches.map { Double($0.step) }, loss: batches.map(\.loss), smoothed: batches.map(\.smoothLoss),
      validationSteps: epochs.map { ends[$0.epoch] ?? .nan }, validation: epochs.map(\.validLoss))
  }

  /// The accuracies; nil before there is an epoch.
  var accuracy: EpochCurve? {
    epochs.isEmpty
      ? nil : EpochCurve(name, epochs: epochs.map { Double($0.epoch) }, values: epochs.map(\.accuracy))
  }

  /// Learning rate and momentum; nil before there is a batch.
  var schedule: ScheduleCurve? {
    batches.isEmpty
      ? nil
      : ScheduleCurve(
        name, steps: batches.map { Double($0.step) }, learningRate: batches.map(\.learningRate),
        momentum: batches.map(\.momentum))
  }

  /// The statistics of every layer.
  ///
  /// - points: how many points a curve has at most; neighbouring batches are averaged to come to that, nil for all
  func layerCurves(points: Int? = nil) -> [LayerCurve] {
    layers.map { layer in
      let together = points.map { max(1, (layer.steps.count + $0 - 1) / $0) } ?? 1
      let averaged = { (values: [Double]) in means(of: values, together: together) }
      return LayerCurve(
        layer.layer, steps: averaged(layer.steps.map(Double.init)), mean: averaged(layer.means),
        std: averaged(layer.stds), nearZero: averaged(layer.nearZero))
    }
  }

  /// The histograms of the layer of that name, or of the penultimate one; nil where there are none.
  func histograms(of layer: String? = nil) -> ActivationHistograms? {
    let found = layer.map { name in layers.first { $0.layer == name } } ?? layers.penultimate
    guard let found, let first = found.steps.first, let last = found.steps.last else { return nil }
    // The last batch ends where the next recorded one would begin.
    let every = found.steps.count > 1 ? found.steps[1] - first : 1
    return ActivationHistograms(
      found.layer, counts: found.histograms.map { $0.map(Double.init) }, steps: Double(first)...Double(last + every))
  }

  fileprivate func named(_ histograms: ActivationHistograms) -> ActivationHistograms {
    ActivationHistograms("", counts: histograms.counts, steps: histograms.steps)
  }
}

/// The mean of each `count` neighbours; the last may have fewer. One that is not finite makes its mean not finite.
private func means(of values: [Double], together count: Int) -> [Double] {
  if count == 1 { return values }
  return stride(from: 0, to: values.count, by: count).map { start in
    let group = values[start..<min(start + count, values.count)]
    return group.reduce(0, +) / Double(group.count)
  }
}
