/// One metric of all seeds of a configuration.
public struct SeedStrip: Hashable, Sendable {
  /// The configuration's name.
  public var name: String
  /// The metric, one value a seed.
  public var values: [Double]
  /// The seeds, as long as `values`.
  public var seeds: [Int]
  /// The median to mark, nil for none.
  public var median: Double?

  /// The seeds of a configuration.
  public init(_ name: String, values: [Double], seeds: [Int], median: Double?) {
    (self.name, self.values, self.seeds, self.median) = (name, values, seeds, median)
  }
}

extension Figure {
  /// Every seed of every configuration as a point, and each configuration's median as a line; one row a configuration.
  ///
  /// - Parameters:
  ///   - title: what is shown
  ///   - metric: the horizontal axis
  ///   - strips: the configurations, from the top
  ///   - scale: what values are multiplied with: 100 for per cent
  /// - Returns: a figure of one panel
  public static func seeds(_ title: String, metric: Axis, _ strips: [SeedStrip], scale: Double = 1) -> Figure {
    let points = strips.enumerated().map { row, strip in
      Mark.points(
        Points(
          strip.name, x: strip.values.map { $0 * scale }, y: strip.values.indices.map { Double(row) + spread($0) },
          hints: zip(strip.seeds, strip.values).map { seed, value in
            "\(strip.name), seed \(seed): \(value.isFinite ? DecimalNumber(rounding: value * scale, digits: 5).text : "not finite")"
          }, legend: "one seed"))
    }
    let medians = strips.enumerated().compactMap { row, strip in
      strip.median.flatMap { $0.isFinite ? (row: Double(row), value: $0 * scale) : nil }
    }
    let lines = Mark.segments(
      Segments(
        "median", from: medians.map { .init(x: $0.value, y: $0.row - 0.36) },
        to: medians.map { .init(x: $0.value, y: $0.row + 0.36) }))
    let rows = Axis("configuration", scale: .categories(strips.map(\.name)))
    return Figure(
      title, panels: [Panel(x: metric, y: rows, marks: points + (medians.isEmpty ? [] : [lines]))], panelWidth: 560,
      plotHeight: Double(max(strips.count, 2)) * 34)
  }

  /// How far point `index` is moved off the middle of its row, at most 0.28: the golden ratio's multiples, which never crowd
  /// together.
  private static func spread(_ index: Int) -> Double {
    let golden = 0.618_033_988_749_895
    return ((Double(index) + 0.5) * golden).truncatingRemainder(dividingBy: 1) * 0.56 - 0.28
  }
}
