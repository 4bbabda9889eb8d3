import Datasets
import Runs
import Testing

@Suite struct DatasetRegistryTests {
  @Test("MNIST is the default, and every data set is found by its name")
  func names() {
    #expect(DatasetRegistry.all.map(\.name) == ["mnist", "fashion_mnist", "glyphs"])
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

  @Test("Fashion-MNIST has the form of MNIST, other bytes, and names for its classes")
  func fashion() throws {
    let facts = try #require(DatasetRegistry.dataset(named: "fashion_mnist")?.facts)
    let mnist = DatasetRegistry.all[0]
    #expect(facts.files.map(\.name) == mnist.files.map(\.name) && facts.imageShape == mnist.imageShape)
    #expect(Set(facts.files.map(\.sha256)).isDisjoint(with: mnist.files.map(\.sha256)))
    #expect(facts.classNames[0] == "T-shirt/top" && facts.classNames[9] == "ankle boot" && facts.classes == 10)
    #expect(mnist.classNames == (0...9).map(String.init))
  }

  @Test("MNIST is what its authors published")
  func mnist() throws {
    let facts = try #require(DatasetRegistry.all.first)
    #expect(facts.trainingCount == 60_000 && facts.validationCount == 10_000 && facts.classes == 10)
    #expect(facts.imageShape == ImageShape(channels: 1, height: 28, width: 28))
    #expect(facts.files.map(\.name).first == "train-images-idx3-ubyte")
  }
}
