/// What becomes of the result of a run that is begun again.
public enum Replacement: String, Sendable {
  /// It is forgotten.
  case forgotten
  /// It must come out again, digest by digest: the run is only trained to record more of it.
  case confirmed
}
