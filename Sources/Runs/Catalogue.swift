/// Everything that a spec can name: the settings, components and data sets, each listed once.
public struct Catalogue: Sendable {
  /// Settings of every run that belong to no component: `batch_size`, `epochs`, …
  public let general: [Setting]
  /// Models, optimizers and schedules; the first of a section is its default.
  public let components: [Component]
  /// Registered data sets; the first is the default.
  public let datasets: [DatasetFacts]
  /// The settings that choose: `dataset` and `SECTION.name`.
  public let choices: [Setting]

  /// What is wrong between general settings, such as a batch size larger than the training set.
  public let generalContradictions: @Sendable (RunConfiguration, DatasetFacts) -> [Contradiction]

  /// A catalogue of what is listed.
  public init(
    general: [Setting], components: [Component], datasets: [DatasetFacts],
    generalContradictions: @escaping @Sendable (RunConfiguration, DatasetFacts) -> [Contradiction] = { _, _ in [] }
  ) {
    self.general = general
    self.components = components
    self.datasets = datasets
    self.generalContradictions = generalContradictions
    choices = Self.choices(datasets, components)
  }

  /// What stands before the dot in the names of general settings, each once: specs write those in an object of that
  /// name.
  public var groups: [String] {
    var result: [String] = []
    for name in general.map(\.name) {
      guard let dot = name.firstIndex(of: ".") else { continue }
      let group = String(name[..<dot])
      if !result.contains(group) { result.append(group) }
    }
    return result
  }

  /// The keys of a group: what stands behind the dot.
  public func keys(of group: String) -> [String] {
    general.map(\.name).filter { $0.hasPrefix(group + ".") }.map { String($0.dropFirst(group.count + 1)) }
  }

  /// The components of one section, in listed order.
  public func components(in section: Component.Section) -> [Component] {
    components.filter { $0.section == section }
  }

  /// The component of that name, if it is listed.
  public func component(_ section: Component.Section, named name: String) -> Component? {
    components.first { $0.section == section && $0.name == name }
  }

  /// The data set of that name, if it is listed.
  public func dataset(named name: String) -> DatasetFacts? {
    datasets.first { $0.name == name }
  }

  private static func choices(_ datasets: [DatasetFacts], _ components: [Component]) -> [Setting] {
    let names = datasets.map(\.name)
    let dataset = Setting(
      "dataset", .choice(names), default: .string(names.first ?? ""), "the registered data set to train on")
    return [dataset]
      + Component.Section.allCases.compactMap { section in
        let listed = components.filter { $0.section == section }
        guard let first = listed.first else { return nil }
        return Setting(
          "\(section.rawValue).name", .choice(listed.map(\.name)), default: .string(first.name),
          "which \(section.rawValue) is used")
      }
  }

  /// The settings that apply where `configuration` chooses its components, in documented order: data set, general,
  /// then section by section.
  public func settings(for configuration: RunConfiguration) -> [Setting] {
    var result = choices.filter { $0.name == "dataset" } + general
    for section in Component.Section.allCases {
      let key = "\(section.rawValue).name"
      result += choices.filter { $0.name == key }
      if case .string(let name)? = configuration[key], let component = component(section, named: name) {
        result += component.settings
      }
    }
    return result
  }

  /// Everything that is wrong with a configuration whose single values are all in range.
  public func contradictions(in configuration: RunConfiguration) -> [Contradiction] {
    guard let facts = dataset(named: configuration.string("dataset")) else { return [] }
    let chosen = Component.Section.allCases.compactMap { section -> Component? in
      guard case .string(let name)? = configuration["\(section.rawValue).name"] else { return nil }
      return component(section, named: name)
    }
    return generalContradictions(configuration, facts) + chosen.flatMap { $0.contradictions(configuration, facts) }
  }

  /// Every setting that is left at its default taken out: what identifies a configuration.
  ///
  /// The names of the chosen components and of the data set stay only where they are not the default either, so that
  /// a new setting or component changes no stored fingerprint.
  public func departures(of configuration: RunConfiguration) -> RunConfiguration {
    var result = RunConfiguration()
    for setting in settings(for: configuration) {
      if let value = configuration[setting.name], value != setting.defaultValue { result[setting.name] = value }
    }
    return result
  }
}
