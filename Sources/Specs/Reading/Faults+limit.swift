import Diagnostics

extension [Fault] {
  /// So many are told of one reading: nobody reads more, and a text of many megabytes may hold millions.
  static var most: Int { 100 }

  /// Whether no more faults are looked for.
  var isFull: Bool { count > Self.most }

  /// Notes a fault; one too many says that there are more, and none is noted after it.
  mutating func note(
    _ code: String, _ message: String, at place: @autoclosure () -> Place, label: String? = nil, help: String? = nil
  ) {
    if count < Self.most {
      append(Fault(code, message, at: place(), label: label, help: help))
    } else if !isFull {
      append(
        Fault(
          "spec.too-many-faults", "more than \(Self.most) faults: the others are not looked for", at: place(),
          help: "correct these first"))
    }
  }
}
