import Runs

/// The definition of one key with which an entry of `configurations` declares several.
struct SweepKey {
  var name: String
  /// What it holds, for people.
  var values: String
  var documentation: String

  /// What it is an object of, for faults.
  var example: String

  /// All of them, as documented.
  static let all = [grid, zip, sample, exclude]
  /// Those that make points, each combined with every point of the others.
  static let makers = [grid, zip, sample]

  static let grid = SweepKey(
    name: "grid", values: "settings by dotted name, each with a list of values",
    documentation: "a configuration for each combination of the listed values",
    example: "such as `{ \"batch_size\": [16, 64] }`")
  static let zip = SweepKey(
    name: "zip", values: "settings by dotted name, each with a list of values, all of the same length",
    documentation: "a configuration for the first values together, one for the second values together, and so on",
    example: "such as `{ \"batch_size\": [64, 512], \"learning_rate\": [0.01, 0.06] }`")
  static let sample = SweepKey(
    name: "sample", values: "`count`, `seed`, and `from`: settings by dotted name, each with what it is drawn from",
    documentation: "`count` configurations with values drawn at random; a larger `count` keeps the points before",
    example: "such as `{ \"count\": 20, \"from\": { \"learning_rate\": { \"log_uniform\": [0.001, 1] } } }`")
  static let exclude = SweepKey(
    name: "exclude", values: "a list of objects, each with a value for some of the swept settings",
    documentation: "combinations that are left out: a point goes where one of the objects has its values",
    example: "such as `[ { \"batch_size\": 16 } ]`")
}

/// What a value of a `sample` is drawn from.
enum Distribution: String, CaseIterable {
  case uniform
  case logUniform = "log_uniform"
  case integer
  case choice

  /// One sentence for users.
  var documentation: String {
    switch self {
    case .uniform: "a number between two, each equally likely, rounded to four digits"
    case .logUniform: "a number between two whose logarithm is equally likely everywhere, rounded to four digits"
    case .integer: "a whole number from the first to the second, each equally likely"
    case .choice: "one of the listed values, each equally likely"
    }
  }
}

/// The definitions of `count` and `seed` in a `sample`.
enum SampleKey {
  /// At most as many points as anybody compares.
  static let count = Setting(
    "count", .integer(1...10_000), default: .integer(10), "how many points are drawn, all different")
  static let seed = Setting(
    "seed", .integer(0...Int(1) << 53 - 1), default: .integer(0), "the seed that they are drawn with")
}
