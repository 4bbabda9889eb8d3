import Runs
import Training

/// What it costs to look at every layer of every batch, and the same looks in PyTorch.
struct TelemetryCost {
  /// Measurements of one shape, a value a round.
  private struct Series {
    var without: [Double] = []
    var with: [Double] = []
    var recordedWithout: [Double] = []
    var recordedWith: [Double] = []
    var theirs: [Double] = []

    /// Time that it takes beyond that of the training, of that time, pair by pair.
    static func cost(_ with: [Double], _ without: [Double]) -> Spread {
      Spread(zip(with, without).map { $0 / $1 - 1 })
    }
  }

  static func section(_ bench: Bench) throws -> Section {
    var torch: PyTorch?
    var absence: String?
    do { torch = try PyTorch(bench.dataset) } catch let error as NoPyTorch { absence = error.text }
    var series: [PyTorchSpeed.Shape: Series] = [:]
    let rounds = bench.rounds(7, quick: 3)
    for round in 1...rounds {
      Progress.tell("telemetry: round \(round) of \(rounds)")
      for shape in PyTorchSpeed.Shape.all {
        try measure(bench, shape, torch, into: &series[shape, default: Series()])
      }
    }
    return page(series, torch?.version, absence, rounds: rounds)
  }

  private static func measure(
    _ bench: Bench, _ shape: PyTorchSpeed.Shape, _ torch: PyTorch?, into series: inout Series
  ) throws {
    let (plain, full) = (shape.settings(bench), shape.settings(bench, telemetry: Telemetry(every: 1)))
    series.without.append(try EpochTiming(of: plain, on: bench.dataset, kernels: .best).trainingSeconds)
    series.with.append(try EpochTiming(of: full, on: bench.dataset, kernels: .best).trainingSeconds)
    series.recordedWithout.append(try RecordedRun(plain, bench).seconds)
    series.recordedWith.append(try RecordedRun(full, bench).seconds)
    guard let torch else { return }
    let speeds = try [false, true].map { channelsLast in
      try PyTorchSpeed.ask(
        torch, shape, PyTorchSpeed.Setting(threads: 1, channelsLast: channelsLast), hooks: true,
        seconds: bench.isQuick ? 0.4 : 1)
    }
    series.theirs.append(speeds.max() ?? .nan)
  }

  private static func page(
    _ series: [PyTorchSpeed.Shape: Series], _ version: String?, _ absence: String?, rounds: Int
  ) -> Section {
    var section = Section(title: "Telemetry of every batch")
    var table = Table("", "training takes longer by", "a recorded epoch by", "images/s with it", "times PyTorch's")
    for shape in PyTorchSpeed.Shape.all {
      guard let row = series[shape] else { continue }
      let cost = Series.cost(row.with, row.without)
      let speeds = row.with.map { Double(60_000 / shape.batchSize * shape.batchSize) / $0 }
      let ratio = row.theirs.isEmpty ? nil : Spread(of: speeds, over: row.theirs)
      table.add(
        shape.title, Figures.spread(cost, Figures.percent),
        Figures.spread(Series.cost(row.recordedWith, row.recordedWithout), Figures.percent),
        Figures.whole(Spread(speeds).median), ratio.map { Figures.spread($0, Figures.ratio) } ?? "–")
      let wished = shape.hasBatchNormalization ? 0.25 : 0.3
      section.goals.append(.atMost(wished, "cost of telemetry, \(shape.title)", cost, Figures.percent))
      if let ratio {
        section.goals.append(.atLeast(5, "times PyTorch's speed with its hooks, \(shape.title)", ratio, Figures.ratio))
      }
    }
    section.blocks = [
      .table(table),
      .text(
        """
        Medians (ranges) of \(rounds) rounds, in which epochs with telemetry and without take turns: mean, standard \
        deviation, shares near zero and the histogram of each layer's output, and the norm of the gradient. A recorded \
        epoch is training, validation and everything that goes into the store.
        """),
      .text(
        absence ?? """
          PyTorch \(version ?? ""), one thread, the faster of its two memory formats, with the hooks of fastai's \
          `ActivationStats` on the same layers: mean, std, count near zero and `histc(40, 0, 10)`.
          """),
    ]
    return section
  }
}
