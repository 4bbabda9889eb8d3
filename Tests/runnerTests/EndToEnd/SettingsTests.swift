import Foundation
import Runs
import Testing

@testable import runner

/// Each setting that is documented changes what is trained.
@Suite struct SettingsTests {
  /// One setting changed alone: its name, the configuration that it extends, and what is written for it.
  static let changes: [(setting: String, parent: String, json: String)] = [
    ("input_normalization", "plain", #""input_normalization": "none""#),
    ("batch_size", "plain", #""batch_size": 96"#),
    ("epochs", "plain", #""epochs": 2"#),
    ("learning_rate", "plain", #""learning_rate": 0.02"#),
    ("shuffle", "plain", #""shuffle": false"#),
    ("drop_last", "uneven", #""drop_last": false"#),
    ("train_size", "plain", #""train_size": 1000"#),
    ("augmentation.shift", "plain", #""augmentation": { "shift": 2 }"#),
    ("augmentation.horizontal_flip", "plain", #""augmentation": { "horizontal_flip": true }"#),
    ("model.channels", "plain", #""model": { "channels": [5, 9, 13, 17] }"#),
    ("model.first_kernel_size", "plain", #""model": { "first_kernel_size": 3 }"#),
    ("model.normalization", "plain", #""model": { "normalization": "batch" }"#),
    ("model.order", "normalized", #""model": { "order": "normalization_activation" }"#),
    ("model.normalization_on_last", "normalized", #""model": { "normalization_on_last": false }"#),
    ("optimizer.name", "plain", #""optimizer": { "name": "sgd" }"#),
    ("optimizer.momentum", "plain", #""optimizer": { "momentum": 0.8 }"#),
    ("optimizer.squared_momentum", "plain", #""optimizer": { "squared_momentum": 0.999 }"#),
    ("optimizer.epsilon", "plain", #""optimizer": { "epsilon": 1e-3 }"#),
    ("optimizer.weight_decay", "plain", #""optimizer": { "weight_decay": 0.5 }"#),
    ("optimizer.decoupled_weight_decay", "plain", #""optimizer": { "decoupled_weight_decay": false }"#),
    ("optimizer.momentum", "descending", #""optimizer": { "momentum": 0.9 }"#),
    ("optimizer.weight_decay", "descending", #""optimizer": { "weight_decay": 0.5 }"#),
    ("optimizer.decoupled_weight_decay", "decaying", #""optimizer": { "decoupled_weight_decay": false }"#),
    ("schedule.name", "plain", #""schedule": { "name": "one_cycle" }"#),
    ("schedule.div", "cycling", #""schedule": { "div": 5 }"#),
    ("schedule.div_final", "cycling", #""schedule": { "div_final": 10 }"#),
    ("schedule.pct_start", "cycling", #""schedule": { "pct_start": 0.5 }"#),
    ("schedule.moms", "cycling", #""schedule": { "moms": [0.9, 0.8, 0.9] }"#),
    ("schedule.anneal", "cycling", #""schedule": { "anneal": "linear" }"#),
    ("schedule.warmup", "plain", #""schedule": { "warmup": 0.5 }"#),
    ("schedule.warmup_div", "warm", #""schedule": { "warmup_div": 2 }"#),
    ("schedule.end_factor", "falling", #""schedule": { "end_factor": 0.5 }"#),
    ("schedule.power", "falling", #""schedule": { "power": 1 }"#),
    ("schedule.milestones", "stepping", #""schedule": { "milestones": [0.25] }"#),
    ("schedule.gamma", "stepping", #""schedule": { "gamma": 0.5 }"#),
    ("label_smoothing", "plain", #""label_smoothing": 0.1"#),
    ("initialization", "plain", #""initialization": "kaiming_normal""#),
    ("clip_gradient_norm", "plain", #""clip_gradient_norm": 0.01"#),
    ("clip_gradient_value", "plain", #""clip_gradient_value": 0.001"#),
    ("optimizer.nesterov", "decaying", #""optimizer": { "nesterov": true }"#),
    ("model.activation", "plain", #""model": { "activation": "gelu" }"#),
    ("model.groups", "grouped", #""model": { "groups": 1 }"#),
    ("model.name", "plain", #""model": { "name": "sequential" }"#),
    (
      "model.layers", "listed",
      #""model": { "layers": [{ "name": "global_average_pool" }, { "name": "linear", "channels": 10 }] }"#
    ),
  ]

  static let parents = [
    #"{ "name": "plain" }"#,
    #"{ "name": "uneven", "extends": "plain", "batch_size": 100 }"#,
    #"{ "name": "normalized", "extends": "plain", "model": { "normalization": "batch" } }"#,
    #"{ "name": "descending", "extends": "plain", "optimizer": { "name": "sgd" } }"#,
    #"{ "name": "decaying", "extends": "descending", "optimizer": { "weight_decay": 0.5, "momentum": 0.9 } }"#,
    #"{ "name": "cycling", "extends": "plain", "schedule": { "name": "one_cycle" } }"#,
    #"{ "name": "warm", "extends": "plain", "schedule": { "warmup": 0.5 } }"#,
    #"{ "name": "falling", "extends": "plain", "schedule": { "name": "polynomial" } }"#,
    #"{ "name": "stepping", "extends": "plain", "schedule": { "name": "step" } }"#,
    #"{ "name": "grouped", "extends": "plain", "model": { "normalization": "group" } }"#,
    #"{ "name": "listed", "extends": "plain", "model": { "name": "sequential" } }"#,
  ]

  @Test("every setting but the data set, and telemetry that only looks, is changed alone by the runs below")
  func coverage() {
    let catalogue = Catalogue.ofRunner
    let documented = catalogue.choices + catalogue.general + catalogue.components.flatMap(\.settings)
    let names = Set(documented.map(\.name)).subtracting(["dataset", "telemetry.activations", "telemetry.every"])
    #expect(names == Set(Self.changes.map(\.setting)))
  }

  @Test("a setting that is changed alone changes the weights")
  func effects() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    let children = Self.changes.enumerated().map { index, change in
      "{ \"name\": \"change-\(index)\", \"extends\": \"\(change.parent)\", \(change.json) }"
    }
    try runner.write(
      """
      { "name": "settings", "seeds": [0], "defaults": { "dataset": "glyphs", "batch_size": 128, "learning_rate": 0.01 },
        "configurations": [\((Self.parents + children).joined(separator: ",\n"))] }
      """, to: "settings.json")
    let result = try runner("settings.json")
    #expect(result.exitCode == 0, "\(result.errors)")
    let rows = try query(runner, "SELECT configuration, weights_digest FROM provenance", of: "settings")
    let digests = Dictionary(
      rows.split(separator: "\n").map { $0.split(separator: ",") }.map { (String($0[0]), $0[1]) },
      uniquingKeysWith: { first, _ in first })
    for (index, change) in Self.changes.enumerated() {
      let (own, parents) = try (#require(digests["change-\(index)"]), #require(digests[change.parent]))
      #expect(own != parents, "\(change.setting) in \(change.parent)")
    }
  }
}
