import Runs

extension RunRecord {
  /// Where it comes from, a label and a text each; what is not known is left out.
  var facts: [(label: String, text: String)] {
    let made = provenance
    let version = made.map { "runner \($0.runnerVersion), trainer \($0.trainerVersion), \($0.compiler)" }
    let machine = made.map { "\($0.cpu), \(counted($0.cores, "core")), \($0.system), on \($0.host)" }
    let dirty = made?.gitDirty == true ? " with uncommitted changes" : ""
    let facts: [(String, String?)] = [
      ("started", startedAt), ("finished", finishedAt),
      ("time", seconds > 0 ? "\(Figures.duration(seconds)) of training and validation" : nil),
      ("ran on", machine), ("kernels", made?.kernels), ("made by", version),
      ("commit", made?.gitCommit.map { $0 + dirty }), ("command", made?.commandLine), ("edited by", made?.overrides),
      ("data set", made?.datasetChecksum), ("pixels", made?.pixels), ("weights", weightsDigest),
      ("metrics", metricsDigest), ("fingerprint", fingerprint.hex),
    ]
    return facts.compactMap { label, text in text.map { (label, $0) } }
  }
}

extension Provenance {
  /// The constants that the pixels were normalized with, once they are known.
  fileprivate var pixels: String? {
    guard let mean = inputMean, let std = inputStd else { return nil }
    return "mean \(Figures.fixed(mean, decimals: 4)), std \(Figures.fixed(std, decimals: 4)) (as fractions of 255)"
  }
}

extension Configuration.Origin {
  /// Where a setting was written.
  var text: String {
    switch self {
    case .documentedDefault: "default"
    case .specDefaults: "spec's defaults"
    case .own: "set here"
    case .inherited(let name): "from \(name)"
    }
  }
}
