#if canImport(Glibc)
  import Glibc
#endif

/// Zeroed memory for floats, aligned to 64 bytes as the kernels need it, freed with its owner.
final class FloatBuffer {
  let floats: UnsafeMutableBufferPointer<Float>

  /// Size of a huge page, in bytes.
  private static let hugePage = 2 << 20

  /// Memory for `count` floats, all 0.
  init(count: Int) {
    let bytes = max(count, 16) * MemoryLayout<Float>.stride
    let isLarge = bytes >= Self.hugePage
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: isLarge ? Self.hugePage : 64)
    #if os(Linux)
      // The maps of a whole batch are walked again and again; with small pages batch normalisation at 512 is 3 to 5 %
      // slower.
      if isLarge { madvise(memory, bytes, MADV_HUGEPAGE) }
    #endif
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    floats = UnsafeMutableBufferPointer(start: memory.assumingMemoryBound(to: Float.self), count: count)
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }

  /// The address of the first float.
  var start: UnsafeMutablePointer<Float> {
    guard let start = floats.baseAddress else { preconditionFailure("a buffer always has memory") }
    return start
  }
}

/// One map for each group of a batch, or one that all groups share in turn.
struct GroupedBuffer {
  private let buffer: FloatBuffer
  private let stride: Int

  /// Memory for maps of `floats` floats: `groups` of them, or one where they are not kept.
  init(floats: Int, groups: Int, isKept: Bool) {
    buffer = FloatBuffer(count: floats * (isKept ? groups : 1))
    stride = isKept ? floats : 0
  }

  /// The map of one group.
  subscript(group: Int) -> UnsafeMutablePointer<Float> { buffer.start + group * stride }
}
