import Runs
import Testing

@testable import Training

@Suite struct GradientClippingTests {
  private func clipping(norm: Double = 0, value: Double = 0) -> GradientClipping {
    GradientClipping(.test(["clip_gradient_norm": .number(norm), "clip_gradient_value": .number(value)]))
  }

  /// The gradients afterwards, and their norm before.
  private func clip(_ gradients: [Float], _ clipping: GradientClipping) -> (after: [Float], norm: Double?) {
    var after = gradients
    let norm = after.withUnsafeMutableBufferPointer { clipping.clip($0) }
    return (after, norm)
  }

  @Test("gradients are clipped as PyTorch clips them, all together or one by one")
  func fixtures() throws {
    var kinds: Set<String> = []
    for golden in try Fixtures.pytorch("clipping")["cases"].list {
      let (kind, bound) = (golden["kind"].string, golden["max"].double)
      kinds.insert(kind)
      let gradients = golden["grads"].list.flatMap(\.tensor.data)
      let result = clip(gradients, kind == "norm" ? clipping(norm: bound) : clipping(value: bound))
      let tolerance = Tolerance(absolute: 1e-9, relative: 1e-6)
      expectNear(result.after, golden["after"].list.flatMap(\.tensor.data), tolerance, "\(kind) \(bound)")
      if kind == "norm" {
        expectNear(try #require(result.norm), golden["total_norm"].double, Tolerance(absolute: 0, relative: 1e-6), kind)
      }
    }
    #expect(kinds == ["norm", "value"])
  }

  @Test("without bounds, and within them, nothing changes a bit")
  func within() {
    var random = TestRandom(1)
    let gradients = (0..<77).map { _ in random.float() }
    #expect(clip(gradients, clipping()).after == gradients)
    #expect(clip(gradients, clipping(norm: 1e6, value: 1e6)).after == gradients)
  }

  @Test("padding does not count, wherever it lies")
  func padding() {
    let dense: [Float] = [3, -4, 12]
    let padded: [Float] = [0, 0, 3, 0, 0, 0, 0, 0, 0, -4, 0, 0, 12, 0, 0, 0, 0]
    let (first, second) = (clip(dense, clipping(norm: 1)), clip(padded, clipping(norm: 1)))
    #expect(first.norm == 13 && second.norm == 13)
    #expect(second.after.filter { $0 != 0 } == first.after)
  }

  @Test("divergence stays visible: NaN stays NaN, and infinity becomes NaN as in PyTorch")
  func divergence() {
    #expect(clip([.nan, 5], clipping(value: 1)).after[0].isNaN)
    #expect(clip([.nan, 5], clipping(value: 1)).after[1] == 1)
    #expect(clip([.nan, 5], clipping(norm: 1)).after.allSatisfy { $0.isNaN })
    let infinite = clip([.infinity, 5], clipping(norm: 1)).after
    #expect(infinite[0].isNaN && infinite[1] == 0)
  }

  @Test("a run with clipping differs from one without, and gives the same numbers on every kernel variant")
  func runs() throws {
    let settings: [String: SettingValue] = ["clip_gradient_norm": .number(0.05), "clip_gradient_value": .number(0.02)]
    let clipped = try SmallRun.train(settings, on: SmallRun.few)
    #expect(try SmallRun.train(on: SmallRun.few) != clipped)
    for variant in KernelVariant.supported {
      #expect(try SmallRun.train(settings, on: SmallRun.few, kernels: variant) == clipped)
    }
  }
}
