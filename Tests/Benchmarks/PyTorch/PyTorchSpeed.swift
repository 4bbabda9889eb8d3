import Runs
import Training

/// The same training in PyTorch's eager mode, in turns with ours.
struct PyTorchSpeed {
  /// What decides how fast a step is.
  struct Shape: Hashable {
    let batchSize: Int
    let hasBatchNormalization: Bool

    /// The chapter's configuration of this shape, with that telemetry or none.
    func settings(_ bench: Bench, telemetry: Telemetry? = nil) -> RunConfiguration {
      var settings = bench.settings(of: hasBatchNormalization ? "batchnorm" : "1cycle", telemetry: telemetry)
      settings["batch_size"] = .integer(batchSize)
      return settings
    }

    static let all = [false, true].flatMap { norm in
      [64, 512].map { Shape(batchSize: $0, hasBatchNormalization: norm) }
    }

    var title: String { "batch \(batchSize)" + (hasBatchNormalization ? ", batchnorm" : "") }

    /// What the Python process is asked with.
    var request: [String: Any] { ["batch_size": batchSize, "batchnorm": hasBatchNormalization] }

    /// How many times PyTorch's speed was wished for.
    var wished: Double {
      switch (batchSize, hasBatchNormalization) {
      case (64, false): 4.5
      case (64, true): 5.5
      default: 4
      }
    }
  }

  /// How PyTorch is used.
  struct Setting: Hashable {
    let threads: Int
    let channelsLast: Bool

    static let all = [1, 2].flatMap { threads in [false, true].map { Setting(threads: threads, channelsLast: $0) } }
  }

  private struct Series {
    var ours: [Double] = []
    var theirs: [Setting: [Double]] = [:]

    /// The fastest of theirs in each round, with so many threads.
    func best(threads: Int) -> [Double] {
      ours.indices.map { round in
        Setting.all.filter { $0.threads == threads }.compactMap { theirs[$0]?[round] }.max() ?? .nan
      }
    }
  }

  static func section(_ bench: Bench) throws -> Section {
    let title = "Against PyTorch, the same training"
    let torch: PyTorch
    do {
      torch = try PyTorch(bench.dataset)
    } catch let absence as NoPyTorch {
      return Section(title: title, blocks: [.text(absence.text)])
    }
    var series: [Shape: Series] = [:]
    let rounds = bench.rounds(5, quick: 2)
    for round in 1...rounds {
      Progress.tell("against PyTorch: round \(round) of \(rounds)")
      for shape in Shape.all {
        let epoch = try EpochTiming(of: shape.settings(bench), on: bench.dataset, kernels: .best)
        series[shape, default: Series()].ours.append(epoch.imagesPerSecond)
        for setting in Setting.all {
          let speed = try ask(torch, shape, setting, seconds: bench.isQuick ? 0.4 : 1)
          series[shape, default: Series()].theirs[setting, default: []].append(speed)
        }
      }
    }
    return page(title, series, torch.version, rounds: rounds)
  }

  /// Images a second of its training, with the chapter's hooks on each layer or without.
  static func ask(
    _ torch: PyTorch, _ shape: Shape, _ setting: Setting, hooks: Bool = false, seconds: Double
  ) throws -> Double {
    let request: [String: Any] = [
      "do": "speed", "threads": setting.threads, "channels_last": setting.channelsLast, "hooks": hooks,
      "seconds": seconds,
    ]
    let answer = try torch.ask(request.merging(shape.request) { first, _ in first })
    guard let speed = answer["images_per_second"] as? Double else {
      throw ProgramError(description: "PyTorch gave no speed")
    }
    return speed
  }

  private static func page(_ title: String, _ series: [Shape: Series], _ version: String, rounds: Int) -> Section {
    var section = Section(title: title)
    var table = Table(
      "images/s", "runner, 1 thread", "PyTorch, 1", "channels-last, 1", "PyTorch, 2", "channels-last, 2",
      "times its best, 1", "times its best, 2")
    for shape in Shape.all {
      guard let row = series[shape] else { continue }
      let one = Spread(of: row.ours, over: row.best(threads: 1))
      let two = Spread(of: row.ours, over: row.best(threads: 2))
      let theirs = Setting.all.map { Figures.whole(Spread(row.theirs[$0] ?? []).median) }
      table.add(
        shape.title, Figures.whole(Spread(row.ours).median), theirs[0], theirs[1], theirs[2], theirs[3],
        Figures.spread(one, Figures.ratio), Figures.spread(two, Figures.ratio))
      section.goals.append(
        .atLeast(shape.wished, "times PyTorch's best one-thread speed, \(shape.title)", one, Figures.ratio))
    }
    section.blocks = [
      .table(table),
      .text(
        """
        PyTorch \(version), eager mode, with one and two threads, on the whole data in memory; its figures leave out \
        imports, loading and shuffling, ours, always on one thread, leave out nothing but validation. Medians of \
        \(rounds) rounds, in which ours and theirs take turns; ratios pair by pair, against the faster of its two memory \
        formats in that round, each with the faster of `AdamW`'s fused and foreach forms.
        """),
    ]
    return section
  }
}
