import Testing

@Suite("Figures, byte for byte")
struct GoldenTests {
  @Test("a figure of every kind", arguments: Samples.all.map(\.key))
  func figure(name: String) throws {
    try Golden.expect(try #require(Samples.all.first { $0.key == name }).value, in: "\(name).svg")
  }
}
