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

  /// What there is to know of a folder that a spec names as its data set.
  public var folder: @Sendable (_ path: String) -> Result<DatasetFacts, UnusableFolder>

  /// What is wrong between general settings, such as a batch size larger than the training set.
  public let generalContradictions: @Sendable (RunConfiguration, DatasetFacts) -> [Contradiction]

  /// A catalogue of what is listed.
  public init(
    general: [Setting], components: [Component], datasets: [DatasetFacts],
    folder: @escaping @Sendable (String) -> Result<DatasetFacts, UnusableFolder> = { path in
      .failure(UnusableFolder("`\(path)` is not a registered data set", help: "name a registered one"))
    },
    generalContradictions: @escaping @Sendable (RunConfiguration, DatasetFacts) -> [Contradiction] = { _, _ in [] }
  ) {
    self.general = general
    self.components = components
    self.datasets = datasets
    self.folder = folder
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

  /// The data set of that name, if it is listed, or the one in the folder of that path, if it can be used.
  public func dataset(named name: String) -> DatasetFacts? {
    DatasetFacts.isFolder(name) ? try? folder(name).get() : datasets.first { $0.name == name }
  }

  /// The data that a configuration trains on: `train_size` images of its data set where it says so.
  public func dataset(of configuration: RunConfiguration) -> DatasetFacts? {
    dataset(named: configuration.string("dataset"))?.used(by: configuration)
  }

  private static func choices(_ datasets: [DatasetFacts], _ components: [Component]) -> [Setting] {
    let names = datasets.map(\.name)
    let dataset = Setting(
      "dataset", .nameOrFolder(names), default: .string(names.first ?? ""),
      "what to train on: a registered data set, or a folder of IDX files, from the current folder")
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

  /// Everything that is wrong with a configuration whose single values are all in range; a setting without effect only
  /// where it is not at its default.
  public func contradictions(in configuration: RunConfiguration) -> [Contradiction] {
    guard let facts = dataset(of: configuration) else { return [] }
    let chosen = Component.Section.allCases.compactMap { section -> Component? in
      guard case .string(let name)? = configuration["\(section.rawValue).name"] else { return nil }
      return component(section, named: name)
    }
    let found = generalContradictions(configuration, facts) + chosen.flatMap { $0.contradictions(configuration, facts) }
    guard found.contains(where: \.isWithoutEffect) else { return found }
    let departures = departures(of: configuration)
    return found.filter { !$0.isWithoutEffect || departures[$0.setting] != nil }
  }

  /// Every setting that is left at its default taken out: what identifies a configuration.
  ///
  /// The names of the chosen components and of the data set stay only where they are not the default either, so that
  /// a new setting or component changes no stored fingerprint. A folder's path goes: its checksum says what is in it.
  /// What is only recorded is never part of it.
  public func departures(of configuration: RunConfiguration) -> RunConfiguration {
    var result = RunConfiguration()
    for setting in settings(for: configuration) where !Telemetry.hasSetting(setting.name) {
      guard let value = configuration[setting.name], value != setting.defaultValue else { continue }
      if setting.name == "dataset", case .string(let name) = value, DatasetFacts.isFolder(name) { continue }
      result[setting.name] = value
    }
    return result
  }
}
