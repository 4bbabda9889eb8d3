import Runs
import Training

/// How long a run takes beside others, in multiply-adds.
enum RunCost {
  /// Epochs × images × the arithmetic of the layers: three passes over a training image, one over a validation image.
  static func estimate(of settings: RunConfiguration) -> Double {
    guard let facts = Catalogue.ofRunner.dataset(of: settings) else { return 0 }
    let architecture = Models.architecture(for: settings, dataset: facts)
    let images = 3 * facts.trainingCount + facts.validationCount
    return Double(settings.integer("epochs")) * Double(images) * Double(architecture.multiplyAdds)
  }
}
