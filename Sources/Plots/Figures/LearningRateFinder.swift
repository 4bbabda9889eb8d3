import Foundation

/// A learning rate that the finder proposes.
public struct LearningRateSuggestion: Hashable, Sendable {
  /// The rule that proposes it: valley, steep, minimum, slide.
  public var name: String
  /// The proposed learning rate, above 0.
  public var learningRate: Double

  /// A proposal.
  public init(_ name: String, _ learningRate: Double) {
    (self.name, self.learningRate) = (name, learningRate)
  }
}

extension Figure {
  /// Loss against learning rate, with each suggestion marked on the curve and its value in the legend.
  ///
  /// - Parameters:
  ///   - title: what is shown
  ///   - learningRates: rates above 0, ascending; as long as `losses`
  ///   - losses: the smoothed loss at each
  ///   - suggestions: what is marked
  ///   - range: the part of the losses that is shown, nil for all
  /// - Returns: a figure of one panel
  public static func learningRateFinder(
    _ title: String, learningRates: [Double], losses: [Double], suggestions: [LearningRateSuggestion] = [],
    range: ClosedRange<Double>? = nil
  ) -> Figure {
    let curve = Mark.line(Line("", x: learningRates, y: losses))
    let marks = suggestions.enumerated().map { index, suggestion in
      let rate = suggestion.learningRate
      let text = rate.isFinite ? DecimalNumber(rounding: rate).text : "none"
      return Mark.points(
        Points(
          "\(suggestion.name) \(text)", x: [rate], y: [loss(at: rate, learningRates, losses)], series: index + 1,
          hints: ["\(suggestion.name): \(text)"]))
    }
    return Figure(
      title,
      panels: [
        Panel(
          x: Axis("learning rate", scale: .logarithmic), y: Axis("loss, smoothed", range: range), marks: [curve] + marks
        )
      ], panelWidth: 480, plotHeight: 240)
  }

  /// The loss at `rate` on the straight line between its neighbours, in the logarithm of the rate.
  private static func loss(at rate: Double, _ rates: [Double], _ losses: [Double]) -> Double {
    guard let above = rates.indices.first(where: { rates[$0] >= rate }) else { return .nan }
    if rates[above] == rate || above == 0 { return rates[above] == rate ? losses[above] : .nan }
    let share = log(rate / rates[above - 1]) / log(rates[above] / rates[above - 1])
    return losses[above - 1] + (losses[above] - losses[above - 1]) * share
  }
}
