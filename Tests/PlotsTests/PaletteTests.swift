import Foundation
import Testing

@testable import Plots

@Suite("The palette")
struct PaletteTests {
  /// Linear red, green and blue of `#rrggbb`.
  static func linear(_ color: String) throws -> [Double] {
    let value = try #require(Int(color.dropFirst(), radix: 16))
    return [16, 8, 0].map { shift in
      let share = Double(value >> shift & 255) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  static func luminance(_ color: String) throws -> Double {
    let color = try linear(color)
    return 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2]
  }

  static func contrast(_ one: String, _ other: String) throws -> Double {
    let (a, b) = try (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test("every colour stands out from the background, light and dark (WCAG 2.2, 1.4.11: 3; text 1.4.3: 4.5)")
  func contrast() throws {
    for (series, base) in [(Palette.light, StyleSheet.light), (Palette.dark, StyleSheet.dark)] {
      for color in series { #expect(try Self.contrast(color, base[3]) >= 3, "\(color)") }
      for color in base.prefix(2) { #expect(try Self.contrast(color, base[3]) >= 4.5, "\(color)") }
    }
  }

  /// CIE 1976 L*a*b* of linear red, green and blue.
  static func lab(_ color: [Double]) -> [Double] {
    let rows = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    let white = [0.9505, 1, 1.089]
    let f = zip(rows, white).map { row, white -> Double in
      let value = max(0, zip(row, color).reduce(0) { $0 + $1.0 * $1.1 }) / white
      return value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// What people see who lack one kind of cone (Machado, Oliveira & Fernandes 2009, severity 1).
  static let visions: KeyValuePairs<String, [[Double]]> = [
    "full": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protanopia": [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
    ],
  ]

  @Test(
    "all colours differ for every reader, those of neighbouring series twice as much (ΔE of 10 and 20; 2.3 can just be seen)"
  )
  func colorBlind() throws {
    for series in [Palette.light, Palette.dark] {
      for (vision, matrix) in Self.visions {
        let seen = try series.map { color in
          let linear = try Self.linear(color)
          return Self.lab(matrix.map { row in zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } })
        }
        for (index, one) in seen.enumerated() {
          for other in index + 1..<seen.count {
            let distance = sqrt(zip(one, seen[other]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
            let isNeighbour = other == index + 1 || other - index == seen.count - 1
            #expect(distance >= (isNeighbour ? 20 : 10), "\(vision): \(series[index]) and \(series[other])")
          }
        }
      }
    }
  }

  @Test("49 series differ in colour or in dashes, and in colour or in marker; the first seven in both")
  func series() {
    let all = 0..<49
    #expect(Set(all.map { "\(Palette.color(of: $0)) \(Palette.dash(of: $0))" }).count == 49)
    #expect(Set(all.map { "\(Palette.color(of: $0)) \(Palette.marker(of: $0))" }).count == 49)
    #expect(Set((0..<7).map(Palette.dash)).count == 7 && Set((0..<7).map(Palette.marker)).count == 7)
  }

  @Test("a marker ends where it began", arguments: Palette.markers + [Palette.dot])
  func markers(shape: String) throws {
    // A closed outline returns to where it was begun, so that only the moves to there and back count.
    let moves = shape.matches(of: /m(-?[0-9.]+)[ ]?(-?[0-9.]+)/)
    let ends = moves.map { (Double($0.1) ?? .nan, Double($0.2) ?? .nan) }
    try #require(ends.count == 2 && shape.contains("z"))
    #expect(ends[0].0 == -ends[1].0 && ends[0].1 == -ends[1].1)
  }
}
