import Runs

/// The keys of sweeps: settings by dotted name, with values to go through.
extension JSONSchema {
  /// The schema of one value of each setting, by dotted name.
  static func values(of catalogue: Catalogue) -> [Member] {
    let plain = catalogue.choices + catalogue.general
    let components = Component.Section.allCases.flatMap { section in
      catalogue.names(in: section).map { name in
        (name, key(name, of: catalogue.owners(of: name, in: section), in: section).value)
      }
    }
    return plain.map { ($0.name, .object($0.schema)) } + components
  }

  /// `grid`, `zip`, `sample` and `exclude`, each as a property of a configuration.
  static func sweeps(over values: [Member], of catalogue: Catalogue) -> [Member] {
    let names = values.map(\.key)
    let grid = names.map { ($0, list(of: $0, isUnique: true)) }
    let zip = names.map { ($0, list(of: $0, isUnique: false)) }
    let conditions = names.map { ($0, reference($0)) }
    return [
      (SweepKey.grid.name, .object(object(SweepKey.grid.hover, grid))),
      (SweepKey.zip.name, .object(object(SweepKey.zip.hover, zip))),
      (SweepKey.sample.name, .object(sample(catalogue, names))),
      (
        SweepKey.exclude.name,
        [
          "description": .text(SweepKey.exclude.hover), "type": .text("array"),
          "items": .object(object("a combination of values to leave out", conditions)),
        ]
      ),
    ]
  }

  /// An entry of `configurations` is named, or makes its names from what it varies; only then is there what to exclude.
  static var sweepRules: [Member] {
    let makers = SweepKey.makers.map { ["required": .texts([$0.name])] as JSONText }
    let isNamed: JSONText = ["required": .texts(["name"])]
    let isSweep: JSONText = ["anyOf": .list(makers)]
    return [
      ("anyOf", .list([isNamed] + makers)),
      ("dependencies", .object([(SweepKey.exclude.name, isSweep)])),
    ]
  }

  private static func reference(_ name: String) -> JSONText { ["$ref": .text("#/definitions/" + name)] }

  private static func list(of name: String, isUnique: Bool) -> JSONText {
    let rules: [Member] = [
      ("type", .text("array")), ("minItems", .value(.integer(1))), ("items", reference(name)),
    ]
    return .object(rules + (isUnique ? [("uniqueItems", .value(.boolean(true)))] : []))
  }

  private static func sample(_ catalogue: Catalogue, _ names: [String]) -> [Member] {
    let from = names.map { name in
      let section = Component.Section.allCases.first { $0.contains(name) }
      let definitions =
        catalogue.choices.filter { $0.name == name } + catalogue.general.filter { $0.name == name }
        + (section.map { catalogue.components(in: $0).flatMap(\.settings).filter { $0.name == name } } ?? [])
      return (name, draw(name, definitions.map(\.type)))
    }
    return object(
      SweepKey.sample.hover,
      [
        ("count", .object(SampleKey.count.schema)), ("seed", .object(SampleKey.seed.schema)),
        ("from", .object(object("settings by dotted name, each with what it is drawn from", from))),
      ], required: ["count", "from"])
  }

  /// The distributions that a setting of these types can be drawn from, exactly one of them.
  private static func draw(_ name: String, _ types: [SettingType]) -> JSONText {
    var keys: [Member] = [
      (Distribution.choice.rawValue, described(.choice, list(of: name, isUnique: false)))
    ]
    if let type = types.first, types.allSatisfy({ $0 == type }) {
      switch type {
      case .number(let interval):
        let inside = interval.positivePart
        keys.append((Distribution.uniform.rawValue, described(.uniform, pair(type))))
        keys.append((Distribution.logUniform.rawValue, described(.logUniform, pair(.number(inside)))))
      case .integer, .oddInteger: keys.append((Distribution.integer.rawValue, described(.integer, pair(type))))
      default: break
      }
    }
    let oneOf: Member = ("oneOf", .list(keys.map { ["required": .texts([$0.key])] }))
    return .object(object("what `\(name)` is drawn from", keys) + [oneOf])
  }

  private static func pair(_ type: SettingType) -> JSONText { .object(SettingType.list(type, count: 2...2).schema) }

  private static func described(_ distribution: Distribution, _ schema: JSONText) -> JSONText {
    guard case .object(let members) = schema else { return schema }
    return .object([("description", .text(distribution.documentation))] + members)
  }
}

extension SweepKey {
  /// What an editor shows of it.
  var hover: String { "\(documentation); \(values); \(example)" }
}
