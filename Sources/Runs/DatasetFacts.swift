/// What is known about a registered data set without its files.
public struct DatasetFacts: Hashable, Sendable {
  /// The name that specs use, such as `mnist`.
  public var name: String
  /// One sentence for users, with the source.
  public var documentation: String
  /// How many images are trained on.
  public var trainingCount: Int
  /// How many images are validated on.
  public var validationCount: Int
  /// Channels, height and width of an image.
  public var imageShape: ImageShape
  /// How many classes the labels name, from 0.
  public var classes: Int
  /// The uncompressed files, in fixed order.
  public var files: [DatasetFile]

  /// The facts of a data set.
  public init(
    name: String, documentation: String, trainingCount: Int, validationCount: Int, imageShape: ImageShape,
    classes: Int, files: [DatasetFile]
  ) {
    self.name = name
    self.documentation = documentation
    self.trainingCount = trainingCount
    self.validationCount = validationCount
    self.imageShape = imageShape
    self.classes = classes
    self.files = files
  }

  /// SHA-256, in hex, over the files' digests (64 hex digits and a newline each) in fixed order.
  public var checksum: String {
    SHA256.hex(of: files.map { $0.sha256 + "\n" }.joined())
  }
}

/// One uncompressed file of a data set.
public struct DatasetFile: Hashable, Sendable {
  /// Its name below the data set's folder, such as `train-images-idx3-ubyte`.
  public var name: String
  /// The SHA-256 of its bytes, 64 hex digits.
  public var sha256: String

  /// The file `name` with the digest `sha256`.
  public init(_ name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }
}

/// Channels × height × width.
public struct ImageShape: Hashable, Sendable {
  /// Extents in pixels, channels first.
  public var channels: Int, height: Int, width: Int

  /// `channels` planes of `height` rows of `width` pixels.
  public init(channels: Int, height: Int, width: Int) {
    self.channels = channels
    self.height = height
    self.width = width
  }

  /// Bytes of one image.
  public var count: Int { channels * height * width }
}
