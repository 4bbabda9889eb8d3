import Runs
import Testing

@Suite("Which validation images are right")
struct CorrectnessTests {
  @Test("an image is one bit, the lowest of a byte first")
  func bits() {
    var correctness = Correctness(images: 11)
    for image in [0, 3, 8, 10] { correctness[image] = true }
    #expect(correctness.bits == [0b0000_1001, 0b0000_0101])
    #expect(correctness.count == 4)
    correctness[3] = false
    #expect((0..<11).filter { correctness[$0] } == [0, 8, 10])
  }

  @Test("bits that were stored read back as the same images")
  func stored() throws {
    var correctness = Correctness(images: 20)
    for image in stride(from: 0, to: 20, by: 3) { correctness[image] = true }
    #expect(Correctness(images: 20, bits: correctness.bits) == correctness)
  }

  @Test(
    "bits that do not fit the images are refused",
    arguments: [(0, []), (8, []), (8, [0, 0]), (9, [0]), (9, [0, 0b10]), (-1, [0])] as [(Int, [UInt8])])
  func refused(images: Int, bits: [UInt8]) {
    #expect(Correctness(images: images, bits: bits) == nil)
  }
}
