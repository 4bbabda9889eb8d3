extension Fault {
  /// The fault as people read it: what is wrong, where, the line with the place underlined, notes, and what to do.
  ///
  /// ```
  /// error[spec.unknown-key]: unknown key `batchsize`
  ///  --> experiments/ch13.json:2:3
  ///   |
  /// 2 |   "batchsize": 512,
  ///   |   ^^^^^^^^^^^ not a setting of a run
  ///   = help: did you mean `batch_size`?
  /// ```
  ///
  /// - Parameter color: whether ANSI colours are used; without them the text is plain, whatever the source holds.
  /// - Returns: lines, each ended by a line break
  public func rendered(color: Bool = false) -> String {
    let ink = Ink(isColored: color)
    var lines = [ink.error("error[\(code)]") + ink.strong(": " + Screen.brief(message))]
    let margin = String(repeating: " ", count: place.map { String($0.line).count } ?? 1)
    if let place {
      let name = Screen.safe(place.source.name)
      lines.append(margin + ink.frame("--> ") + "\(name):\(place.line):\(place.column)")
      lines += excerpt(of: place, margin: margin, ink)
    }
    for (title, text) in notes.map({ (" note: ", $0) }) + (help.map { [(" help: ", $0)] } ?? []) {
      let paragraph = Paragraph.lines(text, indentation: margin.count + 2 + title.count)
      lines.append(margin + " " + ink.frame("=") + ink.strong(title) + paragraph[0])
      lines += paragraph.dropFirst()
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func excerpt(of place: Place, margin: String, _ ink: Ink) -> [String] {
    guard let excerpt = Excerpt(of: place) else { return [] }
    let mark = String(repeating: "^", count: excerpt.length) + (label.map { " " + Screen.brief($0) } ?? "")
    let bar = ink.frame("|")
    return [
      margin + " " + bar,
      ink.frame(String(place.line)) + " " + bar + (excerpt.text.isEmpty ? "" : " " + excerpt.text),
      margin + " " + bar + " " + String(repeating: " ", count: excerpt.indentation) + ink.error(mark),
    ]
  }
}
