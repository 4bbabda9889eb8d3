import Testing

@testable import Plots

@Suite("Sparklines")
struct SparklineTests {
  @Test("go from the lowest to the highest block")
  func blocks() {
    #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7], width: 8) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text([5, 0, 2.5], width: 20) == "█▁▅")
    #expect(Sparkline.text([0, 1, 2, 3, 4, 5], width: 6, ascii: true) == "_.-=*#")
  }

  @Test("are no wider than asked for and keep a single spike", arguments: [1, 7, 40, 80])
  func width(columns: Int) {
    var values = [Double](repeating: 1, count: 10_000)
    values[1234] = 50
    let text = Sparkline.text(values, width: columns)
    #expect(text.count == columns && text.contains("█"))
  }

  @Test("mark stretches without a finite value")
  func gaps() {
    #expect(Sparkline.text([0, .nan, 1], width: 3) == "▁·█")
    #expect(Sparkline.text([.nan, .infinity], width: 5) == "··")
    #expect(Sparkline.text([0, .nan, 1], width: 3, ascii: true) == "_?#")
  }

  @Test("of equal, no or enormous values are lines too")
  func degenerate() {
    #expect(Sparkline.text([3, 3, 3], width: 3) == "▅▅▅")
    #expect(Sparkline.text([], width: 3) == "" && Sparkline.text([1], width: 0) == "")
    let most = Double.greatestFiniteMagnitude
    #expect(Sparkline.text([-most, 0, most], width: 3) == "▁▅█")
  }
}
