import Foundation

@testable import Training

/// The layers as plain loops in Double: the specification that the kernels are held against.
enum Naive {
  /// [image, channel, y, x] in Double.
  struct Maps {
    var images: Int, channels: Int, height: Int, width: Int
    var data: [Double]

    init(images: Int, channels: Int, height: Int, width: Int) {
      (self.images, self.channels, self.height, self.width) = (images, channels, height, width)
      data = [Double](repeating: 0, count: images * channels * height * width)
    }

    init(_ tensor: Tensor) {
      self.init(images: tensor.shape[0], channels: tensor.shape[1], height: tensor.shape[2], width: tensor.shape[3])
      data = tensor.data.map(Double.init)
    }

    subscript(n: Int, c: Int, y: Int, x: Int) -> Double {
      get { data[((n * channels + c) * height + y) * width + x] }
      set { data[((n * channels + c) * height + y) * width + x] = newValue }
    }
  }

  /// What a convolution makes, and its gradients for an upstream gradient.
  struct ConvolutionGradients {
    var dx: Maps, dweight: [Double], dbias: [Double]
  }

  static func convolution(_ c: Convolution, x: Maps, weight: [Double], bias: [Double]) -> Maps {
    var y = Maps(
      images: x.images, channels: c.outputs, height: c.outputExtent(x.height), width: c.outputExtent(x.width))
    for n in 0..<x.images {
      for o in 0..<c.outputs {
        for i in 0..<y.height { for j in 0..<y.width { y[n, o, i, j] = bias[o] } }
      }
    }
    forEachTap(c, x: x, y: y) { n, o, i, j, channel, row, column, w in
      y[n, o, i, j] += x[n, channel, row, column] * weight[w]
    }
    return y
  }

  static func gradients(_ c: Convolution, x: Maps, weight: [Double], dy: Maps) -> ConvolutionGradients {
    var result = ConvolutionGradients(
      dx: Maps(images: x.images, channels: x.channels, height: x.height, width: x.width),
      dweight: [Double](repeating: 0, count: weight.count), dbias: [Double](repeating: 0, count: c.outputs))
    forEachTap(c, x: x, y: dy) { n, o, i, j, channel, row, column, w in
      result.dx[n, channel, row, column] += dy[n, o, i, j] * weight[w]
      result.dweight[w] += dy[n, o, i, j] * x[n, channel, row, column]
    }
    for n in 0..<dy.images {
      for o in 0..<c.outputs {
        for i in 0..<dy.height { for j in 0..<dy.width { result.dbias[o] += dy[n, o, i, j] } }
      }
    }
    return result
  }

  /// Every product of a convolution: image, output channel, output place, input channel, input place, weight.
  private static func forEachTap(
    _ c: Convolution, x: Maps, y: Maps, _ body: (Int, Int, Int, Int, Int, Int, Int, Int) -> Void
  ) {
    for n in 0..<x.images {
      for o in 0..<c.outputs {
        for i in 0..<y.height {
          for j in 0..<y.width {
            for channel in 0..<c.inputs {
              for ky in 0..<c.kernel {
                for kx in 0..<c.kernel {
                  let (row, column) = (i * c.stride - c.padding + ky, j * c.stride - c.padding + kx)
                  guard row >= 0, row < x.height, column >= 0, column < x.width else { continue }
                  body(n, o, i, j, channel, row, column, ((o * c.inputs + channel) * c.kernel + ky) * c.kernel + kx)
                }
              }
            }
          }
        }
      }
    }
  }

  static func relu(_ x: Maps) -> Maps {
    var y = x
    for i in y.data.indices where y.data[i] <= 0 { y.data[i] = 0 }
    return y
  }

  /// Normalisation with the batch's mean and biased variance, or with given ones.
  static func normalization(
    _ x: Maps, gamma: [Double], beta: [Double], epsilon: Double, mean: [Double]? = nil, variance: [Double]? = nil
  ) -> Maps {
    var y = x
    let count = Double(x.images * x.height * x.width)
    for c in 0..<x.channels {
      var values: [Double] = []
      for n in 0..<x.images {
        for i in 0..<x.height { for j in 0..<x.width { values.append(x[n, c, i, j]) } }
      }
      let m = mean?[c] ?? values.reduce(0, +) / count
      let v = variance?[c] ?? values.reduce(0) { $0 + ($1 - m) * ($1 - m) } / count
      let scale = gamma[c] / (v + epsilon).squareRoot()
      for n in 0..<x.images {
        for i in 0..<x.height { for j in 0..<x.width { y[n, c, i, j] = (x[n, c, i, j] - m) * scale + beta[c] } }
      }
    }
    return y
  }

  /// The mean of log(sum(exp(z))) − z[label] over images of one pixel.
  static func crossEntropy(_ logits: Maps, labels: [UInt8]) -> Double {
    var sum = 0.0
    for n in 0..<logits.images {
      let row = (0..<logits.channels).map { logits[n, $0, 0, 0] }
      let maximum = row.max() ?? 0
      sum += log(row.reduce(0) { $0 + exp($1 - maximum) }) + maximum - row[Int(labels[n])]
    }
    return sum / Double(logits.images)
  }

  /// The mean loss of a network in training, its parameters by name.
  static func loss(_ architecture: Architecture, parameters: [String: [Double]], x: Maps, labels: [UInt8]) -> Double {
    var maps = x
    for layer in architecture.layers {
      switch layer {
      case let c as Convolution:
        maps = convolution(
          c, x: maps, weight: parameters[c.name + ".weight"] ?? [], bias: parameters[c.name + ".bias"] ?? [])
      case is Activation: maps = relu(maps)
      case let b as BatchNormalization:
        maps = normalization(
          maps, gamma: parameters[b.name + ".weight"] ?? [], beta: parameters[b.name + ".bias"] ?? [],
          epsilon: b.epsilon)
      default: preconditionFailure("\(layer) has no plain loops")
      }
    }
    return crossEntropy(maps, labels: labels)
  }

  /// The slope of `loss` in one number, by central differences.
  static func slope(at x: Double, width: Double = 1e-5, _ loss: (Double) -> Double) -> Double {
    (loss(x + width) - loss(x - width)) / (2 * width)
  }
}
