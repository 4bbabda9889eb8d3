/// How many cells of a terminal `text` takes: two for wide East Asian characters and emoji, none for marks that
/// combine with what is before them.
func cellWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  if text.unicodeScalars.allSatisfy(\.isPlain) { return text.unicodeScalars.count }
  return text.reduce(0) { $0 + cellWidth($1) }
}

/// How many cells one character takes, everything that combines into it included.
func cellWidth(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if scalars.contains("\u{fe0f}") { return 2 }  // shown as emoji, not as text
  return first.cellWidth
}

extension Unicode.Scalar {
  /// Whether it is one of those that reports are full of, each of one cell and none combining with another.
  fileprivate var isPlain: Bool {
    switch self {
    case " "..."~", "±", "×", "Δ", "–", "…", "→", "−": true
    default: false
    }
  }

  fileprivate var cellWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: 0
    default: isWide || properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Wide or fullwidth in Unicode's East Asian Width (UAX #11), by block.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xa000...0xa4cf,
      0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff01...0xff60, 0xffe0...0xffe6,
      0x17000...0x18cff, 0x1b000...0x1b2ff, 0x20000...0x3fffd:
      true
    default: false
    }
  }
}
