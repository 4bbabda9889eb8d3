import Diagnostics
import Runs
import Testing

@testable import Specs

@Suite("--only and --seeds")
struct SelectionTests {
  static let experiment = Experiment(
    name: "x", baseline: "a", seeds: [3, 1, 2],
    configurations: ["baseline", "bs512", "bs1024", "a,b", "lr0.1"].map {
      Configuration(name: $0, settings: RunConfiguration(), origins: [:])
    })

  private func names(_ only: String...) throws -> [String] {
    try Selection(only: only, seeds: [1]).select(from: Self.experiment).map(\.configuration.name)
  }

  @Test("no selection is every configuration with every seed, in the order of the spec")
  func all() throws {
    let runs = try Selection().select(from: Self.experiment)
    #expect(runs.count == 15)
    #expect(runs.prefix(4).map(\.configuration.name) == ["baseline", "baseline", "baseline", "bs512"])
    #expect(runs.prefix(4).map(\.seed) == [3, 1, 2, 3])
  }

  @Test("patterns select in the order of the spec, each configuration once")
  func patterns() throws {
    #expect(try names("bs*") == ["bs512", "bs1024"])
    #expect(try names("lr0.1,bs*", "b*") == ["baseline", "bs512", "bs1024", "lr0.1"])
    #expect(try names("bs???") == ["bs512"])
    #expect(try names("a,b") == ["a,b"], "a name with a comma is a name first")
    #expect(try names("*") == Self.experiment.configurations.map(\.name))
  }

  @Test("seeds select in the order of the spec")
  func seeds() throws {
    let runs = try Selection(only: ["bs512"], seeds: [2, 3, 2]).select(from: Self.experiment)
    #expect(runs.map(\.seed) == [3, 2])
  }

  @Test("every pattern that matches nothing and every seed that is not there is shown, with what there is")
  func faults() throws {
    let selection = Selection(only: ["bs*,bs521", "lr0.1", "xyz*"], seeds: [1, 10, 2, 11])
    do {
      _ = try selection.select(from: Self.experiment)
      Issue.record("nothing was found")
    } catch {
      #expect(
        error.rendered() == """
          error[select.no-configuration]: no configuration of `x` is called `bs521`
           --> --only:1:5
            |
          1 | bs*,bs521
            |     ^^^^^ matches nothing
            = help: did you mean `bs512`?

          error[select.no-configuration]: no configuration of `x` is called `xyz*`
           --> --only:1:1
            |
          1 | xyz*
            | ^^^^ matches nothing
            = help: there are `baseline`, `bs512`, `bs1024`, `a,b`, `lr0.1`

          error[select.no-seed]: seed 10 is not one of the seeds of `x`
           --> --seeds:1:3
            |
          1 | 1,10,2,11
            |   ^^ not in the spec
            = help: it has 3, 1, 2; another is added in its `seeds`

          error[select.no-seed]: seed 11 is not one of the seeds of `x`
           --> --seeds:1:8
            |
          1 | 1,10,2,11
            |        ^^ not in the spec
            = help: it has 3, 1, 2; another is added in its `seeds`

          4 errors in --only and --seeds; nothing was run

          """)
    }
  }

  @Test("a list of no seeds is a fault, not a run of nothing")
  func noSeeds() {
    #expect(throws: SpecFaults.self) { try Selection(seeds: []).select(from: Self.experiment) }
  }

  @Test(
    "a pattern covers the whole name",
    arguments: [
      ("", "", true), ("", "a", false), ("*", "", true), ("a*", "ab", true), ("a*", "ba", false), ("*a", "ba", true),
      ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false), ("*ab", "aab", true), ("a?c", "abc", true),
      ("a?c", "ac", false), ("**", "x", true), ("?", "é", true), ("a.c", "abc", false), ("*x*", "abcxdef", true),
    ])
  func glob(pattern: String, name: String, matches: Bool) {
    #expect(Glob(pattern).matches(name) == matches)
  }
}
