import Foundation
import Runs

/// What the values of one setting are drawn from, and where that is written.
struct Draw {
  let node: JSONNode
  let kind: Kind

  enum Kind {
    case uniform(Double, Double)
    case logUniform(Double, Double)
    /// Both ends included.
    case integer(Int, Int, step: Int)
    case choice([JSONNode])
  }

  init(_ node: JSONNode, _ kind: Kind) {
    self.node = node
    self.kind = kind
  }

  /// The value that belongs to a random number in [0, 1).
  func value(at random: Double) -> JSONNode {
    switch kind {
    case .uniform(let low, let high): number(low + random * (high - low), within: low...high)
    case .logUniform(let low, let high): number(low * exp(random * log(high / low)), within: low...high)
    case .integer(let low, let high, let step):
      JSONNode(
        kind: .integer(low + step * Int(random * Double((high - low) / step + 1))), span: node.span, isDrawn: true)
    case .choice(let nodes): nodes[Int(random * Double(nodes.count))]
    }
  }

  /// Four digits, which names of configurations show in full and which no machine's logarithm moves.
  private func number(_ value: Double, within range: ClosedRange<Double>) -> JSONNode {
    let rounded = Double(String(format: "%.3e", value)) ?? value
    return JSONNode(kind: .number(range.contains(rounded) ? rounded : value), span: node.span, isDrawn: true)
  }
}

/// Random points: each setting has a stream of its own, so that another setting beside it moves none of its values.
///
/// The number of draw i is the first 52 bits of SHA-256 over `SEED/sample of SETTING/i`, as a fraction.
struct Sampling {
  let seed: Int
  let draws: [(name: String, draw: Draw)]

  /// The first `count` different points; fewer where there seem to be no more.
  func rows(count: Int) -> [[JSONNode]] {
    var rows: [[JSONNode]] = []
    var seen: Set<[SettingValue]> = []
    var repetitions = 0
    var index = 0
    // With one of n points missing, this many repetitions in a row have a chance of e⁻²⁰ where n ≤ 50 + count.
    while rows.count < count, repetitions < 1000 + 20 * count {
      let row = draws.map { $0.draw.value(at: fraction(index, of: $0.name)) }
      index += 1
      if seen.insert(row.map(\.literal)).inserted {
        rows.append(row)
        repetitions = 0
      } else {
        repetitions += 1
      }
    }
    return rows
  }

  private func fraction(_ index: Int, of setting: String) -> Double {
    let digits = SHA256.hex(of: "\(seed)/sample of \(setting)/\(index)").prefix(13)
    guard let bits = UInt64(digits, radix: 16) else { preconditionFailure("SHA-256 gave \(digits)") }
    return Double(bits) * 0x1p-52
  }
}
