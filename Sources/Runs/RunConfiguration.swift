/// How one run trains: each setting that applies to it, by dotted name, every default written out.
public struct RunConfiguration: Hashable, Sendable {
  private var values: [String: SettingValue]

  /// A configuration of these settings; the spec reader checks them and completes them from the catalogue.
  public init(_ values: [String: SettingValue] = [:]) {
    self.values = values
  }

  /// The value of a setting by its dotted name, nil where it does not apply.
  public subscript(name: String) -> SettingValue? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The names of its settings in alphabetical order.
  public var names: [String] { values.keys.sorted() }

  /// Canonical JSON: one flat object of dotted names in alphabetical order, no spaces.
  public var json: String {
    "{" + names.map { SettingValue.quoted($0) + ":" + (values[$0]?.json ?? "null") }.joined(separator: ",") + "}"
  }
}

/// Typed reading of settings that the catalogue has checked; a missing or mistyped one is a fault of ours.
extension RunConfiguration {
  /// A setting of type integer.
  public func integer(_ name: String) -> Int {
    guard case .integer(let value)? = values[name] else { unusable(name, "an integer") }
    return value
  }

  /// A setting of type number.
  public func number(_ name: String) -> Double {
    guard case .number(let value)? = values[name] else { unusable(name, "a number") }
    return value
  }

  /// A setting of type string.
  public func string(_ name: String) -> String {
    guard case .string(let value)? = values[name] else { unusable(name, "a string") }
    return value
  }

  /// A setting of type boolean.
  public func boolean(_ name: String) -> Bool {
    guard case .boolean(let value)? = values[name] else { unusable(name, "a boolean") }
    return value
  }

  /// A setting that is a list of integers.
  public func integers(_ name: String) -> [Int] {
    guard case .list(let list)? = values[name] else { unusable(name, "a list of integers") }
    return list.map { element in
      guard case .integer(let value) = element else { unusable(name, "a list of integers") }
      return value
    }
  }

  /// A setting that is a list of numbers.
  public func numbers(_ name: String) -> [Double] {
    guard case .list(let list)? = values[name] else { unusable(name, "a list of numbers") }
    return list.map { element in
      guard case .number(let value) = element else { unusable(name, "a list of numbers") }
      return value
    }
  }

  /// A setting that is a list of entries with members.
  public func objects(_ name: String) -> [[String: SettingValue]] {
    guard case .list(let list)? = values[name] else { unusable(name, "a list of objects") }
    return list.map { element in
      guard case .object(let members) = element else { unusable(name, "a list of objects") }
      return members
    }
  }

  private func unusable(_ name: String, _ type: String) -> Never {
    fatalError("setting `\(name)` is \(values[name]?.json ?? "missing") where \(type) is needed")
  }
}
