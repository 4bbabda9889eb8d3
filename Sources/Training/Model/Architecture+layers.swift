import Runs

extension Architecture {
  /// The layers at work, each ReLU in its neighbours.
  func makeLayers(_ layout: inout ParameterLayout) -> [any Layer] {
    var map = FeatureMap(
      height: input.height, width: input.width, channels: input.channels, storedChannels: input.channels)
    var result: [any Layer] = []
    var neighbours = Neighbours()
    for (index, description) in layers.enumerated() {
      let next = index + 1 < layers.count ? layers[index + 1] : nil
      neighbours.rectifies = next == .relu
      neighbours.isNormalized = next?.isBatchNormalization == true
      let layer = description.layer(on: map, between: neighbours, layout: &layout)
      guard let layer else {
        precondition(
          index > 0 && layers[index - 1] != .relu && index + 1 < layers.count, "a ReLU stands between two other layers")
        continue
      }
      result.append(layer)
      map = layer.output
      neighbours.inputIsRectified = neighbours.rectifies
    }
    precondition(result.first is ConvolutionLayer, "the first layer is a convolution")
    precondition(map.positions == 1, "the last map is \(map.height) × \(map.width), not 1 × 1")
    return result
  }
}
