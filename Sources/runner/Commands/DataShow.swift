import ArgumentParser
import Datasets
import Foundation
import Plots
import Reports
import Runs

/// `runner data show NAME`: what the trainer sees.
struct DataShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the first images that training sees, with their labels.")

  @Argument(help: "The name of a data set, such as mnist.") var name: String
  @Option(help: ArgumentHelp("The seed whose first epoch is shown.", valueName: "number")) var seed = 0
  @Option(help: ArgumentHelp("How many images (default: 40 in a file, 4 otherwise).", valueName: "number"))
  var count: Int?
  @Option(name: .shortAndLong, help: ArgumentHelp("Draw them into an SVG file.", valueName: "file")) var output: String?
  @Flag(help: "No colour.") var noColor = false
  @OptionGroup var data: DataOption

  func validate() throws {
    if let count, !(1...1000).contains(count) { throw ValidationError("--count must be from 1 to 1000") }
  }

  func run() throws {
    try reportingFailures(noColor: noColor) {
      guard let facts = DatasetRegistry.dataset(named: name)?.facts else { throw Failure.unknownDataset(name) }
      let stamps = try DatasetFiles.prepare([name], in: data)
      let training = try DatasetFiles.open(name, in: data, verified: stamps[name] ?? "").training
      let images = images(of: training, count: count ?? (output == nil ? 4 : 40))
      guard let output else {
        let color = Console.usesColor(STDOUT_FILENO, unless: noColor)
        return try Console.print(HalfBlocks.text(images, width: Console.width(), color: color))
      }
      let grid = ImageGrid(
        "\(facts.name): \(counted(images.count, "image")) with their labels",
        caption: caption(PixelNormalization(of: training)), images: images, columns: 10)
      try OutputFile.write(grid.svg(id: facts.name), to: output)
    }
  }

  /// The first images of the seed's first epoch.
  private func images(of training: ImageSet, count: Int) -> [LabelledImage] {
    let order = ImageOrder(count: training.count, seed: seed, shuffled: true).indices(epoch: 0)
    let size = training.shape.height * training.shape.width
    return order.prefix(count).map { index in
      let start = Int(index) * size
      return LabelledImage(
        String(training.labels[Int(index)]), width: training.shape.width, height: training.shape.height,
        grays: Array(training.pixels[start..<start + size]))
    }
  }

  /// Where they come from, and what the network is given for black and white.
  private func caption(_ normalization: PixelNormalization) -> String {
    let (scale, offset) = normalization.scaleAndOffset
    let number = { Figures.fixed($0, decimals: 4) }
    return "The first training images of seed \(seed)'s first epoch, in order. Pixels are normalized with mean "
      + "\(number(normalization.mean)) and std \(number(normalization.standardDeviation)): black becomes "
      + "\(number(offset)), white \(number(scale * 255 + offset))."
  }
}
