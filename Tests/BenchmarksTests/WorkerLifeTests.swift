import Datasets
import Foundation
import Runs
import Testing

@testable import Benchmarks

@Suite("A measured worker")
struct WorkerLifeTests {
  @Test("the shipped worker trains the run that it is measured with")
  func worker() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bench-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let glyphs = try #require(DatasetRegistry.dataset(named: "glyphs"))
    let files = try DatasetFetcher(environment: ProcessInfo.processInfo.environment) { _ in }
      .fetch(glyphs, into: DataFolder(option: folder, environment: [:]))
    let runner = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("runner").path

    let life = try WorkerLife(
      of: GeneratedExperiment(configurations: 1, seeds: 1, dataset: "glyphs").experiment.configurations[0],
      on: Dataset(glyphs.facts, in: files), by: Program(path: runner, scratch: folder),
      storeAt: folder + "/worker.sqlite")
    #expect(life.peakMemory > 1_000_000)
    #expect(life.secondsBesideTraining > 0)
    #expect(life.secondsBesideTraining > life.secondsBeforeRun - 0.1)
  }
}
