import Comparisons
import Runs

extension VerificationTable {
  /// The same for programs:
  ///
  ///     { "equal": 38, "different": 1, "not_trained": 1,
  ///       "runs": [ { "run", "label", "result", "reason", "facts": [ { "name", "stored", "again" } ],
  ///         "records": [ { "epoch", "step", "numbers": [ { "name", "stored", "again" } ] } ] } ] }
  ///
  /// `result` is `equal`, `different` or `not_trained`, and `reason` says why a run was not trained again. `records` has
  /// the first batch and the first epoch that differ, and the first `layer` and batch of telemetry, which name no epoch;
  /// an epoch has no step. A number is a text where it is not finite
  /// and null where there is no such record.
  public var json: String {
    JSONValue.object([
      ("equal", .integer(equal)), ("different", .integer(different)), ("not_trained", .integer(notTrained)),
      ("runs", .array(runs.map(Self.object))),
    ]).text() + "\n"
  }

  private static func object(_ run: Run) -> JSONValue {
    var (word, reason, facts, records): (String, String?, [Fact], [RecordDifference]) = ("equal", nil, [], [])
    switch run.result {
    case .equal: break
    case .notTrained(let why): (word, reason) = ("not_trained", why)
    case .different(let found, let differences): (word, facts, records) = ("different", found, differences)
    }
    return .object([
      ("run", .string(run.fingerprint.run)), ("label", .string(run.label)), ("result", .string(word)),
      ("reason", .optional(reason, JSONValue.string)),
      (
        "facts",
        .array(
          facts.map {
            .object([("name", .string($0.name)), ("stored", .string($0.stored)), ("again", .string($0.again))])
          })
      ),
      ("records", .array(records.map(object))),
    ])
  }

  private static func object(_ difference: RecordDifference) -> JSONValue {
    let place: [(String, JSONValue)] =
      switch difference.place {
      case .batch(let step, let epoch): [("epoch", .integer(epoch)), ("step", .integer(step))]
      case .epoch(let epoch): [("epoch", .integer(epoch)), ("step", .null)]
      case .layer(let layer, let step): [("epoch", .null), ("step", .integer(step)), ("layer", .string(layer))]
      }
    let numbers = difference.numbers.map { number in
      JSONValue.object([
        ("name", .string(number.name)), ("stored", value(number.first)), ("again", value(number.second)),
      ])
    }
    return .object(place + [("numbers", .array(numbers))])
  }

  private static func value(_ number: Double?) -> JSONValue {
    .optional(number) { $0.isFinite ? .number($0) : .string(Figures.nonfinite($0)) }
  }
}
