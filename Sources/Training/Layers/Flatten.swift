import Runs

/// All numbers of an image as the channels of one pixel, in PyTorch's order: channel by channel, row by row.
///
/// - input: [batch, channels, height, width]
/// - output: [batch, channels · height · width, 1, 1]
struct Flatten: LayerDescription {
  var name: String

  func output(of input: ImageShape) -> ImageShape { ImageShape(channels: input.count, height: 1, width: 1) }

  func layer(on input: FeatureMap, between neighbours: Neighbours, layout: inout ParameterLayout) -> any Layer {
    FlattenLayer(on: input)
  }

  static let listed = ListedLayer(
    kind: LayerKind("flatten", documentation: "all numbers of an image as the channels of one pixel", settings: [])
  ) { _, name, _ in Flatten(name: name) }
}

/// Rows of lanes put into another order.
private final class FlattenLayer: Layer {
  let input: FeatureMap
  let output: FeatureMap
  let parameters: [Parameter] = []
  let statistics: [RunningStatistic] = []

  init(on input: FeatureMap) {
    self.input = input
    output = FeatureMap(height: 1, width: 1, channels: input.channels * input.positions)
  }

  func prepare(_ pass: Pass) {}

  func forward(_ pass: Pass, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>) {
    forEachRow { output.row($1).update(from: input.row($0), count: FeatureMap.lanes) }
    for row in self.input.channels * self.input.positions..<self.output.rows {
      output.row(row).update(repeating: 0, count: FeatureMap.lanes)
    }
  }

  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>?
  ) {
    guard let inputGradient else { return }
    if self.input.storedChannels > self.input.channels { inputGradient.update(repeating: 0, count: self.input.floats) }
    forEachRow { inputGradient.row($0).update(from: gradient.row($1), count: FeatureMap.lanes) }
  }

  /// Each row of the input and the row of the output that it becomes.
  private func forEachRow(_ body: (Int, Int) -> Void) {
    for position in 0..<input.positions {
      for channel in 0..<input.channels {
        body(position * input.storedChannels + channel, channel * input.positions + position)
      }
    }
  }
}
