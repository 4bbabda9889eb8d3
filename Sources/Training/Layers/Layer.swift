import CKernels

/// One layer at work, one group of images at a time.
///
/// Maps are `[y][x][channel][lane]` of `input` and `output`. A ReLU is no layer of its own: the layer before it
/// rectifies its output, and the layer after it, whose `inputIsRectified`, lets no gradient pass where its input is 0.
protocol Layer: AnyObject {
  /// Whether a ReLU follows, which the layer does itself.
  var rectifies: Bool { get }
  /// What it reads and what it makes.
  var input: FeatureMap { get }
  var output: FeatureMap { get }
  /// What it learns, in PyTorch's order.
  var parameters: [Parameter] { get }
  /// What it keeps for evaluation besides, in PyTorch's order.
  var statistics: [RunningStatistic] { get }

  /// Gets ready for a training step or for an evaluation with the present values.
  func prepare(_ pass: Pass)
  /// Makes a group's output.
  func forward(_ pass: Pass, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>)
  /// Adds a group's part to the gradients of the parameters, and makes the gradient of the input where it is wanted.
  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>?)
}

extension Layer {
  var rectifies: Bool { false }
}

/// A layer that lets a normalisation before it take in its input gradient while this is in registers.
protocol ObservedLayer: Layer {
  /// `backward`, with `forward` and `observeGradient` of the layer before: `input` is made again before it is read.
  func backward(
    _ pass: Pass, from input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
    to inputGradient: UnsafeMutablePointer<Float>, observer: ck_observer)
}

/// A layer that must have seen the whole training batch before any of it goes on, forwards and backwards.
protocol WholeBatchLayer: Layer {
  /// Takes in a group's input; the first group begins a batch.
  func observe(_ pass: Pass, group: Int, input: UnsafePointer<Float>)
  /// Ends the batch of `images` images: from here on `forward` uses its statistics.
  func settle(_ pass: Pass, images: Int)
  /// Takes in the gradient of a group's output; the first group begins a batch.
  func observeGradient(_ pass: Pass, group: Int, input: UnsafePointer<Float>, gradient: UnsafePointer<Float>)
  /// Ends the batch: from here on `backward` uses its sums.
  func settleGradient(_ pass: Pass, images: Int)
  /// In place of `forward` and `observeGradient` of a group: what an `ObservedLayer` behind this one does both with.
  func gradientObserver(
    _ pass: Pass, group: Int, input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>
  ) -> ck_observer
}

/// What a layer works with: the kernels, the network's memory and how many images the group at hand holds.
struct Pass {
  var kernels: ck_kernels
  /// Parameters, their gradients, and running statistics, each flat.
  var values: UnsafeMutablePointer<Float>
  var gradients: UnsafeMutablePointer<Float>
  var statistics: UnsafeMutablePointer<Float>
  /// Whether statistics come from the batch (training) or are the running ones (evaluation).
  var isTraining: Bool
  /// Whether somebody looks at what the layers make before their ReLU, and does that then in their place.
  var leavesReLU = false
  /// Whether the batch has several groups, whose maps do not stay in the second-level cache.
  var isSpread = false
  /// Of the run: with the names of layers it keys their random streams.
  var seed = 0
  /// The batch at hand, counted over the whole run from 0.
  var step = 0
  /// The group at hand, and its images, 1 … 64.
  var group = 0
  var count: Int32 = 0
}
