import Runs

extension JSONSchema {
  /// Where the schema of a layer stands.
  static let layerReference = "#/definitions/layer"

  /// The definition of a layer, for catalogues with lists of them.
  static func layers(of catalogue: Catalogue) -> [Member] {
    for case .layers(let kinds) in catalogue.components.flatMap(\.settings).map(\.type) {
      return [("layer", .object(layer(of: kinds)))]
    }
    return []
  }

  /// The schema of one entry of a list of layers: its name decides which other keys it takes.
  private static func layer(of kinds: [LayerKind]) -> [Member] {
    let names = kinds.map { "`\($0.name)`: \($0.documentation)" }.joined(separator: "; ")
    let name: Member = (
      "name", .object([("description", .text(names)), ("enum", .texts(kinds.map(\.name)))])
    )
    let branches = kinds.reversed().reduce([Member]()) { others, kind in
      let keys =
        [name] + kind.settings.map { setting in (setting.name, JSONText.object(schema(of: setting, in: kind))) }
      let required = ["name"] + kind.settings.map(\.name).filter(kind.required.contains)
      return [
        ("if", ["properties": ["name": ["const": .text(kind.name)]], "required": .texts(["name"])]),
        ("then", .object(object(nil, keys, required: required))),
      ] + (others.isEmpty ? [] : [("else", .object(others))])
    }
    return [
      ("description", .text("a layer, by `name`, and its settings")), ("type", .text("object")),
      ("required", .texts(["name"])), ("properties", .object([name])),
    ] + branches
  }

  private static func schema(of setting: Setting, in kind: LayerKind) -> [Member] {
    [("description", .text(setting.documentation))] + setting.type.schema
      + (kind.required.contains(setting.name) ? [] : [("default", .value(setting.defaultValue))])
  }
}
