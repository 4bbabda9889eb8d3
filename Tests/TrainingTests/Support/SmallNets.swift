import Runs

@testable import Training

/// Nets small enough to differentiate number by number, on 7 × 6 images of two channels.
enum SmallNets {
  static let image = ImageShape(channels: 2, height: 7, width: 6)
  static let classes = 3

  /// Names of the nets, for test arguments.
  static let names = ["plain", "act_norm", "norm_act", "not_last", "two in a segment"]

  /// The net of that name.
  static func architecture(_ name: String) -> Architecture {
    func conv(_ index: Int, _ inputs: Int, _ outputs: Int) -> Convolution {
      Convolution(name: "conv_\(index)", inputs: inputs, outputs: outputs, kernel: 3, stride: 2, padding: 1)
    }
    func norm(_ index: Int, _ channels: Int) -> BatchNormalization {
      BatchNormalization(name: "norm_\(index)", channels: channels)
    }
    let relu = Activation(name: "relu", function: .relu)
    let layers: [any LayerDescription] =
      switch name {
      case "plain": [conv(1, 2, 5), relu, conv(2, 5, 4), relu, conv(3, 4, 3)]
      case "act_norm": [conv(1, 2, 5), relu, norm(1, 5), conv(2, 5, 4), relu, norm(2, 4), conv(3, 4, 3), norm(3, 3)]
      case "norm_act": [conv(1, 2, 5), norm(1, 5), relu, conv(2, 5, 4), norm(2, 4), relu, conv(3, 4, 3), norm(3, 3)]
      case "not_last": [conv(1, 2, 5), relu, norm(1, 5), conv(2, 5, 4), relu, norm(2, 4), conv(3, 4, 3)]
      default: [conv(1, 2, 5), relu, conv(2, 5, 4), relu, norm(1, 4), norm(2, 4), relu, conv(3, 4, 3)]
      }
    return Architecture(input: image, layers: layers)
  }

  /// The net with drawn parameters.
  static func network(_ name: String, maximumBatch: Int, kernels: KernelVariant = .best, seed: UInt64 = 41) -> Network {
    let network = Network(architecture(name), maximumBatch: maximumBatch, kernels: kernels)
    var random = TestRandom(seed)
    random.fill(network)
    return network
  }

  /// Images and labels.
  static func data(_ images: Int, seed: UInt64 = 43) -> (pixels: Tensor, labels: [UInt8]) {
    var random = TestRandom(seed)
    let pixels = random.tensor([images, image.channels, image.height, image.width])
    return (pixels, random.labels(images, classes: classes))
  }
}
