import Runs

extension SettingsPage {
  /// How one entry of `configurations` declares several.
  static var sweeps: [String] {
    [
      "## Sweeps",
      """
      An entry of `configurations` with one of these keys stands for several, which start from what it `extends` and \
      from its own settings. Each is named by what it sets, behind the entry's `name` or what it extends: \
      `baseline-batch_size=64,learning_rate=0.1`. Several keys together make every combination. A setting of a component \
      that a point does not choose is left out of the point.
      """,
      table(
        ["key", "holds", "makes"],
        SweepKey.all.map { ["`\($0.name)`", $0.values, "\($0.documentation); \($0.example)"] }),
      "In a `sample`:",
      table(
        ["key", "values", "default", "meaning"],
        [SampleKey.count, SampleKey.seed].map {
          ["`\($0.name)`", $0.type.description, "`\($0.defaultValue.plain)`", $0.documentation]
        }
          + Distribution.allCases.map {
            [
              "`from`, a setting, `\($0.rawValue)`", $0 == .choice ? "a list of values" : "its two ends", "none",
              $0.documentation,
            ]
          }),
    ]
  }
}
