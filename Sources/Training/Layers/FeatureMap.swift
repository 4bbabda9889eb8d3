import CKernels
import Runs

/// The extents of what flows between two layers, as the kernels store it: `[y][x][channel][lane]`, one group of images
/// side by side in the lanes.
struct FeatureMap: Hashable {
  /// Images in a group.
  static let lanes = Int(CK_GROUP)

  /// Extents in pixels.
  var height: Int, width: Int
  /// Channels that mean something.
  var channels: Int
  /// Channels in memory: the rest is zero.
  var storedChannels: Int

  /// A map whose channels are padded to a multiple of 4, as layers compute them.
  init(height: Int, width: Int, channels: Int) {
    self.init(height: height, width: width, channels: channels, storedChannels: (channels + 3) / 4 * 4)
  }

  /// A map of just these channels in memory, as images are loaded.
  init(height: Int, width: Int, channels: Int, storedChannels: Int) {
    self.height = height
    self.width = width
    self.channels = channels
    self.storedChannels = storedChannels
  }

  /// Pixels.
  var positions: Int { height * width }
  /// Floats that one group occupies.
  var floats: Int { positions * storedChannels * Self.lanes }
  /// Rows of lanes.
  var rows: Int { positions * storedChannels }

  /// A map of that shape as layers compute it.
  init(_ shape: ImageShape) { self.init(height: shape.height, width: shape.width, channels: shape.channels) }

  /// Its extents without padding.
  var shape: ImageShape { ImageShape(channels: channels, height: height, width: width) }
}

extension UnsafePointer<Float> {
  /// Where a row of lanes begins.
  func row(_ index: Int) -> Self { self + index * FeatureMap.lanes }
}

extension UnsafeMutablePointer<Float> {
  /// Where a row of lanes begins.
  func row(_ index: Int) -> Self { self + index * FeatureMap.lanes }
}
