import CKernels
import Testing

@testable import Training

@Suite("cross-entropy")
struct CrossEntropyTests {
  /// The sum of the losses, the hits and the gradient, all groups together.
  private struct Outcome: Equatable {
    var lossSum: Double, correct: Int64
    var gradient: Tensor
    var padding: [Float]
  }

  private func run(
    _ logits: Tensor, _ labels: [UInt8], _ variant: KernelVariant, smoothing: Float = 0, emptyLane: Float = 0
  ) throws -> Outcome {
    let kernels = try #require(variant.kernels)
    let map = FeatureMap(height: 1, width: 1, channels: logits.shape[1])
    let lanes = Lanes(logits.asPixels, map: map, emptyLane: emptyLane, emptyVector: .nan)
    let gradient = Lanes(map, images: labels.count, fill: .nan)
    var pass = Pass(
      kernels: kernels, values: lanes[0], gradients: lanes[0], statistics: lanes[0], isTraining: true)
    var loss = CrossEntropy(smoothing: smoothing)
    for group in 0..<lanes.groups {
      pass.count = lanes.count(group)
      let first = 64 * group
      loss.add(
        pass, logits: lanes[group], map: map, labels: labels[first..<first + Int(pass.count)].map(Int32.init),
        weight: 1 / Float(labels.count), gradient: gradient[group])
    }
    return Outcome(
      lossSum: loss.lossSum, correct: loss.correct, gradient: gradient.tensor, padding: gradient.padding)
  }

  @Test("the golden rows: loss, gradient, accuracy", arguments: KernelVariant.supported)
  func fixtures(_ variant: KernelVariant) throws {
    let tolerance = Tolerance(absolute: 1e-5, relative: 1e-5)
    for item in try Fixtures.cases("basic", kind: "cross_entropy") {
      let name = item["name"].optionalString ?? "a case"
      let labels = item["target"]["data"].list.map { UInt8($0.int) }
      let outcome = try run(item["logits"].tensor, labels, variant)
      let count = Double(labels.count)
      expectNear(outcome.lossSum / count, item["loss"].double, tolerance, "\(name) loss")
      expectNear(outcome.gradient.data, item["dlogits"].tensor.data, tolerance, "\(name) dlogits")
      expectNear(Double(outcome.correct) / count, item["accuracy"].double, tolerance, "\(name) accuracy")
    }
  }

  @Test("the golden rows with smoothed labels", arguments: KernelVariant.supported)
  func smoothed(_ variant: KernelVariant) throws {
    for item in try Fixtures.pytorch("losses")["cases"].list {
      let name = item["name"].string
      let labels = item["target"]["data"].list.map { UInt8($0.int) }
      let outcome = try run(item["logits"].tensor, labels, variant, smoothing: item["label_smoothing"].float)
      let tolerance = Tolerance(absolute: 2e-6, relative: 2e-6)
      expectNear(outcome.lossSum / Double(labels.count), item["loss"].double, tolerance, "\(name) loss")
      expectNear(outcome.gradient.data, item["dlogits"].tensor.data, tolerance, "\(name) dlogits")
      #expect(outcome.padding.isAllZero)
    }
  }

  @Test("smoothing changes loss and gradient, not what counts as right", arguments: [1, 17, 65])
  func smoothing(_ images: Int) throws {
    var random = TestRandom(37)
    let logits = random.tensor([images, 10])
    let labels = random.labels(images, classes: 10)
    let (plain, smoothed) = (try run(logits, labels, .best), try run(logits, labels, .best, smoothing: 0.1))
    #expect(plain.correct == smoothed.correct)
    #expect(plain.lossSum != smoothed.lossSum)
    for variant in KernelVariant.supported {
      #expect(try run(logits, labels, variant, smoothing: 0.1, emptyLane: 1e30) == smoothed)
    }
  }

  @Test("loss and gradient are those of Double", arguments: [1, 16, 17, 65, 130], [2, 5, 10, 13])
  func plainLoops(_ images: Int, classes: Int) throws {
    var random = TestRandom(29)
    var logits = random.tensor([images, classes])
    for index in logits.data.indices { logits.data[index] *= 8 }
    let labels = random.labels(images, classes: classes)
    let outcome = try run(logits, labels, .best)
    let maps = Naive.Maps(logits.asPixels)
    let tolerance = Tolerance(absolute: 1e-6, relative: 1e-6)
    expectNear(outcome.lossSum / Double(images), Naive.crossEntropy(maps, labels: labels), tolerance, "loss")
    let slopes = maps.data.indices.map { i in
      Naive.slope(at: maps.data[i]) { value in
        var changed = maps
        changed.data[i] = value
        return Naive.crossEntropy(changed, labels: labels)
      }
    }
    expectNear(outcome.gradient.data, slopes, tolerance, "gradient")
    #expect(outcome.padding.isAllZero)
  }

  @Test("every variant gives the same bits, and empty lanes change nothing", arguments: [1, 15, 64, 65])
  func sameBits(_ images: Int) throws {
    var random = TestRandom(31)
    let logits = random.tensor([images, 10])
    let labels = random.labels(images, classes: 10)
    let first = try run(logits, labels, .best)
    for variant in KernelVariant.supported {
      #expect(try run(logits, labels, variant, emptyLane: 1e30) == first)
    }
  }

  @Test("the first maximum wins, and NaN never equals", arguments: KernelVariant.supported)
  func hits(_ variant: KernelVariant) throws {
    /// Whether one row counts as right.
    func isHit(_ row: [Float], _ label: UInt8) throws -> Bool {
      try run(Tensor(shape: [1, row.count], data: row), [label], variant).correct == 1
    }
    #expect(try isHit([1, 3, 2], 1))
    #expect(try !isHit([1, 3, 2], 0))
    #expect(try isHit([3, 3, 2], 0))
    #expect(try !isHit([3, 3, 2], 1))
    #expect(try isHit([-.infinity, -1, -1], 1))
    #expect(try !isHit([.nan, .nan, .nan], 0))
    #expect(try !isHit([1, .nan, 2], 2))
    #expect(try !isHit([1, .nan, 2], 1))
  }

  @Test(
    "a logit that is no number makes the loss no number", arguments: KernelVariant.supported, [Float.nan, .infinity])
  func divergence(_ variant: KernelVariant, logit: Float) throws {
    for place in 0..<3 {
      var logits = Tensor(shape: [2, 3], data: [0, 1, 2, 0, 1, 2])
      logits[1, place] = logit
      #expect(try run(logits, [0, 1], variant).lossSum.isNaN)
    }
  }
}
