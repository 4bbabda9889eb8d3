@testable import Diagnostics
import Testing

@Suite("Did you mean")
struct SpellingTests {
  private let settings = [
    "dataset", "batch_size", "epochs", "learning_rate", "shuffle", "drop_last", "model", "optimizer", "schedule",
    "name",
  ]

  @Test(
    "the distance counts insertions, deletions, substitutions and transpositions",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1),
      ("abc", "acb", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("name", "nmae", 1), ("größe", "grösse", 2),
    ])
  func distance(first: String, second: String, expected: Int) {
    #expect(Spelling.distance(first, second) == expected)
    #expect(Spelling.distance(second, first) == expected)
  }

  @Test(
    "what is close is suggested",
    arguments: [
      ("batchsize", "batch_size"), ("batchSize", "batch_size"), ("batch-size", "batch_size"),
      ("BATCH_SIZE", "batch_size"),
      ("bach_size", "batch_size"), ("epoch", "epochs"), ("leaning_rate", "learning_rate"), ("optimiser", "optimizer"),
      ("scedule", "schedule"), ("nmae", "name"), ("shufle", "shuffle"), ("lr", "learning_rate"), ("bs", "batch_size"),
      ("dropLast", "drop_last"), ("date_set", "dataset"),
    ])
  func close(name: String, expected: String) {
    #expect(Spelling.nearest(to: name, among: settings) == expected)
  }

  @Test(
    "what is not close is not",
    arguments: [
      "", "x", "momentum", "colour", "size", "batch", "rate", "seeds", "mode_of_working", "anagram",
      "batch_normalization",
    ])
  func far(name: String) {
    #expect(Spelling.nearest(to: name, among: settings) == nil)
  }

  @Test("the nearest wins, and the first of equals")
  func nearest() {
    #expect(Spelling.nearest(to: "bs513", among: ["bs213", "bs512", "bs514"]) == "bs213")
    #expect(Spelling.nearest(to: "valid_los", among: ["valid_lo", "valid_loss"]) == "valid_lo")
    #expect(Spelling.nearest(to: "bs512", among: ["bs513", "bs512"]) == "bs512")
    #expect(Spelling.nearest(to: "anything", among: []) == nil)
  }
}
