import CKernels
import Runs

/// The images that one step or one evaluation reads, in groups that fill the lanes.
struct Batch {
  /// Where pixels come from.
  enum Pixels {
    /// A data set's bytes and which images of it; a value is byte · scale + offset.
    case bytes(UnsafePointer<UInt8>, UnsafeBufferPointer<Int32>, scale: Float, offset: Float)
    /// `[image][channel][y][x]`.
    case floats(UnsafeBufferPointer<Float>)
  }

  var pixels: Pixels
  /// One for each image.
  var labels: [Int32]

  /// Images.
  var count: Int { labels.count }
  /// Groups, the last one perhaps not full.
  var groups: Int { (count + FeatureMap.lanes - 1) / FeatureMap.lanes }

  /// Images in a group.
  func count(of group: Int) -> Int32 { Int32(min(FeatureMap.lanes, count - group * FeatureMap.lanes)) }

  /// The labels of a group.
  func labels(of group: Int) -> [Int32] {
    Array(labels[group * FeatureMap.lanes..<group * FeatureMap.lanes + Int(count(of: group))])
  }

  /// Puts a group's images into lanes, `[y][x][channel][lane]`.
  func load(_ pass: Pass, group: Int, shape: ImageShape, into target: UnsafeMutablePointer<Float>) {
    let pixelCount = shape.height * shape.width
    switch pixels {
    case .bytes(let images, let indices, let scale, let offset):
      guard let first = indices.baseAddress else { preconditionFailure("a batch without images") }
      pass.kernels.images(
        images, first + group * FeatureMap.lanes, pass.count, Int32(shape.channels), Int32(pixelCount), scale, offset,
        target)
    case .floats(let floats):
      let begin = group * FeatureMap.lanes
      for lane in 0..<FeatureMap.lanes {
        for channel in 0..<shape.channels {
          for pixel in 0..<pixelCount {
            target[(pixel * shape.channels + channel) * FeatureMap.lanes + lane] =
              lane < Int(pass.count) ? floats[((begin + lane) * shape.channels + channel) * pixelCount + pixel] : 0
          }
        }
      }
    }
  }
}

extension Pass {
  /// Turns to a group of the batch.
  mutating func begin(_ group: Int, of batch: Batch) {
    self.group = group
    count = batch.count(of: group)
  }
}
