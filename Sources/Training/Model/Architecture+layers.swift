import Runs

extension Architecture {
  /// The layers at work, a ReLU left to its neighbours where both can take it.
  func makeLayers(_ layout: inout ParameterLayout) -> [any Layer] {
    var map = FeatureMap(
      height: input.height, width: input.width, channels: input.channels, storedChannels: input.channels)
    var result: [any Layer] = []
    if !(layers.first is Convolution) {
      result.append(PaddedImages(on: map))
      map = FeatureMap(input)
    }
    for (index, description) in layers.enumerated() where !isFused(index) {
      let neighbours = Neighbours(
        inputIsRectified: isFused(index - 1), rectifies: isFused(index + 1),
        isNormalized: layers.indices.contains(index + 1) && layers[index + 1].removesMean)
      let layer = description.layer(on: map, between: neighbours, layout: &layout)
      result.append(layer)
      map = layer.output
    }
    precondition(map.positions == 1, "the last map is \(map.height) × \(map.width), not 1 × 1")
    return result
  }

  /// Whether the entry is a ReLU between two layers that do its work.
  private func isFused(_ index: Int) -> Bool {
    guard layers.indices.dropFirst().dropLast().contains(index), let activation = layers[index] as? Activation else {
      return false
    }
    return activation.function == .relu && layers[index - 1].fusesReLU && layers[index + 1].fusesReLU
  }
}
