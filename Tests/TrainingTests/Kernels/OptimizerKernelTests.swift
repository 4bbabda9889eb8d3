import CKernels
import Testing

@testable import Training

@Suite("optimizer steps")
struct OptimizerKernelTests {
  private static let counts = [1, 15, 16, 33, 130]

  /// Values, gradients, averages and averages of squares.
  private func draw(_ count: Int) -> [[Float]] {
    var random = TestRandom(37)
    let arrays = (0..<3).map { _ in (0..<count).map { _ in random.float() } }
    return arrays + [(0..<count).map { _ in random.float().magnitude }]
  }

  private let adam = ck_adam_step(
    keep: 0.98, coupled_decay: 0.03, momentum: 0.9, fresh: 0.1, squared_momentum: 0.99, squared_fresh: 0.01,
    rate: 0.06 / 0.271, squared_debias: 1 / 0.0297, epsilon: 1e-5)
  private let sgd = ck_sgd_step(keep: 0.97, coupled_decay: 0.02, momentum: 0.8, rate: 0.05, looks_ahead: 0)

  private func adamStep(_ arrays: [[Float]], _ variant: KernelVariant) throws -> [[Float]] {
    var (p, m, v, step) = (arrays[0], arrays[2], arrays[3], adam)
    try #require(variant.kernels).adam(&p, arrays[1], &m, &v, Int64(p.count), &step)
    return [p, m, v]
  }

  private func sgdStep(_ arrays: [[Float]], _ variant: KernelVariant) throws -> [[Float]] {
    var (p, b, step) = (arrays[0], arrays[2], sgd)
    try #require(variant.kernels).sgd(&p, arrays[1], &b, Int64(p.count), &step)
    return [p, b]
  }

  @Test("Adam's step is the formula's", arguments: counts)
  func adamFormula(_ count: Int) throws {
    let arrays = draw(count)
    let result = try adamStep(arrays, .best)
    for i in 0..<count {
      let (p, m, v) = (Double(arrays[0][i]), Double(arrays[2][i]), Double(arrays[3][i]))
      let g = Double(arrays[1][i]) + 0.03 * p
      let average = 0.9 * m + 0.1 * g
      let square = 0.99 * v + 0.01 * g * g
      let expected = 0.98 * p - 0.06 / 0.271 * average / ((square / 0.0297).squareRoot() + 1e-5)
      let tolerance = Tolerance(absolute: 1e-6, relative: 1e-6)
      expectNear([result[0][i], result[1][i], result[2][i]], [expected, average, square], tolerance, "element \(i)")
    }
  }

  @Test("SGD's step is the formula's", arguments: counts)
  func sgdFormula(_ count: Int) throws {
    let arrays = draw(count)
    let result = try sgdStep(arrays, .best)
    for i in 0..<count {
      let p = Double(arrays[0][i])
      let average = 0.8 * Double(arrays[2][i]) + Double(arrays[1][i]) + 0.02 * p
      let tolerance = Tolerance(absolute: 1e-6, relative: 1e-6)
      expectNear([result[0][i], result[1][i]], [0.97 * p - 0.05 * average, average], tolerance, "element \(i)")
    }
  }

  @Test("every variant gives the same bits, wherever an array begins", arguments: counts)
  func sameBits(_ count: Int) throws {
    let arrays = draw(count)
    let tails = arrays.map { Array($0.dropFirst()) }
    let (first, second) = (try adamStep(arrays, .best), try sgdStep(arrays, .best))
    for variant in KernelVariant.supported {
      #expect(try adamStep(arrays, variant) == first)
      #expect(try sgdStep(arrays, variant) == second)
      #expect(try adamStep(tails, variant) == first.map { Array($0.dropFirst()) })
    }
  }

  @Test("padding stays zero", arguments: KernelVariant.supported)
  func padding(_ variant: KernelVariant) throws {
    let zeros = [[Float]](repeating: [Float](repeating: 0, count: 20), count: 4)
    #expect(try adamStep(zeros, variant).joined().allSatisfy { $0 == 0 } as Bool)
    #expect(try sgdStep(zeros, variant).joined().allSatisfy { $0 == 0 } as Bool)
  }
}
