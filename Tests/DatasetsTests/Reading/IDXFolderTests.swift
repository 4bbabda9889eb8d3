import Runs
import Testing

@testable import Datasets

@Suite struct IDXFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var found: Result<DatasetFacts, UnusableFolder> { IDXFolder.facts(at: folder.path) }

  @Test("counts, shape, classes and digests come from the files, in the order that data sets have")
  func facts() throws {
    try TinyDataset.write(to: folder)
    let facts = try found.get()
    let tiny = TinyDataset.facts
    #expect(facts.name == folder.path && facts.files == tiny.files && facts.checksum == tiny.checksum)
    #expect(facts.trainingCount == 3 && facts.validationCount == 2)
    #expect(facts.imageShape == tiny.imageShape && facts.classNames == ["0", "1", "2"])
    try Dataset(facts, in: folder.path).verify()
  }

  @Test("the names that MNIST's own files have are understood")
  func names() throws {
    let names = [
      "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte",
    ]
    for (name, file) in zip(names, TinyDataset.contents) { try folder.write(file.bytes, to: name) }
    try folder.write([1], to: ".train-images-hidden")
    #expect(try found.get().files.map(\.name) == names)
  }

  @Test("where the digests are known the files are not read for them")
  func known() throws {
    try TinyDataset.write(to: folder)
    let facts = try IDXFolder.facts(at: folder.path, digests: ["a", "b", "c", "d"]).get()
    #expect(facts.files.map(\.sha256) == ["a", "b", "c", "d"])
  }

  @Test("what is wrong with a folder is said with its name and what to do")
  func faults() throws {
    let missing = IDXFolder.facts(at: folder.path + "/none")
    #expect(throws: UnusableFolder.self) { try missing.get() }
    func message(changing name: String, to bytes: [UInt8]) throws -> String {
      try TinyDataset.write(to: folder, changed: [name: bytes])
      guard case .failure(let failure) = found else { return "no failure" }
      #expect(!failure.help.isEmpty)
      return failure.message
    }
    let path = folder.path
    #expect(
      try message(changing: "tiny-train-labels", to: IDXFile.encode([0, 1], counts: [2]))
        == "`\(path)` has 3 training images and 2 labels")
    #expect(
      try message(changing: "tiny-test-images", to: IDXFile.encode([1, 2, 3, 4], counts: [2, 1, 2]))
        == "training images in `\(path)` are 2 × 2, validation images 1 × 2")
    #expect(
      try message(changing: "tiny-train-images", to: [0, 0, 8, 1, 0, 0, 0, 0])
        == "`\(path)/tiny-train-images` is no IDX file of bytes with 3 dimensions")
    #expect(
      try message(
        changing: "tiny-train-images", to: IDXFile.encode(Array(repeating: 0, count: 12), counts: [3, 2, 2]).dropLast())
        == "`\(path)/tiny-train-images` has 27 bytes, which is not 16 and 3 × 2 × 2")
    #expect(
      try message(changing: "tiny-train-labels", to: [])
        == "`\(path)/tiny-train-labels` is no IDX file of bytes with 1 dimension")
    try TinyDataset.write(to: folder)
    try folder.write([1], to: "more-train-images")
    #expect(
      throws: UnusableFolder(
        "`\(path)` has several files of training images: `more-train-images`, `tiny-train-images`",
        help: "leave one in the folder")
    ) { try found.get() }
  }

  @Test("files that are packed, or not there, are named")
  func packed() throws {
    #expect(
      throws: UnusableFolder(
        "`\(folder.path)` has no file of training images",
        help: "its name holds `images` and `train`, such as `train-images`")
    ) { try found.get() }
    try folder.write([1], to: "train-images.gz")
    #expect(
      throws: UnusableFolder(
        "`\(folder.path)` has no file of training images", help: "unpack its `.gz` files with `gunzip`")
    ) { try found.get() }
  }
}
