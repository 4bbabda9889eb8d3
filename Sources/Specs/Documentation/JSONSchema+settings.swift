import Runs

/// The settings of runs, by the keys that specs write.
extension JSONSchema {
  /// The schema of the data set, of each general setting and of each section of components.
  static func settings(of catalogue: Catalogue) -> [Member] {
    let plain = (catalogue.choices.filter { $0.name == "dataset" } + catalogue.general).filter {
      !$0.name.contains(".")
    }
    let groups = catalogue.groups.map { group in
      let keys = catalogue.keys(of: group).compactMap { key in
        catalogue.general.first { $0.name == group + "." + key }.map { (key, JSONText.object($0.schema)) }
      }
      return (group, JSONText.object(object("the settings of \(group)", keys)))
    }
    let sections = Component.Section.allCases.filter { !catalogue.components(in: $0).isEmpty }
    return plain.map { ($0.name, .object($0.schema)) } + groups
      + sections.map { ($0.rawValue, .object(section($0, in: catalogue))) }
  }

  /// A section: where its `name` is written, the keys of that component; where it is inherited, the keys of all.
  private static func section(_ section: Component.Section, in catalogue: Catalogue) -> [Member] {
    let components = catalogue.components(in: section)
    let names = components.map { "`\($0.name)`: \($0.documentation)" }.joined(separator: "; ")
    let name: Member = (
      "name",
      .object([
        ("description", .text(names)), ("enum", .texts(components.map(\.name))),
        ("default", .text(components[0].name)),
      ])
    )
    let inherited = object(nil, [name] + catalogue.names(in: section).map { key($0, of: components, in: section) })
    let branches = components.reversed().reduce(inherited) { others, component in
      let keys = [name] + component.settings.map { key($0.name, of: [component], in: section) }
      return [
        ("if", ["properties": ["name": ["const": .text(component.name)]], "required": .texts(["name"])]),
        ("then", .object(object(nil, keys))),
        ("else", .object(others)),
      ]
    }
    let description = "the \(section.rawValue), by `name`, and its settings"
    return [("description", .text(description)), ("type", .text("object")), ("properties", .object([name]))] + branches
  }

  /// A component's setting as each of `components` that has it takes it.
  static func key(_ name: String, of components: [Component], in section: Component.Section) -> Member {
    let settings = components.flatMap(\.settings).filter { $0.name == name }
    let hovers = settings.reduce(into: [String]()) { if !$0.contains($1.hover) { $0.append($1.hover) } }
    var schema: [Member] = [("description", .text(hovers.joined(separator: "; or ")))]
    if settings.allSatisfy({ $0.type == settings[0].type }) {
      schema += settings[0].type.schema
    } else {
      schema.append(("anyOf", .list(settings.map { .object($0.type.schema) })))
    }
    if settings.allSatisfy({ $0.defaultValue == settings[0].defaultValue }) {
      schema.append(("default", .value(settings[0].defaultValue)))
    }
    return (section.key(of: name), .object(schema))
  }
}

extension Setting {
  /// What an editor shows of it: meaning, range, default.
  var hover: String { "\(documentation) (\(type.description); default \(defaultValue.plain))" }

  /// The members of the schema of the setting.
  var schema: [JSONSchema.Member] {
    [("description", .text(hover))] + type.schema + [("default", .value(defaultValue))]
  }
}
