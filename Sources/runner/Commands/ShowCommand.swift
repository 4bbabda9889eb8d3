public import ArgumentParser
import Diagnostics
import Foundation
import Plots
public import Reports
import Runs
import Store

/// `runner show STORE RUN`: one run, as its training printed it.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one run: its epochs, settings and what it ran on, or a picture of it.")

  @Argument(help: "The store.", completion: .file(extensions: ["sqlite"])) var store: String
  @Argument(
    help: ArgumentHelp(
      "The run: the first digits of its fingerprint, as `results` and reports show it.", valueName: "run")) var prefix:
    String
  @Option(help: ArgumentHelp("Draw a picture as SVG: \(RunPicture.names).", valueName: "picture"))
  var plot: RunPicture?
  @Option(help: ArgumentHelp("The layer of color_dim (default: the penultimate).", valueName: "name"))
  var layer: String?
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the picture to a file instead of printing it.", valueName: "file"))
  var output: String?
  @Flag(help: "No colour.") var noColor = false

  func validate() throws {
    if output != nil, plot == nil { throw ValidationError("-o needs --plot, which says what to draw") }
    if layer != nil, plot != .colorDim { throw ValidationError("--layer is for --plot color_dim") }
  }

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let store = try StoreFile.open(store)
      let stored = try store.run(matching: prefix)
      if let plot { return try draw(plot, of: stored.record, in: store) }
      try Console.print(
        RunTable.render(
          stored.record, of: try configuration(of: stored, in: store),
          departures: Catalogue.ofRunner.departures(of: stored.settings),
          curves: Console.outputIsTerminal ? try curves(of: stored.record, in: store) : nil, width: Console.width(),
          color: Console.usesColor(STDOUT_FILENO, unless: noColor)))
    }
  }

  private func draw(_ picture: RunPicture, of run: RunRecord, in store: Store) throws {
    let curves = try curves(of: run, in: store)
    guard let figure = picture.figure(of: curves, layer: layer) else {
      throw Failure.nothingToDraw(picture, of: curves, run: run, layer: layer)
    }
    try OutputFile.write(figure.svg(id: "run-\(run.fingerprint.run)"), to: output ?? "-")
  }

  private func curves(of run: RunRecord, in store: Store) throws -> RunCurves {
    RunCurves(
      run.label, epochs: run.epochs, batches: try store.batches(of: run.fingerprint),
      layers: try store.layerHistories(of: run.fingerprint))
  }

  /// The configuration that the run stands under; one that is no longer defined is made of the run's own settings.
  private func configuration(of stored: StoredRun, in store: Store) throws -> Configuration {
    for name in stored.names where name.isCurrent {
      let experiment = try store.experiments(named: name.experiment).first?.experiment
      if let found = experiment?.configurations.first(where: { $0.name == name.configuration }) { return found }
    }
    return Configuration(name: stored.record.configuration, settings: stored.settings, origins: [:])
  }
}

extension RunPicture: ExpressibleByArgument {
  /// As typed, with commas between.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Failure {
  /// Nothing was recorded that the picture could show.
  fileprivate static func nothingToDraw(
    _ picture: RunPicture, of curves: RunCurves, run: RunRecord, layer: String?
  ) -> Failure {
    if let layer, !curves.layers.isEmpty {
      let names = curves.layers.map(\.layer)
      let known = "its layers are " + names.map { "`\($0)`" }.joined(separator: ", ")
      return Failure(
        .usage,
        Fault(
          "input.no-layer", "run \(run.fingerprint.run) has no layer `\(layer)`",
          help: Spelling.nearest(to: layer, among: names).map { "did you mean `\($0)`?" } ?? known))
    }
    let needsTelemetry = picture.needsTelemetry && !curves.batches.isEmpty
    return Failure(
      .missingInput,
      Fault(
        "input.nothing-to-draw",
        "nothing was recorded of run \(run.fingerprint.run) (\(run.label)) that `\(picture.rawValue)` could show",
        help: needsTelemetry
          ? "put `\"telemetry\": { \"activations\": true }` into the spec's `defaults` and run it again"
          : "it is \(run.fate); `runner status STORE` says what is going on"))
  }
}
