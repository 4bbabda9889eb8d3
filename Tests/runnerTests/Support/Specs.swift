/// Specs on the small generated data set.
enum Spec {
  /// Two configurations that train in about a second, `steeper` against `plain`.
  static func small(seeds: [Int] = [0, 1], epochs: Int = 1) -> String {
    """
    {
      "name": "small",
      "baseline": "plain",
      "seeds": \(seeds),
      "defaults": { "dataset": "glyphs", "epochs": \(epochs), "learning_rate": 0.01 },
      "configurations": [
        { "name": "plain" },
        { "name": "cycle", "extends": "plain", "schedule": { "name": "one_cycle" } }
      ]
    }
    """
  }

  /// Runs that take long enough to be caught at work.
  static func long(seeds: [Int] = [0, 1, 2]) -> String {
    small(seeds: seeds, epochs: 60).replacing(
      #"{ "name": "cycle", "extends": "plain", "schedule": { "name": "one_cycle" } }"#,
      with: #"{ "name": "short", "extends": "plain", "epochs": 1 }"#)
  }

  /// Every setting and component once, so that each is read by a run.
  static let everything = """
    {
      "name": "everything",
      "seeds": [0],
      "defaults": { "dataset": "glyphs", "batch_size": 96 },
      "configurations": [
        { "name": "batchnorm", "model": { "normalization": "batch" } },
        { "name": "other-order", "extends": "batchnorm",
          "model": { "order": "normalization_activation", "normalization_on_last": false } },
        { "name": "other-net", "model": { "channels": [5, 9, 13, 17], "first_kernel_size": 3 } },
        { "name": "sgd", "learning_rate": 0.05,
          "optimizer": { "name": "sgd", "momentum": 0.9, "weight_decay": 0.001, "decoupled_weight_decay": false } },
        { "name": "adam", "learning_rate": 0.01,
          "optimizer": { "momentum": 0.8, "squared_momentum": 0.999, "epsilon": 1e-8, "weight_decay": 0,
            "decoupled_weight_decay": true } },
        { "name": "cycle", "learning_rate": 0.02,
          "schedule": { "name": "one_cycle", "div": 10, "div_final": 1000, "pct_start": 0.5, "moms": [0.9, 0.8, 0.9] } },
        { "name": "in-order", "shuffle": false, "drop_last": false, "input_normalization": "none" },
        { "name": "first-batch", "input_normalization": "first_batch" },
        { "name": "rmsprop", "optimizer": { "name": "rmsprop", "momentum": 0.5 }, "clip_gradient_norm": 1,
          "schedule": { "name": "polynomial", "power": 1.5, "warmup": 0.2, "warmup_div": 10 },
          "label_smoothing": 0.1, "initialization": "kaiming_normal" },
        { "name": "nesterov", "learning_rate": 0.02, "clip_gradient_value": 0.5, "initialization": "xavier_uniform",
          "optimizer": { "name": "sgd", "momentum": 0.9, "nesterov": true }, "schedule": { "name": "flat_cosine" } },
        { "name": "groups", "schedule": { "name": "exponential", "end_factor": 0.1 },
          "model": { "normalization": "group", "groups": 2, "activation": "silu" } },
        { "name": "listed", "schedule": { "name": "step" }, "batch_size": 70, "drop_last": false,
          "model": { "name": "sequential", "layers": [
            { "name": "layer_norm" }, { "name": "conv", "channels": 6 }, { "name": "leaky_relu" },
            { "name": "max_pool" }, { "name": "dropout", "probability": 0.2 },
            { "name": "conv", "channels": 8, "stride": 2, "padding": 1 }, { "name": "instance_norm" },
            { "name": "relu" }, { "name": "batch_norm" }, { "name": "gelu" }, { "name": "average_pool" },
            { "name": "global_max_pool" }, { "name": "linear", "channels": 12 }, { "name": "relu" },
            { "name": "linear", "channels": 10 } ] } }
      ]
    }
    """
}
