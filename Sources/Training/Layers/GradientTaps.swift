import CKernels

/// Which positions the weight gradient of a convolution sums over, made once for a layer.
final class GradientTaps {
  private let starts: UnsafeMutableBufferPointer<Int32>
  private let positions: UnsafeMutableBufferPointer<ck_position>
  /// What the kernel reads; valid as long as this object.
  let taps: ck_gradient_taps

  /// For each kernel row the output positions where it lies on a line of the input, in order.
  init(of convolution: Convolution, from input: FeatureMap, to output: FeatureMap) {
    let channels = input.storedChannels
    starts = .allocate(capacity: convolution.kernel + 1)
    positions = .allocate(capacity: convolution.kernel * output.positions)
    var next = 0
    for ky in 0..<convolution.kernel {
      starts[ky] = Int32(next)
      for y in 0..<output.height {
        let line = y * convolution.stride - convolution.padding + ky
        guard (0..<input.height).contains(line) else { continue }
        for x in 0..<output.width {
          let left = x * convolution.stride - convolution.padding
          positions.initializeElement(
            at: next,
            to: ck_position(
              source: Int32((line * input.width + left) * channels),
              gradient: Int32((y * output.width + x) * output.storedChannels), low: Int32(-left * channels),
              high: Int32((input.width - left) * channels)))
          next += 1
        }
      }
    }
    starts[convolution.kernel] = Int32(next)
    guard let start = starts.baseAddress, let position = positions.baseAddress else {
      preconditionFailure("no memory for taps")
    }
    taps = ck_gradient_taps(
      kernel: Int32(convolution.kernel), channels: Int32(channels), out_channels: Int32(output.storedChannels),
      starts: start, positions: position)
  }

  deinit {
    starts.deallocate()
    positions.deallocate()
  }
}
