import Datasets
import Runs
import Training

/// Training of each of the chapter's configurations on one thread, beside the multiply-add peak of the same moment.
struct TrainingSpeed {
  /// Measurements of one configuration with one variant of the kernels, a value a round.
  private struct Series {
    var images: [Double] = []
    var imagesWithValidation: [Double] = []
    var share: [Double] = []
    var shareWithValidation: [Double] = []
  }

  static func section(_ bench: Bench) throws -> Section {
    let variants = KernelVariant.supported.filter { Peak.multiplyAddsPerSecond($0) != nil }
    let names = bench.experiment.configurations.map(\.name)
    var series: [KernelVariant: [String: Series]] = [:]
    var peaks: [KernelVariant: [Double]] = [:]
    let rounds = bench.rounds(5, quick: 2)
    for round in 1...rounds {
      Progress.tell("training speed: round \(round) of \(rounds)")
      for name in names {
        for variant in variants {
          let peak = try measure(bench, name, variant, into: &series[variant, default: [:]][name, default: Series()])
          peaks[variant, default: []].append(peak)
        }
      }
    }
    return page(bench, names, variants, series, peaks, rounds: rounds)
  }

  /// One epoch, and the peak as the better of just before and just after it.
  private static func measure(
    _ bench: Bench, _ name: String, _ variant: KernelVariant, into series: inout Series
  ) throws -> Double {
    let settings = bench.settings(of: name)
    let work = Models.architecture(for: settings, dataset: bench.dataset.facts).work
    let before = Peak.multiplyAddsPerSecond(variant) ?? 0
    let epoch = try EpochTiming(of: settings, on: bench.dataset, kernels: variant)
    let peak = max(before, Peak.multiplyAddsPerSecond(variant) ?? 0)
    let training = Double(epoch.trained * work.training)
    let validation = Double(epoch.validated * work.evaluation)
    series.images.append(epoch.imagesPerSecond)
    series.imagesWithValidation.append(epoch.imagesPerSecondWithValidation)
    series.share.append(training / epoch.trainingSeconds / peak)
    series.shareWithValidation.append(
      (training + validation) / (epoch.trainingSeconds + epoch.validationSeconds) / peak)
    return peak
  }

  private static func page(
    _ bench: Bench, _ names: [String], _ variants: [KernelVariant], _ series: [KernelVariant: [String: Series]],
    _ peaks: [KernelVariant: [Double]], rounds: Int
  ) -> Section {
    var section = Section(title: "Training speed, one thread")
    for variant in variants {
      guard let rows = series[variant], let peak = peaks[variant] else { continue }
      var table = Table("configuration", "images/s", "share of peak", "images/s with validation", "share of peak ")
      for name in names {
        guard let row = rows[name] else { continue }
        table.add(
          name, Figures.spread(Spread(row.images), Figures.whole), Figures.spread(Spread(row.share), Figures.percent),
          Figures.spread(Spread(row.imagesWithValidation), Figures.whole),
          Figures.spread(Spread(row.shareWithValidation), Figures.percent))
      }
      let gigaflops = Figures.spread(Spread(peak.map { $0 * 2 / 1e9 })) { Figures.fixed($0, 1) }
      section.blocks.append(
        .text("Kernels `\(variant.rawValue)`; multiply-add peak of one core \(gigaflops) GFLOPS."))
      section.blocks.append(.table(table))
      for goal in goals(bench, variant) {
        guard let row = rows[goal.configuration] else { continue }
        section.goals.append(.atLeast(goal.share, goal.subject, Spread(row.share), Figures.percent))
      }
    }
    let work = Models.architecture(for: bench.settings(of: names[0]), dataset: bench.dataset.facts).work
    section.blocks.append(
      .text(
        """
        Median (range) of \(rounds) rounds; in each round every configuration trains and validates one epoch with the \
        trainer that `runner` ships, and the peak is measured just before and just after. The share counts convolutions \
        alone and only multiply-adds that do not meet padding: \(Figures.whole(Double(work.training))) an image of \
        training and \(Figures.whole(Double(work.evaluation))) of validation, 2 operations each; the time is everything, \
        shuffling, loss and optimizer too.
        """))
    return section
  }

  private static func goals(
    _ bench: Bench, _ variant: KernelVariant
  ) -> [(configuration: String, share: Double, subject: String)] {
    switch variant {
    case .avx512:
      [
        ("bs512", 0.8, "share of the AVX-512 peak, batch 512"),
        ("batchnorm", 0.7, "share of the AVX-512 peak, batch 512, batchnorm"),
      ]
    case .avx2: [("bs512", 0.6, "share of the AVX2 peak, batch 512")]
    case .plain: []
    }
  }
}
