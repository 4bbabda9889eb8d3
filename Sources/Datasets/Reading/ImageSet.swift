public import Runs

/// Images of one size with a label each, as they lie in their files.
public struct ImageSet: Sendable {
  /// How many images there are.
  public let count: Int
  /// Channels, height and width of each.
  public let shape: ImageShape
  private let imageFile: IDXFile
  private let labelFile: IDXFile

  /// The images and labels of two files, whose counts must be these and whose labels must lie below `classes`.
  init(images: String, labels: String, count: Int, shape: ImageShape, classes: Int) throws(DatasetError) {
    precondition(shape.channels == 1, "IDX images are grey")
    self.count = count
    self.shape = shape
    imageFile = try IDXFile(images, counts: [count, shape.height, shape.width])
    labelFile = try IDXFile(labels, counts: [count])
    if let index = labelFile.elements.firstIndex(where: { $0 >= classes }) {
      throw .labelOutOfRange(labels, index: index, classes: classes, found: Int(labelFile.elements[index]))
    }
  }

  /// Every pixel, image by image, row by row, 0 … 255; valid as long as this set or a copy of it lives.
  public var pixels: UnsafeBufferPointer<UInt8> { imageFile.elements }

  /// The label of each image; valid as long as this set or a copy of it lives.
  public var labels: UnsafeBufferPointer<UInt8> { labelFile.elements }
}
