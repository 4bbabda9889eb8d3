@testable import Training

extension Naive {
  /// The greatest number or the mean of each window.
  static func pooling(_ pooling: Pooling, _ x: Maps) -> Maps {
    let window = pooling.window
    let (height, width) = (window?.kernel ?? x.height, window?.kernel ?? x.width)
    let (stride, padding) = (window?.stride ?? 1, window?.padding ?? 0)
    var y = Maps(
      images: x.images, channels: x.channels, height: (x.height + 2 * padding - height) / stride + 1,
      width: (x.width + 2 * padding - width) / stride + 1)
    for n in 0..<x.images {
      for c in 0..<x.channels {
        for i in 0..<y.height {
          for j in 0..<y.width {
            var seen: [Double] = []
            for row in i * stride - padding..<i * stride - padding + height where (0..<x.height).contains(row) {
              for column in j * stride - padding..<j * stride - padding + width where (0..<x.width).contains(column) {
                seen.append(x[n, c, row, column])
              }
            }
            let sum = seen.reduce(0, +)
            y[n, c, i, j] = pooling.function == .mean ? sum / Double(height * width) : seen.max() ?? 0
          }
        }
      }
    }
    return y
  }

  /// Each image's groups of channels to mean 0 and variance 1, then scale and shift.
  static func imageNormalization(_ layer: ImageNormalization, _ x: Maps, _ values: [String: [Double]]) -> Maps {
    var y = x
    let size = x.channels / layer.groups
    let area = x.height * x.width
    for n in 0..<x.images {
      for group in 0..<layer.groups {
        let begin = (n * x.channels + group * size) * area
        let numbers = x.data[begin..<begin + size * area]
        let mean = numbers.reduce(0, +) / Double(numbers.count)
        let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count)
        for index in numbers.indices {
          let element = index - n * x.channels * area
          let parameter = layer.kind == .layer ? element : element / area
          let (scale, shift) = (values["weight"]?[parameter] ?? 1, values["bias"]?[parameter] ?? 0)
          y.data[index] = (x.data[index] - mean) / (variance + layer.epsilon).squareRoot() * scale + shift
        }
      }
    }
    return y
  }
}
