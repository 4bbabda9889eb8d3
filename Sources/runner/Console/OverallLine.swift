/// The whole of a `run` as the live display shows it: a bar, counts, and the time that is left.
struct OverallLine: Hashable {
  /// Runs that have ended.
  var ended: Int
  /// Runs of this invocation.
  var total: Int
  /// Share of the work that is done, from 0 to 1, by what the runs cost.
  var fraction: Double
  /// Since the first run was started.
  var elapsedSeconds: Double

  /// The line, its bar `barWidth` columns wide.
  func text(barWidth: Int = 24) -> String {
    let filled = Int((min(1, max(0, fraction)) * Double(barWidth)).rounded())
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: barWidth - filled)
    let share = "\(Int(fraction * 100)) %"
    return "  \(bar)  \(ended)/\(total) runs  \(share)" + (timeLeft.map { "  \($0) left" } ?? "")
  }

  /// From how long the work so far took; nil while too little is done to tell.
  private var timeLeft: String? {
    guard fraction > 0.02, elapsedSeconds > 1, fraction < 1 else { return nil }
    return OverallLine.duration(elapsedSeconds * (1 - fraction) / fraction)
  }

  /// `4.2 s`, `42 s`, `3 min 05 s`, `2 h 07 min`.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "unknown" }
    if seconds < 9.95 { return "\(Double(Int((seconds * 10).rounded())) / 10) s" }
    let whole = Int(seconds.rounded())
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(two(whole % 60)) s" }
    return "\(whole / 3600) h \(two(whole % 3600 / 60)) min"
  }
}
