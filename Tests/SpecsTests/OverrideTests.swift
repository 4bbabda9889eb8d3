import Diagnostics
import Runs
@testable import Specs
import Testing

@Suite("--set")
struct OverrideTests {
  @Test("a setting is edited in every configuration, after inheritance, and counts as its own")
  func everywhere() throws {
    let read = try Reading.configurations(Reading.chapter, "learning_rate=0.5", "epochs=3")
    for configuration in read.values {
      #expect(configuration.settings.number("learning_rate") == 0.5)
      #expect(configuration.settings.integer("epochs") == 3)
      #expect(configuration.origins["learning_rate"] == .own)
    }
    #expect(read["bs512"]?.settings.integer("batch_size") == 512)
  }

  @Test("values are JSON, or bare strings")
  func values() throws {
    let read = try Reading.configurations(
      Reading.chapter, "model.channels=[4, 8]", #"dataset="tiny""#, "batch_size=8", "shuffle=false",
      "input_normalization=first_batch")
    let settings = try #require(read["baseline"]?.settings)
    #expect(settings.integers("model.channels") == [4, 8])
    #expect(settings.string("dataset") == "tiny")
    #expect(settings.boolean("shuffle") == false)
    #expect(settings.string("input_normalization") == "first_batch")
  }

  @Test("another component drops the settings of the one before, wherever it stands among the arguments")
  func components() throws {
    let read = try Reading.configurations(Reading.chapter, "schedule.div=7", "schedule.name=one_cycle")
    #expect(read["baseline"]?.settings.number("schedule.div") == 7)
    #expect(read["baseline"]?.origins["schedule.name"] == .own)
    let constant = try Reading.configurations(Reading.chapter, "schedule.name=constant")
    #expect(constant["1cycle"]?.settings["schedule.div"] == nil)
  }

  @Test("a component's setting is set where that component is in force")
  func partly() throws {
    let read = try Reading.configurations(Reading.chapter, "schedule.pct_start=0.5")
    #expect(read["1cycle"]?.settings.number("schedule.pct_start") == 0.5)
    #expect(read["baseline"]?.settings["schedule.pct_start"] == nil)
  }

  @Test(
    "faults point into the argument",
    arguments: [
      ("learning_rte=0.1", "set.unknown-key", 1, "did you mean `learning_rate`?"),
      ("momentum=0.1", "set.unknown-key", 1, "did you mean `optimizer.momentum`?"),
      ("schedule=one_cycle", "set.unknown-key", 1, "did you mean `schedule.name`?"),
      ("learning_rate", "set.syntax", 1, "such as `--set learning_rate=0.1`"),
      ("=3", "set.syntax", 1, "such as `--set learning_rate=0.1`"),
      ("learning_rate=fast", "spec.wrong-type", 15, "the default is `0.001`"),
      ("batch_size=0", "spec.out-of-range", 12, "the default is `64`"),
      ("batch_size=70000", "spec.contradiction", 12, "use at most 60000"),
      ("learning_rate=1e999", "json.number", 15, "numbers lie between 5e-324 and 1.797e308, on either side of 0"),
      ("model.channels=[8, 16", "json.syntax", 16, "add `]` where it ends"),
      ("model.channels=[8, 0]", "spec.out-of-range", 20, "such as `1`"),
      ("model.channels=[8]]", "json.syntax", 19, "look for a bracket or a quote too many"),
      ("model.channels=8,16", "set.syntax", 16, "write `--set 'model.channels=[8,16]'`"),
      ("model.channels=8", "set.syntax", 16, "write `--set 'model.channels=[8]'`"),
      (
        "learning_rate=0.1,epochs=2", "set.syntax", 1,
        "give `--set` once per key: `--set learning_rate=0.1 --set epochs=2`"
      ),
      (
        "model.channels=[8,16], dataset=tiny", "set.syntax", 1,
        "give `--set` once per key: `--set 'model.channels=[8,16]' --set dataset=tiny`"
      ),
      ("name=z", "set.unknown-key", 1, "`--set` edits settings, and a name is none: edit the spec"),
      ("extends=z", "set.unknown-key", 1, "`--set` edits settings, and a parent is none: edit the spec"),
      ("seeds=1", "set.unknown-key", 1, "use `--seeds`, which picks some of the spec's seeds"),
      ("configurations=a", "set.unknown-key", 1, "use `--only`, which picks configurations by name"),
      ("baseline=a", "set.unknown-key", 1, "edit the spec's `baseline`"),
      ("report.alpha=.1", "set.unknown-key", 1, "edit the spec's `report`"),
      ("alpha=.1", "set.unknown-key", 1, "edit the spec's `report`"),
      ("defaults.epochs=2", "set.unknown-key", 1, "did you mean `epochs`?"),
      ("epochs=", "set.syntax", 1, "such as `--set learning_rate=0.1`"),
      ("epochs=2,3", "spec.wrong-type", 8, "the default is `1`"),
      ("schedule.name=one_cylce", "spec.unknown-value", 15, "did you mean `one_cycle`?"),
    ])
  func faults(argument: String, code: String, column: Int, help: String) throws {
    let faults = Reading.faults(Reading.chapter, argument)
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    #expect(fault.code == code)
    #expect(fault.help == help)
    #expect(fault.place?.source == Source(name: "--set", text: argument))
    #expect(fault.place?.column == column)
  }

  @Test("a setting that no configuration can use is a fault, and so is one that is set twice")
  func unused() {
    let spec = #"{ "name": "x", "configurations": [ { "name": "a" } ] }"#
    #expect(Reading.faults(spec, "schedule.div=3").map(\.code) == ["set.foreign-setting"])
    #expect(Reading.faults(spec, "epochs=3", "epochs=4").map(\.code) == ["set.duplicate"])
  }

  @Test("faults of the spec and of the arguments are shown together, each in its own text")
  func together() {
    do throws(SpecFaults) {
      _ = try Reading.experiment(
        #"{ "name": "x", "configurations": [ { "name": "a", "epoch": 2 } ] }"#, "batch_size=none", "lr=1")
      Issue.record("nothing was found")
    } catch {
      #expect(
        error.rendered() == """
          error[spec.unknown-key]: unknown key `epoch`
           --> spec.json:1:51
            |
          1 | { "name": "x", "configurations": [ { "name": "a", "epoch": 2 } ] }
            |                                                   ^^^^^^^ not a key of a configuration
            = help: did you mean `epochs`?

          error[spec.wrong-type]: `batch_size` must be a whole number of at least 1, not the string `none`
           --> --set:1:12
            |
          1 | batch_size=none
            |            ^^^^ found a string
            = help: the default is `64`

          error[set.unknown-key]: unknown key `lr`
           --> --set:1:1
            |
          1 | lr=1
            | ^^ not a setting of a run
            = help: did you mean `learning_rate`?

          3 errors in spec.json and --set; nothing was run

          """)
    }
  }
}
