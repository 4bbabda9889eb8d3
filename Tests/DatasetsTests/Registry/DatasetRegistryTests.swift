import Datasets
import Runs
import Testing

@Suite struct DatasetRegistryTests {
  @Test("MNIST is the default, and every data set is found by its name")
  func names() {
    #expect(DatasetRegistry.all.map(\.name) == ["mnist", "glyphs"])
    for facts in DatasetRegistry.all { #expect(DatasetRegistry.dataset(named: facts.name)?.facts == facts) }
    #expect(DatasetRegistry.dataset(named: "minst") == nil)
  }

  @Test("every data set has four files with a SHA-256 each")
  func files() {
    for facts in DatasetRegistry.all {
      #expect(facts.files.count == 4)
      #expect(facts.files.allSatisfy { $0.sha256.count == 64 })
      #expect(Set(facts.files.map(\.name)).count == 4)
    }
  }

  @Test("MNIST is what its authors published")
  func mnist() throws {
    let facts = try #require(DatasetRegistry.all.first)
    #expect(facts.trainingCount == 60_000 && facts.validationCount == 10_000 && facts.classes == 10)
    #expect(facts.imageShape == ImageShape(channels: 1, height: 28, width: 28))
    #expect(facts.files.map(\.name).first == "train-images-idx3-ubyte")
  }
}
