import CKernels
import Runs

/// One number for each window of a channel: its greatest, or its mean with the frame counted as zeros, as in PyTorch.
///
/// - input: [batch, channels, height, width]
/// - output: [batch, channels, ⌊(height + 2·padding − kernel) / stride⌋ + 1, likewise width]; [batch, channels, 1, 1]
///   where the window is the whole map
struct Pooling: LayerDescription {
  var name: String
  var function: Function
  /// Nil where it is the whole map.
  var window: Window?

  /// What becomes of a window.
  enum Function: Hashable { case maximum, mean }

  /// A square window and how it moves, in pixels.
  struct Window: Hashable {
    var kernel: Int, stride: Int, padding: Int
  }

  func output(of input: ImageShape) throws(Misfit) -> ImageShape {
    guard let window else { return ImageShape(channels: input.channels, height: 1, width: 1) }
    guard 2 * window.padding <= window.kernel else {
      throw Misfit(
        message:
          "padding \(window.padding) is more than half of kernel \(window.kernel), so that windows may see nothing",
        help: "use a padding of at most \(window.kernel / 2)")
    }
    guard let height = window.output(of: input.height), let width = window.output(of: input.width) else {
      throw Misfit.tooSmall(input, kernel: window.kernel, padding: window.padding)
    }
    return ImageShape(channels: input.channels, height: height, width: width)
  }

  func layer(on input: FeatureMap, between neighbours: Neighbours, layout: inout ParameterLayout) -> any Layer {
    PoolingLayer(self, on: input)
  }

  static let maximum = windowed("max_pool", "the greatest number of each window", .maximum)
  static let average = windowed("average_pool", "the mean of each window, its padding counted as zeros", .mean)
  static let globalMaximum = global("global_max_pool", "the greatest number of each channel", .maximum)
  static let globalAverage = global("global_average_pool", "the mean of each channel (Lin, Chen & Yan 2014)", .mean)

  private static func windowed(_ name: String, _ documentation: String, _ function: Function) -> ListedLayer {
    let settings = [
      Setting("kernel_size", .integer(1...64), default: .integer(2), "side of the window, in pixels"),
      Setting("stride", .integer(1...64), default: .integer(2), "how far the window moves, in pixels"),
      Setting("padding", .integer(0...32), default: .integer(0), "pixels around the map, at most half the window"),
    ]
    return ListedLayer(kind: LayerKind(name, documentation: documentation, settings: settings)) { settings, name, _ in
      Pooling(
        name: name, function: function,
        window: Window(
          kernel: settings.integer("kernel_size"), stride: settings.integer("stride"),
          padding: settings.integer("padding")))
    }
  }

  private static func global(_ name: String, _ documentation: String, _ function: Function) -> ListedLayer {
    ListedLayer(kind: LayerKind(name, documentation: documentation, settings: [])) { _, name, _ in
      Pooling(name: name, function: function)
    }
  }
}

extension Pooling.Window {
  /// How many windows lie along `extent` pixels, nil where none does.
  fileprivate func output(of extent: Int) -> Int? {
    let room = extent + 2 * padding - kernel
    return room < 0 ? nil : room / stride + 1
  }
}

/// A pooling at work; for the gradient the greatest numbers are found again.
private final class PoolingLayer: Layer {
  let input: FeatureMap
  let output: FeatureMap
  let parameters: [Parameter] = []
  let statistics: [RunningStatistic] = []
  private let function: Pooling.Function
  private var window: ck_window

  init(_ pooling: Pooling, on input: FeatureMap) {
    guard let output = try? pooling.output(of: input.shape) else { preconditionFailure("\(pooling) of \(input)") }
    self.input = input
    self.output = FeatureMap(output)
    function = pooling.function
    let kernel = pooling.window.map { ($0.kernel, $0.kernel) } ?? (input.height, input.width)
    window = ck_window(
      height: Int32(input.height), width: Int32(input.width), channels: Int32(input.storedChannels),
      out_height: Int32(output.height), out_width: Int32(output.width), kernel_height: Int32(kernel.0),
      kernel_width: Int32(kernel.1), stride: Int32(pooling.window?.stride ?? 1),
      padding: Int32(pooling.window?.padding ?? 0))
  }

  func prepare(_ pass: Pass) {}

  func forward(_ pass: Pass, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>) {
    switch function {
    case .maximum: pass.kernels.max_pool(&window, input, pass.count, output)
    case .mean: pass.kernels.average_pool(&window, input, pass.count, output)
    }
  }

  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>?
  ) {
    guard let inputGradient else { return }
    switch function {
    case .maximum: pass.kernels.max_pool_gradient(&window, input, gradient, pass.count, inputGradient)
    case .mean: pass.kernels.average_pool_gradient(&window, gradient, pass.count, inputGradient)
    }
  }
}
