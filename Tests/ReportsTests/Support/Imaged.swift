import Runs

extension Sample {
  /// The chapter as a runner records it that also knows parameters and which validation images are right: as many as the
  /// accuracy says, the first ones of an order that is the same for all.
  static let imaged: ExperimentRecord = {
    var record = chapter
    for index in record.runs.indices {
      guard let accuracy = record.runs[index].epochs.last?.accuracy else { continue }
      var images = Correctness(images: 10_000)
      for place in 0..<Int((accuracy * 10_000).rounded()) { images[place * 7_919 % 10_000] = true }
      record.runs[index].correctness = images
      record.runs[index].parameters = 30_282
    }
    return record
  }()
}
