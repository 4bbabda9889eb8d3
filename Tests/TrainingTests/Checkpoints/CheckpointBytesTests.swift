import Runs
import Testing

@testable import Training

@Suite struct CheckpointBytesTests {
  static func checkpoint() -> Checkpoint {
    var checkpoint = Checkpoint(
      parameters: [1, -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude], statistics: [0.25],
      optimizer: OptimizerMemory(steps: 7, averages: [[1, 2, 3, 4], [5, 6, 7, .infinity]]))
    checkpoint.position = Position(step: 7, epoch: 1, trainingSeconds: 0.1)
    checkpoint.position.smoothedLoss.add(2.5)
    checkpoint.position.lastFiniteLoss = 1.0 / 3
    return checkpoint
  }

  @Test("what was written is read again, bit for bit")
  func roundTrip() throws {
    var checkpoint = Self.checkpoint()
    let back = try Checkpoint(bytes: checkpoint.bytes)
    #expect(back == checkpoint)
    #expect(back.parameters.map(\.bitPattern) == checkpoint.parameters.map(\.bitPattern))
    checkpoint.position.lastFiniteLoss = nil
    (checkpoint.statistics, checkpoint.optimizer) = ([], OptimizerMemory(averages: []))
    #expect(try Checkpoint(bytes: checkpoint.bytes) == checkpoint)
  }

  @Test("the encoding is the documented one")
  func layout() {
    let bytes = Self.checkpoint().bytes
    #expect(bytes.count == 8 + 9 * 8 + (8 + 16) + (8 + 4) + 2 * (8 + 16) + 64)
    #expect(Array(bytes[..<24]) == Array("runnerck".utf8) + [1, 0, 0, 0, 0, 0, 0, 0] + [7, 0, 0, 0, 0, 0, 0, 0])
    // 0.1 and, at the front of the parameters, 4 and 1.
    #expect(Array(bytes[32..<40]) == [0x9a, 0x99, 0x99, 0x99, 0x99, 0x99, 0xb9, 0x3f])
    #expect(Array(bytes[80..<92]) == [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x3f])
    var hash = SHA256()
    hash.update(Array(bytes.dropLast(64)))
    #expect(String(decoding: bytes.suffix(64), as: UTF8.self) == hash.finalize())
  }

  @Test("any byte that changed is noticed")
  func flipped() {
    let bytes = Self.checkpoint().bytes
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(throws: CheckpointError.damaged, "byte \(index)") { try Checkpoint(bytes: damaged) }
    }
  }

  @Test("bytes that are missing or too many are noticed")
  func cutOff() {
    let bytes = Self.checkpoint().bytes
    for count in 0..<bytes.count {
      #expect(throws: CheckpointError.damaged, "\(count) bytes") { try Checkpoint(bytes: Array(bytes.prefix(count))) }
    }
    #expect(throws: CheckpointError.damaged) { try Checkpoint(bytes: bytes + [0]) }
  }

  @Test("sealed bytes that make no sense are refused too, and say so where the version is another")
  func sealed() {
    func seal(_ content: [UInt8]) -> [UInt8] {
      var hash = SHA256()
      hash.update(content)
      return content + Array(hash.finalize().utf8)
    }
    let content = Array(Self.checkpoint().bytes.dropLast(64))
    #expect(throws: CheckpointError.damaged) { try Checkpoint(bytes: seal(content + [0])) }
    #expect(throws: CheckpointError.damaged) { try Checkpoint(bytes: seal(Array(content.dropLast(3)))) }
    var huge = content
    huge[86] = 0xff
    #expect(throws: CheckpointError.damaged) { try Checkpoint(bytes: seal(huge)) }
    var newer = content
    newer[8] = 2
    #expect(throws: CheckpointError.unknownVersion(2)) { try Checkpoint(bytes: seal(newer)) }
    #expect(CheckpointError.unknownVersion(2).description == "it has version 2, and this runner reads version 1")
  }
}
