import Runs
import Testing

@Suite("The data of a configuration")
struct DataOfConfigurationsTests {
  /// A catalogue that knows the folder `./mine`, of 30 images.
  private let catalogue: Catalogue = {
    var catalogue = CatalogueTests.catalogue(extra: [
      Setting("train_size", .integer(0...1000), default: .integer(0), "d"),
      Setting("augmentation.shift", .integer(0...9), default: .integer(0), "d"),
      Setting("augmentation.flip", .boolean, default: .boolean(false), "d"),
    ])
    catalogue.folder = { path in
      guard path == "./mine" else { return .failure(UnusableFolder("there is no `\(path)`", help: "h")) }
      var facts = CatalogueTests.facts
      (facts.name, facts.trainingCount) = (path, 30)
      return .success(facts)
    }
    return catalogue
  }()

  private func configuration(_ values: [String: SettingValue]) -> RunConfiguration {
    CatalogueTests.configuration(values, in: catalogue)
  }

  @Test("a name with a `/` is the path of a folder, all others are registered names")
  func names() {
    #expect(DatasetFacts.isFolder("./mine") && DatasetFacts.isFolder("mine/") && !DatasetFacts.isFolder("mnist"))
    #expect(catalogue.dataset(named: "./mine")?.trainingCount == 30)
    #expect(catalogue.dataset(named: "./other") == nil)
    #expect(catalogue.dataset(named: "mnist") == CatalogueTests.facts)
  }

  @Test("`train_size` says how many images there are to train on, never more than there are")
  func trainSize() {
    let count = { (size: Int) in
      catalogue.dataset(of: configuration(["dataset": .string("./mine"), "train_size": .integer(size)]))?.trainingCount
    }
    #expect(count(0) == 30 && count(7) == 7 && count(30) == 30 && count(31) == 30)
    let settings = configuration(["batch_size": .integer(8), "train_size": .integer(7)])
    #expect(catalogue.contradictions(in: settings).map(\.setting) == ["batch_size"], "rules see what is left")
  }

  @Test("the path of a folder is in no fingerprint, since its checksum is")
  func departures() {
    let plain = configuration([:])
    let folder = configuration(["dataset": .string("./mine"), "batch_size": .integer(8)])
    #expect(catalogue.departures(of: folder).names == ["batch_size"])
    #expect(catalogue.departures(of: plain).names.isEmpty)
  }

  @Test("groups are what stands before the dot of general settings")
  func groups() {
    #expect(catalogue.groups == ["augmentation"])
    #expect(catalogue.keys(of: "augmentation") == ["shift", "flip"])
    #expect(CatalogueTests.catalogue().groups.isEmpty)
  }

  @Test("a setting without effect is told of where it is not at its default")
  func withoutEffect() {
    let catalogue = Catalogue(
      general: catalogue.general, components: catalogue.components, datasets: catalogue.datasets,
      generalContradictions: { _, _ in
        [Contradiction(at: "train_size", "does nothing", help: "h", isWithoutEffect: true)]
      })
    #expect(catalogue.contradictions(in: configuration([:])).isEmpty)
    #expect(catalogue.contradictions(in: configuration(["train_size": .integer(5)])).map(\.setting) == ["train_size"])
  }

  @Test("classes without names of their own are called by their numbers")
  func classNames() {
    #expect(CatalogueTests.facts.classNames == (0...9).map(String.init) && CatalogueTests.facts.classes == 10)
  }
}
