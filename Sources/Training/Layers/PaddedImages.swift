/// Images with their channels padded to a multiple of 4, as every layer but a first convolution reads them.
final class PaddedImages: Layer {
  let input: FeatureMap
  let output: FeatureMap
  let parameters: [Parameter] = []
  let statistics: [RunningStatistic] = []

  /// The layer on images as they are loaded.
  init(on input: FeatureMap) {
    self.input = input
    output = FeatureMap(input.shape)
  }

  func prepare(_ pass: Pass) {}

  func forward(_ pass: Pass, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>) {
    let real = self.input.storedChannels * FeatureMap.lanes
    let stored = self.output.storedChannels * FeatureMap.lanes
    for position in 0..<self.input.positions {
      (output + position * stored).update(from: input + position * real, count: real)
      (output + position * stored + real).update(repeating: 0, count: stored - real)
    }
  }

  /// Nothing learns from the images' gradient.
  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>?
  ) {}
}
