import Foundation

/// Numbers and lengths of time as people read them, the same in every locale.
public enum Figures {
  /// `value` rounded to that many decimals, without a sign where it rounds to 0; `nan`, `+inf` or `-inf` where it is
  /// not finite.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return nonfinite(value) }
    let text = formatted(value, decimals: decimals)
    return text.hasPrefix("-") && isZero(text.dropFirst()) ? String(text.dropFirst()) : text
  }

  /// What `printf` makes of a finite `value`; `String(format:)` would do it too, in ten times the time.
  private static func formatted(_ value: Double, decimals: Int) -> String {
    withVaList([Int32(decimals), value]) { arguments in
      // The largest Double has 309 digits before its point.
      String(unsafeUninitializedCapacity: 320 + decimals) { bytes in
        bytes.withMemoryRebound(to: CChar.self) { Int(vsnprintf($0.baseAddress, $0.count, "%.*f", arguments)) }
      }
    }
  }

  /// A finite `value` with an exponent, as `printf` writes it: `1.2e-06`.
  static func scientific(_ value: Double, decimals: Int) -> String {
    withVaList([Int32(decimals), value]) { arguments in
      String(unsafeUninitializedCapacity: 16 + decimals) { bytes in
        bytes.withMemoryRebound(to: CChar.self) { Int(vsnprintf($0.baseAddress, $0.count, "%.*e", arguments)) }
      }
    }
  }

  /// `value` with that many significant digits and no zeros at their end, as `printf` writes it with `%g`: `0.00912`,
  /// `1.2e-06`; `nan`, `+inf` or `-inf` where it is not finite.
  static func significant(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite else { return nonfinite(value) }
    return withVaList([Int32(digits), value]) { arguments in
      String(unsafeUninitializedCapacity: 16 + digits) { bytes in
        bytes.withMemoryRebound(to: CChar.self) { Int(vsnprintf($0.baseAddress, $0.count, "%.*g", arguments)) }
      }
    }
  }

  /// A whole number with a comma after each three digits: `61,234`.
  public static func grouped(_ value: Double) -> String {
    let text = fixed(value, decimals: 0)
    guard value.isFinite else { return text }
    let digits = Array(text.drop { $0 == "-" })
    let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }
    return (text.hasPrefix("-") ? "-" : "") + groups.reversed().joined(separator: ",")
  }

  /// A length of time: `1.7 s`, `2 min 05 s`, `1 h 02 min`; `–` where it is not finite.
  public static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "–" }
    if seconds < 59.95 { return fixed(seconds, decimals: 1) + " s" }
    let whole = seconds.rounded()
    if whole < 3600 { return "\(Int(whole) / 60) min \(twoDigits(Int(whole) % 60)) s" }
    let minutes = Int((seconds / 60).rounded())
    return "\(minutes / 60) h \(twoDigits(minutes % 60)) min"
  }

  /// Whole seconds as fastai prints them: `00:07`, and from an hour on `1:15:00`.
  static func clock(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "–" }
    let whole = Int(seconds.rounded(.down))
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    return (hours > 0 ? "\(hours):" : "") + "\(twoDigits(minutes)):\(twoDigits(whole % 60))"
  }

  /// The name of a value that is not finite: `nan`, `+inf` or `-inf`, as the store writes it.
  static func nonfinite(_ value: Double) -> String {
    value.isNaN ? "nan" : value > 0 ? "+inf" : "-inf"
  }

  /// Whether a number without a sign has no other digit than 0.
  static func isZero(_ text: some StringProtocol) -> Bool {
    text.allSatisfy { $0 == "0" || $0 == "." }
  }

  private static func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : String(value)
  }
}
