import Runs

extension Network {
  /// SHA-256, in hex, of parameters and running statistics: layer by layer, in PyTorch's layout and order, as
  /// little-endian Float32.
  public var weightsDigest: String {
    var hash = SHA256()
    for layer in layers {
      let arrays = layer.parameters.map { read($0) } + layer.statistics.map { read($0) }
      for value in arrays.joined() {
        withUnsafeBytes(of: value.bitPattern.littleEndian) { hash.update($0) }
      }
    }
    return hash.finalize()
  }
}
