/// Writes the marks of one panel.
struct MarkDrawing {
  let layout: PanelLayout
  let heatMaximum: Double

  func write(_ mark: Mark, to svg: inout SVGText) {
    switch mark {
    case .line(let line): write(line, to: &svg)
    case .points(let points): write(points, to: &svg)
    case .segments(let segments): write(segments, to: &svg)
    case .heatMap(let map): write(map, to: &svg)
    }
  }

  private func write(_ line: Line, to svg: inout SVGText) {
    var path = PathData()
    var alone = PathData()
    for part in parts(of: line) {
      if part.count == 1 {
        alone.move(to: part[0])
        alone.shape(Palette.dot)
      } else {
        path.move(to: part[0])
        part.dropFirst().forEach { path.line(to: $0) }
      }
    }
    let weight = line.weight == .faint ? " plot-faint" : ""
    let dash = line.weight == .faint ? "" : Palette.dash(of: line.series)
    svg.begin("g", ["class": "plot-s\(Palette.color(of: line.series))\(weight)", "data-series": line.name])
    if !path.isEmpty {
      svg.element("path", ["class": "plot-line", "stroke-dasharray": dash.isEmpty ? "none" : dash, "d": path.text])
    }
    if !alone.isEmpty { svg.element("path", ["class": "plot-mark", "d": alone.text]) }
    svg.end()
  }

  /// The stretches without gaps, without the points that nobody would see.
  private func parts(of line: Line) -> [[PixelPoint]] {
    var parts: [[PixelPoint]] = [[]]
    for (x, y) in zip(line.x, line.y) {
      if let point = layout.point(x, y) {
        parts[parts.count - 1].append(point)
      } else if !parts[parts.count - 1].isEmpty {
        parts.append([])
      }
    }
    return parts.filter { !$0.isEmpty }.map(Decimation.columns)
  }

  private func write(_ points: Points, to svg: inout SVGText) {
    let inside = points.x.indices.filter { layout.isInside(points.x[$0], points.y[$0]) }
    let places = inside.compactMap { layout.point(points.x[$0], points.y[$0]) }
    let shape = Palette.marker(of: points.series)
    svg.begin("g", ["class": "plot-s\(Palette.color(of: points.series)) plot-mark", "data-series": points.name])
    if points.hints.isEmpty {
      var path = PathData()
      for index in Decimation.pixels(places) {
        path.move(to: places[index])
        path.shape(shape)
      }
      if !path.isEmpty { svg.element("path", ["d": path.text]) }
    } else {
      for (index, place) in zip(inside, places) {
        var path = PathData()
        path.move(to: place)
        path.shape(shape)
        svg.element("path", ["d": path.text], text: "", hint: points.hints[index])
      }
    }
    svg.end()
  }

  private func write(_ segments: Segments, to svg: inout SVGText) {
    var path = PathData()
    for (start, end) in zip(segments.starts, segments.ends)
    where layout.isInside(start.x, start.y) && layout.isInside(end.x, end.y) {
      guard let start = layout.point(start.x, start.y), let end = layout.point(end.x, end.y) else { continue }
      path.move(to: start)
      path.line(to: end)
    }
    if !path.isEmpty { svg.element("path", ["class": "plot-segment", "data-series": segments.name, "d": path.text]) }
  }

  private func write(_ map: HeatMap, to svg: inout SVGText) {
    guard !map.isEmpty, let low = layout.point(map.x.lowerBound, map.y.lowerBound),
      let high = layout.point(map.x.upperBound, map.y.upperBound)
    else { return }
    let picture = map.picture(maximum: heatMaximum, atMost: Int(layout.plot.width))
    svg.element(
      "image",
      [
        "class": "plot-picture", "preserveAspectRatio": "none", "x": low.x.text, "y": high.y.text,
        "width": Tenths(count: high.x.count - low.x.count).text,
        "height": Tenths(count: low.y.count - high.y.count).text,
        "href": picture.dataURI,
      ])
  }

  /// What this panel's marks cannot show, a sentence each.
  var notes: [String] {
    let notes = layout.panel.marks.flatMap { mark -> [String] in
      switch mark {
      case .line(let line): sentences(line.name, Array(zip(line.x, line.y)))
      case .points(let points): sentences(points.name, Array(zip(points.x, points.y)))
      case .segments(let segments): sentences(segments.name, (segments.starts + segments.ends).map { ($0.x, $0.y) })
      case .heatMap(let map): heatNotes(map)
      }
    }
    // A line and its markers miss the same values.
    return notes.indices.filter { !notes[..<$0].contains(notes[$0]) }.map { notes[$0] }
  }

  private func sentences(_ name: String, _ places: [(x: Double, y: Double)]) -> [String] {
    layout.omission(name, places).sentence.map { [$0] } ?? []
  }

  private func heatNotes(_ map: HeatMap) -> [String] {
    let values = map.columns.joined()
    let missing = Omission(
      name: "", panel: layout.panel.title, total: values.count, nonfinite: values.count { !$0.isFinite })
    let together = map.columnsTogether(atMost: Int(layout.plot.width))
    let prefix = layout.panel.title.isEmpty ? "" : "\(layout.panel.title): "
    let averaged = together > 1 ? ["\(prefix)each column is the mean of \(together) recorded ones"] : []
    return (missing.sentence.map { [$0] } ?? []) + averaged
  }
}
