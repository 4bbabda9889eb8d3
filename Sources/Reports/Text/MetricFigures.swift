/// How numbers of one metric are written for people.
///
/// Accuracy to 4 decimals and without the 0 before the point, losses to the 6 decimals that fastai prints.
struct MetricFigures {
  var metric: String

  private var isShare: Bool { metric == "accuracy" }

  /// A value such as `.9743`, or `–` where there is none.
  func value(_ value: Double?) -> String {
    value.map { shortened(Figures.fixed($0, decimals: isShare ? 4 : 6)) } ?? "–"
  }

  /// A difference with its sign, such as `+.0104`; none where it rounds to 0.
  func difference(_ value: Double) -> String {
    let text = self.value(abs(value))
    return Figures.isZero(text) ? text : (value < 0 ? "-" : "+") + text
  }

  private func shortened(_ text: String) -> String {
    isShare && text.hasPrefix("0.") ? String(text.dropFirst()) : text
  }
}
