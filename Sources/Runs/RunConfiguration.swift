/// How one run trains: each setting that applies to it, by dotted name, every default written out.
public struct RunConfiguration: Hashable, Sendable {
  /// In alphabetical order of their names: to compare two configurations, or to write one, sorts and hashes nothing.
  private var entries: [Entry] = []

  private struct Entry: Hashable {
    let name: String
    var value: SettingValue
  }

  /// A configuration of these settings; the spec reader checks them and completes them from the catalogue.
  public init(_ values: [String: SettingValue] = [:]) {
    entries = values.map { Entry(name: $0, value: $1) }.sorted { $0.name < $1.name }
  }

  /// The value of a setting by its dotted name, nil where it does not apply.
  public subscript(name: String) -> SettingValue? {
    get {
      let index = index(of: name)
      return index < entries.count && entries[index].name == name ? entries[index].value : nil
    }
    set {
      let index = index(of: name)
      let isThere = index < entries.count && entries[index].name == name
      switch newValue {
      case let value? where isThere: entries[index].value = value
      case let value?: entries.insert(Entry(name: name, value: value), at: index)
      case nil where isThere: entries.remove(at: index)
      case nil: break
      }
    }
  }

  /// The names of its settings in alphabetical order.
  public var names: [String] { entries.map(\.name) }

  /// Canonical JSON: one flat object of dotted names in alphabetical order, no spaces.
  public var json: String {
    var bytes = Array("{".utf8)
    for (index, entry) in entries.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      SettingValue.appendQuoted(entry.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: entry.value.json.utf8)
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the setting of that name is, or would be.
  private func index(of name: String) -> Int {
    guard let last = entries.last, name <= last.name else { return entries.count }
    var (low, high) = (0, entries.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Typed reading of settings that the catalogue has checked; a missing or mistyped one is a fault of ours.
extension RunConfiguration {
  /// A setting of type integer.
  public func integer(_ name: String) -> Int {
    guard case .integer(let value)? = self[name] else { unusable(name, "an integer") }
    return value
  }

  /// A setting of type number.
  public func number(_ name: String) -> Double {
    guard case .number(let value)? = self[name] else { unusable(name, "a number") }
    return value
  }

  /// A setting of type string.
  public func string(_ name: String) -> String {
    guard case .string(let value)? = self[name] else { unusable(name, "a string") }
    return value
  }

  /// A setting of type boolean.
  public func boolean(_ name: String) -> Bool {
    guard case .boolean(let value)? = self[name] else { unusable(name, "a boolean") }
    return value
  }

  /// A setting that is a list of integers.
  public func integers(_ name: String) -> [Int] {
    guard case .list(let list)? = self[name] else { unusable(name, "a list of integers") }
    return list.map { element in
      guard case .integer(let value) = element else { unusable(name, "a list of integers") }
      return value
    }
  }

  /// A setting that is a list of numbers.
  public func numbers(_ name: String) -> [Double] {
    guard case .list(let list)? = self[name] else { unusable(name, "a list of numbers") }
    return list.map { element in
      guard case .number(let value) = element else { unusable(name, "a list of numbers") }
      return value
    }
  }

  /// A setting that is a list of entries with members.
  public func objects(_ name: String) -> [[String: SettingValue]] {
    guard case .list(let list)? = self[name] else { unusable(name, "a list of objects") }
    return list.map { element in
      guard case .object(let members) = element else { unusable(name, "a list of objects") }
      return members
    }
  }

  private func unusable(_ name: String, _ type: String) -> Never {
    fatalError("setting `\(name)` is \(self[name]?.json ?? "missing") where \(type) is needed")
  }
}
