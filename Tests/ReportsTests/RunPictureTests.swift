import Plots
import Runs
import Testing

@testable import Reports

@Suite("Pictures of one run")
struct RunPictureTests {
  private let run = Sample.chapter.runs[34]

  @Test("are there for all that was recorded, and nil for what was not")
  func recorded() {
    let all = curves(Recorded())
    let bare = curves(Recorded(hasLayers: false))
    let nothing = RunCurves("x", epochs: [], batches: [])
    for picture in RunPicture.allCases {
      #expect(picture.figure(of: all)?.title.contains("lr0.1, seed 2") == true, "\(picture)")
      #expect((picture.figure(of: bare) == nil) == picture.needsTelemetry, "\(picture)")
      #expect(picture.figure(of: nothing) == nil, "\(picture)")
    }
  }

  @Test("validation stands where its epoch ends, in batches")
  func validation() throws {
    var curves = curves(Recorded(steps: 9))
    for index in curves.batches.indices { curves.batches[index].epoch = index / 3 }
    curves.epochs = Array(curves.epochs.prefix(3))
    #expect(curves.loss?.validationSteps == [3, 6, 9])
  }

  @Test("color_dim is of the penultimate layer that is no normalization, or of the one that is asked for")
  func layer() throws {
    let curves = curves(Recorded())
    #expect(RunPicture.colorDim.figure(of: curves)?.title.hasPrefix("Activations of conv_1:") == true)
    #expect(RunPicture.colorDim.figure(of: curves, layer: "norm_2")?.title.hasPrefix("Activations of norm_2:") == true)
    #expect(RunPicture.colorDim.figure(of: curves, layer: "conv_9") == nil)
  }

  @Test("of every tenth batch, color_dim ends where the next recorded one would begin")
  func sparse() {
    var curves = curves(Recorded(steps: 4))
    for index in curves.layers.indices { curves.layers[index].steps = [0, 10, 20, 30] }
    #expect(curves.histograms()?.steps == 0...40)
  }

  @Test("statistics in few points are means of neighbours, and what is not finite stays visible")
  func averaged() {
    var curves = curves(Recorded(steps: 5))
    curves.layers = Array(curves.layers.prefix(1))
    curves.layers[0].means = [1, 3, 5, 7, 9]
    curves.layers[0].stds = [1, .nan, 1, 1, 1]
    let curve = curves.layerCurves(points: 3)[0]
    #expect(curve.steps == [0.5, 2.5, 4])
    #expect(curve.mean == [2, 6, 9])
    #expect(curve.std[0].isNaN && curve.std[1] == 1)
    #expect(curves.layerCurves()[0].mean == [1, 3, 5, 7, 9])
  }

  private func curves(_ source: Recorded) -> RunCurves {
    RunCurves(
      run.label, epochs: run.epochs, batches: source.batches(of: run.fingerprint),
      layers: source.layerHistories(of: run.fingerprint))
  }
}
