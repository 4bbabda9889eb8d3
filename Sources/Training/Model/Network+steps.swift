import CKernels
import Runs

extension Network {
  /// Forward and backward over one batch: fills `gradients` and moves the running statistics.
  ///
  /// - images: the data set, `[image][channel][y][x]` bytes; a pixel's value is byte · scale + offset
  /// - indices: the batch's images, at most `maximumBatch`
  /// - labels: the data set's labels, by image
  /// - returns: the mean loss of the batch with the parameters as they are
  public func trainingStep(
    images: UnsafePointer<UInt8>, indices: UnsafeBufferPointer<Int32>, labels: UnsafePointer<UInt8>, scale: Float,
    offset: Float
  ) -> Double {
    trainingStep(
      Batch(
        pixels: .bytes(images, indices, scale: scale, offset: offset), labels: indices.map { Int32(labels[Int($0)]) }))
  }

  /// Losses and hits of any number of images, in their order, with the running statistics.
  ///
  /// - returns: the sum of the losses, and how many labels have the first of the greatest logits
  public func evaluate(
    images: UnsafePointer<UInt8>, indices: UnsafeBufferPointer<Int32>, labels: UnsafePointer<UInt8>, scale: Float,
    offset: Float
  ) -> (lossSum: Double, correct: Int) {
    evaluate(
      Batch(
        pixels: .bytes(images, indices, scale: scale, offset: offset), labels: indices.map { Int32(labels[Int($0)]) }))
  }

  /// `evaluate`, and which of the images have the first of the greatest logits at their label.
  func evaluateEach(
    images: UnsafePointer<UInt8>, indices: UnsafeBufferPointer<Int32>, labels: UnsafePointer<UInt8>, scale: Float,
    offset: Float
  ) -> (lossSum: Double, correctness: Correctness) {
    let batch = Batch(
      pixels: .bytes(images, indices, scale: scale, offset: offset), labels: indices.map { Int32(labels[Int($0)]) })
    var correctness = Correctness(images: indices.count)
    let (lossSum, correct) = evaluate(batch) { correctness[$0] = $1 }
    precondition(correctness.count == correct, "\(correctness.count) images are right one by one, \(correct) in all")
    return (lossSum, correctness)
  }

  /// `trainingStep` on pixels that are floats already, `[image][channel][y][x]`.
  public func trainingStep(pixels: [Float], labels: [UInt8]) -> Double {
    pixels.withUnsafeBufferPointer { trainingStep(Batch(pixels: .floats($0), labels: labels.map(Int32.init))) }
  }

  /// `evaluate` on pixels that are floats already, `[image][channel][y][x]`.
  public func evaluate(pixels: [Float], labels: [UInt8]) -> (lossSum: Double, correct: Int) {
    pixels.withUnsafeBufferPointer { evaluate(Batch(pixels: .floats($0), labels: labels.map(Int32.init))) }
  }

  private func trainingStep(_ batch: Batch) -> Double {
    precondition((1...maximumBatch).contains(batch.count), "a batch of \(batch.count), at most \(maximumBatch)")
    var pass = pass(training: true)
    pass.isSpread = batch.groups > 1
    gradients.update(repeating: 0)
    for layer in layers { layer.prepare(pass) }
    var loss = CrossEntropy(smoothing: labelSmoothing)
    for (index, segment) in plan.segments.enumerated() {
      let next = index + 1 < plan.segments.count ? layers[segment.upperBound] as? any WholeBatchLayer : nil
      for group in 0..<batch.groups {
        pass.begin(group, of: batch)
        if index == 0 { batch.load(pass, group: group, shape: architecture.input, into: plan.images[group]) }
        pass.leavesReLU = activations != nil
        forward(segment, pass, group: group)
        pass.leavesReLU = false
        if let next {
          next.observe(pass, group: group, input: plan.input(of: segment.upperBound, group: group))
        } else {
          addLoss(&loss, pass, batch, group: group, training: true)
          backward(segment, pass, group: group)
        }
      }
      next?.settle(pass, images: batch.count)
    }
    for segment in plan.segments.dropLast().reversed() {
      let next = layers[segment.upperBound] as? any WholeBatchLayer
      next?.settleGradient(pass, images: batch.count)
      for group in 0..<batch.groups {
        pass.begin(group, of: batch)
        layerBackward(segment.upperBound, pass, group: group)
        backward(segment, pass, group: group)
      }
    }
    return loss.lossSum / Double(batch.count)
  }

  /// Evaluates a batch and tells `observe`, where there is one, of each image whether it is right.
  private func evaluate(_ batch: Batch, _ observe: ((Int, Bool) -> Void)? = nil) -> (lossSum: Double, correct: Int) {
    var pass = pass(training: false)
    for layer in layers { layer.prepare(pass) }
    var loss = CrossEntropy()
    for group in 0..<batch.groups {
      pass.begin(group, of: batch)
      batch.load(pass, group: group, shape: architecture.input, into: plan.images[0])
      forward(layers.indices, pass, group: 0)
      addLoss(&loss, pass, batch, group: group, training: false)
      if let observe { hits(of: batch.labels(of: group), first: group * FeatureMap.lanes, observe) }
    }
    return (loss.lossSum, Int(loss.correct))
  }

  /// Whether the logits of the group that was evaluated last have their first maximum at the label, as the kernel counts
  /// it: NaN is never greatest.
  private func hits(of labels: [Int32], first: Int, _ observe: (Int, Bool) -> Void) {
    let last = layers.count - 1
    let logits = plan.output(of: last, group: 0)
    for (lane, label) in labels.enumerated() {
      let own = logits[Int(label) * FeatureMap.lanes + lane]
      let isRight = (0..<layers[last].output.channels).allSatisfy { channel in
        let other = logits[channel * FeatureMap.lanes + lane]
        return own > other || (own >= other && Int(label) <= channel)
      }
      observe(first + lane, isRight)
    }
  }

  private func forward(_ range: Range<Int>, _ pass: Pass, group: Int) {
    for index in range {
      layers[index].forward(
        pass, from: plan.input(of: index, group: group), to: plan.output(of: index, group: group))
      if pass.leavesReLU { observe(index, pass, group: group) }
    }
  }

  private func addLoss(_ loss: inout CrossEntropy, _ pass: Pass, _ batch: Batch, group: Int, training: Bool) {
    let last = layers.count - 1
    loss.add(
      pass, logits: plan.output(of: last, group: training ? group : 0), map: layers[last].output,
      labels: batch.labels(of: group), weight: 1 / Float(batch.count),
      gradient: training ? plan.outputGradients[last][group] : nil)
  }

  /// A segment's layers from the last to the first; the first one only looks at its gradient if it needs the batch.
  private func backward(_ segment: Range<Int>, _ pass: Pass, group: Int) {
    guard let head = layers[segment.lowerBound] as? any WholeBatchLayer else {
      for index in segment.reversed() { layerBackward(index, pass, group: group) }
      return
    }
    for index in segment.dropFirst(2).reversed() { layerBackward(index, pass, group: group) }
    let first = segment.lowerBound
    let input = plan.input(of: first, group: group)
    let gradient = plan.outputGradients[first][group]
    if segment.count > 1, let observed = layers[first + 1] as? any ObservedLayer {
      let output = plan.output(of: first, group: group)
      observed.backward(
        pass, from: output, gradient: plan.outputGradients[first + 1][group], to: gradient,
        observer: head.gradientObserver(pass, group: group, input: input, output: output))
    } else {
      if segment.count > 1 {
        forward(segment.prefix(1), pass, group: group)
        layerBackward(first + 1, pass, group: group)
      }
      head.observeGradient(pass, group: group, input: input, gradient: gradient)
    }
  }

  private func layerBackward(_ index: Int, _ pass: Pass, group: Int) {
    layers[index].backward(
      pass, from: plan.input(of: index, group: group), gradient: plan.outputGradients[index][group],
      to: index == 0 ? nil : plan.outputGradients[index - 1][group])
  }
}
