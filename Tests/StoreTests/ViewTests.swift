import Foundation
import Runs
import Store
import Testing

@Suite("What people read")
struct ViewTests {
  let folder: Folder
  let store: Store
  let runs = plan(of: chapter())

  init() throws {
    folder = try Folder()
    store = try Store.holding(in: folder)
  }

  @Test("the public columns of each view are there, in this order")
  func columns() throws {
    let expected = [
      "results": """
      experiment configuration seed run status reason epochs train_loss valid_loss accuracy time_s started_at \
      finished_at nonfinite
      """,
      "all_runs": """
      experiment configuration seed run status reason epochs train_loss valid_loss accuracy time_s started_at \
      finished_at nonfinite current
      """,
      "epochs": """
      experiment configuration seed run epoch train_loss valid_loss accuracy time_s training_s validation_s nonfinite
      """,
      "epoch_metrics": "experiment configuration seed run epoch metric value nonfinite",
      "batches": """
      experiment configuration seed run step epoch loss smooth_loss learning_rate momentum nonfinite \
      gradient_norm
      """,
      "layer_stats": """
      experiment configuration seed run layer layer_index step mean std near_zero near_zero_abs histogram below above \
      count nonfinite
      """,
      "hyperparameters": "experiment configuration name value inherited_from",
      "settings": """
      experiment configuration batch_size learning_rate model.channels optimizer.name schedule.moms shuffle
      """,
      "costs": """
      experiment configuration seed run status parameters images training_s validation_s to_97_s to_98_s to_99_s
      """,
      "validation_images": "experiment configuration seed run image correct",
      "lr_finds": """
      experiment configuration seed find valley steep minimum slide start_rate end_rate iterations batches \
      stopped_early found_at runner_version trainer_version kernels dataset_checksum command_line
      """,
      "lr_find_batches": """
      experiment configuration seed find step epoch learning_rate momentum loss smooth_loss nonfinite
      """,
      "summary": "experiment configuration metric n diverged minimum median maximum mean std",
      "provenance": """
      experiment configuration seed run status fingerprint git_commit git_dirty runner_version trainer_version \
      compiler host system cpu cores kernels dataset_checksum command_line overrides input_mean input_std \
      resumes weights_digest metrics_digest output_tail
      """,
    ]
    for (view, columns) in expected {
      #expect(try store.query("SELECT * FROM \(view)").columns.joined(separator: " ") == columns, "\(view)")
    }
    #expect(
      try store.rows("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name") == expected.keys.sorted())
  }

  @Test("`results` and `epochs` come in the order of the spec: configurations, then seeds")
  func order() throws {
    for run in [runs[3], runs[1], runs[2], runs[0]] { try store.complete(run) }
    let order = ["baseline 7", "baseline 0", "bs512 7", "bs512 0", "again 7", "again 0"]
    #expect(try store.rows("SELECT configuration, seed FROM results") == order)
    #expect(
      try store.rows("SELECT configuration, seed, epoch FROM epochs") == order.flatMap { ["\($0) 0", "\($0) 1"] })
    #expect(try store.rows("SELECT configuration, seed FROM provenance") == order)
    #expect(try store.rows("SELECT configuration, seed FROM all_runs") == order)
  }

  @Test("`results` shows the last epoch and the time of all epochs")
  func results() throws {
    try store.complete(runs[2], accuracy: 0.96)
    #expect(
      try store.rows("SELECT epochs, train_loss, valid_loss, accuracy, time_s, started_at, finished_at FROM results")
        == ["2 0.15 0.35 0.96 3.5 \(time(11)) \(time(13))"])
    #expect(try store.rows("SELECT epoch, accuracy, time_s FROM epochs") == ["0 0.48 1.75", "1 0.96 1.75"])
    #expect(
      try store.rows("SELECT epoch, metric, value FROM epoch_metrics WHERE metric <> 'train_loss'")
        == ["0 valid_loss 0.7", "0 accuracy 0.48", "1 valid_loss 0.35", "1 accuracy 0.96"])
  }

  @Test("a queued or running run stands in `results` with what there is, and NULL for what is not measured")
  func unfinished() throws {
    _ = try store.queue([runs[2].fingerprint, runs[3].fingerprint], seen: [:], at: time(1))
    _ = try store.begin(runs[3].fingerprint, lease: lease(), provenance: provenance(), at: time(2))
    #expect(
      try store.rows("SELECT seed, status, reason, epochs, accuracy, time_s, started_at, finished_at FROM results")
        == ["7 queued – 0 – – – –", "0 running – 0 – – \(time(2)) –"])
    #expect(try store.rows("SELECT seed, kernels FROM provenance") == ["7 –", "0 avx2"])
  }

  @Test("`batches` has every recorded number of every batch")
  func batches() throws {
    try store.complete(runs[2])
    let rows = try store.query("SELECT step, epoch, loss, smooth_loss, learning_rate, momentum FROM batches").rows
    #expect(
      rows
        == batchRecords(0..<20).map {
          [
            .integer($0.step), .integer($0.epoch), .real($0.loss), .real($0.smoothLoss), .real($0.learningRate),
            .real($0.momentum),
          ]
        })
  }

  @Test("`hyperparameters` has each value in its own type and says who set it")
  func hyperparameters() throws {
    var experiment = chapter()
    experiment.configurations = [
      configuration("baseline", ["learning_rate": .number(0.06)]),
      configuration(
        "child", parent: "baseline", ["shuffle": .boolean(false)], inherited: ["learning_rate": .number(0.06)]),
    ]
    try store.define(experiment, runs: plan(of: experiment), at: time(1))
    #expect(
      try store.rows(
        "SELECT name, value, typeof(value), inherited_from FROM hyperparameters WHERE configuration = 'child'") == [
          "batch_size 64 integer defaults",
          "learning_rate 0.06 real baseline",
          "model.channels [8,16] text documented default",
          "optimizer.name adam text documented default",
          "schedule.moms [0.95,1.0,1e-30] text documented default",
          "shuffle 0 integer –",
        ])
    #expect(
      try store.rows("SELECT configuration FROM hyperparameters WHERE name = 'learning_rate' AND value = 0.06")
        == ["baseline", "child"])
    #expect(
      try store.rows(
        "SELECT j.value FROM hyperparameters AS h, json_each(h.value) AS j WHERE h.name = 'model.channels' LIMIT 2")
        == ["8", "16"])
  }

  @Test("`summary` is over the last epochs of completed runs, and counts the diverged ones")
  func summary() throws {
    var experiment = chapter()
    experiment.seeds = [0, 1, 2, 3, 4, 5]
    experiment.configurations.removeLast()
    let runs = plan(of: experiment)
    try store.define(experiment, runs: runs, at: time(1))
    for (run, accuracy) in zip(runs, [0.5, 0.25, 1, 0.75]) { try store.complete(run, accuracy: accuracy) }
    for run in runs[4...5] {
      let assignment = try store.start(run)
      try store.append(to: assignment, batches: [], epochs: [epoch(0, accuracy: 0.1)], at: time(20))
      if run.seed == 4 {
        try store.end(assignment, as: .diverged(step: 9, loss: .infinity, lastFinite: 2), at: time(21))
      } else {
        try store.abandon(run.fingerprint, as: .failed, reason: "signal 9", at: time(21))
      }
    }
    try store.complete(runs[6], accuracy: 0.5)

    let accuracy = try store.query("SELECT * FROM summary WHERE metric = 'accuracy'").rows
    let deviation = ((0.125 * 0.125 * 2 + 0.375 * 0.375 * 2) / 3).squareRoot()
    #expect(
      accuracy[0]
        == [
          .text("ch13"), .text("baseline"), .text("accuracy"), .integer(4), .integer(1), .real(0.25), .real(0.625),
          .real(1), .real(0.625), .real(deviation),
        ])
    #expect(
      accuracy[1]
        == [
          .text("ch13"), .text("bs512"), .text("accuracy"), .integer(1), .integer(0), .real(0.5), .real(0.5),
          .real(0.5), .real(0.5), .null,
        ])
    try store.complete(runs[7], accuracy: 0.75)
    try store.complete(runs[8], accuracy: 1)
    #expect(
      try store.rows("SELECT metric, n, median FROM summary WHERE configuration = 'bs512'")
        == ["train_loss 3 0.15", "valid_loss 3 0.35", "accuracy 3 0.75"])
  }

  @Test("a configuration without runs stands in `summary` with n = 0 and nothing else")
  func emptySummary() throws {
    #expect(
      try store.rows(
        "SELECT configuration, metric, n, diverged, median, std FROM summary WHERE configuration = 'again'")
        == ["again train_loss 0 0 – –", "again valid_loss 0 0 – –", "again accuracy 0 0 – –"])
  }

  @Test("`provenance` has what the run ran on, with its digests")
  func provenanceView() throws {
    try store.complete(runs[2])
    #expect(
      try store.rows(
        """
        SELECT status, fingerprint, git_commit, git_dirty, trainer_version, compiler, cpu, cores, kernels,
          dataset_checksum, command_line, overrides, weights_digest, length(metrics_digest), output_tail
        FROM provenance
        """) == [
          """
          completed \(runs[2].fingerprint.hex) c0ffee 0 1 Swift 6.3.1, release a processor 2 avx2 d16e57 \
          runner experiments/ch13.json – \(String(repeating: "ab", count: 32)) 64 –
          """
        ])
  }
}
