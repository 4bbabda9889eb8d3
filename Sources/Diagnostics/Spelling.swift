/// Guesses which name was meant by a misspelt one.
public enum Spelling {
  /// The candidate that `name` is most likely a misspelling of, nil where none is close; the first of equals.
  ///
  /// Close is at most one edit in three characters of the shorter, at least one, whatever the case and the separators.
  /// The initials of a name of several words count too, since `lr` and `bs` are how people speak.
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    let wanted = plain(name)
    guard wanted.count > 1 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let letters = plain(candidate)
      let allowed = max(1, min(wanted.count, letters.count) / 3)
      guard abs(wanted.count - letters.count) <= allowed else { continue }
      let distance = distance(wanted, letters)
      if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate ?? candidates.first { $0.contains("_") && initials($0) == wanted }
  }

  /// How many insertions, deletions, substitutions and transpositions of neighbours turn one into the other
  /// (optimal string alignment).
  static func distance(_ first: String, _ second: String) -> Int {
    distance(Array(first.unicodeScalars), Array(second.unicodeScalars))
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var least = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }

  /// Lower case, without what separates words.
  private static func plain(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.filter { $0 != "_" && $0 != "-" && $0 != " " }
  }

  private static func initials(_ name: String) -> [Unicode.Scalar] {
    name.split(separator: "_").compactMap(\.unicodeScalars.first)
  }
}
