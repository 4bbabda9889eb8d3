/// A square two-dimensional convolution (cross-correlation) with zero padding and a bias.
///
/// - input: [batch, inputs, height, width]
/// - output: [batch, outputs, ⌊(height + 2·padding − kernel) / stride⌋ + 1, likewise width]
public struct Convolution: Hashable, Sendable {
  /// Such as `conv_1`; its parameters are `conv_1.weight` and `conv_1.bias`.
  public var name: String
  /// Channels read and made.
  public var inputs: Int, outputs: Int
  /// Side of the kernel, step, and rows and columns of zeros around the input.
  public var kernel: Int, stride: Int, padding: Int

  /// A convolution of these extents.
  public init(name: String, inputs: Int, outputs: Int, kernel: Int, stride: Int, padding: Int) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
  }

  /// What it makes of a map of `extent` rows or columns.
  public func outputExtent(_ extent: Int) -> Int { (extent + 2 * padding - kernel) / stride + 1 }
}
