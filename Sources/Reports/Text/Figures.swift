import Foundation

/// How numbers of one metric are written for people.
///
/// Accuracy to 4 decimals and without the 0 before the point, losses to the 6 decimals that fastai prints.
struct Figures {
  var metric: String

  private var isShare: Bool { metric == "accuracy" }

  /// A value such as `.9743`, or `–` where there is none.
  func value(_ value: Double?) -> String {
    guard let value else { return "–" }
    guard value.isFinite else { return nonfinite(value) }
    return shortened(decimals(value, isShare ? 4 : 6))
  }

  /// A difference with its sign, such as `+.0104`; none where it rounds to 0.
  func difference(_ value: Double) -> String {
    let text = shortened(decimals(abs(value), isShare ? 4 : 6))
    if text.allSatisfy({ $0 == "0" || $0 == "." }) { return text }
    return (value < 0 ? "-" : "+") + text
  }

  private func shortened(_ text: String) -> String {
    isShare && text.hasPrefix("0.") ? String(text.dropFirst()) : text
  }
}

/// `value` rounded to `count` decimals, with a point whatever the locale.
func decimals(_ value: Double, _ count: Int) -> String {
  let text = String(format: "%.\(count)f", value)
  return text.hasPrefix("-") && text.dropFirst().allSatisfy { $0 == "0" || $0 == "." } ? String(text.dropFirst()) : text
}

/// The name of a value that is not finite: `nan`, `+inf` or `-inf`, as the store writes it.
func nonfinite(_ value: Double) -> String {
  value.isNaN ? "nan" : value > 0 ? "+inf" : "-inf"
}

/// A length of time for people: `1.7 s`, `2 min 05 s`, `1 h 02 min`.
func duration(_ seconds: Double) -> String {
  guard seconds.isFinite else { return "–" }
  if seconds < 59.95 { return decimals(seconds, 1) + " s" }
  let whole = seconds.rounded()
  if whole < 3600 { return "\(Int(whole) / 60) min \(twoDigits(Int(whole) % 60)) s" }
  let minutes = Int((seconds / 60).rounded())
  return "\(minutes / 60) h \(twoDigits(minutes % 60)) min"
}

/// Whole seconds as fastai prints them: `00:07`, and from an hour on `1:15:00`.
func clock(_ seconds: Double) -> String {
  guard seconds.isFinite else { return "–" }
  let whole = Int(seconds.rounded(.down))
  let (hours, minutes) = (whole / 3600, whole / 60 % 60)
  return (hours > 0 ? "\(hours):" : "") + "\(twoDigits(minutes)):\(twoDigits(whole % 60))"
}

private func twoDigits(_ value: Int) -> String {
  value < 10 ? "0\(value)" : String(value)
}
