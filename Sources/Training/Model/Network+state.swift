extension Network {
  /// All parameters, one after the other, each in PyTorch's order.
  var orderedValues: [Float] {
    get { ordered(Array(values)) }
    set {
      for (place, value) in zip(parameters.lazy.flatMap(\.places), newValue) { values[place] = value }
    }
  }

  /// All running statistics, one after the other.
  var orderedStatistics: [Float] {
    get { statistics.flatMap { read($0) } }
    set {
      var rest = newValue[...]
      for statistic in statistics {
        write(Array(rest.prefix(statistic.count)), to: statistic)
        rest = rest.dropFirst(statistic.count)
      }
    }
  }

  /// Numbers that are laid out like `values`, in the order of `orderedValues`.
  func ordered(_ flat: [Float]) -> [Float] { parameters.flatMap { $0.places.map { flat[$0] } } }

  /// The inverse of `ordered`; 0 in the padding.
  func flat(_ ordered: [Float]) -> [Float] {
    var flat = [Float](repeating: 0, count: values.count)
    for (place, value) in zip(parameters.lazy.flatMap(\.places), ordered) { flat[place] = value }
    return flat
  }
}
