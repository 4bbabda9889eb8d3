import Reports

/// Sizes of files for people.
enum ByteCount {
  /// `512 bytes`, `1.5 kB`, `30 GB`: powers of 1,000, two digits at least.
  static func text(_ bytes: Int) -> String {
    var value = Double(bytes)
    if value < 1000 { return "\(bytes) bytes" }
    for unit in ["kB", "MB", "GB"] {
      value /= 1000
      if value < 999.5 { return "\(Figures.fixed(value, decimals: value < 9.95 ? 1 : 0)) \(unit)" }
    }
    return "\(Figures.fixed(value / 1000, decimals: 1)) TB"
  }
}
