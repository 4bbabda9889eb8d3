import Runs

@testable import Training

extension ListedLayer {
  /// The layer that an entry such as `{"name": "conv", "channels": 6}` describes, on maps of `input`.
  static func layer(_ entry: Fixture, on input: ImageShape) -> any LayerDescription {
    let object = Self.object(entry)
    guard let listed = Layers.all.first(where: { $0.kind.name == entry["name"].string }) else {
      preconditionFailure("no layer is named \(entry["name"])")
    }
    return listed.description(listed.kind.settings(of: object), listed.kind.name, input)
  }

  /// An entry as the spec reader keeps it.
  static func object(_ entry: Fixture) -> [String: SettingValue] {
    guard case .object(let written) = entry else { preconditionFailure("no entry") }
    guard let kind = Layers.all.first(where: { $0.kind.name == entry["name"].string })?.kind,
      case .object(let object) = kind.entry(
        written.filter { $0.key != "name" }.reduce(into: [:]) { result, member in
          let type = kind.settings.first { $0.name == member.key }?.type
          switch (type, member.value) {
          case (.integer, _): result[member.key] = .integer(member.value.int)
          case (_, .boolean(let value)): result[member.key] = .boolean(value)
          default: result[member.key] = .number(member.value.double)
          }
        })
    else { preconditionFailure("no layer is named \(entry["name"])") }
    return object
  }
}

extension Tensor {
  /// Channels, height and width of [image, channel, y, x].
  var imageShape: ImageShape { ImageShape(channels: shape[1], height: shape[2], width: shape[3]) }
}
