/// `text` broken into lines of at most `width` cells, between words where that can be, else within them.
///
/// Lines after the first start with `indent` spaces; what a terminal would obey is shown as escapes.
func wrapped(_ text: String, width: Int, indent: Int = 0) -> [String] {
  let text = printable(text)
  if cellWidth(text) <= width { return [text] }
  let margin = String(repeating: " ", count: max(0, min(indent, width - 2)))
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    let joined = line.isEmpty ? String(word) : line + " " + word
    if cellWidth(joined) <= width {
      line = joined
      continue
    }
    if !line.allSatisfy({ $0 == " " }) { lines.append(line) }
    line = lines.isEmpty ? "" : margin
    for part in parts(of: word) {
      if cellWidth(line) + cellWidth(part) > width, !line.allSatisfy({ $0 == " " }) {
        lines.append(line)
        line = margin
      }
      for character in part {
        if cellWidth(line) + cellWidth(character) > width, line != margin {
          lines.append(line)
          line = margin
        }
        line.append(character)
      }
    }
  }
  return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
}

/// A word in the parts that it is best broken into: `lr-batch_size=`, `64,`, `epochs=`, `2`.
private func parts(of word: Substring) -> [String] {
  var parts = [""]
  for character in word {
    if let last = parts.last?.last, last == "=" || last == "," { parts.append("") }
    parts[parts.count - 1].append(character)
  }
  return parts
}

/// Pieces that are kept whole where they fit, `gap` spaces between them, broken into lines of at most `width` cells.
func flowed(_ pieces: [String], gap: Int, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for piece in pieces {
    let joined = line.isEmpty ? piece : line + String(repeating: " ", count: gap) + piece
    if cellWidth(joined) <= width {
      line = joined
    } else {
      if !line.isEmpty { lines.append(line) }
      let parts = wrapped(piece, width: width, indent: 2)
      lines += parts.dropLast()
      line = parts.last ?? ""
    }
  }
  return line.isEmpty ? lines : lines + [line]
}
