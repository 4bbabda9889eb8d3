/// Something wrong in what a user wrote: what, where, and what to do about it.
///
/// Faults are collected and shown all at once; a fault never stops the search for the next one.
public struct Fault: Error, Hashable, Sendable {
  /// Stable identifier such as `spec.unknown-key`; shown as `error[spec.unknown-key]`.
  public var code: String
  /// What is wrong, lower case, without a full stop, keys in backticks.
  public var message: String
  /// Where it is, when it is at a place of a text.
  public var place: Place?
  /// A few words under the underline, such as `not a setting of a run`.
  public var label: String?
  /// What to do, such as ``did you mean `batch_size`?``.
  public var help: String?
  /// What was tried or found before, a line each, such as `pip: no answer within 5 s`.
  public var notes: [String]

  /// A fault with everything that is known about it.
  public init(
    _ code: String, _ message: String, at place: Place? = nil, label: String? = nil, help: String? = nil,
    notes: [String] = []
  ) {
    self.notes = notes
    self.code = code
    self.message = message
    self.place = place
    self.label = label
    self.help = help
  }
}
