/// Values of a series that a panel cannot show, and why.
struct Omission: Hashable, Sendable {
  var name: String
  var panel: String
  var total: Int
  var nonfinite = 0
  var notPositive = 0
  var outside = 0

  /// What a figure says about them, nil if nothing is missing.
  var sentence: String? {
    let reasons = [
      (nonfinite, "not finite"), (notPositive, "not above 0, which a logarithmic axis cannot show"),
      (outside, "outside the axes"),
    ].filter { $0.0 > 0 }
    if reasons.isEmpty { return nil }
    let subject = [panel, name].filter { !$0.isEmpty }.joined(separator: ", ")
    let counts = reasons.enumerated().map { index, reason in
      let whole = index == 0 ? " of \(Self.number(total)) \(total == 1 ? "value" : "values")" : ""
      return "\(Self.number(reason.0))\(whole) \(reason.1)"
    }
    return "\(subject.isEmpty ? "" : "\(subject): ")\(counts.joined(separator: ", "))"
  }

  static func number(_ count: Int) -> String { DecimalNumber(mantissa: count, exponent: 0).plain }
}

extension PanelLayout {
  /// What of `places` cannot be shown here.
  func omission(_ name: String, _ places: [(x: Double, y: Double)]) -> Omission {
    var omission = Omission(name: name, panel: panel.title, total: places.count)
    for (x, y) in places {
      if !x.isFinite || !y.isFinite {
        omission.nonfinite += 1
      } else if !panel.x.canShow(x) || !panel.y.canShow(y) {
        omission.notPositive += 1
      } else if !isInside(x, y) {
        omission.outside += 1
      }
    }
    return omission
  }
}
