import Datasets
import Foundation
import Runs
import Store
import Testing

@testable import Benchmarks
@testable import Training

@Suite("What benchmarks measure with")
struct MeasuringTests {
  @Test("a spread is the middle of what was measured and its ends, whatever the order")
  func spread() {
    #expect(Spread([5, 1, 3]) == Spread([1, 3, 5]))
    #expect([Spread([5, 1, 3]).minimum, Spread([5, 1, 3]).median, Spread([5, 1, 3]).maximum] == [1, 3, 5])
    #expect(Spread([1, 2, 4, 10]).median == 3)
    #expect(Spread([7]).median == 7)
  }

  @Test("ratios are taken round by round, so that a slow round of both sides changes none")
  func ratios() {
    #expect(Spread(of: [8, 4, 80], over: [2, 1, 20]) == Spread([4, 4, 4]))
    #expect(Spread(of: [8, 6], over: [2, 1]).median == 5)
  }

  @Test("training the chapter's network takes 540,304 multiply-adds an image, evaluating it 192,072")
  func work() throws {
    let facts = try #require(DatasetRegistry.dataset(named: "mnist")).facts
    let generated = try GeneratedExperiment(configurations: 1, seeds: 1)
    let settings = generated.experiment.configurations[0].settings
    let work = Models.architecture(for: settings, dataset: facts).work
    #expect(work.training == 540_304)
    #expect(work.evaluation == 192_072)
  }

  @Test("multiply-adds with padding are the only ones that do not count")
  func padding() {
    for (kernel, stride, padding) in [(3, 1, 1), (3, 2, 1), (5, 2, 2), (1, 1, 0), (3, 1, 0)] {
      let convolution = Convolution(
        name: "conv_1", inputs: 2, outputs: 3, kernel: kernel, stride: stride, padding: padding)
      let architecture = Architecture(
        input: ImageShape(channels: 2, height: 6, width: 9), layers: [convolution])
      var count = 0
      for y in 0..<convolution.outputExtent(6) {
        for x in 0..<convolution.outputExtent(9) {
          for tap in 0..<kernel * kernel {
            let row = y * stride - padding + tap / kernel
            let column = x * stride - padding + tap % kernel
            if (0..<6).contains(row), (0..<9).contains(column) { count += 2 * 3 }
          }
        }
      }
      #expect(architecture.work.evaluation == count)
      #expect(architecture.work.training == 2 * count)
    }
  }

  @Test("a generated experiment has every configuration with every seed, each a run of its own")
  func generated() throws {
    let generated = try GeneratedExperiment(configurations: 30, seeds: 4)
    #expect(generated.experiment.configurations.count == 30)
    #expect(generated.planned.count == 120)
    #expect(Set(generated.planned.map(\.fingerprint)).count == 120)
  }

  @Test("there is a peak to compare with for every variant that names its instructions")
  func peak() {
    for variant in KernelVariant.supported where variant != .plain {
      #expect(Peak.multiplyAddsPerSecond(variant) != nil)
    }
  }

  @Test("a program's output and time are taken, and a failing one is an error with its words")
  func program() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bench-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shell = Program(path: "/bin/sh", scratch: folder)
    let run = try shell.run(["-c", "echo out $WORD; echo err >&2; sleep 0.05"], environment: ["WORD": "word"])
    #expect(run.output == "out word\n")
    #expect(run.errors == "err\n")
    #expect(run.seconds >= 0.05)
    #expect(run.peakMemory > 100_000)
    #expect(throws: ProgramError.self) { try shell.run(["-c", "exit 3"]) }
    #expect(throws: ProgramError.self) { try Program(path: "/no/such/program", scratch: folder).run([]) }
  }
}
