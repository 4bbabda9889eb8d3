import Runs
import Testing

@testable import Training

@Suite("network")
struct NetworkTests {
  @Test(
    "loss and gradients of whole nets are those of a Double implementation", arguments: SmallNets.names, [2, 19, 70])
  func slopes(_ name: String, images: Int) {
    let network = SmallNets.network(name, maximumBatch: images)
    let (pixels, labels) = SmallNets.data(images)
    let loss = network.trainingStep(pixels: pixels.data, labels: labels)
    var values: [String: [Double]] = [:]
    for parameter in network.parameters { values[parameter.name] = network.read(parameter).map(Double.init) }
    let maps = Naive.Maps(pixels)
    let expected = Naive.loss(network.architecture, parameters: values, x: maps, labels: labels)
    expectNear(loss, expected, Tolerance(absolute: 2e-6, relative: 2e-6), "loss")
    for parameter in network.parameters {
      let slopes = (0..<parameter.count).map { index in
        Naive.slope(at: values[parameter.name]?[index] ?? 0) { value in
          var changed = values
          changed[parameter.name]?[index] = value
          return Naive.loss(network.architecture, parameters: changed, x: maps, labels: labels)
        }
      }
      // Two images through normalisation divide by small variances, which magnifies rounding.
      let tolerance = Tolerance(absolute: images == 2 ? 2e-4 : 1e-5, relative: images == 2 ? 1e-3 : 1e-4)
      expectNear(network.readGradient(parameter), slopes, tolerance, parameter.name)
    }
  }

  /// Losses and the digest after plain gradient steps on batches of these sizes, and an evaluation.
  private func train(_ network: Network, batches: [Int]) -> (losses: [Double], correct: Int, digest: String) {
    var losses: [Double] = []
    for (step, size) in batches.enumerated() {
      let (pixels, labels) = SmallNets.data(size, seed: 100 + UInt64(step))
      losses.append(network.trainingStep(pixels: pixels.data, labels: labels))
      for index in network.values.indices { network.values[index] -= 0.1 * network.gradients[index] }
    }
    let (pixels, labels) = SmallNets.data(70, seed: 99)
    let evaluation = network.evaluate(pixels: pixels.data, labels: labels)
    return (losses + [evaluation.lossSum], evaluation.correct, network.weightsDigest)
  }

  @Test("training gives the same bits with every variant of the kernels", arguments: SmallNets.names)
  func sameBits(_ name: String) {
    let batches = [3, 16, 65, 130, 2]
    let first = train(SmallNets.network(name, maximumBatch: 130), batches: batches)
    for variant in KernelVariant.supported {
      let other = train(SmallNets.network(name, maximumBatch: 130, kernels: variant), batches: batches)
      #expect(other == first, "\(variant)")
    }
  }

  @Test("a step does not depend on what the network did before", arguments: SmallNets.names)
  func noMemory(_ name: String) {
    let (pixels, labels) = SmallNets.data(67)
    let fresh = SmallNets.network(name, maximumBatch: 67)
    let used = SmallNets.network(name, maximumBatch: 200)
    let (others, otherLabels) = SmallNets.data(200, seed: 1)
    _ = used.trainingStep(pixels: others.data.map { $0 * 1e3 }, labels: otherLabels)
    _ = used.evaluate(pixels: others.data, labels: otherLabels)
    for (statistic, clean) in zip(used.statistics, fresh.statistics) { used.write(fresh.read(clean), to: statistic) }
    let loss = used.trainingStep(pixels: pixels.data, labels: labels)
    #expect(loss == fresh.trainingStep(pixels: pixels.data, labels: labels))
    #expect(Array(used.gradients) == Array(fresh.gradients))
    #expect(used.weightsDigest == fresh.weightsDigest)
  }

  @Test("bytes and the floats that they stand for give the same bits", arguments: SmallNets.names)
  func bytes(_ name: String) {
    var random = TestRandom(47)
    let bytes = (0..<90 * SmallNets.image.count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let labels = random.labels(90, classes: SmallNets.classes)
    let indices = (0..<66).map { _ in Int32(random.next() % 90) }
    let (scale, offset): (Float, Float) = (0.013, -0.42)
    let size = SmallNets.image.count
    let floats = indices.flatMap { index in
      bytes[Int(index) * size..<(Int(index) + 1) * size].map { offset.addingProduct(Float($0), scale) }
    }
    let wanted = indices.map { labels[Int($0)] }
    let first = SmallNets.network(name, maximumBatch: 66)
    let second = SmallNets.network(name, maximumBatch: 66)
    let loss = indices.withUnsafeBufferPointer {
      first.trainingStep(images: bytes, indices: $0, labels: labels, scale: scale, offset: offset)
    }
    #expect(loss == second.trainingStep(pixels: floats, labels: wanted))
    #expect(Array(first.gradients) == Array(second.gradients))
    let evaluation = indices.withUnsafeBufferPointer {
      first.evaluate(images: bytes, indices: $0, labels: labels, scale: scale, offset: offset)
    }
    #expect(evaluation == second.evaluate(pixels: floats, labels: wanted))
  }

  @Test("an evaluation changes nothing and is the sum over any split at groups of 64", arguments: SmallNets.names)
  func evaluation(_ name: String) {
    let network = SmallNets.network(name, maximumBatch: 16)
    let (pixels, labels) = SmallNets.data(150)
    let digest = network.weightsDigest
    let whole = network.evaluate(pixels: pixels.data, labels: labels)
    let parts = [0..<64, 64..<128, 128..<150].map { range in
      network.evaluate(pixels: pixels.images(range).data, labels: Array(labels[range]))
    }
    #expect(parts.reduce(0) { $0 + $1.correct } == whole.correct)
    expectNear(
      parts.reduce(0) { $0 + $1.lossSum }, whole.lossSum, Tolerance(absolute: 0, relative: 1e-14), "loss")
    #expect(network.weightsDigest == digest)
  }

  @Test("padding is zero and stays zero", arguments: SmallNets.names)
  func padding(_ name: String) {
    let network = SmallNets.network(name, maximumBatch: 20)
    _ = train(network, batches: [20, 20])
    let used = Set(network.parameters.flatMap(\.places))
    let unused = network.values.indices.filter { !used.contains($0) }
    #expect(!unused.isEmpty)
    #expect(unused.map { network.values[$0] }.isAllZero)
    #expect(unused.map { network.gradients[$0] }.isAllZero)
  }

  @Test("the weighted means of the golden metrics")
  func averages() throws {
    for item in try Fixtures.cases("basic", kind: "avg_metric") {
      let sizes = item["sizes"].doubles
      for (values, mean) in [("batch_loss", "valid_loss"), ("batch_acc", "accuracy")] {
        let sum = zip(item[values].doubles, sizes).reduce(0) { $0 + $1.0 * $1.1 }
        expectNear(sum / sizes.reduce(0, +), item[mean].double, Tolerance(absolute: 1e-5, relative: 1e-5), mean)
      }
    }
  }
}
