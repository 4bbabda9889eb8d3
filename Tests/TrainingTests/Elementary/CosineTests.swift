import Foundation
import Testing

@testable import Training

@Suite struct CosineTests {
  /// How many steps of the last place lie between two numbers.
  private func steps(_ a: Double, _ b: Double) -> Double { abs(a - b) / max(b.ulp, .leastNonzeroMagnitude) }

  @Test("from 0 to π it is the system's cosine, now and then one step of the last place off")
  func system() {
    let count = 100_000
    var different = 0
    for index in 0...count {
      let angle = .pi * Double(index) / Double(count)
      let distance = steps(cosine(angle), Foundation.cos(angle))
      #expect(distance <= 1, "at \(angle)")
      if distance > 0 { different += 1 }
    }
    #expect(different < count / 20)
  }

  @Test("close to its zero it keeps every digit")
  func zero() {
    #expect(cosine(.pi / 2) == 6.123_233_995_736_766e-17)
    for offset in [1e-15, 1e-9, 1e-4] {
      #expect(steps(cosine(.pi / 2 + offset), Foundation.cos(.pi / 2 + offset)) <= 1)
    }
  }

  @Test("its ends are exact")
  func ends() {
    #expect(cosine(0) == 1)
    #expect(cosine(.pi) == -1)
  }
}
