import Comparisons
import Plots
import Runs

extension ExperimentPage {
  /// One run of each configuration, picture beside picture.
  func writePictures(to page: inout HTMLText, _ allowance: inout PictureAllowance) throws {
    let chosen = comparison.configurations.enumerated().compactMap { index, result in
      result.representative.flatMap { seed in seed.run.map { (index: index, run: $0) } }
    }
    page.element("div", ["class": "choose"]) { page in
      page.element("p", text: explanation)
    }
    let groups = try PictureGroup.all(of: chosen, from: source, &allowance)
    if groups.isEmpty { page.element("p", text: "nothing was trained yet that could be drawn") }
    for group in groups {
      page.element("h3", text: group.title)
      page.element("p", ["class": "muted"], text: group.explanation)
      page.element("div", ["class": "pictures"]) { page in
        for picture in group.pictures {
          let name = "\(id).\(group.kind.rawValue).\(picture.index ?? 0)"
          let drawing = picture.figure.svg(id: name, styled: false)
          allowance.use(drawing)
          page.element("figure", picture.index.map { ["data-configuration": "\($0)"] } ?? ["class": "all"]) {
            $0.append(markup: drawing)
          }
        }
      }
    }
    if allowance.refused > 0 {
      page.element(
        "p", ["class": "muted"],
        text: "The pictures of \(counted(allowance.refused, "configuration")) are left out to keep this file small; "
          + "`runner show STORE RUN --plot loss` draws those of any run.")
    }
  }

  private var explanation: String {
    let metric = spaced(comparison.experiment.report.primary)
    return comparison.seeds.count == 1
      ? "Each picture is of one run."
      : "Each picture is of one run: of a configuration's completed seeds the one in the middle by \(metric), of an even "
        + "number the lower of the two in the middle; where none completed, the first."
  }
}

/// Pictures of one kind, side by side.
struct PictureGroup {
  var kind: RunPicture
  var title: String
  var explanation: String
  /// The pictures with the configuration's place; nil for a picture of all.
  var pictures: [(index: Int?, figure: Figure)]

  /// Every kind of which there is something, of the chosen runs.
  static func all(
    of chosen: [(index: Int, run: RunRecord)], from source: any CurveSource, _ allowance: inout PictureAllowance
  ) throws -> [PictureGroup] {
    var runs: [(index: Int, curves: RunCurves)] = []
    for (index, run) in chosen {
      guard runs.count < limit else {
        allowance.refuse()
        continue
      }
      let curves = RunCurves(
        run.label, epochs: run.epochs, batches: try source.batches(of: run.fingerprint),
        layers: try source.layerHistories(of: run.fingerprint))
      runs.append((index, curves))
    }
    return [
      losses(runs), accuracies(runs), separate(.schedule, runs), histograms(runs), statistics(runs),
    ].filter { !$0.pictures.isEmpty }
  }

  /// So many configurations are drawn: about 3 MB with everything that can be.
  private static let limit = 40

  private static func losses(_ runs: [(index: Int, curves: RunCurves)]) -> PictureGroup {
    let curves = runs.compactMap { run in run.curves.loss.map { (run.index, $0) } }
    let figure = Figure.lossCurves(
      "Loss", curves.map(\.1), columns: max(1, curves.count), loss: Axis("loss", scale: .logarithmic))
    return PictureGroup(
      kind: .loss, title: "Loss",
      explanation:
        "By training batch, on one logarithmic axis; the markers are the loss over the validation set after each epoch.",
      pictures: curves.isEmpty ? [] : zip(curves.map(\.0), figure.separated).map { ($0, $1) })
  }

  private static func accuracies(_ runs: [(index: Int, curves: RunCurves)]) -> PictureGroup {
    let curves = runs.filter { $0.curves.epochs.count > 1 }.compactMap(\.curves.accuracy)
    let figure = Figure.accuracyByEpoch("Accuracy by epoch", curves)
    return PictureGroup(
      kind: .accuracy, title: "Accuracy by epoch", explanation: "Of the runs of more than one epoch.",
      pictures: curves.isEmpty ? [] : [(nil, figure)])
  }

  private static func separate(_ kind: RunPicture, _ runs: [(index: Int, curves: RunCurves)]) -> PictureGroup {
    let pictures = runs.compactMap { run in
      run.curves.schedule.map {
        (index: Int?.some(run.index), figure: Figure.schedule(run.curves.name, [$0], columns: 1))
      }
    }
    return PictureGroup(
      kind: kind, title: "Learning rate and momentum", explanation: "As each training batch used them.",
      pictures: pictures)
  }

  private static func histograms(_ runs: [(index: Int, curves: RunCurves)]) -> PictureGroup {
    let histograms = runs.compactMap { run in
      run.curves.histograms().map {
        (run.index, ActivationHistograms("\(run.curves.name): \($0.name)", counts: $0.counts, steps: $0.steps))
      }
    }
    let figure = Figure.colorDim("Activations", histograms.map(\.1), columns: max(2, histograms.count))
    return PictureGroup(
      kind: .colorDim, title: "Activations of the penultimate layer",
      explanation:
        "How often each activation occurred, batch by batch (fastai's color_dim), before the ReLU: a smooth spread is "
        + "a layer that trains; dark, or bright at the bottom alone, is one that has collapsed.",
      pictures: histograms.isEmpty ? [] : zip(histograms.map(\.0), figure.separated).map { ($0, $1) })
  }

  private static func statistics(_ runs: [(index: Int, curves: RunCurves)]) -> PictureGroup {
    let pictures = runs.compactMap { run in
      run.curves.layers.isEmpty
        ? nil
        : (
          index: Int?.some(run.index),
          figure: Figure.layerStatistics(run.curves.name, run.curves.layerCurves(points: 100), columns: 1)
        )
    }
    return PictureGroup(
      kind: .layers, title: "Activations of every layer",
      explanation:
        "Mean, standard deviation and share near zero (at most 0.05) of each layer's output; neighbouring batches are "
        + "averaged to at most 100 points.", pictures: pictures)
  }
}
