import CKernels

/// The instruction sets that the kernels are compiled for; all give the same bits.
public enum KernelVariant: String, CaseIterable, Sendable {
  /// 16 lanes, fused multiply-add.
  case avx512
  /// 8 lanes, fused multiply-add.
  case avx2
  /// What every processor of the architecture has; NEON on arm64.
  case plain

  /// The variants that this processor can run, fastest first.
  public static var supported: [KernelVariant] { allCases.filter { $0.kernels != nil } }

  /// The fastest variant that this processor can run.
  public static var best: KernelVariant { supported.first ?? .plain }

  /// The variant that the environment variable `RUNNER_KERNELS` asks for; nil or empty asks for the best one.
  public init(environment: String?) throws(KernelVariantError) {
    guard let name = environment, !name.isEmpty else {
      self = .best
      return
    }
    guard let variant = KernelVariant(rawValue: name) else { throw .unknown(name) }
    guard variant.kernels != nil else { throw .unsupported(variant) }
    self = variant
  }

  /// The functions of this variant, nil where this processor cannot run them.
  var kernels: ck_kernels? {
    switch self {
    case .avx512: ck_avx512()?.pointee
    case .avx2: ck_avx2()?.pointee
    case .plain: ck_plain().pointee
    }
  }
}

/// Why the kernels that `RUNNER_KERNELS` asks for cannot be used.
public enum KernelVariantError: Error, Hashable, CustomStringConvertible {
  /// No variant has that name.
  case unknown(String)
  /// This processor lacks the instructions.
  case unsupported(KernelVariant)

  /// What is wrong and what to do.
  public var description: String {
    let usable = KernelVariant.supported.map(\.rawValue).joined(separator: ", ")
    return switch self {
    case .unknown(let name): "`RUNNER_KERNELS` is `\(name)`, which names no kernels; this processor can run \(usable)"
    case .unsupported(let variant):
      "`RUNNER_KERNELS` asks for `\(variant.rawValue)`, which this processor cannot run; it can run \(usable)"
    }
  }
}
