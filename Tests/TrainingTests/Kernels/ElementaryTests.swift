import CKernels
import Foundation
import Testing

@testable import Training

@Suite("exp and log")
struct ElementaryTests {
  /// The largest error in units of the last place of the true value.
  private func worstError(_ y: [Float], _ expected: [Double]) -> Double {
    zip(y, expected).map { (Double($0) - $1).magnitude / Double(Float($1).ulp) }.max() ?? 0
  }

  private func apply(_ x: [Float], _ function: (UnsafePointer<Float>, Int64, UnsafeMutablePointer<Float>) -> Void)
    -> [Float]
  {
    var y = [Float](repeating: -1, count: x.count)
    function(x, Int64(x.count), &y)
    return y
  }

  @Test("exp is within 1.1 units in the last place of Double's", arguments: KernelVariant.supported)
  func exponential(_ variant: KernelVariant) throws {
    let kernels = try #require(variant.kernels)
    var x: [Float] = (0...200_000).map { Float(-87.2 + 175.8 * Double($0) / 200_000) }
    for step in -500...500 { x.append(Float(step) / 1e6) }
    #expect(worstError(apply(x, kernels.exponential), x.map { exp(Double($0)) }) < 1.1)
  }

  @Test("log is within 1.1 units in the last place of Double's", arguments: KernelVariant.supported)
  func logarithm(_ variant: KernelVariant) throws {
    let kernels = try #require(variant.kernels)
    var x: [Float] = (0...200_000).map { Float(exp(-87 + 175 * Double($0) / 200_000)) }
    for step in 0...100_000 { x.append(1 + Float(step) / 1000) }
    for step in 1...1000 {
      x.append(1 + Float(step) * Float.ulpOfOne)
      x.append(1 - Float(step) * Float.ulpOfOne / 2)
    }
    #expect(worstError(apply(x, kernels.logarithm), x.map { log(Double($0)) }) < 1.1)
  }

  @Test("the ends of the scale", arguments: KernelVariant.supported)
  func ends(_ variant: KernelVariant) throws {
    let kernels = try #require(variant.kernels)
    let exponentials = apply([0, -.infinity, -1e30, -88, 89, .infinity, .nan], kernels.exponential)
    expectNear(exponentials, [1, 0, 0, 0, .infinity, .infinity, .nan] as [Float], .exact, "exp")
    expectNear(
      apply([1, .infinity, .nan], kernels.logarithm), [0, .infinity, .nan] as [Float], .exact, "log")
  }

  @Test("every variant gives the same bits, whatever the count", arguments: [1, 15, 16, 17, 1000])
  func sameBits(_ count: Int) throws {
    var random = TestRandom(1)
    let x = (0..<count).map { _ in random.float() * 80 }
    let all = try KernelVariant.supported.map { variant in
      let kernels = try #require(variant.kernels)
      return [apply(x, kernels.exponential), apply(x.map { $0.magnitude + 1e-6 }, kernels.logarithm)]
    }
    #expect(all.allSatisfy { $0 == all[0] } as Bool)
  }
}
