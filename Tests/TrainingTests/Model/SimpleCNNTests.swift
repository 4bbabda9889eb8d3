import Runs
import Testing

@testable import Training

@Suite("simple_cnn")
struct SimpleCNNTests {
  private let mnist = facts(28, 28)

  private static func facts(_ height: Int, _ width: Int, trainingCount: Int = 60000) -> DatasetFacts {
    DatasetFacts(
      name: "pictures", documentation: "", trainingCount: trainingCount, validationCount: 10,
      imageShape: ImageShape(channels: 1, height: height, width: width), classes: 10, files: [])
  }

  private func configuration(_ changes: [String: SettingValue] = [:]) -> RunConfiguration {
    var result = RunConfiguration(["batch_size": .integer(64), "drop_last": .boolean(true)])
    for setting in SimpleCNN.component.settings { result[setting.name] = setting.defaultValue }
    for (name, value) in changes { result[name] = value }
    return result
  }

  private func channels(_ counts: Int...) -> SettingValue { .list(counts.map { .integer($0) }) }

  private func names(_ architecture: Architecture) -> [String] {
    architecture.layers.map(\.name)
  }

  @Test("the chapter's net has 30,282 parameters, 30,542 with batch normalisation")
  func chapter() {
    for (normalization, count) in [("none", 30282), ("batch", 30542)] {
      let settings = configuration(["model.normalization": .string(normalization)])
      let network = Network(
        SimpleCNN.architecture(for: settings, dataset: mnist), maximumBatch: 1, kernels: .plain)
      #expect(network.parameters.reduce(0) { $0 + $1.count } == count)
    }
  }

  @Test("kernels, strides and padding are the chapter's")
  func convolutions() {
    let layers = SimpleCNN.architecture(for: configuration(), dataset: mnist).layers
    #expect(
      layers[0] as? Convolution
        == Convolution(name: "conv_1", inputs: 1, outputs: 8, kernel: 5, stride: 2, padding: 2))
    #expect(
      layers[8] as? Convolution
        == Convolution(name: "conv_5", inputs: 64, outputs: 10, kernel: 3, stride: 2, padding: 1))
    #expect(layers.count == 9)
  }

  @Test("normalisation stands where `model.order` says, and on the logits where wanted")
  func orders() {
    let short: [String: SettingValue] = ["model.channels": channels(4), "model.normalization": .string("batch")]
    let small = Self.facts(4, 4)
    #expect(
      names(SimpleCNN.architecture(for: configuration(short), dataset: small))
        == ["conv_1", "relu_1", "norm_1", "conv_2", "norm_2"])
    let swapped = configuration(short.merging(["model.order": .string("normalization_activation")]) { $1 })
    #expect(
      names(SimpleCNN.architecture(for: swapped, dataset: small)) == ["conv_1", "norm_1", "relu_1", "conv_2", "norm_2"])
    let open = configuration(short.merging(["model.normalization_on_last": .boolean(false)]) { $1 })
    #expect(names(SimpleCNN.architecture(for: open, dataset: small)) == ["conv_1", "relu_1", "norm_1", "conv_2"])
  }

  @Test("too few convolutions for the image are refused, with how many it takes")
  func tooShort() {
    let contradictions = SimpleCNN.component.refusals(
      configuration(["model.channels": channels(8, 16, 32)]), mnist)
    #expect(
      contradictions == [
        Contradiction(
          at: "model.channels", "4 convolutions of stride 2 leave more than one pixel of 28 × 28",
          help: "`pictures` needs at least 4 entries in `model.channels`")
      ])
  }

  @Test(
    "what passes can be built",
    arguments: [(28, 28, 4), (28, 28, 6), (32, 5, 4), (33, 33, 5), (2, 2, 1), (1, 1, 1), (3, 17, 4)])
  func longEnough(_ height: Int, _ width: Int, _ entries: Int) {
    let settings = configuration([
      "model.channels": .list([SettingValue](repeating: .integer(4), count: entries)),
      "model.normalization": .string("batch"),
    ])
    let dataset = Self.facts(height, width)
    #expect(SimpleCNN.component.refusals(settings, dataset).isEmpty)
    let network = Network(
      SimpleCNN.architecture(for: settings, dataset: dataset), maximumBatch: 2, kernels: .plain)
    let pixels = [Float](repeating: 0.5, count: 2 * height * width)
    #expect(network.trainingStep(pixels: pixels, labels: [0, 1]).isFinite)
  }

  @Test("batch normalisation of a single value is refused, wherever a batch of one image can come from")
  func singleValue() {
    let batch: [String: SettingValue] = ["model.normalization": .string("batch")]
    let one = configuration(batch.merging(["batch_size": .integer(1)]) { $1 })
    #expect(SimpleCNN.component.refusals(one, mnist).map(\.setting) == ["batch_size"])
    let open = configuration(
      batch.merging(["batch_size": .integer(1), "model.normalization_on_last": .boolean(false)]) { $1 })
    #expect(SimpleCNN.component.refusals(open, mnist).isEmpty)
    let deep = configuration(
      batch.merging([
        "batch_size": .integer(1), "model.normalization_on_last": .boolean(false),
        "model.channels": channels(4, 4, 4, 4, 4),
      ]) { $1 })
    #expect(SimpleCNN.component.refusals(deep, mnist).map(\.setting) == ["batch_size"])
    let rest = configuration(batch.merging(["drop_last": .boolean(false)]) { $1 })
    #expect(
      SimpleCNN.component.refusals(rest, Self.facts(28, 28, trainingCount: 129)).map(\.setting) == ["drop_last"])
    #expect(SimpleCNN.component.refusals(rest, mnist).isEmpty)
    #expect(SimpleCNN.component.refusals(configuration(["batch_size": .integer(1)]), mnist).isEmpty)
  }

  @Test("the settings are those of the documented table")
  func settings() {
    #expect(
      SimpleCNN.component.settings.map(\.name) == [
        "model.channels", "model.first_kernel_size", "model.activation", "model.normalization", "model.groups",
        "model.order", "model.normalization_on_last",
      ])
    #expect(
      SimpleCNN.component.settings.map { $0.defaultValue.json } == [
        "[8,16,32,64]", "5", "\"relu\"", "\"none\"", "2", "\"activation_normalization\"", "true",
      ])
  }

  @Test("each normalisation and activation that can be named is in the network, once for each convolution that has it")
  func kinds() throws {
    let component = SimpleCNN.component.settings
    guard case .choice(let normalizations)? = component.first(where: { $0.name == "model.normalization" })?.type,
      case .choice(let activations)? = component.first(where: { $0.name == "model.activation" })?.type
    else { return #expect(Bool(false)) }
    for normalization in normalizations {
      let settings = configuration([
        "model.normalization": .string(normalization), "model.normalization_on_last": .boolean(false),
      ])
      let layers = SimpleCNN.architecture(for: settings, dataset: mnist).layers
      let count = layers.count { $0 is BatchNormalization || $0 is ImageNormalization }
      #expect(count == (normalization == "none" ? 0 : 4), "\(normalization)")
      #expect(SimpleCNN.component.refusals(settings, mnist).isEmpty)
    }
    for activation in activations {
      let layers = SimpleCNN.architecture(for: configuration(["model.activation": .string(activation)]), dataset: mnist)
        .layers
      #expect(layers.compactMap { ($0 as? Activation)?.function.rawValue } == Array(repeating: activation, count: 4))
    }
  }

  @Test("instance normalisation of the logits is refused, and groups that do not divide the channels")
  func misfits() {
    func contradictions(_ settings: [String: SettingValue]) -> [Contradiction] {
      SimpleCNN.component.refusals(configuration(settings), mnist)
    }
    let instance: [String: SettingValue] = ["model.normalization": .string("instance")]
    #expect(
      contradictions(instance) == [
        Contradiction(
          at: "model.normalization", "`norm_5`: input is 1×1, instance normalisation has one value per channel",
          help: "leave the logits as they are with \"normalization_on_last\": false")
      ])
    #expect(contradictions(instance.merging(["model.normalization_on_last": .boolean(false)]) { $1 }).isEmpty)
    let group: [String: SettingValue] = ["model.normalization": .string("group"), "model.groups": .integer(8)]
    #expect(
      contradictions(group).map(\.message) == ["`norm_5`: 8 groups of the same size cannot be made of 10 channels"])
    #expect(contradictions(group.merging(["model.normalization_on_last": .boolean(false)]) { $1 }).isEmpty)
    let odd = contradictions(group.merging(["model.groups": .integer(3)]) { $1 })
    #expect(odd.map(\.setting) == ["model.groups"])
    #expect(odd.map(\.message) == ["`norm_1`: 3 groups of the same size cannot be made of 8 channels"])
    for normalization in ["layer", "group"] {
      let one: [String: SettingValue] = [
        "model.normalization": .string(normalization), "batch_size": .integer(1),
      ]
      #expect(contradictions(one).isEmpty, "\(normalization) needs no second image")
    }
  }

  @Test("settings of a normalisation that is not there do nothing, and are said to")
  func withoutEffect() {
    func idle(_ normalization: String) -> [String] {
      let settings = configuration([
        "model.normalization": .string(normalization), "model.normalization_on_last": .boolean(false),
      ])
      return SimpleCNN.component.contradictions(settings, mnist).filter(\.isWithoutEffect).map(\.setting)
    }
    #expect(idle("none") == ["model.order", "model.normalization_on_last", "model.groups"])
    #expect(idle("batch") == ["model.groups"])
    #expect(idle("group") == [])
  }
}
