/// Pictures in gray as rows of characters, for a terminal.
public enum HalfBlocks {
  /// Pictures side by side, as many as fit, with their labels below.
  ///
  /// - Parameters:
  ///   - images: pictures of one size
  ///   - width: the most characters a line, at least one picture's
  ///   - color: whether each character is a half block in the grays of two pixels (of xterm's 24); else it is one of ten characters of
  ///     ASCII, from a space for black to `@` for white, for the mean of the two
  /// - Returns: lines that each end with a newline
  public static func text(_ images: [LabelledImage], width: Int, color: Bool) -> String {
    guard let first = images.first else { return "" }
    let columns = max(1, (width + gap) / (first.width + gap))
    var result = ""
    for start in stride(from: 0, to: images.count, by: columns) {
      let row = images[start..<min(start + columns, images.count)]
      for y in stride(from: 0, to: first.height, by: 2) {
        result += trimmed(row.map { line(of: $0, y: y, color: color) }.joined(separator: spaces(gap)), color) + "\n"
      }
      let labels = row.map { image in
        let label = String(image.label.prefix(image.width))
        let left = (image.width - label.count) / 2
        return spaces(left) + label + spaces(image.width - label.count - left)
      }
      result += trimmed(labels.joined(separator: spaces(gap)), false) + "\n"
    }
    return result
  }

  private static let gap = 2
  private static let shades = Array(" .:-=+*#%@")

  /// The pixels of row `y` and of the one below, which is black after the last.
  private static func line(of image: LabelledImage, y: Int, color: Bool) -> String {
    let pixels = (0..<image.width).map { x in
      let lower = y + 1 < image.height ? image.grays[(y + 1) * image.width + x] : 0
      return (upper: Int(image.grays[y * image.width + x]), lower: Int(lower))
    }
    if !color { return String(pixels.map { shades[($0.upper + $0.lower) * (shades.count - 1) / 510] }) }
    return pixels.map { "\u{1b}[38;5;\(gray($0.upper));48;5;\(gray($0.lower))m▀" }.joined() + "\u{1b}[0m"
  }

  /// xterm's number for a gray: 16 is black, 232…255 are the grays from dark to light.
  private static func gray(_ value: Int) -> Int { value == 0 ? 16 : 232 + value * 23 / 255 }

  private static func trimmed(_ line: String, _ color: Bool) -> String {
    if color { return line }
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
