import Diagnostics
public import Runs

/// Reads experiment specs: JSON in, a checked and expanded experiment or every fault out.
public enum SpecReader {
  /// The experiment that `bytes` declare, every configuration's settings resolved and every default written out.
  ///
  /// A spec without `baseline` is compared with its first configuration, one without `seeds` is run with seed 0.
  ///
  /// - Parameters:
  ///   - bytes: the spec, JSON in UTF-8
  ///   - name: how people know it, for faults: the path as they typed it
  ///   - catalogue: which settings, components and data sets there are
  ///   - overrides: arguments of `--set`, each `KEY=VALUE` with a dotted setting name and JSON or a bare string; they
  ///     edit every configuration that the setting applies to, after inheritance
  /// - Returns: configurations in the spec's order
  /// - Throws: all faults at once
  public static func read(
    _ bytes: [UInt8], name: String, catalogue: Catalogue, overrides: [String] = []
  ) throws(SpecFaults) -> Experiment {
    let text = SourceText(bytes, name: name)
    let document = JSONReader.read(text)
    var interpreter = Interpreter(catalogue: catalogue, faults: document.faults)
    let edits = interpreter.overrides(from: overrides)
    let experiment = document.root.flatMap { interpreter.experiment(from: $0, edits: edits) }
    if let experiment, interpreter.faults.isEmpty { return experiment }
    // The spec first, the arguments behind it in their order.
    let sources = [text.source] + overrides.map { Source(name: "--set", text: $0) }
    let faults = sources.flatMap { source in interpreter.faults.filter { $0.place?.source == source } }
    throw SpecFaults(faults + interpreter.faults)
  }
}
