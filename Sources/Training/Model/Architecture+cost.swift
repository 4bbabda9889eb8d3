import Runs

extension Architecture {
  /// Multiply-adds of one image's forward pass through the convolutions, those with padding counted too.
  public var multiplyAdds: Int {
    var (height, width) = (input.height, input.width)
    var total = 0
    for case .convolution(let convolution) in layers {
      (height, width) = (convolution.outputExtent(height), convolution.outputExtent(width))
      total += height * width * convolution.outputs * convolution.inputs * convolution.kernel * convolution.kernel
    }
    return total
  }
}
