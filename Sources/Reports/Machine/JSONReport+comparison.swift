import Comparisons
import Runs

/// What is said of a configuration against another one, for programs.
extension JSONReport {
  /// Effect, test and verdict. The seeds are those that have a result of both sides, diverged ones included.
  func comparison(_ comparison: PairedComparison) -> JSONValue {
    let difference = comparison.difference
    let effect: [(String, JSONValue)] = [
      ("against", .string(comparison.reference)), ("verdict", .string(comparison.verdict.rawValue)),
      ("reason", .optional(comparison.obstacle?.name, JSONValue.string)),
      ("estimate", .optional(difference?.mean, JSONValue.number)), ("interval", interval(comparison.interval)),
      ("p", .optional(comparison.test?.p, JSONValue.number)),
      ("p_corrected", .optional(comparison.correctedP, JSONValue.number)), ("n", .integer(comparison.pairs)),
      ("wins", .integer(difference?.wins ?? 0)), ("ties", .integer(difference?.ties ?? 0)),
      ("losses", .integer(difference?.losses ?? 0)),
    ]
    let more: [(String, JSONValue)] = [
      ("test", .optional(comparison.test?.method.rawValue, JSONValue.string)),
      ("n_finished", .integer(difference?.n ?? 0)), ("n_diverged", .integer(comparison.diverged)),
      ("simultaneous_interval", interval(comparison.simultaneous)),
      ("superiority", .optional(comparison.superiority, JSONValue.number)),
      ("detectable", .optional(comparison.detectable, JSONValue.number)),
      ("changes", .integer(comparison.changes.count)),
      ("new_images", .optional(comparison.crossed, newImages(comparison))),
    ]
    return .object(effect + more)
  }

  private func newImages(_ comparison: PairedComparison) -> (CrossedEffect) -> JSONValue {
    { crossed in
      .object([
        ("images", .integer(crossed.images)), ("seeds", .integer(crossed.seeds)),
        ("standard_error", .number(crossed.standardError)), ("interval", interval(comparison.crossedInterval)),
      ])
    }
  }

  /// What a run costs.
  func cost(_ cost: Cost) -> JSONValue {
    .object([
      ("images", .optional(cost.images, JSONValue.integer)),
      ("parameters", .optional(cost.parameters, JSONValue.integer)),
      ("training_s", .optional(cost.trainingSeconds, JSONValue.number)),
      (
        "time_to",
        .array(
          cost.timesTo.map { time in
            .object([
              ("accuracy", .number(time.accuracy)), ("reached", .integer(time.reached)),
              ("training_s", .optional(time.seconds, JSONValue.number)),
            ])
          })
      ),
    ])
  }

  /// `[low, high]`, or null.
  func interval(_ interval: Comparisons.Interval?) -> JSONValue {
    .optional(interval) { .array([.number($0.low), .number($0.high)]) }
  }
}

extension Obstacle {
  /// Its name for programs.
  fileprivate var name: String {
    switch self {
    case .sameSettings: "same_settings"
    case .exploratory: "exploratory"
    case .noPairs: "no_pairs"
    case .unfinished: "unfinished_runs"
    case .tooFewSeeds: "too_few_seeds"
    }
  }
}
