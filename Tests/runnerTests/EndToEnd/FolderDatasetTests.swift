import Foundation
import Testing

@Suite("A folder of IDX files as a data set")
struct FolderDatasetTests {
  let runner: Invocation

  /// A folder `mine/signs` with the files of `glyphs`, under the names that MNIST has.
  init() throws {
    runner = try Invocation()
    let fetched = try runner("data", "fetch", "glyphs")
    let folder = try #require(fetched.output.split(separator: " ").first { $0.hasPrefix("/") }.map { $0.dropLast() })
    let copied = try runner.shell(
      """
      mkdir -p mine/signs && cd mine/signs && for kind in images-idx3 labels-idx1; do
        cp \(folder)/glyphs-train-$kind-ubyte train-$kind-ubyte
        cp \(folder)/glyphs-validation-$kind-ubyte t10k-$kind-ubyte
      done
      """)
    #expect(copied.exitCode == 0, "\(copied.errors)")
  }

  private func spec(_ dataset: String, _ settings: String = "") -> String {
    """
    { "name": "own", "defaults": { "dataset": "\(dataset)", "learning_rate": 0.01 \(settings) },
      "configurations": [ { "name": "a" } ] }
    """
  }

  private func query(_ sql: String) throws -> String {
    try runner("query", "results/own.sqlite", sql, "--format", "csv").output
  }

  @Test("it is trained on like a registered one, and the same bytes are the same run, wherever they lie")
  func sameBytes() throws {
    defer { runner.remove() }
    try runner.write(spec("mine/signs"), to: "own.json")
    let run = try runner("own.json")
    #expect(run.exitCode == 0, "\(run.errors)")
    let recorded = try query("SELECT weights_digest, dataset_checksum FROM provenance")
    let checksum = try #require(recorded.split { $0 == "," || $0.isNewline }.last)
    #expect(try runner("data", "show", "./mine/signs").output.contains("checksum \(checksum)\n"))
    #expect(try runner("verify", "results/own.sqlite").exitCode == 0)
    _ = try runner.shell("mv mine elsewhere")
    try runner.write(spec("./elsewhere/signs"), to: "own.json")
    let again = try runner("own.json")
    #expect(again.exitCode == 0 && again.errors.contains("0 to train, 1 done"), "\(again.errors)")
    try runner.write(spec("glyphs"), to: "own.json")
    #expect(try runner("own.json").exitCode == 0)
    let digests = try query("SELECT weights_digest, dataset_checksum FROM provenance").split(separator: "\n")
    #expect(Set(digests.dropFirst()).count == 1 && digests.last == recorded.split(separator: "\n").last)
  }

  @Test("other bytes are another run")
  func otherBytes() throws {
    defer { runner.remove() }
    try runner.write(spec("mine/signs"), to: "own.json")
    _ = try runner("own.json", "--dry-run")
    let before = try runner("data", "show", "mine/signs").output
    // The first label, of ten kinds, becomes another one.
    _ = try runner.shell(
      "printf '\\003' | dd of=mine/signs/t10k-labels-idx1-ubyte bs=1 seek=9 conv=notrunc; "
        + "printf '\\004' | dd of=mine/signs/t10k-labels-idx1-ubyte bs=1 seek=10 conv=notrunc")
    #expect(try runner("data", "show", "mine/signs").output != before)
    #expect(try runner("own.json").exitCode == 0)
  }

  @Test("a folder that is not there, or holds something else, is a fault of the spec at its place")
  func faults() throws {
    defer { runner.remove() }
    try runner.write(spec("mine/sings"), to: "own.json")
    let missing = try runner("check", "own.json")
    #expect(missing.exitCode == 65)
    #expect(missing.errors.contains("error[spec.unusable-folder]: there is no folder `mine/sings`"))
    #expect(missing.errors.contains(" --> own.json:1:43"))
    try runner.write(spec("mine/signs", #", "batch_size": 4096"#), to: "own.json")
    let large = try runner("check", "own.json")
    #expect(large.errors.contains("`batch_size` 4096 is more than the 2048 training images of `mine/signs`"))
  }

  @Test("data list names classes, and data show tells of any folder")
  func list() throws {
    defer { runner.remove() }
    let list = try runner("data", "list").output
    #expect(list.contains("fashion_mnist\n") && list.contains("T-shirt/top, trouser") && list.contains("level bar"))
    let shown = try runner("data", "show", "mine/signs").output
    #expect(shown.contains("2048 + 512 images of 1 × 28 × 28, 10 classes: 0, 1, 2"))
    #expect(try runner("data", "show", "mine/none").exitCode == 66)
    #expect(try runner("data", "show", "minst").errors.contains("did you mean `mnist`?"))
  }
}
