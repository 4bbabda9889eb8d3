import Testing

@testable import Plots

@Suite("Pictures in a terminal")
struct HalfBlocksTests {
  private let slope = LabelledImage("7", width: 3, height: 3, grays: [0, 128, 255, 0, 128, 255, 255, 255, 255])

  @Test("without colour are characters from dark to light, two rows of pixels a line, with the label below")
  func plain() {
    #expect(HalfBlocks.text([slope], width: 40, color: false) == " =@\n===\n 7\n")
  }

  @Test("with colour are half blocks in two grays, and the colour ends with the picture")
  func color() {
    let lines = HalfBlocks.text([slope], width: 40, color: true).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[0]
        == "\u{1b}[38;5;16;48;5;16m▀\u{1b}[38;5;243;48;5;243m▀\u{1b}[38;5;255;48;5;255m▀\u{1b}[0m")
    #expect(lines[1].hasPrefix("\u{1b}[38;5;255;48;5;16m▀"))
  }

  @Test("stand side by side as many as fit, and long labels are cut to their picture")
  func columns() {
    let images = (0..<5).map { LabelledImage("label \($0)", width: 3, height: 2, grays: [255, 0, 0, 0, 0, 255]) }
    let lines = HalfBlocks.text(images, width: 14, color: false).split(separator: "\n").map(String.init)
    #expect(lines.count == 4 && lines.allSatisfy { $0.count <= 14 })
    #expect(lines[1] == "lab  lab  lab")
    #expect(HalfBlocks.text(images, width: 1, color: false).split(separator: "\n").count == 10)
    #expect(HalfBlocks.text([], width: 80, color: false).isEmpty)
  }
}
