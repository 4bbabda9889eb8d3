/// Gives each parameter its place in a network's flat memory, each beginning at a multiple of 64 bytes.
struct ParameterLayout {
  /// Floats given away so far.
  private(set) var parameterFloats = 0
  private(set) var statisticFloats = 0

  /// The weight, `[outputs / 4][ky][kx][stored input][4]`, and the bias of a convolution; `weightShape` is the shape that
  /// the weight shows, nil for a convolution's.
  mutating func parameters(of convolution: Convolution, storedInputs: Int, weightShape: [Int]?) -> [Parameter] {
    let (outputs, inputs, kernel) = (convolution.outputs, convolution.inputs, convolution.kernel)
    let storedOutputs = (outputs + 3) / 4 * 4
    let weights = reserve(storedOutputs * kernel * kernel * storedInputs)
    var places: [Int] = []
    places.reserveCapacity(outputs * inputs * kernel * kernel)
    for output in 0..<outputs {
      for input in 0..<inputs {
        for tap in 0..<kernel * kernel {
          let row = (output / 4 * kernel * kernel + tap) * storedInputs + input
          places.append(weights.lowerBound + row * 4 + output % 4)
        }
      }
    }
    let (fanIn, fanOut) = (inputs * kernel * kernel, outputs * kernel * kernel)
    return [
      Parameter(
        name: convolution.name + ".weight", shape: weightShape ?? [outputs, inputs, kernel, kernel], isDecayed: true,
        start: .weight(fanIn: fanIn, fanOut: fanOut), range: weights, places: places),
      vector(convolution.name + ".bias", outputs, isDecayed: false, start: .bias(fanIn: fanIn)),
    ]
  }

  /// Scale and shift of a normalisation, and its running mean and variance.
  mutating func parameters(of normalization: BatchNormalization) -> ([Parameter], [RunningStatistic]) {
    let (name, channels) = (normalization.name, normalization.channels)
    return (
      [
        vector(name + ".weight", channels, isDecayed: false, start: .constant(1)),
        vector(name + ".bias", channels, isDecayed: false, start: .constant(0)),
      ],
      [statistic(name + ".running_mean", channels, start: 0), statistic(name + ".running_var", channels, start: 1)]
    )
  }

  /// An array of one number per channel.
  mutating func vector(_ name: String, _ count: Int, isDecayed: Bool, start: Parameter.Start) -> Parameter {
    let range = reserve((count + 3) / 4 * 4)
    return Parameter(
      name: name, shape: [count], isDecayed: isDecayed, start: start, range: range,
      places: Array(range.lowerBound..<range.lowerBound + count))
  }

  /// An array of one number per element of a map, laid out as the map is.
  mutating func map(_ name: String, _ map: FeatureMap, isDecayed: Bool, start: Parameter.Start) -> Parameter {
    let range = reserve(map.rows)
    let places = (0..<map.channels).flatMap { channel in
      (0..<map.positions).map { range.lowerBound + $0 * map.storedChannels + channel }
    }
    return Parameter(
      name: name, shape: [map.channels, map.height, map.width], isDecayed: isDecayed, start: start, range: range,
      places: places)
  }

  private mutating func statistic(_ name: String, _ count: Int, start: Float) -> RunningStatistic {
    defer { statisticFloats += count }
    return RunningStatistic(name: name, start: start, count: count, range: statisticFloats..<statisticFloats + count)
  }

  private mutating func reserve(_ count: Int) -> Range<Int> {
    let begin = parameterFloats
    parameterFloats += (count + 15) / 16 * 16
    return begin..<begin + count
  }
}
