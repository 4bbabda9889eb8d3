import Runs

/// One thing that the runs' provenance says: once where they agree, with counts where they do not.
public struct ProvenanceFact: Hashable, Sendable {
  /// What it is about.
  public var topic: Topic
  /// What it says, in the order of the runs; one value where all agree.
  public var values: [Value]

  /// What a fact is about; raw values are the names in machine-readable reports.
  public enum Topic: String, CaseIterable, Hashable, Sendable {
    case processor, cores, system, kernels
    case runnerVersion = "runner_version"
    case trainerVersion = "trainer_version"
    case compiler
    case gitCommit = "git_commit"
    case dataset
    case overrides
    case commandLine = "command_line"
  }

  /// One value and how many runs have it.
  public struct Value: Hashable, Sendable {
    /// As people read it.
    public var text: String
    /// At least 1.
    public var runs: Int
  }

  /// What is known of distinct runs; those that never started say nothing, and a topic that none speaks of is left out.
  static func facts(of runs: [RunRecord], in experiment: Experiment) -> [ProvenanceFact] {
    let datasets = Dictionary(
      experiment.configurations.map { ($0.name, $0.settings["dataset"]?.text) }, uniquingKeysWith: { first, _ in first }
    )
    let started = runs.compactMap { run in
      run.provenance.map { (provenance: $0, dataset: datasets[run.configuration] ?? nil) }
    }
    return Topic.allCases.compactMap { topic in
      let texts = started.compactMap { topic.text($0.provenance, dataset: $0.dataset) }
      guard !texts.isEmpty else { return nil }
      // What only some runs say is not to be read as said by all.
      let silent = started.count - texts.count
      let values = counted(texts) + (silent > 0 ? [Value(text: "none", runs: silent)] : [])
      return ProvenanceFact(topic: topic, values: values)
    }
  }

  private static func counted(_ texts: [String]) -> [Value] {
    var values: [Value] = []
    var indices: [String: Int] = [:]
    for text in texts {
      if values.last?.text == text {
        values[values.count - 1].runs += 1
      } else if let index = indices[text] {
        values[index].runs += 1
      } else {
        indices[text] = values.count
        values.append(Value(text: text, runs: 1))
      }
    }
    return values
  }
}

extension ProvenanceFact.Topic {
  /// What one run's provenance says about it, nil where nothing.
  fileprivate func text(_ provenance: Provenance, dataset: String?) -> String? {
    switch self {
    case .processor: provenance.cpu
    case .cores: String(provenance.cores)
    case .system: provenance.system
    case .kernels: provenance.kernels
    case .runnerVersion: provenance.runnerVersion
    case .trainerVersion: String(provenance.trainerVersion)
    case .compiler: provenance.compiler
    case .gitCommit:
      provenance.gitCommit.map { $0 + (provenance.gitDirty == true ? " with uncommitted changes" : "") }
    case .dataset: [dataset, provenance.datasetChecksum].compactMap(\.self).joined(separator: " ")
    case .overrides: provenance.overrides
    case .commandLine: provenance.commandLine
    }
  }
}
