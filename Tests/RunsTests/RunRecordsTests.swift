import Runs
import Testing

@Suite("Records of runs")
struct RunRecordsTests {
  private let epoch = EpochRecord(
    epoch: 0, trainLoss: 0.5, validLoss: 0.25, accuracy: 0.9, trainingSeconds: 2, validationSeconds: 0.5)

  @Test("each named metric has a value, other names have none")
  func metrics() {
    #expect(EpochRecord.metrics.map { epoch.value(of: $0) } == [0.5, 0.25, 0.9])
    #expect(epoch.value(of: "f1") == nil)
  }

  @Test("a run's time is the sum of its epochs, training and validation")
  func seconds() {
    let run = RunRecord(
      fingerprint: Fingerprint(hex: "ab"), configuration: "a", seed: 0, status: .completed, epochs: [epoch, epoch])
    #expect(epoch.seconds == 2.5)
    #expect(run.seconds == 5)
  }

  @Test("completed and diverged are results, nothing else is")
  func statuses() {
    #expect(RunStatus.allCases.filter(\.isResult) == [.completed, .diverged])
    #expect(RunStatus(rawValue: "timed_out") == .timedOut)
  }
}
