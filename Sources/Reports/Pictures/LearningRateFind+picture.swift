public import Plots
public import Runs

extension LearningRateFind {
  /// The smoothed loss against the learning rate, with each suggestion marked.
  ///
  /// - name: whose learning rates they are
  public func figure(of name: String) -> Figure {
    .learningRateFinder(
      "Learning rates: \(name)", learningRates: batches.map(\.learningRate), losses: batches.map(\.smoothLoss),
      suggestions: suggestions.named.compactMap { suggestion in
        suggestion.learningRate.map { LearningRateSuggestion(suggestion.name, $0) }
      }, range: range)
  }

  /// The losses as one row of characters, and the lowest and highest that it shows; nil where none is finite.
  func sparkline(width: Int) -> (text: String, range: ClosedRange<Double>)? {
    guard let range else { return nil }
    let shown = batches.map { $0.smoothLoss.isFinite ? min($0.smoothLoss, range.upperBound) : .nan }
    return (Sparkline.text(shown, width: width), range)
  }

  /// From the lowest to the highest smoothed loss, without the one that ended the sweep: that can be of any size and
  /// would flatten all others.
  private var range: ClosedRange<Double>? {
    let losses = (stoppedEarly ? batches.dropLast() : batches[...]).map(\.smoothLoss).filter(\.isFinite)
    guard let low = losses.min(), let high = losses.max(), low < high else { return nil }
    return low...high
  }
}
