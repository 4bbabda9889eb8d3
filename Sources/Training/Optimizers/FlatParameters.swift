/// Where parameters lie in flat storage, as far as an optimizer cares: stretches that are all decayed, or not at all.
struct FlatParameters {
  /// A stretch of neighbouring parameters.
  struct Stretch: Equatable {
    /// Its elements in flat storage.
    var range: Range<Int>
    /// Whether weight decay applies to it.
    var isDecayed: Bool
  }

  /// How many elements the storage has.
  let count: Int
  /// All parameters, in the order of storage.
  private(set) var stretches: [Stretch] = []

  /// The parameters at these ranges, which lie in order and do not overlap; neighbours that are treated alike become
  /// one stretch.
  init(count: Int, _ parameters: [Stretch]) {
    self.count = count
    for parameter in parameters {
      if let last = stretches.last, last.isDecayed == parameter.isDecayed,
        last.range.upperBound == parameter.range.lowerBound
      {
        stretches[stretches.count - 1].range = last.range.lowerBound..<parameter.range.upperBound
      } else {
        stretches.append(parameter)
      }
    }
  }
}
