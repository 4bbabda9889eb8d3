import Runs
import Store
import Testing

@Suite("What an experiment is")
struct DefinitionTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test("a definition comes back as it was stored, with every type of setting and every origin")
  func roundTrip() throws {
    var experiment = chapter()
    experiment.description = "ä, ‘quotes’ and \t tabs"
    experiment.report.primary = "valid_loss"
    experiment.report.direction = .minimize
    experiment.report.at = .best
    experiment.report.compare = .baseline
    experiment.report.alpha = 0.01
    experiment.report.margin = 0.002
    experiment.configurations[1].title = "larger batches"
    experiment.configurations[1].description = ""
    experiment.configurations.append(
      configuration(
        "child", parent: "bs512",
        [
          "learning_rate": .number(1e30), "name": .string("12"), "empty": .list([]), "flag": .boolean(false),
          "odd": .string("\u{1}\"\\\n"), "nested": .list([.list([.integer(1), .number(1)]), .string(",]")]),
          "layers": .list([
            .object(["name": .string("a\"b}"), "size": .number(1), "count": .integer(2), "inner": .object([:])])
          ]),
        ], inherited: ["batch_size": .integer(512)]))
    let store = try Store.holding(experiment, in: folder)
    #expect(try store.experiments() == [ExperimentRecord(experiment: experiment, runs: [])])
  }

  @Test("configurations keep their own settings and origins, whatever the configuration before them has")
  func neighbours() throws {
    var experiment = chapter()
    let (a, b, c) = (SettingValue.integer(1), SettingValue.integer(2), SettingValue.number(3))
    experiment.configurations = [
      configuration("baseline", ["a": a, "b": b]), configuration("other", ["a": a, "c": c]),
      configuration("fewer", ["c": c]), configuration("same", ["c": c]),
      configuration("inherits", parent: "same", [:], inherited: ["c": c]),
      configuration("all", parent: "inherits", ["a": c, "b": a], inherited: ["c": c]),
      configuration("again", ["a": a, "b": b]),
    ]
    let store = try Store.holding(experiment, in: folder)
    #expect(try store.experiments().map(\.experiment) == [experiment])
  }

  @Test("a new definition replaces the old one, and its runs the current ones")
  func edited() throws {
    let store = try Store.holding(in: folder)
    let old = plan(of: chapter())
    try store.complete(old[2])

    var edited = chapter()
    edited.seeds = [7]
    edited.title = nil
    edited.configurations.removeLast()
    edited.configurations[1].settings["batch_size"] = .integer(256)
    try store.define(edited, runs: plan(of: edited), at: time(100))

    #expect(try store.experiments() == [ExperimentRecord(experiment: edited, runs: [])])
    #expect(try store.rows("SELECT * FROM results") == [])
    #expect(
      try store.rows("SELECT experiment, configuration, seed, run, current FROM all_runs")
        == ["ch13 bs512 7 \(old[2].fingerprint.run) 0"])
    #expect(try store.rows("SELECT value FROM hyperparameters WHERE name = 'batch_size'") == ["64", "256"])

    try store.define(chapter(), runs: old, at: time(200))
    #expect(try store.rows("SELECT configuration, seed FROM results") == ["bs512 7"])
    #expect(try store.rows("SELECT configuration, seed, current FROM all_runs") == ["bs512 7 1"])
  }

  @Test("the same definition again rewrites nothing, and a different one everything")
  func unchanged() throws {
    let store = try Store.holding(in: folder)
    try store.define(chapter("other"), runs: plan(of: chapter("other")), at: time(1))
    let keys = "SELECT id FROM configuration WHERE experiment = 1"
    let before = try store.rows(keys)
    try store.define(chapter(), runs: plan(of: chapter()), at: time(100))
    #expect(try store.rows(keys) == before)
    #expect(try store.rows("SELECT defined_at FROM experiment WHERE id = 1") == [time(100)])

    var edited = chapter()
    edited.configurations[2].origins["shuffle"] = .own
    try store.define(edited, runs: plan(of: edited), at: time(200))
    #expect(try store.rows(keys) != before)
    #expect(try store.experiments(named: "ch13") == [ExperimentRecord(experiment: edited, runs: [])])
  }

  @Test("the same experiment with other runs makes those the current ones")
  func otherRuns() throws {
    let store = try Store.holding(in: folder)
    let current = "SELECT fingerprint FROM planned_run WHERE current = 1 ORDER BY position"
    for runs in [plan(of: chapter(), trainer: 2), Array(plan(of: chapter()).dropLast()), plan(of: chapter())] {
      try store.define(chapter(), runs: runs, at: time(100))
      #expect(try store.rows(current) == runs.map(\.fingerprint.hex))
    }
  }

  @Test("a raised trainer version makes every run a new one and keeps the old")
  func trainerVersion() throws {
    let store = try Store.holding(in: folder)
    try store.complete(plan(of: chapter())[2], accuracy: 0.5)
    let newer = plan(of: chapter(), trainer: 2)
    try store.define(chapter(), runs: newer, at: time(100))
    #expect(try store.states(of: newer.map(\.fingerprint)) == [:])
    try store.complete(newer[2], accuracy: 0.75)
    #expect(try store.rows("SELECT accuracy FROM results") == ["0.75"])
    #expect(try store.rows("SELECT accuracy, current FROM all_runs") == ["0.75 1", "0.5 0"])
  }

  @Test("a run that two configurations share is recorded once and stands under both")
  func shared() throws {
    let store = try Store.holding(in: folder)
    let runs = plan(of: chapter())
    #expect(runs[0].fingerprint == runs[4].fingerprint)
    try store.complete(runs[0])
    #expect(
      try store.rows("SELECT configuration, seed, run FROM results")
        == ["baseline 7 \(runs[0].fingerprint.run)", "again 7 \(runs[0].fingerprint.run)"])
    #expect(try store.rows("SELECT count(*) FROM batches") == ["40"])
    #expect(try store.experiments()[0].runs.map(\.configuration) == ["baseline", "again"])
    #expect(
      try store.run(matching: runs[0].fingerprint.hex).names.map(\.configuration) == ["baseline", "again"])
  }

  @Test("a store holds several experiments, which share what they have in common and nothing else")
  func severalExperiments() throws {
    let store = try Store.holding(in: folder)
    var other = chapter("another")
    other.seeds = [0]
    other.configurations.swapAt(0, 2)
    try store.define(other, runs: plan(of: other), at: time(1))
    try store.complete(plan(of: other)[0])
    #expect(
      try store.rows("SELECT experiment, configuration, seed FROM results")
        == ["ch13 baseline 0", "ch13 again 0", "another again 0", "another baseline 0"])
    #expect(try store.experiments().map(\.experiment.name) == ["ch13", "another"])
    #expect(try store.experiments(named: "another").map(\.runs.count) == [2])
    #expect(try store.experiments(named: "missing") == [])

    other.configurations.removeFirst()
    try store.define(other, runs: plan(of: other), at: time(2))
    #expect(try store.experiments(named: "ch13")[0].runs.count == 2)
    #expect(try store.experiments(named: "another")[0].runs.map(\.configuration) == ["baseline"])
  }
}
