import Datasets
import Runs
import Testing

@testable import Training

@Suite struct SequentialTests {
  /// An entry of a list.
  private static func entry(_ name: String, _ settings: [String: SettingValue] = [:]) -> SettingValue {
    .object(settings.merging(["name": .string(name)]) { $1 })
  }

  private static func conv(_ channels: Int, _ kernel: Int = 3, stride: Int = 2, padding: Int = 1) -> SettingValue {
    entry(
      "conv",
      [
        "channels": .integer(channels), "kernel_size": .integer(kernel), "stride": .integer(stride),
        "padding": .integer(padding),
      ])
  }

  private static func linear(_ channels: Int) -> SettingValue { entry("linear", ["channels": .integer(channels)]) }

  private func contradictions(
    _ layers: [SettingValue], _ settings: [String: SettingValue] = [:]
  ) throws -> [Contradiction] {
    let facts = try SmallRun.dataset.get().facts
    let configuration = RunConfiguration.test(
      ["dataset": .string("glyphs"), "model.name": .string("sequential"), "model.layers": .list(layers)]
        .merging(settings) { $1 })
    return Sequential.component.contradictions(configuration, facts)
  }

  @Test("a layer that does not fit its map is named with its place, its map and what to do")
  func misfits() throws {
    let shrinking = [8, 16, 32].map { Self.conv($0) }  // 28, 14, 7, 4
    let found = try contradictions(shrinking + [Self.conv(64, 4, padding: 0), Self.conv(64, padding: 0)])
    #expect(
      found == [
        Contradiction(
          at: "model.layers", element: 4,
          "layer 5 (conv): input is 1×1, kernel 3 with padding 0 does not fit",
          help: "use a smaller kernel or more padding, or shrink the map less before it")
      ])
    let cases: [(SettingValue, String)] = [
      (
        Self.conv(8, 3, padding: 3),
        "layer 1 (conv): padding 3 is not less than kernel 3, so that some outputs see nothing"
      ),
      (Self.linear(10), "layer 1 (linear): input is 28×28, a linear layer reads one pixel"),
      (
        Self.entry("max_pool", ["kernel_size": .integer(29)]),
        "layer 1 (max_pool): input is 28×28, kernel 29 with padding 0 does not fit"
      ),
      (
        Self.entry("group_norm", ["groups": .integer(3)]),
        "layer 1 (group_norm): 3 groups of the same size cannot be made of 1 channel"
      ),
      (
        Self.entry("max_pool", ["padding": .integer(2)]),
        "layer 1 (max_pool): padding 2 is more than half of kernel 2, so that windows may see nothing"
      ),
    ]
    for (layer, message) in cases {
      let found = try contradictions([layer])
      #expect(found.map(\.message) == [message])
      #expect(found.map(\.element) == [0])
    }
  }

  @Test("the last layer must make one logit for each class")
  func logits() throws {
    #expect(try contradictions([Self.entry("flatten"), Self.linear(10)]).isEmpty)
    let many = try contradictions([Self.entry("flatten"), Self.linear(12)])
    #expect(
      many.map(\.message) == ["layer 2 (linear): the last layer makes 12 channels of 1×1, and `glyphs` needs 10 logits"]
    )
    let map = try contradictions([Self.conv(10)])
    #expect(
      map.map(\.message) == ["layer 1 (conv): the last layer makes 10 channels of 14×14, and `glyphs` needs 10 logits"])
    #expect(map[0].help.contains("global_average_pool"))
  }

  @Test("instance normalisation of one pixel is refused, batch normalisation of it where a batch has one image")
  func oneValue() throws {
    func list(_ name: String) -> [SettingValue] {
      [Self.entry("global_average_pool"), Self.entry(name), Self.linear(10)]
    }
    let instance = try contradictions(list("instance_norm"))
    #expect(
      instance.map(\.message) == [
        "layer 2 (instance_norm): input is 1×1, instance normalisation has one value per channel"
      ])
    #expect(try contradictions(list("batch_norm")).isEmpty)
    let single = try contradictions(list("batch_norm"), ["batch_size": .integer(1)])
    #expect(single.map(\.setting) == ["batch_size"])
    #expect(
      single.map(\.message) == [
        "layer 2 (batch_norm): input is 1×1, batch normalisation has one value per channel with a batch size of 1"
      ])
    let rest: [String: SettingValue] = ["batch_size": .integer(2_047), "drop_last": .boolean(false)]
    #expect(try contradictions(list("batch_norm"), rest).map(\.setting) == ["drop_last"])
    for name in ["layer_norm", "group_norm"] {
      let layers = [Self.conv(4), Self.entry("global_average_pool"), Self.entry(name), Self.linear(10)]
      #expect(try contradictions(layers, ["batch_size": .integer(1)]).isEmpty)
    }
    let early = [Self.conv(4), Self.entry("batch_norm"), Self.entry("flatten"), Self.linear(10)]
    #expect(try contradictions(early, ["batch_size": .integer(1)]).isEmpty, "a map has more than one value")
  }

  @Test("the chapter's network as a list gives the same bits as by its name", arguments: ["none", "batch"])
  func chapter(normalization: String) throws {
    var layers: [SettingValue] = []
    for (channels, kernel) in [(8, 5), (16, 3), (32, 3), (64, 3), (10, 3)] {
      layers.append(Self.conv(channels, kernel, padding: kernel / 2))
      if channels != 10 { layers.append(Self.entry("relu")) }
      if normalization == "batch" { layers.append(Self.entry("batch_norm")) }
    }
    let listed = try SmallRun.train(
      ["model.name": .string("sequential"), "model.layers": .list(layers)], on: SmallRun.few)
    let named = try SmallRun.train(["model.normalization": .string(normalization)], on: SmallRun.few)
    #expect(listed == named)
  }

  /// Every kind of layer once.
  static let everything: [SettingValue] = [
    entry("layer_norm"), conv(6, 3, stride: 1, padding: 0), entry("leaky_relu"), entry("max_pool"),
    entry("dropout", ["probability": .number(0.2)]), conv(8), entry("instance_norm"), entry("relu"),
    entry("batch_norm"), entry("gelu"), entry("average_pool"), entry("group_norm", ["groups": .integer(4)]),
    entry("silu"), conv(8, 2, stride: 1), entry("global_max_pool"), entry("flatten"), linear(12), entry("relu"),
    entry("dropout"), linear(10), entry("global_average_pool"),
  ]

  @Test("a network with every kind of layer gives the same numbers on every kernel variant, and learns")
  func variants() throws {
    #expect(try contradictions(Self.everything).isEmpty)
    let kinds = Self.everything.compactMap { entry -> String? in
      guard case .object(let members) = entry, case .string(let name)? = members["name"] else { return nil }
      return name
    }
    #expect(Set(kinds) == Set(Layers.all.map(\.kind.name)))
    let settings: [String: SettingValue] = [
      "model.name": .string("sequential"), "model.layers": .list(Self.everything), "batch_size": .integer(70),
      "drop_last": .boolean(false), "learning_rate": .number(0.01), "epochs": .integer(2),
    ]
    let first = try SmallRun.train(settings, on: SmallRun.few)
    #expect(first.losses.allSatisfy { $0.isFinite })
    #expect(try #require(first.losses.last) < #require(first.losses.first))
    for variant in KernelVariant.supported {
      #expect(try SmallRun.train(settings, on: SmallRun.few, kernels: variant) == first)
    }
  }

  @Test("names count each kind by itself, so that seeds start the same layers alike")
  func names() throws {
    let facts = try SmallRun.dataset.get().facts
    let configuration = RunConfiguration.test([
      "model.name": .string("sequential"),
      "model.layers": .list([Self.conv(4), Self.entry("relu"), Self.conv(4), Self.entry("flatten"), Self.linear(10)]),
    ])
    let architecture = Models.architecture(for: configuration, dataset: facts)
    #expect(architecture.layers.map(\.name) == ["conv_1", "relu_1", "conv_2", "flatten_1", "linear_1"])
    #expect(architecture.multiplyAdds == 14 * 14 * 4 * 9 + 7 * 7 * 4 * 4 * 9 + 196 * 10)
  }
}
