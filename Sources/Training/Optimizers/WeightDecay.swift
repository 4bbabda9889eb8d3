import Runs

/// How parameters are drawn towards zero, except for those that are not decayed at all.
struct WeightDecay {
  /// The strength, at least 0.
  var strength: Double
  /// Whether values shrink before the step (Loshchilov & Hutter 2019), or gradients grow by strength · value.
  var isDecoupled: Bool

  /// What the configuration says.
  init(_ configuration: RunConfiguration) {
    strength = configuration.number("optimizer.weight_decay")
    isDecoupled = configuration.boolean("optimizer.decoupled_weight_decay")
  }

  /// What a value is multiplied with before the step.
  func keep(of parameter: Parameter, learningRate: Double) -> Float {
    parameter.isDecayed && isDecoupled ? Float(1 - learningRate * strength) : 1
  }

  /// What part of a value is added to its gradient.
  func addition(to parameter: Parameter) -> Float {
    parameter.isDecayed && !isDecoupled ? Float(strength) : 0
  }

  /// The settings, with the strength that an optimizer has where a spec says nothing.
  static func settings(default strength: Double) -> [Setting] {
    [
      Setting(
        "optimizer.weight_decay", .number(.nonNegative), default: .number(strength),
        "how strongly weights are drawn towards zero; biases and normalization parameters are not"),
      Setting(
        "optimizer.decoupled_weight_decay", .boolean, default: .boolean(true),
        "whether weights shrink by `learning_rate` · `weight_decay` (Loshchilov & Hutter 2019), or gradients grow by "
          + "`weight_decay` · weight"),
    ]
  }
}
