import Testing

/// Numbers with a shape, row by row, the last index fastest.
struct Tensor: Equatable {
  var shape: [Int]
  var data: [Float]

  init(shape: [Int], data: [Float]) {
    precondition(shape.reduce(1, *) == data.count, "\(data.count) numbers do not fill \(shape)")
    self.shape = shape
    self.data = data
  }

  /// A tensor of that shape whose elements `make` makes in order.
  init(_ shape: [Int], _ make: () -> Float) {
    self.init(shape: shape, data: (0..<shape.reduce(1, *)).map { _ in make() })
  }

  var count: Int { data.count }

  /// The element at these indices.
  subscript(indices: Int...) -> Float {
    get { data[offset(indices)] }
    set { data[offset(indices)] = newValue }
  }

  private func offset(_ indices: [Int]) -> Int {
    zip(indices, shape).reduce(0) { $0 * $1.1 + $1.0 }
  }
}

/// How far a number may lie from the expected one: `absolute + relative · |expected|`.
struct Tolerance {
  var absolute: Double
  var relative: Double

  /// Exactly the expected number.
  static let exact = Tolerance(absolute: 0, relative: 0)
}

/// The element that is farthest out of tolerance, in words, or nil where all are near; NaN is near NaN alone.
func worstDeviation<Actual: BinaryFloatingPoint, Expected: BinaryFloatingPoint>(
  _ actual: [Actual], _ expected: [Expected], _ tolerance: Tolerance
) -> String? {
  guard actual.count == expected.count else { return "\(actual.count) numbers, not \(expected.count)" }
  var worst: (excess: Double, index: Int)?
  for (index, (a, e)) in zip(actual, expected).enumerated() {
    let (a, e) = (Double(a), Double(e))
    if a == e || (a.isNaN && e.isNaN) { continue }
    let allowed = tolerance.absolute + tolerance.relative * e.magnitude
    let excess = (a - e).magnitude / max(allowed, .leastNonzeroMagnitude)
    if !(excess <= worst?.excess ?? 1) { worst = (excess.isNaN ? .infinity : excess, index) }
  }
  return worst.map {
    "[\($0.index)] is \(actual[$0.index]), not \(expected[$0.index]): \($0.excess) times the tolerance"
  }
}

/// Expects `actual` to be near `expected`, element by element, and reports the worst one.
func expectNear<Actual: BinaryFloatingPoint, Expected: BinaryFloatingPoint>(
  _ actual: [Actual], _ expected: [Expected], _ tolerance: Tolerance, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let deviation = worstDeviation(actual, expected, tolerance) else { return }
  Issue.record("\(what): \(deviation)", sourceLocation: sourceLocation)
}

/// `expectNear` for tensors, shapes included.
func expectNear(
  _ actual: Tensor, _ expected: Tensor, _ tolerance: Tolerance, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(actual.shape == expected.shape, "\(what)", sourceLocation: sourceLocation)
  expectNear(actual.data, expected.data, tolerance, what, sourceLocation: sourceLocation)
}

/// `expectNear` for single numbers.
func expectNear<Actual: BinaryFloatingPoint, Expected: BinaryFloatingPoint>(
  _ actual: Actual, _ expected: Expected, _ tolerance: Tolerance, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectNear([actual], [expected], tolerance, what, sourceLocation: sourceLocation)
}

extension Tensor {
  /// A range of the images of [image, …].
  func images(_ range: Range<Int>) -> Tensor {
    let size = count / shape[0]
    return Tensor(
      shape: [range.count] + shape.dropFirst(), data: Array(data[range.lowerBound * size..<range.upperBound * size]))
  }

  /// [row, column] as [image, channel, 1, 1].
  var asPixels: Tensor { Tensor(shape: shape + [1, 1], data: data) }
}

extension [Float] {
  /// Whether every number is 0.
  var isAllZero: Bool { allSatisfy { $0 == 0 } }
  /// Whether no number is NaN or infinite.
  var isAllFinite: Bool { allSatisfy { $0.isFinite } }
}
