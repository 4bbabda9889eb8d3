import Comparisons
import Runs

/// Experiments made by hand, with numbers as the chapter's runs have them.
enum Sample {
  /// Five configurations, one change after the other, the last of two settings, eight seeds, all completed.
  static let chapter = ExperimentRecord(
    experiment: Experiment(
      name: "ch13", title: "Training a CNN on MNIST (fastbook, chapter 13)", baseline: "baseline",
      seeds: Array(0..<8), configurations: configurations),
    runs: trained("baseline", [0.1135, 0.098, 0.8511, 0.1028, 0.1135, 0.098, 0.9204, 0.101], seconds: 2.31)
      + trained("bs512", [0.1135, 0.1135, 0.9312, 0.0958, 0.1135, 0.9467, 0.098, 0.1135], seconds: 1.94)
      + trained("1cycle", [0.9743, 0.9747, 0.9725, 0.9769, 0.9751, 0.9738, 0.9744, 0.976], seconds: 1.96)
      + trained("batchnorm", [0.9864, 0.9851, 0.9841, 0.9863, 0.9855, 0.9849, 0.9852, 0.986], seconds: 2.62)
      + trained("lr0.1", [0.9912, 0.9921, 0.9928, 0.9919, 0.9923, 0.9917, 0.992, 0.9925], epochs: 5, seconds: 2.61))

  /// A failed, a diverged, an interrupted, a running and a queued run, a configuration that was never selected, and one
  /// that shares the runs of another; made on two machines.
  static let troubled: ExperimentRecord = {
    var experiment = chapter.experiment
    experiment.name = "troubled"
    experiment.title = nil
    experiment.seeds = [0, 1, 2]
    experiment.configurations.append(
      Configuration(
        name: "again", parent: "bs512", settings: configurations[1].settings, origins: configurations[1].origins))
    var runs =
      trained("baseline", [0.1135, 0.8511, 0.098], seconds: 2.3)
      + trained("bs512", [0.1135, 0.1135, 0.9312], seconds: 1.9)
      + trained("1cycle", [0.9743, 0.9747, 0.9725], seconds: 2)
      + trained("batchnorm", [0.9864, 0.9851, 0.9841], seconds: 2.6)
    runs += runs.filter { $0.configuration == "bs512" }.map { with($0) { $0.configuration = "again" } }
    for index in runs.indices {
      switch (runs[index].configuration, runs[index].seed) {
      case ("baseline", 1):
        runs[index] = stopped(runs[index], .diverged, "the loss of batch 12 was nan, 8.1e+30 before it")
      case ("1cycle", 0): runs[index] = stopped(runs[index], .failed, "its worker was ended by signal 9")
      case ("1cycle", 1): runs[index] = stopped(runs[index], .timedOut, "over 10 min")
      case ("batchnorm", 0): runs[index] = stopped(runs[index], .interrupted, nil)
      case ("batchnorm", 1): runs[index] = stopped(runs[index], .running, nil)
      case ("batchnorm", 2):
        runs[index] = stopped(runs[index], .queued, nil)
        runs[index].provenance = nil
      case ("1cycle", 2):
        runs[index].provenance?.kernels = "avx2"
        runs[index].provenance?.cpu = "AMD EPYC 7763"
        runs[index].provenance?.gitDirty = true
        runs[index].provenance?.overrides = "learning_rate=0.06"
        runs[index].provenance?.commandLine = "runner run experiments/ch13.json --set learning_rate=0.06 --only 1cycle"
      default: break
      }
    }
    return ExperimentRecord(experiment: experiment, runs: runs)
  }()

  /// Two configurations and one seed.
  static let single: ExperimentRecord = {
    var experiment = chapter.experiment
    experiment.seeds = [3]
    experiment.configurations = Array(configurations.prefix(2))
    return ExperimentRecord(
      experiment: experiment,
      runs: chapter.runs.filter { $0.seed == 3 && ["baseline", "bs512"].contains($0.configuration) })
  }()

  /// Validation loss, less being better, at the best epoch; one run's loss is infinite at every epoch.
  static let loss: ExperimentRecord = {
    var record = chapter
    record.experiment.report.primary = "valid_loss"
    record.experiment.report.direction = .minimize
    record.experiment.report.at = .best
    record.experiment.configurations.removeSubrange(1...2)
    record.experiment.configurations[1].parent = nil
    record.runs.removeAll { ["bs512", "1cycle"].contains($0.configuration) }
    for index in record.runs.indices where record.runs[index].configuration == "lr0.1" && record.runs[index].seed == 2 {
      for epoch in record.runs[index].epochs.indices { record.runs[index].epochs[epoch].validLoss = .infinity }
    }
    return record
  }()

  /// Names and reasons that mean something to Markdown, HTML, CSV, JSON or a terminal.
  static let hostile: ExperimentRecord = {
    let names = [
      "a|b", "<b>bold</b>", "say \"hi\", `x`", "界面🙂 e\u{301}", String(repeating: "very-long-name-", count: 6),
    ]
    let experiment = Experiment(
      name: "hostile_*names*", title: "# [x](y) <script>\u{1b}[31m", description: "two\nlines | $x$ & more",
      baseline: names[0], seeds: [0, 1],
      configurations: names.enumerated().map { index, name in
        Configuration(
          name: name, parent: index == 0 ? nil : names[index - 1], settings: configurations[min(index, 1)].settings,
          origins: [:])
      })
    var runs = names.flatMap { trained($0, [0.5, 0.75], seconds: 1) }
    runs[1] = stopped(runs[1], .failed, "\u{1b}]0;owned\u{7}\u{9b}2J|<i>\r\n\"quoted\", \u{202e}reversed ```")
    runs[0].provenance?.commandLine = "runner 'a ``` b'\u{1b}[2J"
    return ExperimentRecord(experiment: experiment, runs: runs)
  }()

  /// What is known of the samples' data set.
  static let mnist = DatasetFacts(
    name: "mnist", documentation: "handwritten digits", trainingCount: 60_000, validationCount: 10_000,
    imageShape: ImageShape(channels: 1, height: 28, width: 28), classes: 10, files: [])

  static let all = [
    "chapter": chapter, "troubled": troubled, "single": single, "loss": loss, "hostile": hostile,
  ]
  .sorted { $0.key < $1.key }
}
