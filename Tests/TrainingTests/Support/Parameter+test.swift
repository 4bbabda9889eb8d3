import CKernels

@testable import Training

/// The functions of a kernel variant.
typealias KernelFunctions = ck_kernels

extension Parameter {
  /// A parameter of one dimension at a range of flat storage.
  static func test(_ range: Range<Int>, isDecayed: Bool) -> Parameter {
    Parameter(
      name: "test", shape: [range.count], isDecayed: isDecayed, start: .constant(0), range: range,
      places: Array(range))
  }
}
