import Runs
import Testing

@testable import Comparisons

@Suite("What a configuration changes")
struct ChangeTests {
  private let parent = Configuration(
    name: "parent",
    settings: RunConfiguration([
      "batch_size": .integer(64), "learning_rate": .number(0.06), "schedule.name": .string("constant"),
      "optimizer.name": .string("adam"), "optimizer.momentum": .number(0.9), "optimizer.epsilon": .number(1e-5),
    ]),
    origins: [
      "batch_size": .own, "learning_rate": .own, "schedule.name": .documentedDefault,
      "optimizer.name": .documentedDefault, "optimizer.momentum": .documentedDefault,
      "optimizer.epsilon": .documentedDefault,
    ])

  @Test("one setting, from and to")
  func one() {
    #expect(changes { $0.set("batch_size", .integer(512)) } == ["batch_size 64 512"])
  }

  @Test("several at once are all there, so that nobody credits one of them")
  func several() {
    let changes = changes {
      $0.set("learning_rate", .number(0.1))
      $0.set("batch_size", .integer(512))
    }
    #expect(changes == ["batch_size 64 512", "learning_rate 0.06 0.1"])
  }

  @Test("defaults that come with a chosen component are part of that one change")
  func component() {
    let changes = changes {
      $0.set("schedule.name", .string("one_cycle"))
      $0.set("schedule.div", .number(25), .documentedDefault)
      $0.set("schedule.pct_start", .number(0.25), .documentedDefault)
    }
    #expect(changes == ["schedule.name constant one_cycle"])
  }

  @Test("a component comes before its own settings; one that is set by hand is a change of its own")
  func componentSettings() {
    let changes = changes {
      $0.set("schedule.name", .string("one_cycle"))
      $0.set("schedule.div", .number(10))
    }
    #expect(changes == ["schedule.name constant one_cycle", "schedule.div nil 10"])
  }

  @Test("a setting that no longer applies is no change, one whose default differs is")
  func defaults() {
    let changes = changes {
      $0.set("optimizer.name", .string("sgd"))
      $0.set("optimizer.momentum", .number(0), .documentedDefault)
      $0.settings["optimizer.epsilon"] = nil
    }
    #expect(changes == ["optimizer.name adam sgd", "optimizer.momentum 0.9 0"])
  }

  @Test("setting a value to what it was is no change")
  func same() {
    #expect(changes { $0.set("batch_size", .integer(64)) } == [])
  }

  @Test("changes are against the parent, though it has no runs; without one against the baseline")
  func reference() throws {
    var test = Recorded(["a", "b", "c"], seeds: [0])
    test.complete("c", seed: 0, 0.5)
    test.experiment.configurations[1].parent = nil
    let comparison = Comparison(test.record)
    #expect(comparison.configurations.map(\.reference) == [nil, "a", "b"])
    #expect(comparison.configurations.map(\.changes.count) == [0, 1, 1])
    #expect(comparison["b"]?.configuration.parent == nil)
    #expect(comparison["c"]?.epochs == 3)
  }

  @Test("a parent may come after its child, and one that is not there is none to tell changes against")
  func order() {
    var test = Recorded(["a", "b", "c"], seeds: [0])
    test.experiment.configurations.swapAt(1, 2)
    let epochs = { (from: Int, to: Int) in
      [Change(setting: "epochs", from: .integer(from), to: .integer(to))]
    }
    #expect(Change.changes(in: test.experiment) == [[], epochs(2, 3), epochs(1, 2)])
    test.experiment.configurations[1].parent = "d"
    #expect(Change.changes(in: test.experiment) == [[], [], epochs(1, 2)])
  }

  private func changes(_ edit: (inout Configuration) -> Void) -> [String] {
    var child = parent
    child.name = "child"
    edit(&child)
    return Change.changes(in: child, against: parent).map { change in
      "\(change.setting) \(change.from?.text ?? "nil") \(change.to.text)"
    }
  }
}

extension Configuration {
  fileprivate mutating func set(_ name: String, _ value: SettingValue, _ origin: Origin = .own) {
    settings[name] = value
    origins[name] = origin
  }
}
