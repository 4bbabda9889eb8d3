import Reports

/// One running run as the live display shows it.
struct RunningLine: Hashable {
  /// Configuration and seed.
  var label: String
  /// From 0.
  var epoch: Int
  /// Epochs of the whole run.
  var epochs: Int
  /// Batches of this epoch that are recorded.
  var batch: Int
  /// Batches of a whole epoch.
  var batches: Int
  /// Smoothed training loss, nil before the first record.
  var smoothLoss: Double?
  /// Training images a second since the run started, validation included, pauses not; nil before the first record.
  var imagesPerSecond: Double?

  /// The line, with the label padded to `width` columns.
  func text(labelWidth width: Int) -> String {
    let name = label + String(repeating: " ", count: max(0, width - label.count))
    guard let smoothLoss, let imagesPerSecond else { return "  \(name)  starting" }
    let digits = String(batches).count
    let loss = Figures.fixed(smoothLoss, decimals: 4)
    let speed = Figures.grouped(imagesPerSecond)
    return "  \(name)  epoch \(epoch + 1)/\(epochs)  batch \(padded(batch, digits))/\(batches)  loss \(loss)  "
      + "\(speed) images/s"
  }

  /// How much of the run is trained, from 0 to 1.
  var fraction: Double {
    Double(epoch * batches + batch) / Double(max(1, epochs * batches))
  }
}

/// `number` with spaces in front, `width` columns.
private func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: " ", count: max(0, width - text.count)) + text
}
