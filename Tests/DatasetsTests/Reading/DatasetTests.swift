import Foundation
import Runs
import Testing

@testable import Datasets

@Suite struct DatasetTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func open(changed: [String: [UInt8]] = [:]) throws -> Dataset {
    try TinyDataset.write(to: folder, changed: changed)
    return try Dataset(TinyDataset.facts, in: folder.path)
  }

  @Test("images and labels are what the files hold")
  func contents() throws {
    let dataset = try open()
    #expect(dataset.training.count == 3 && dataset.validation.count == 2)
    #expect(Array(dataset.training.pixels) == [0, 1, 2, 3, 10, 20, 30, 40, 255, 254, 253, 252])
    #expect(Array(dataset.training.labels) == [0, 2, 1])
    #expect(Array(dataset.validation.pixels) == [5, 6, 7, 8, 9, 9, 9, 9])
    #expect(Array(dataset.validation.labels) == [1, 0])
    try dataset.verify()
  }

  @Test("a file that is missing is named")
  func missing() throws {
    try TinyDataset.write(to: folder)
    try FileManager.default.removeItem(atPath: path("tiny-test-images"))
    #expect(throws: DatasetError.missingFile(path("tiny-test-images"))) {
      try Dataset(TinyDataset.facts, in: folder.path)
    }
  }

  @Test("a file that is cut off says how long it should be", arguments: [0, 1, 11, 16, 27])
  func cutOff(length: Int) throws {
    let whole = TinyDataset.contents[0].bytes
    #expect(throws: DatasetError.wrongSize(path("tiny-train-images"), expected: 28, found: length)) {
      try open(changed: ["tiny-train-images": Array(whole.prefix(length))])
    }
  }

  @Test("a file that is too long is refused")
  func tooLong() throws {
    #expect(throws: DatasetError.wrongSize(path("tiny-train-labels"), expected: 11, found: 12)) {
      try open(changed: ["tiny-train-labels": TinyDataset.contents[1].bytes + [0]])
    }
  }

  @Test("labels where images should be are told by their magic number")
  func wrongMagic() throws {
    let labels = IDXFile.encode([UInt8](repeating: 0, count: 20), counts: [20])
    #expect(throws: DatasetError.wrongMagic(path("tiny-train-images"), expected: 0x803, found: 0x801)) {
      try open(changed: ["tiny-train-images": labels])
    }
  }

  @Test("other counts are refused, with both")
  func wrongCounts() throws {
    let other = IDXFile.encode([UInt8](repeating: 0, count: 12), counts: [2, 3, 2])
    #expect(throws: DatasetError.wrongCounts(path("tiny-train-images"), expected: [3, 2, 2], found: [2, 3, 2])) {
      try open(changed: ["tiny-train-images": other])
    }
  }

  @Test("a label that names no class is refused, with its index")
  func labelOutOfRange() throws {
    let labels = IDXFile.encode([1, 3], counts: [2])
    #expect(throws: DatasetError.labelOutOfRange(path("tiny-test-labels"), index: 1, classes: 3, found: 3)) {
      try open(changed: ["tiny-test-labels": labels])
    }
  }

  @Test("a file with one other pixel opens, and does not verify")
  func wrongChecksum() throws {
    var bytes = TinyDataset.contents[2].bytes
    bytes[20] += 1
    let dataset = try open(changed: ["tiny-test-images": bytes])
    #expect(
      throws: DatasetError.wrongChecksum(
        path("tiny-test-images"), expected: TinyDataset.digest(TinyDataset.contents[2].bytes),
        found: TinyDataset.digest(bytes))
    ) { try dataset.verify() }
  }

  @Test("who knows the stamp of the verified files notices that one was written again")
  func stamp() throws {
    let stamp = try open().stamp
    #expect(try Dataset(TinyDataset.facts, in: folder.path, expecting: stamp).stamp == stamp)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path("tiny-test-labels"))
    #expect(throws: DatasetError.changed(folder: folder.path)) {
      try Dataset(TinyDataset.facts, in: folder.path, expecting: stamp)
    }
  }
}
