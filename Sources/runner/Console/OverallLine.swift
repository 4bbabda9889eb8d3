import Reports

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
    return Figures.duration(elapsedSeconds * (1 - fraction) / fraction)
  }
}
