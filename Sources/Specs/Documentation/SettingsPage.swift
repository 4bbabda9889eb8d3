public import Runs

/// docs/settings.md: every setting with its values, default and meaning.
public enum SettingsPage {
  /// The page for a catalogue.
  ///
  /// - Parameter catalogue: which settings, components and data sets there are
  /// - Returns: Markdown, the same bytes for the same catalogue, ended by a line break
  public static func markdown(for catalogue: Catalogue) -> String {
    let plain = catalogue.choices.filter { $0.name == "dataset" } + catalogue.general
    var parts = [
      "# Settings",
      """
      Everything that can change a number of a run, and what is recorded of it, with the defaults. Made from \
      the definitions in the code: change those, not this page. In a spec, `schedule.pct_start` is written \
      `"schedule": { "pct_start": … }`; in SQL, in reports and with `--set` it has its dotted name.
      """,
      "## Every run", table(plain),
      "## Data sets", datasets(catalogue.datasets),
    ]
    for section in Component.Section.allCases { parts += self.section(section, of: catalogue) }
    parts += sweeps
    parts += [
      "## Report",
      "The keys of `report`: how results are compared. They change no run and are declared before anything runs.",
      report,
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func section(_ section: Component.Section, of catalogue: Catalogue) -> [String] {
    let components = catalogue.components(in: section)
    guard let first = components.first else { return [] }
    let title = section.rawValue.prefix(1).uppercased() + section.rawValue.dropFirst()
    var parts = ["## \(title)", "`\(section.choice)` chooses one; the default is `\(first.name)`."]
    for component in components {
      parts.append("### `\(component.name)`")
      parts.append(component.documentation)
      parts.append(component.settings.isEmpty ? "No settings." : table(component.settings))
      for case .layers(let kinds) in component.settings.map(\.type) { parts += layers(kinds) }
    }
    return parts
  }

  /// The layers that a list may hold, and their settings.
  private static func layers(_ kinds: [LayerKind]) -> [String] {
    let rows = kinds.flatMap { kind -> [[String]] in
      let name = "`\(kind.name)`"
      if kind.settings.isEmpty { return [[name, kind.documentation, "–", "–", "–", "–"]] }
      return kind.settings.enumerated().map { index, setting in
        let fallback = kind.required.contains(setting.name) ? "must be given" : "`\(setting.defaultValue.plain)`"
        return [
          index == 0 ? name : "–", index == 0 ? kind.documentation : "–", "`\(setting.name)`", setting.type.description,
          fallback, setting.documentation,
        ]
      }
    }
    return [
      "The layers that a list may hold, written `{ \"name\": \"conv\", \"channels\": 8 }`:",
      table(["layer", "what it does", "setting", "values", "default", "meaning"], rows),
    ]
  }

  private static func table(_ settings: [Setting]) -> String {
    table(
      ["setting", "values", "default", "meaning"],
      settings.map { ["`\($0.name)`", $0.type.description, "`\($0.defaultValue.plain)`", $0.documentation] })
  }

  private static func datasets(_ datasets: [DatasetFacts]) -> String {
    table(
      ["data set", "training", "validation", "image", "classes", "source"],
      datasets.map { facts in
        let shape = facts.imageShape
        return [
          "`\(facts.name)`", "\(facts.trainingCount)", "\(facts.validationCount)",
          "\(shape.channels) × \(shape.height) × \(shape.width)",
          "\(facts.classes): \(facts.classNames.joined(separator: ", "))", facts.documentation,
        ]
      })
  }

  private static var report: String {
    table(
      ["key", "values", "default", "meaning"],
      ReportKey.all.map { key in
        let fallback = key.defaultValue.map { "`\($0.plain)`" } ?? key.defaultText
        return ["`\(key.name)`", key.type.description, fallback, key.documentation]
      })
  }

  static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header, header.map { _ in "---" }] + rows).map { row in
      "| " + row.map(cell).joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  /// Text that ends no cell and no row.
  private static func cell(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " ").split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
  }
}
