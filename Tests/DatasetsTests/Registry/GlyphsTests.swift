import Runs
import Testing

@testable import Datasets

@Suite struct GlyphsTests {
  @Test("the drawn files have the SHA-256 that their declaration names, and open as a data set")
  func checksums() throws {
    let folder = try TemporaryFolder()
    // No program is needed, so none may be found.
    let fetcher = DatasetFetcher(environment: ["PATH": "/nowhere"], progress: { _ in })
    let path = try fetcher.fetch(.glyphs, into: DataFolder(option: folder.path, environment: [:]))
    #expect(path == folder.path + "/glyphs")
    let dataset = try Dataset(RegisteredDataset.glyphs.facts, in: path)
    try dataset.verify()
    for set in [dataset.training, dataset.validation] {
      let counts = (0..<10).map { kind in set.labels.filter { $0 == kind }.count }
      #expect(counts.allSatisfy { $0 > set.count / 20 }, "every kind is there: \(counts)")
    }
  }

  @Test("pictures are ink on noise, no two alike")
  func pictures() {
    let drawing = GlyphDrawing(count: 50, purpose: "test of pictures")
    let pictures = (0..<50).map { Array(drawing.pixels[$0 * 784..<($0 + 1) * 784]) }
    #expect(Set(pictures).count == 50)
    for picture in pictures {
      let ink = picture.filter { $0 >= 128 }.count
      #expect((20...200).contains(ink))
      #expect(picture.allSatisfy { $0 < 48 || $0 >= 128 })
    }
  }
}
