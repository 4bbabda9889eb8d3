import Testing

@testable import runner

/// What people see while runs train.
@Suite struct ProgressLinesTests {
  let line = RunningLine(
    label: "lr0.1 seed 3", epoch: 1, epochs: 5, batch: 57, batches: 117, smoothLoss: 0.08341,
    imagesPerSecond: 61_234.4)

  @Test("a running run says its epoch, batch, smoothed loss and speed")
  func running() {
    #expect(
      line.text(labelWidth: 16)
        == "  lr0.1 seed 3      epoch 2/5  batch  57/117  loss 0.0834  61,234 images/s")
  }

  @Test("before its first record a run is starting")
  func starting() {
    let line = RunningLine(label: "a seed 0", epoch: 0, epochs: 1, batch: 0, batches: 937)
    #expect(line.text(labelWidth: 8) == "  a seed 0  starting")
    #expect(line.fraction == 0)
  }

  @Test("a run's share counts the epochs before")
  func fraction() {
    #expect(line.fraction == Double(117 + 57) / Double(5 * 117))
    var last = line
    (last.epoch, last.batch) = (4, 117)
    #expect(last.fraction == 1)
  }

  @Test("a loss that is no number is shown as such")
  func nan() {
    var line = line
    line.smoothLoss = .nan
    #expect(line.text(labelWidth: 12).contains("loss nan"))
  }

  @Test("the bar is filled by work done, with the time that is left")
  func overall() {
    let half = OverallLine(ended: 17, total: 40, fraction: 0.5, elapsedSeconds: 72)
    #expect(half.text(barWidth: 10) == "  █████░░░░░  17/40 runs  50 %  1 min 12 s left")
  }

  @Test("no time is promised before there is anything to tell it from")
  func noPromise() {
    #expect(
      OverallLine(ended: 0, total: 4, fraction: 0.01, elapsedSeconds: 5).text(barWidth: 4)
        == "  ░░░░  0/4 runs  1 %")
    #expect(
      OverallLine(ended: 4, total: 4, fraction: 1, elapsedSeconds: 5).text(barWidth: 4)
        == "  ████  4/4 runs  100 %")
  }
}
