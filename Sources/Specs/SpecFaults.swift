import Diagnostics

/// Everything that is wrong with a spec, or with what was selected from it, found in one reading.
public struct SpecFaults: Error, Hashable, Sendable {
  /// In the order of their places.
  let faults: [Fault]

  /// These faults, each once, in the order of their places.
  init(_ faults: [Fault]) {
    var seen: Set<Fault> = []
    self.faults = faults.filter { seen.insert($0).inserted }.inOrderOfPlace()
  }

  /// Whether all of them stand in options such as `--set`, so that nothing is said against the spec.
  public var areInOptions: Bool {
    faults.allSatisfy { $0.place?.source.name.hasPrefix("--") == true }
  }

  /// All of them as people read them, and one line that counts them.
  ///
  /// - Parameters:
  ///   - color: whether ANSI colours are used
  ///   - outcome: what did not happen because of them; ends the last line
  /// - Returns: lines, each ended by a line break
  public func rendered(color: Bool = false, outcome: String = "nothing was run") -> String {
    faults.rendered(color: color, outcome: outcome)
  }
}
