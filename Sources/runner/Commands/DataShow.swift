import ArgumentParser
import Datasets
import Foundation
import Plots
import Reports
import Runs

/// `runner data show NAME-OR-FOLDER`: what a data set is, and what the trainer sees of it.
struct DataShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a data set is, a registered one or any folder of IDX files, and its first images.")

  @Argument(help: "The name of a data set, or the path of a folder, with a / in it.") var name: String
  @Option(help: ArgumentHelp("The seed whose first epoch the images are from.", valueName: "number")) var seed = 0
  @Option(help: ArgumentHelp("How many images (default: 40 in a file, 4 otherwise).", valueName: "number"))
  var count: Int?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Draw the images into an SVG file; fetches a data set that is not there.", valueName: "file"))
  var output: String?
  @Flag(help: "No colour.") var noColor = false
  @OptionGroup var data: DataOption

  func validate() throws {
    if let count, !(1...1000).contains(count) { throw ValidationError("--count must be from 1 to 1000") }
  }

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let facts =
        DatasetFacts.isFolder(name)
        ? try DatasetFiles.facts(ofFolder: name) : DatasetRegistry.dataset(named: name)?.facts
      guard let facts else { throw Failure.unknownDataset(name) }
      let folder = DatasetFiles.dataFolder(data)
      if let output { return try draw(facts, into: output) }
      let files = facts.files.map { "  \($0.sha256)  \($0.name)" }.joined(separator: "\n")
      try Console.print(facts.page(in: folder) + "\n" + files)
      guard folder.holds(facts) else { return }
      let training = try Dataset(facts, in: folder.location(of: facts)).training
      let color = Console.usesColor(STDOUT_FILENO, unless: noColor)
      let images = images(of: training, facts, count: count ?? 4)
      try Console.print("\n" + HalfBlocks.text(images, width: Console.width(), color: color))
    }
  }

  private func draw(_ facts: DatasetFacts, into output: String) throws {
    let stamps = try DatasetFiles.prepare([name], in: data)
    let training = try DatasetFiles.open(name, in: data, verified: stamps[name] ?? "").training
    let images = images(of: training, facts, count: count ?? 40)
    let grid = ImageGrid(
      "\(facts.name): \(counted(images.count, "image")) with their labels",
      caption: caption(PixelNormalization(of: training)), images: images, columns: 10)
    try OutputFile.write(grid.svg(id: "images"), to: output)
  }

  /// The first images of the seed's first epoch.
  private func images(of training: ImageSet, _ facts: DatasetFacts, count: Int) -> [LabelledImage] {
    let order = ImageOrder(count: training.count, seed: seed, shuffled: true).indices(epoch: 0)
    let size = training.shape.height * training.shape.width
    return order.prefix(count).map { index in
      let start = Int(index) * size
      return LabelledImage(
        facts.classNames[Int(training.labels[Int(index)])], width: training.shape.width, height: training.shape.height,
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
