import CKernels
public import Runs

/// Changes the parameters of a network after each batch; keeps what it remembers of earlier gradients.
protocol Optimizer: Sendable {
  /// Its name, documentation and settings, as specs use them.
  static var component: Component { get }

  /// The optimizer that a configuration describes, before its first step.
  ///
  /// - parameters: what it changes, and where in flat storage that lies
  /// - count: how many elements the flat storage has
  init(_ configuration: RunConfiguration, parameters: [Parameter], count: Int)

  /// What it remembers; averages are laid out like the values that it changes.
  var memory: OptimizerMemory { get set }

  /// One step over flat storage: `values` are changed by what `gradients` say.
  mutating func step(
    _ values: UnsafeMutablePointer<Float>, gradients: UnsafePointer<Float>, _ hyperparameters: Hyperparameters,
    kernels: ck_kernels)
}

/// Every optimizer that specs can name: each declares itself in its own file and is listed here once.
public enum Optimizers {
  /// The optimizers; the first is the default.
  static let types: [any Optimizer.Type] = [
    Adam.self,
    SGD.self,
    RMSProp.self,
  ]

  /// Their declarations, for the catalogue.
  public static var all: [Component] { types.map { $0.component } }

  /// The optimizer that the configuration names.
  static func optimizer(for configuration: RunConfiguration, parameters: [Parameter], count: Int) -> any Optimizer {
    let name = configuration.string("optimizer.name")
    guard let type = types.first(where: { $0.component.name == name }) else {
      preconditionFailure("no optimizer is named `\(name)`")
    }
    return type.init(configuration, parameters: parameters, count: count)
  }
}
