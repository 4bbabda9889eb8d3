/// In what order the layers of a network go over the groups of a batch, and the memory for it.
///
/// Layers are cut into segments before each layer that needs the whole batch. Within a segment the work goes group by
/// group, so that a group's maps stay in the cache; without such layers that is the whole network. Maps that a later
/// pass over the batch reads are kept for every group, all others are shared.
struct Plan {
  /// Ranges of layers, in order.
  let segments: [Range<Int>]
  /// The images, in lanes.
  let images: GroupedBuffer
  /// The output of each layer, and its gradient.
  private let outputs: [GroupedBuffer]
  let outputGradients: [GroupedBuffer]

  /// The plan for batches of up to `groups` groups.
  init(_ layers: [any Layer], groups: Int) {
    let starts = [0] + layers.indices.filter { $0 > 0 && layers[$0] is any WholeBatchLayer }
    let ends = starts.dropFirst() + [layers.count]
    segments = zip(starts, ends).map { $0..<$1 }
    let last = starts[starts.count - 1]
    images = GroupedBuffer(floats: layers[0].input.floats, groups: groups, isKept: last > 0)
    // What a normalisation makes is made again when the gradient comes back; it lives no longer than its segment.
    let remade = GroupedBuffer(
      floats: layers.filter { $0 is any WholeBatchLayer }.map(\.output.floats).max() ?? 0, groups: 1, isKept: false)
    outputs = layers.indices.map { index in
      let isObserved = index + 1 < layers.count && layers[index + 1] is any WholeBatchLayer
      if index < last && layers[index] is any WholeBatchLayer && !isObserved { return remade }
      return GroupedBuffer(floats: layers[index].output.floats, groups: groups, isKept: index < last)
    }
    // A gradient is read by the layer that makes the next one, and then no more.
    let turns = (0..<2).map { turn in
      GroupedBuffer(
        floats: layers.indices.filter { $0 % 2 == turn }.map { layers[$0].output.floats }.max() ?? 0, groups: 1,
        isKept: false)
    }
    // A normalisation turns the gradient that it looked at into that of its input, in place.
    var gradients: [GroupedBuffer] = []
    for index in layers.indices.reversed() {
      if layers[index] is any WholeBatchLayer {
        gradients.append(GroupedBuffer(floats: layers[index].output.floats, groups: groups, isKept: true))
      } else if index + 1 < layers.count, layers[index + 1] is any WholeBatchLayer, let next = gradients.last {
        gradients.append(next)
      } else {
        gradients.append(turns[index % 2])
      }
    }
    outputGradients = gradients.reversed()
  }

  /// What layer `layer` reads of a group.
  func input(of layer: Int, group: Int) -> UnsafeMutablePointer<Float> {
    layer == 0 ? images[group] : outputs[layer - 1][group]
  }

  /// What layer `layer` makes of a group.
  func output(of layer: Int, group: Int) -> UnsafeMutablePointer<Float> { outputs[layer][group] }
}
