import CKernels

/// Which taps each target position sums, made once for a layer; taps in the padding are left out.
final class TapList {
  private let starts: UnsafeMutableBufferPointer<Int32>
  private let runs: UnsafeMutableBufferPointer<ck_run>
  /// What the kernel reads; valid as long as this list.
  let taps: ck_taps

  /// The runs of each position, in order.
  private init(_ positions: [[ck_run]]) {
    starts = .allocate(capacity: positions.count + 1)
    runs = .allocate(capacity: max(1, positions.reduce(0) { $0 + $1.count }))
    var next = 0
    for (index, position) in positions.enumerated() {
      starts[index] = Int32(next)
      for run in position {
        runs.initializeElement(at: next, to: run)
        next += 1
      }
    }
    starts[positions.count] = Int32(next)
    guard let first = starts.baseAddress, let run = runs.baseAddress else { preconditionFailure("no memory for taps") }
    taps = ck_taps(positions: Int32(positions.count), starts: first, runs: run)
  }

  deinit {
    starts.deallocate()
    runs.deallocate()
  }

  /// For each output position the inputs under the kernel; a kernel row's taps follow each other.
  convenience init(forwardOf convolution: Convolution, from input: FeatureMap, to output: FeatureMap) {
    let channels = input.storedChannels
    var positions: [[ck_run]] = []
    for y in 0..<output.height {
      for x in 0..<output.width {
        let top = y * convolution.stride - convolution.padding
        let left = x * convolution.stride - convolution.padding
        let columns = max(0, -left)..<max(max(0, -left), min(convolution.kernel, input.width - left))
        let rows = (0..<convolution.kernel).filter { (0..<input.height).contains(top + $0) && !columns.isEmpty }
        positions.append(
          rows.map { ky in
            ck_run(
              source: Int32(((top + ky) * input.width + left + columns.lowerBound) * channels),
              weight: Int32((ky * convolution.kernel + columns.lowerBound) * channels),
              length: Int32(columns.count * channels))
          })
      }
    }
    self.init(positions)
  }

  /// For each input position the outputs whose kernel covers it, with rows of the transposed weights.
  convenience init(inputGradientOf convolution: Convolution, from input: FeatureMap, to output: FeatureMap) {
    let channels = output.storedChannels

    /// The taps along one axis that join input `i` with an output, and which output.
    func taps(_ i: Int, outputs: Int) -> [(tap: Int, output: Int)] {
      (0..<convolution.kernel).compactMap { tap in
        let distance = i + convolution.padding - tap
        guard distance >= 0, distance % convolution.stride == 0, distance / convolution.stride < outputs else {
          return nil
        }
        return (tap, distance / convolution.stride)
      }
    }

    var positions: [[ck_run]] = []
    for y in 0..<input.height {
      for x in 0..<input.width {
        var list: [ck_run] = []
        for row in taps(y, outputs: output.height) {
          for column in taps(x, outputs: output.width) {
            list.append(
              ck_run(
                source: Int32((row.output * output.width + column.output) * channels),
                weight: Int32((row.tap * convolution.kernel + column.tap) * channels), length: Int32(channels)))
          }
        }
        positions.append(list)
      }
    }
    self.init(positions)
  }
}
