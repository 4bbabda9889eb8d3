import Foundation
import Testing

/// Golden numbers, read from the folder that `RUNNER_FIXTURES` names, or from the copy beside the tests.
///
/// Cases are read by their fields: names, shapes, orders and which cases there are may differ from folder to folder.
enum Fixtures {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["RUNNER_FIXTURES"], !path.isEmpty {
      return URL(fileURLWithPath: path, isDirectory: true)
    }
    return copy
  }()

  /// The copy beside the tests.
  private static let copy = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures", isDirectory: true)

  /// The contents of `NAME.json`.
  static func load(_ name: String) throws -> Fixture { try decode(folder.appendingPathComponent(name + ".json")) }

  /// The contents of `PyTorch/NAME.json`, made by the script beside it.
  static func pytorch(_ name: String) throws -> Fixture {
    try decode(copy.appendingPathComponent("PyTorch/\(name).json"))
  }

  private static func decode(_ file: URL) throws -> Fixture {
    try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
  }

  /// The entries of `cases` of one kind.
  static func cases(_ name: String, kind: String) throws -> [Fixture] {
    _ = skippedKindsArePrinted
    let cases = try load(name)["cases"].list
    // A set may lack a kind, but a file in which nothing is tested would be a test that cannot fail.
    let tested = testedKinds[name] ?? []
    try #require(cases.contains { $0["kind"].optionalString.map(tested.contains) == true }, "\(name).json has no case")
    return cases.filter { $0["kind"].optionalString == kind }
  }

  /// The kinds of cases that some test reads.
  private static let testedKinds = [
    "basic": ["relu", "linear", "cross_entropy", "normalize", "avg_metric"],
    "norm": ["batchnorm2d", "layernorm", "groupnorm", "instancenorm2d"],
  ]

  /// Prints, once, which kinds of cases there are that no test reads yet.
  private static let skippedKindsArePrinted: Void = {
    for (name, tested) in testedKinds.sorted(by: { $0.key < $1.key }) {
      let kinds = (try? load(name)["cases"].list.compactMap(\.["kind"].optionalString)) ?? []
      for kind in Set(kinds).subtracting(tested).sorted() { print("skipped: \(name).json, cases of kind \(kind)") }
    }
  }()
}

/// A JSON value of a fixture. Missing keys read as `null`; a value of another type than asked for is a fault of the
/// fixture and stops the tests.
indirect enum Fixture: Decodable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([Fixture])
  case object([String: Fixture])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([Fixture].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: Fixture].self))
    }
  }

  subscript(key: String) -> Fixture {
    if case .object(let values) = self { values[key] ?? .null } else { .null }
  }

  subscript(index: Int) -> Fixture { list[index] }

  var isNull: Bool { if case .null = self { true } else { false } }

  var list: [Fixture] {
    guard case .array(let values) = self else { preconditionFailure("a list is needed, not \(self)") }
    return values
  }

  /// A number; "nan", "inf" and "-inf" stand for those.
  var double: Double {
    switch self {
    case .number(let value): return value
    case .string("nan"): return .nan
    case .string("inf"): return .infinity
    case .string("-inf"): return -.infinity
    default: preconditionFailure("a number is needed, not \(self)")
    }
  }

  var float: Float { Float(double) }
  var int: Int { Int(double) }
  var bool: Bool { if case .boolean(let value) = self { value } else { preconditionFailure("not a boolean: \(self)") } }
  var string: String { optionalString ?? { preconditionFailure("a string is needed, not \(self)") }() }
  var optionalString: String? { if case .string(let value) = self { value } else { nil } }
  var optionalDouble: Double? { isNull ? nil : double }
  var doubles: [Double] { list.map(\.double) }
  var floats: [Float] { list.map(\.float) }

  /// `{"shape": [...], "data": [...]}`.
  var tensor: Tensor { Tensor(shape: self["shape"].list.map(\.int), data: self["data"].floats) }
  var optionalTensor: Tensor? { isNull ? nil : tensor }
}
