import Runs
@testable import Specs
import Testing

@Suite("Inheritance, defaults and origins")
struct InheritanceTests {
  @Test("each configuration of the chapter has every setting that applies, and knows where it was written")
  func chapter() throws {
    let experiment = try Reading.experiment(Reading.chapter)
    #expect(experiment.name == "ch13")
    #expect(experiment.title == "Training a CNN")
    #expect(experiment.baseline == "baseline")
    #expect(experiment.seeds == [0, 1, 2])
    #expect(experiment.configurations.map(\.name) == ["baseline", "bs512", "1cycle", "batchnorm", "lr0.1"])
    #expect(experiment.configurations.map(\.parent) == [nil, "baseline", "bs512", "1cycle", "batchnorm"])

    let last = experiment.configurations[4]
    #expect(last.settings.integer("batch_size") == 512)
    #expect(last.settings.number("learning_rate") == 0.1)
    #expect(last.settings.string("schedule.name") == "one_cycle")
    #expect(last.settings.numbers("schedule.moms") == [0.95, 0.85, 0.95])
    #expect(last.settings.integers("model.channels") == [8, 16, 32, 64])
    #expect(last.settings.names == Catalogue.test.settings(for: last.settings).map(\.name).sorted())
    #expect(Set(last.origins.keys) == Set(last.settings.names))
    #expect(last.origins["batch_size"] == .inherited(from: "bs512"))
    #expect(last.origins["learning_rate"] == .own)
    #expect(last.origins["model.normalization"] == .inherited(from: "batchnorm"))
    #expect(last.origins["schedule.name"] == .inherited(from: "1cycle"))
    #expect(last.origins["schedule.div"] == .documentedDefault)
    #expect(last.origins["dataset"] == .specDefaults)
  }

  @Test("a spec of a name and one configuration is enough")
  func smallest() throws {
    let experiment = try Reading.experiment(#"{ "name": "x", "configurations": [ { "name": "only" } ] }"#)
    #expect(experiment.baseline == "only")
    #expect(experiment.seeds == [0])
    #expect(experiment.report == ReportSettings())
    #expect(experiment.title == nil)
    let only = experiment.configurations[0]
    #expect(Set(only.origins.values) == [.documentedDefault])
    #expect(only.settings.string("optimizer.name") == "adam")
    #expect(only.settings.number("optimizer.epsilon") == 1e-5)
    #expect(only.settings["schedule.div"] == nil, "a setting of a component that is not chosen does not apply")
    #expect(Catalogue.test.departures(of: only.settings) == RunConfiguration())
  }

  @Test("a parent may come after its children")
  func forwardReference() throws {
    let read = try Reading.configurations(
      """
      { "name": "x", "configurations": [
        { "name": "grandchild", "extends": "child", "shuffle": false },
        { "name": "child", "extends": "parent", "epochs": 2 },
        { "name": "parent", "batch_size": 8 } ] }
      """)
    #expect(read["grandchild"]?.settings.integer("batch_size") == 8)
    #expect(read["grandchild"]?.settings.integer("epochs") == 2)
    #expect(read["grandchild"]?.origins["batch_size"] == .inherited(from: "parent"))
    #expect(read["parent"]?.settings.boolean("shuffle") == true)
  }

  @Test("sections merge key by key, lists are replaced")
  func merging() throws {
    let read = try Reading.configurations(
      """
      { "name": "x", "defaults": { "model": { "channels": [4, 8, 16], "first_kernel_size": 3 } },
        "configurations": [
        { "name": "a", "model": { "normalization": "batch" } },
        { "name": "b", "extends": "a", "model": { "channels": [32] } } ] }
      """)
    #expect(read["a"]?.settings.integers("model.channels") == [4, 8, 16])
    #expect(read["b"]?.settings.integers("model.channels") == [32])
    #expect(read["b"]?.settings.string("model.normalization") == "batch")
    #expect(read["b"]?.settings.integer("model.first_kernel_size") == 3)
    #expect(read["b"]?.origins["model.first_kernel_size"] == .specDefaults)
  }

  @Test("choosing another component drops what only the other one has, and keeps what both have")
  func componentSwitch() throws {
    let read = try Reading.configurations(
      """
      { "name": "x", "configurations": [
        { "name": "a", "optimizer": { "name": "adam", "epsilon": 0.5, "momentum": 0.8 } },
        { "name": "b", "extends": "a", "optimizer": { "name": "sgd" } },
        { "name": "c", "extends": "b", "optimizer": { "name": "adam" } },
        { "name": "d", "extends": "a", "optimizer": { "name": "adam", "weight_decay": 0 } } ] }
      """)
    #expect(read["b"]?.settings["optimizer.epsilon"] == nil)
    #expect(read["b"]?.settings.number("optimizer.momentum") == 0.8)
    #expect(read["b"]?.origins["optimizer.momentum"] == .inherited(from: "a"))
    #expect(read["b"]?.settings.number("optimizer.weight_decay") == 0, "sgd's own default")
    #expect(read["c"]?.settings.number("optimizer.epsilon") == 1e-5, "what was dropped does not come back")
    #expect(read["d"]?.settings.number("optimizer.epsilon") == 0.5, "naming the same component drops nothing")
    #expect(read["d"]?.settings.number("optimizer.weight_decay") == 0)
  }

  @Test("a number may be written as a whole number")
  func numbers() throws {
    let read = try Reading.configurations(
      #"{ "name": "x", "configurations": [ { "name": "a", "learning_rate": 1, "optimizer": { "momentum": -0.0 } } ] }"#)
    #expect(read["a"]?.settings["learning_rate"] == .number(1))
    #expect(read["a"]?.settings["optimizer.momentum"]?.json == "0.0", "-0.0 is 0, also in the fingerprint")
  }

  @Test("the direction follows the metric")
  func direction() throws {
    func report(_ text: String) throws -> ReportSettings {
      try Reading.experiment(#"{ "name": "x", "report": \#(text), "configurations": [ { "name": "a" } ] }"#).report
    }
    #expect(try report("{}").direction == .maximize)
    #expect(try report(#"{ "primary": "valid_loss" }"#).direction == .minimize)
    let full = try report(
      #"{ "primary": "train_loss", "direction": "minimize", "at": "best", "compare": "baseline", "alpha": 0.01, "margin": 1.5 }"#
    )
    #expect(full.primary == "train_loss")
    #expect(full.direction == .minimize)
    #expect(full.at == .best)
    #expect(full.compare == .baseline)
    #expect(full.alpha == 0.01)
    #expect(full.margin == 1.5)
  }

  @Test("names, titles, descriptions and the order of keys leave the fingerprints alone")
  func fingerprints() throws {
    let plain = try Reading.experiment(
      #"{ "name": "x", "configurations": [ { "name": "a", "batch_size": 8, "schedule": { "name": "one_cycle", "div": 10 } } ] }"#
    )
    let dressed = try Reading.experiment(
      """
      { "configurations": [ { "schedule": { "div": 10.0, "title": "t", "name": "one_cycle" }, "description": "d",
        "batch_size": 8, "epochs": 1, "title": "A", "name": "b" } ], "$schema": "s", "title": "X", "name": "y" }
      """)
    func fingerprint(_ experiment: Experiment) -> Fingerprint {
      let settings = experiment.configurations[0].settings
      return Fingerprint(
        configuration: Catalogue.test.departures(of: settings), seed: 0, dataset: "0", trainer: 1)
    }
    #expect(fingerprint(plain) == fingerprint(dressed))
  }
}
