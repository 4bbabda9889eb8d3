import Testing

@testable import Training

@Suite("kernel variants")
struct KernelVariantTests {
  @Test("nothing asked for means the fastest that this processor has")
  func best() throws {
    #expect(try KernelVariant(environment: nil) == .best)
    #expect(try KernelVariant(environment: "") == .best)
    #expect(KernelVariant.supported.first == .best)
    #expect(KernelVariant.supported.last == .plain)
  }

  @Test("a supported name is taken", arguments: KernelVariant.supported)
  func named(_ variant: KernelVariant) throws {
    #expect(try KernelVariant(environment: variant.rawValue) == variant)
  }

  @Test("a name that is none is refused with what there is")
  func unknown() {
    let usable = KernelVariant.supported.map(\.rawValue).joined(separator: ", ")
    #expect(throws: KernelVariantError.unknown("AVX2")) { try KernelVariant(environment: "AVX2") }
    #expect(
      KernelVariantError.unknown("sse").description
        == "`RUNNER_KERNELS` is `sse`, which names no kernels; this processor can run \(usable)")
    #expect(
      KernelVariantError.unsupported(.avx512).description
        == "`RUNNER_KERNELS` asks for `avx512`, which this processor cannot run; it can run \(usable)")
  }

  @Test("what this processor lacks is refused")
  func unsupported() {
    for variant in KernelVariant.allCases where !KernelVariant.supported.contains(variant) {
      #expect(throws: KernelVariantError.unsupported(variant)) { try KernelVariant(environment: variant.rawValue) }
    }
  }
}
