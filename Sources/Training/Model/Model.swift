public import Runs

/// A network that specs can name.
protocol Model: Sendable {
  /// Its name, documentation, settings and what contradicts itself among them.
  static var component: Component { get }

  /// The layers that a checked configuration asks for on images of `dataset`.
  static func architecture(for configuration: RunConfiguration, dataset: DatasetFacts) -> Architecture
}

/// Every model that specs can name: each declares itself in its own file and is listed here once.
public enum Models {
  /// The models; the first is the default.
  static let types: [any Model.Type] = [SimpleCNN.self, Sequential.self]

  /// Their declarations, for the catalogue.
  public static var all: [Component] { types.map { $0.component } }

  /// The layers of the model that a checked configuration names.
  public static func architecture(for configuration: RunConfiguration, dataset: DatasetFacts) -> Architecture {
    let name = configuration.string("model.name")
    guard let type = types.first(where: { $0.component.name == name }) else {
      preconditionFailure("no model is named `\(name)`")
    }
    return type.architecture(for: configuration, dataset: dataset)
  }
}
