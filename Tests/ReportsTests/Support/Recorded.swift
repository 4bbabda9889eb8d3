import Foundation
import Reports
import Runs

/// Batches and layers for every run of a sample, made from its fingerprint; without telemetry where `hasLayers` is false.
struct Recorded: CurveSource {
  var steps = 12
  var hasLayers = true

  func batches(of fingerprint: Fingerprint) -> [BatchRecord] {
    let shift = Double(fingerprint.hex.utf8.first ?? 0) / 100
    return (0..<steps).map { step in
      let loss = 2.3 / (1 + Double(step) / 8) + shift
      return BatchRecord(
        step: step, epoch: 0, loss: loss * (step.isMultiple(of: 2) ? 1.1 : 0.9), smoothLoss: loss,
        learningRate: 0.01 + Double(step) / 1000, momentum: 0.95 - Double(step) / 200)
    }
  }

  func layerHistories(of fingerprint: Fingerprint) -> [LayerHistory] {
    guard hasLayers else { return [] }
    return ["conv_1", "norm_1", "conv_2", "norm_2"].enumerated().map { index, name in
      var layer = LayerHistory(name)
      for step in 0..<steps {
        layer.steps.append(step)
        layer.means.append(Double(index) - Double(step) / 10)
        layer.stds.append(1 + Double(step) / 10)
        layer.nearZero.append(0.5 + Double(step) / 100)
        layer.histograms.append((0..<40).map { bin in max(0, 50 * (index + 1) - bin * 3 - step) })
      }
      return layer
    }
  }
}
