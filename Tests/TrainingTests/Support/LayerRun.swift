@testable import Training

/// A single layer over a batch: forward, and backward where `dy` is given.
struct LayerRun {
  var y: Tensor
  var dx: Tensor?
  /// Gradients and running statistics by the last part of their names, such as `weight`.
  var gradients: [String: [Float]] = [:]
  var statistics: [String: [Float]] = [:]
  /// What the layer left in the padding of its output and of its input gradient.
  var outputPadding: [Float] = []
  var gradientPadding: [Float] = []

  /// What surrounds a run.
  struct Surroundings {
    var neighbours = Neighbours()
    var variant = KernelVariant.best
    var isTraining = true
    /// Of the run, and of the batch.
    var seed = 0
    var step = 0
    /// What stands in input lanes without an image, in a used vector and in an unused one.
    var emptyLane: Float = 0
    var emptyVector: Float = 0
  }

  /// Runs `description` on `x`, [image, channel, y, x], with these values and running statistics.
  init(
    _ description: any LayerDescription, x: Tensor, dy: Tensor? = nil, values: [String: [Float]] = [:],
    statistics: [String: [Float]] = [:], in surroundings: Surroundings = Surroundings()
  ) {
    let map = FeatureMap(height: x.shape[2], width: x.shape[3], channels: x.shape[1])
    var layout = ParameterLayout()
    let layer = description.layer(on: map, between: surroundings.neighbours, layout: &layout)
    guard let kernels = surroundings.variant.kernels else { preconditionFailure("nothing to run it with") }
    let memory = (0..<3).map { _ in FloatBuffer(count: max(layout.parameterFloats, layout.statisticFloats)) }
    var pass = Pass(
      kernels: kernels, values: memory[0].start, gradients: memory[1].start, statistics: memory[2].start,
      isTraining: surroundings.isTraining, seed: surroundings.seed, step: surroundings.step)
    for parameter in layer.parameters {
      for (place, value) in zip(parameter.places, values[parameter.role] ?? []) { pass.values[place] = value }
    }
    for statistic in layer.statistics {
      for (place, value) in zip(statistic.range, statistics[statistic.role] ?? []) { pass.statistics[place] = value }
    }

    layer.prepare(pass)
    let input = Lanes(
      x, map: map, emptyLane: surroundings.emptyLane, emptyVector: surroundings.emptyVector)
    let output = Lanes(layer.output, images: input.images, fill: .nan)
    let whole = surroundings.isTraining ? layer as? any WholeBatchLayer : nil
    for group in 0..<input.groups {
      (pass.group, pass.count) = (group, input.count(group))
      whole?.observe(pass, group: group, input: input[group])
    }
    whole?.settle(pass, images: input.images)
    for group in 0..<input.groups {
      (pass.group, pass.count) = (group, input.count(group))
      layer.forward(pass, from: input[group], to: output[group])
    }
    y = output.tensor
    outputPadding = output.padding
    for statistic in layer.statistics { self.statistics[statistic.role] = statistic.range.map { memory[2].floats[$0] } }

    guard let dy else { return }
    let gradient = Lanes(dy, map: layer.output, emptyVector: surroundings.emptyVector)
    let inputGradient = Lanes(map, images: input.images, fill: .nan)
    for group in 0..<input.groups {
      (pass.group, pass.count) = (group, input.count(group))
      whole?.observeGradient(pass, group: group, input: input[group], gradient: gradient[group])
    }
    whole?.settleGradient(pass, images: input.images)
    for group in 0..<input.groups {
      (pass.group, pass.count) = (group, input.count(group))
      layer.backward(pass, from: input[group], gradient: gradient[group], to: inputGradient[group])
    }
    dx = inputGradient.tensor
    gradientPadding = inputGradient.padding
    for parameter in layer.parameters { gradients[parameter.role] = parameter.places.map { memory[1].floats[$0] } }
  }
}

extension Parameter {
  /// `weight` of `conv_1.weight`.
  var role: String { name.split(separator: ".").last.map(String.init) ?? name }
}

extension RunningStatistic {
  /// `running_mean` of `norm_1.running_mean`.
  var role: String { name.split(separator: ".").last.map(String.init) ?? name }
}
