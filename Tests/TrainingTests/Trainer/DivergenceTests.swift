import Datasets
import Runs
import Testing

@testable import Training

@Suite struct DivergenceTests {
  @Test("a loss that is not finite ends the run right after its batch", arguments: ["none", "batch"], ["adam", "sgd"])
  func diverges(normalization: String, optimizer: String) throws {
    let recording = try SmallRun.train([
      "learning_rate": .number(1e30), "model.normalization": .string(normalization),
      "optimizer.name": .string(optimizer), "epochs": .integer(3),
    ])
    let last = try #require(recording.batches.last)
    guard case .diverged(let step, let loss, let lastFinite) = recording.outcome else {
      Issue.record("not diverged: \(String(describing: recording.outcome))")
      return
    }
    #expect(step == last.step && step == recording.batches.count - 1)
    #expect(!loss.isFinite && !last.loss.isFinite)
    #expect(loss.bitPattern == last.loss.bitPattern)
    #expect(step > 0 && lastFinite == recording.batches[step - 1].loss)
    #expect(recording.batches.dropLast().allSatisfy { $0.loss.isFinite })
    #expect(recording.epochs.isEmpty)
  }

  @Test("a validation loss that is not finite ends the run right after its epoch, the last one too", arguments: [1, 3])
  func divergesInValidation(epochs: Int) throws {
    // One batch an epoch, so that no batch sees the weights that it leaves.
    let recording = try SmallRun.train([
      "batch_size": .integer(try SmallRun.dataset.get().training.count), "learning_rate": .number(1e38),
      "epochs": .integer(epochs),
    ])
    let epoch = try #require(recording.epochs.last)
    guard case .divergedInValidation(let index, let loss, let lastFinite) = recording.outcome else {
      Issue.record("not diverged: \(String(describing: recording.outcome))")
      return
    }
    #expect(index == 0 && recording.epochs.count == 1)
    #expect(!loss.isFinite && loss.bitPattern == epoch.validLoss.bitPattern)
    #expect(recording.batches.count == 1 && lastFinite == recording.losses[0] && recording.losses[0].isFinite)
  }

  @Test("a bold learning rate that stays finite is no divergence")
  func bold() throws {
    let recording = try SmallRun.train(["learning_rate": .number(0.5)])
    guard case .completed = recording.outcome else {
      Issue.record("not completed: \(String(describing: recording.outcome))")
      return
    }
    #expect(recording.epochs.count == 1)
  }
}
