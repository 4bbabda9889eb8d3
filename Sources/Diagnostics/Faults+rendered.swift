extension Collection where Element == Fault {
  /// The faults in the order of their places: text by text as they first appear, then by line and column.
  public func inOrderOfPlace() -> [Fault] {
    var sources: [Source] = []
    for case let place? in map(\.place) where !sources.contains(place.source) { sources.append(place.source) }
    let keyed = enumerated().map { index, fault -> (key: [Int], fault: Fault) in
      guard let place = fault.place else { return ([sources.count, 0, 0, index], fault) }
      return ([sources.firstIndex(of: place.source) ?? 0, place.line, place.column, index], fault)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.fault)
  }

  /// All faults in the order of their places, and one line that counts them.
  ///
  /// - Parameters:
  ///   - color: whether ANSI colours are used
  ///   - outcome: what did not happen because of them, such as `nothing was run`; ends the last line
  /// - Returns: lines, each ended by a line break; nothing where there is no fault
  public func rendered(color: Bool = false, outcome: String? = nil) -> String {
    guard !isEmpty else { return "" }
    let ordered = inOrderOfPlace()
    var names: [String] = []
    for case let place? in ordered.map(\.place) where !names.contains(place.source.name) {
      names.append(place.source.name)
    }
    let summary =
      (count == 1 ? "1 error" : "\(count) errors")
      + (names.isEmpty ? "" : " in " + names.map(Screen.safe).joined(separator: " and "))
      + (outcome.map { "; " + $0 } ?? "")
    return ordered.map { $0.rendered(color: color) + "\n" }.joined() + Ink(isColored: color).strong(summary) + "\n"
  }
}
