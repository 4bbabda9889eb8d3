import Runs
import Testing

@Suite struct LayerKindTests {
  private let kind = LayerKind(
    "conv", documentation: "a convolution",
    settings: [
      Setting("channels", .integer(1...64), default: .integer(8), "output channels"),
      Setting("stride", .integer(1...8), default: .integer(1), "steps"),
    ], required: ["channels"])

  @Test("an entry keeps what differs from the defaults, so that a new setting changes no fingerprint")
  func entries() {
    #expect(
      kind.entry(["channels": .integer(8), "stride": .integer(1)])
        == .object(["name": .string("conv"), "channels": .integer(8)]))
    #expect(
      kind.entry(["channels": .integer(4), "stride": .integer(2)])
        == .object(["name": .string("conv"), "channels": .integer(4), "stride": .integer(2)]))
  }

  @Test("its settings come back with every default written out")
  func settings() {
    let settings = kind.settings(of: ["name": .string("conv"), "channels": .integer(4)])
    #expect(settings == RunConfiguration(["channels": .integer(4), "stride": .integer(1)]))
  }
}
