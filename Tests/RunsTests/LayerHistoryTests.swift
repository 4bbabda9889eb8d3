import Runs
import Testing

@Suite("Histories of layers")
struct LayerHistoryTests {
  @Test(
    "the penultimate layer is that of the chapter, with normalization and without",
    arguments: [
      (["conv_1", "conv_2", "conv_3", "conv_4", "conv_5"], "conv_4"),
      (["conv_1", "norm_1", "conv_4", "norm_4", "conv_5", "norm_5"], "conv_4"),
      (["conv_1", "norm_1"], "conv_1"),
      (["conv_1", "batch_norm_1", "linear_1", "layer_norm_1"], "conv_1"),
    ])
  func penultimate(names: [String], expected: String) {
    #expect(names.map { LayerHistory($0) }.penultimate?.layer == expected)
  }

  @Test("of no layers there is none")
  func none() {
    #expect([LayerHistory]().penultimate == nil)
  }
}
