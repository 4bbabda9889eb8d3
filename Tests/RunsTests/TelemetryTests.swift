import Runs
import Testing

@Suite struct TelemetryTests {
  @Test("what is recorded covers what records no more of it, and two together cover both")
  func covers() {
    for one in 1...12 {
      for two in 1...12 {
        let (first, second) = (Telemetry(every: one), Telemetry(every: two))
        let steps = (0..<150).filter { second.includes(step: $0) }
        #expect(first.covers(second) == steps.allSatisfy { first.includes(step: $0) }, "\(one) and \(two)")
        let both = first.joined(with: second)
        #expect(both.covers(first) && both.covers(second) && both == second.joined(with: first))
        #expect(both.every == (1...12).last { one.isMultiple(of: $0) && two.isMultiple(of: $0) })
      }
    }
  }

  @Test("a configuration asks for none by default, for what it says, and for what is put in")
  func configuration() {
    var settings = RunConfiguration()
    #expect(settings.telemetry == nil, "an earlier runner knew no such setting")
    for every in [nil, Telemetry(every: 1), Telemetry(every: 50)] {
      settings.telemetry = every
      #expect(settings.telemetry == every)
      #expect(RunConfiguration(["telemetry.every": .integer(3)]).telemetry == nil)
    }
  }

  @Test("it is no part of what identifies a run")
  func fingerprint() {
    let catalogue = Catalogue(
      general: [Setting("batch_size", .integer(1...99), default: .integer(8), "images per step")] + Telemetry.settings,
      components: [], datasets: [])
    var settings = RunConfiguration(["batch_size": .integer(9)])
    for telemetry in [nil, Telemetry(every: 1), Telemetry(every: 7)] {
      settings.telemetry = telemetry
      #expect(catalogue.departures(of: settings) == RunConfiguration(["batch_size": .integer(9)]))
    }
    #expect(
      catalogue.settings(for: settings).map(\.name) == [
        "dataset", "batch_size", "telemetry.activations", "telemetry.every",
      ])
  }
}
