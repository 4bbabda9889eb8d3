import CKernels
import Runs

extension Network {
  /// From now on, and until `record(ofStepWith:)`, what the layers make in a training step is looked at; the numbers of
  /// the step are the same.
  func observeNextStep() {
    activations = [ActivationTotals](repeating: ActivationTotals(), count: layers.count)
  }

  /// What the last training step tells, with what was seen of its layers, in the order of
  /// `Architecture.observedLayers`, where that was asked for.
  func record(ofStepWith loss: Double) -> StepRecord {
    guard let seen = activations else { return StepRecord(loss: loss) }
    activations = nil
    return StepRecord(
      loss: loss, gradientNorm: gradientNorm,
      layers: zip(layers, seen).filter { !$0.0.parameters.isEmpty }.map(\.1.statistics))
  }

  /// Euclidean norm of the gradients of the last training step.
  var gradientNorm: Double {
    guard let start = gradients.baseAddress else { return 0 }
    return kernels.sum_of_squares(start, Int64(gradients.count)).squareRoot()
  }

  /// Takes in what layer `index` made of a group, which has its ReLU only afterwards; nothing where nobody asks.
  func observe(_ index: Int, _ pass: Pass, group: Int) {
    guard activations != nil, !layers[index].parameters.isEmpty else { return }
    activations?[index].add(
      pass, plan.output(of: index, group: group), of: layers[index].output, rectify: layers[index].rectifies)
  }
}

/// What one training step tells.
struct StepRecord {
  /// Mean loss of the batch before the update.
  var loss: Double
  /// Norm of the gradient, and what each layer made; nil and empty where that was not observed.
  var gradientNorm: Double?
  var layers: [LayerStatistics] = []
}
