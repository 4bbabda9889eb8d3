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
  /// What the labels mean, from 0.
  public var classNames: [String]
  /// The uncompressed files, in fixed order.
  public var files: [DatasetFile]

  /// The facts of a data set; where no class names are given the classes are called 0, 1, ….
  public init(
    name: String, documentation: String, trainingCount: Int, validationCount: Int, imageShape: ImageShape,
    classes: Int, classNames: [String]? = nil, files: [DatasetFile]
  ) {
    precondition(classNames.map { $0.count == classes } ?? true, "\(classes) classes have as many names")
    self.name = name
    self.documentation = documentation
    self.trainingCount = trainingCount
    self.validationCount = validationCount
    self.imageShape = imageShape
    self.classNames = classNames ?? (0..<classes).map(String.init)
    self.files = files
  }

  /// How many classes the labels name, from 0.
  public var classes: Int { classNames.count }

  /// Whether specs name a folder, rather than a registered data set, by this.
  public static func isFolder(_ name: String) -> Bool { name.contains("/") }

  /// What of it a run with these settings trains on: `train_size` images where it says so.
  public func used(by configuration: RunConfiguration) -> DatasetFacts {
    guard case .integer(let size)? = configuration["train_size"], size > 0 else { return self }
    var result = self
    result.trainingCount = min(size, trainingCount)
    return result
  }

  /// SHA-256, in hex, over the files' digests (64 hex digits and a newline each) in fixed order.
  public var checksum: String {
    SHA256.hex(of: files.map { $0.sha256 + "\n" }.joined())
  }
}

/// Why a folder that a spec names is no data set, and what to do.
public struct UnusableFolder: Error, Hashable {
  /// What is wrong, lower case, names in backticks.
  public var message: String
  /// What to do.
  public var help: String

  /// A folder that cannot be used.
  public init(_ message: String, help: String) {
    self.message = message
    self.help = help
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
