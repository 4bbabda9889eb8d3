@testable import Training

/// A batch of maps in the kernels' layout, and back: `[group][y][x][channel][lane]`.
struct Lanes {
  let map: FeatureMap
  let images: Int
  private let buffer: FloatBuffer

  /// Room for a batch, every float set to `fill`.
  init(_ map: FeatureMap, images: Int, fill: Float = 0) {
    self.map = map
    self.images = images
    buffer = FloatBuffer(count: map.floats * ((images + 63) / 64))
    buffer.floats.update(repeating: fill)
  }

  /// `tensor`, [image, channel, y, x], with `emptyLane` in lanes that no image fills and `emptyVector` in whole
  /// vectors of 16 lanes that no image fills.
  init(_ tensor: Tensor, map: FeatureMap, emptyLane: Float = 0, emptyVector: Float = 0) {
    self.init(map, images: tensor.shape[0], fill: 0)
    for image in 0..<groups * 64 {
      let isInVector = image < (images + 15) / 16 * 16
      for channel in 0..<map.storedChannels {
        for y in 0..<map.height {
          for x in 0..<map.width {
            let isReal = image < images && channel < map.channels
            let empty = image < images ? 0 : isInVector ? emptyLane : emptyVector
            buffer.floats[place(image, channel, y, x)] = isReal ? tensor[image, channel, y, x] : empty
          }
        }
      }
    }
  }

  var groups: Int { (images + 63) / 64 }

  /// The map of one group.
  subscript(group: Int) -> UnsafeMutablePointer<Float> { buffer.start + group * map.floats }

  /// Images in a group.
  func count(_ group: Int) -> Int32 { Int32(min(64, images - 64 * group)) }

  /// What the lanes hold, padding left out.
  var tensor: Tensor {
    var result = Tensor([images, map.channels, map.height, map.width]) { 0 }
    for image in 0..<images {
      for channel in 0..<map.channels {
        for y in 0..<map.height {
          for x in 0..<map.width { result[image, channel, y, x] = buffer.floats[place(image, channel, y, x)] }
        }
      }
    }
    return result
  }

  /// What lies in padded channels, and in lanes behind the last image of the last vector in use.
  var padding: [Float] {
    var result: [Float] = []
    for image in 0..<(images + 15) / 16 * 16 {
      for channel in 0..<map.storedChannels where image >= images || channel >= map.channels {
        for y in 0..<map.height {
          for x in 0..<map.width { result.append(buffer.floats[place(image, channel, y, x)]) }
        }
      }
    }
    return result
  }

  private func place(_ image: Int, _ channel: Int, _ y: Int, _ x: Int) -> Int {
    image / 64 * map.floats + ((y * map.width + x) * map.storedChannels + channel) * 64 + image % 64
  }
}
