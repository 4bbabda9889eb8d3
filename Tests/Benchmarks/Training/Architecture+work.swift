import Runs
import Training

extension Architecture {
  /// Multiply-adds of one image that cannot be left out: those with padding do not count.
  ///
  /// Training adds to the forward pass as many again for the weights' gradient, and for the input's gradient those of
  /// every convolution but the first.
  var work: (training: Int, evaluation: Int) {
    let forward = convolutions.map { convolution, input in
      convolution.taps(on: input.height) * convolution.taps(on: input.width) * convolution.inputs * convolution.outputs
    }
    let total = forward.reduce(0, +)
    return (total * 3 - (forward.first ?? 0), total)
  }
}

extension Convolution {
  /// Taps along one direction, over all output positions, that lie on the image of `extent` pixels and not beside it.
  fileprivate func taps(on extent: Int) -> Int {
    (0..<outputExtent(extent)).reduce(0) { sum, position in
      let start = position * stride - padding
      return sum + min(start + kernel, extent) - max(start, 0)
    }
  }
}
