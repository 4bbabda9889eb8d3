/// A series in the legend, with everything that it is drawn as.
struct LegendEntry: Hashable, Sendable {
  var name: String
  /// Its place in the palette; nil for segments, which have the colour of the text.
  var series: Int?
  var weight: Line.Weight?
  var hasMarkers = false

  static let sampleWidth = 28.0

  /// The series of all panels, each once, in the order in which they appear; what has no name is left out.
  static func all(in figure: Figure) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    for mark in figure.panels.flatMap(\.marks) {
      guard let new = LegendEntry(mark), !new.name.isEmpty else { continue }
      if let index = entries.firstIndex(where: { $0.name == new.name && $0.series == new.series }) {
        entries[index].hasMarkers = entries[index].hasMarkers || new.hasMarkers
        if entries[index].weight != .strong { entries[index].weight = new.weight ?? entries[index].weight }
      } else {
        entries.append(new)
      }
    }
    return entries
  }

  private init?(_ mark: Mark) {
    switch mark {
    case .line(let line): (name, series, weight) = (line.legend ?? line.name, line.series, line.weight)
    case .points(let points): (name, series, hasMarkers) = (points.legend ?? points.name, points.series, true)
    case .segments(let segments): name = segments.name
    case .heatMap: return nil
    }
  }

  func width(within limit: Double) -> Double { Self.sampleWidth + 6 + Font.label.width(text(within: limit)) }

  func text(within limit: Double) -> String { Font.label.shortened(name, within: limit - Self.sampleWidth - 6) }

  /// As many entries a row as fit into `width`.
  static func rows(_ entries: [LegendEntry], within width: Double) -> [[LegendEntry]] {
    var rows: [[LegendEntry]] = []
    var used = Double.infinity
    for entry in entries {
      let needed = entry.width(within: width)
      if used + 16 + needed > width {
        rows.append([entry])
        used = needed
      } else {
        rows[rows.count - 1].append(entry)
        used += 16 + needed
      }
    }
    return rows
  }
}
