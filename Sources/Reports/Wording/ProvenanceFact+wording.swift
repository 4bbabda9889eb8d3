import Comparisons

extension Comparison {
  /// What the runs ran on and what made them, a label and a text each; labels that nothing is known of are left out.
  ///
  /// - abbreviating: whether digests are cut to their first 12 digits, enough to tell them apart
  func origin(abbreviating: Bool) -> [(label: String, text: String)] {
    let groups: [(label: String, topics: [ProvenanceFact.Topic])] = [
      ("ran on", [.processor, .cores, .system, .kernels]),
      ("made by", [.runnerVersion, .trainerVersion, .compiler]),
      ("commit", [.gitCommit]),
      ("data set", [.dataset]),
      ("--set", [.overrides]),
    ]
    let groupTexts = groups.compactMap { group -> (label: String, text: String)? in
      let texts = group.topics.compactMap { topic in facts.first { $0.topic == topic }?.text(abbreviating) }
      return texts.isEmpty ? nil : (group.label, texts.joined(separator: ", "))
    }
    let commands = facts.first { $0.topic == .commandLine }?.texts(abbreviating) ?? []
    let hash = abbreviating ? abbreviated(digest) : digest
    return [("runs", "\(tally); \(Figures.duration(seconds)) of training and validation")] + groupTexts
      + commands.map { ("command", $0) } + [("rows", "SHA-256 \(hash)")]
  }
}

extension ProvenanceFact {
  /// What it says in a sentence.
  fileprivate func text(_ abbreviating: Bool) -> String {
    texts(abbreviating).joined(separator: " or ")
  }

  /// Each value in words, with how many runs have it where they differ.
  fileprivate func texts(_ abbreviating: Bool) -> [String] {
    values.map { value in
      let text = topic.phrase(abbreviating ? abbreviated(value.text) : value.text)
      return values.count == 1 ? text : "\(text) (\(counted(value.runs, "run")))"
    }
  }
}

extension ProvenanceFact.Topic {
  /// A value of it in words that stand alone.
  fileprivate func phrase(_ value: String) -> String {
    switch self {
    case .cores: value == "1" ? "1 core" : "\(value) cores"
    case .kernels: "\(value) kernels"
    case .runnerVersion: "runner \(value)"
    case .trainerVersion: "trainer \(value)"
    case .processor, .system, .compiler, .gitCommit, .dataset, .overrides, .commandLine: value
    }
  }
}

/// `text` with every word of 40 or more hex digits cut to its first 12.
func abbreviated(_ text: String) -> String {
  text.split(separator: " ", omittingEmptySubsequences: false)
    .map { $0.count >= 40 && $0.allSatisfy(\.isHexDigit) ? String($0.prefix(12)) : String($0) }
    .joined(separator: " ")
}
