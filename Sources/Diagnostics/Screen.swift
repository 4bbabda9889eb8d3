/// How text looks on a terminal: nothing in it is obeyed, and columns are what they seem.
enum Screen {
  /// `text` with every character escaped that a terminal would obey or hide.
  static func safe(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result += safe(scalar) }
    return result
  }

  /// Characters between backticks that are shown; more than a path or a name has.
  private static let longestQuotation = 300

  /// `text`, safe, with each quotation between backticks cut that is too long to be read.
  static func brief(_ text: String) -> String {
    guard text.utf8.count > longestQuotation else { return safe(text) }
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      let isCut = index % 2 == 1 && part.count > longestQuotation
      return isCut ? safe(String(part.prefix(longestQuotation))) + "…" : safe(String(part))
    }.joined(separator: "`")
  }

  /// `scalar` itself, or its JSON escape where a terminal would obey it, hide it or turn the line around.
  static func safe(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\t": return "\\t"
    case "\n": return "\\n"
    case "\r": return "\\r"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .format where scalar.value == 0x200C || scalar.value == 0x200D: return String(scalar)  // joins emoji, scripts
    case .control, .format, .lineSeparator, .paragraphSeparator: return escape(scalar)
    default: return String(scalar)
    }
  }

  /// How many columns a safe text takes.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// 0 for marks that stand on the character before, 2 for East Asian wide characters and emoji, 1 for all else.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.value < 0x1100 { return 1 }
    return scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// The blocks of wide characters (Unicode Standard Annex 11), as far as fonts for terminals have them.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul Jamo, leading
    0x2E80...0x303E,  // CJK radicals and punctuation
    0x3041...0x33FF,  // Kana, Bopomofo, CJK compatibility
    0x3400...0x4DBF, 0x4E00...0x9FFF,  // CJK ideographs
    0xA000...0xA4CF,  // Yi
    0xA960...0xA97F, 0xAC00...0xD7A3,  // Hangul
    0xF900...0xFAFF, 0xFE30...0xFE6F,  // CJK compatibility
    0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
    0x1F300...0x1F64F, 0x1F900...0x1F9FF,  // pictographs
    0x20000...0x3FFFD,  // CJK ideographs, further planes
  ]

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return digits.count > 4 ? "\\u{\(digits)}" : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
