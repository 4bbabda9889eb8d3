import Datasets
import Runs

/// How training images are changed at random before each step, anew in every epoch; validation images never are.
struct Augmentation: Hashable {
  /// How far an image is moved at most along each axis, in pixels.
  let shift: Int
  /// Whether half of the images are mirrored left to right.
  let flips: Bool
  private let seed: Int

  /// What the configuration says, nil where images stay as they are.
  init?(_ configuration: RunConfiguration, seed: Int) {
    shift = configuration.integer("augmentation.shift")
    flips = configuration.boolean("augmentation.horizontal_flip")
    self.seed = seed
    if shift == 0, !flips { return nil }
  }

  /// What happens to one image.
  struct Change: Hashable {
    /// Pixels to the right and down.
    var x = 0, y = 0
    /// Whether it is mirrored after that.
    var isFlipped = false
  }

  /// The changes of the images at `indices` in `epoch`: of each a function of seed, epoch and image alone, whatever
  /// batch it is in.
  ///
  /// An image's shifts are the first two words of its index in the stream `augmentation of epoch E`, brought to
  /// −shift … shift by the upper half of a product (within 2⁻³² of equally likely); the third word's first bit flips.
  func changes(of indices: some Sequence<Int32>, epoch: Int) -> [Change] {
    let stream = RandomStream(seed: seed, purpose: "augmentation of epoch \(epoch)")
    let places = UInt32(2 * shift + 1)
    return indices.map { index in
      let words = stream.words(at: UInt64(UInt32(bitPattern: index)))
      let place = { (word: UInt32) in Int(word.multipliedFullWidth(by: places).high) - shift }
      return Change(x: place(words[0]), y: place(words[1]), isFlipped: flips && words[2] >> 31 == 1)
    }
  }
}

extension Augmentation {
  /// Its settings, for the catalogue.
  static let settings = [
    Setting(
      "augmentation.shift", .integer(0...1000), default: .integer(0),
      "how many pixels a training image is moved by at most, along each axis, anew in every epoch; what comes in is 0"),
    Setting(
      "augmentation.horizontal_flip", .boolean, default: .boolean(false),
      "whether each training image is mirrored left to right with probability ½, anew in every epoch"),
  ]

  /// Shifts that can leave nothing of an image.
  static func contradictions(in configuration: RunConfiguration, dataset: DatasetFacts) -> [Contradiction] {
    let side = min(dataset.imageShape.height, dataset.imageShape.width)
    let shift = configuration.integer("augmentation.shift")
    guard shift >= side else { return [] }
    return [
      Contradiction(
        at: "augmentation.shift", "a shift of \(shift) pixels can leave nothing of an image of \(side)",
        help: "use at most \(side - 1); 2 is usual for 28")
    ]
  }
}
