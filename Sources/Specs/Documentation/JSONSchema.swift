public import Runs

/// The JSON Schema of a spec: what editors complete, explain and check.
public enum JSONSchema {
  /// JSON Schema (draft 7, which editors know best) of the specs that a catalogue allows.
  ///
  /// It says what a schema can say; names that must exist, cycles and contradictions are left to the spec reader.
  ///
  /// - Parameter catalogue: which settings, components and data sets there are
  /// - Returns: JSON, pretty-printed, the same bytes for the same catalogue, ended by a line break
  public static func text(for catalogue: Catalogue) -> String {
    let settings = settings(of: catalogue)
    let values = values(of: catalogue)
    let sweeps = sweeps(over: values, of: catalogue)
    let references = settings.map { ($0.key, ["$ref": .text("#/definitions/" + $0.key)] as JSONText) }
    var schema: [Member] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text("Experiment")),
    ]
    schema += object(
      "configurations × seeds that runner trains and compares", properties(references, sweeps),
      required: ["name", "configurations"])
    // A plain setting is written alike in a configuration and as a value of a sweep.
    let others = values.filter { value in !settings.contains { $0.key == value.key } }
    schema.append(("definitions", .object(settings + others + layers(of: catalogue))))
    return JSONText.object(schema).pretty() + "\n"
  }

  typealias Member = (key: String, value: JSONText)

  private static func properties(_ settings: [Member], _ sweeps: [Member]) -> [Member] {
    [
      ("name", name("names the experiment and its store, results/NAME.sqlite")),
      ("baseline", name("the configuration that all are compared with (default: the first)")),
      ("seeds", .object(seeds)),
      ("report", .object(report)),
      ("defaults", .object(object("settings that every configuration starts from", settings))),
      (
        "configurations",
        [
          "description": .text("what to train and compare"), "type": .text("array"),
          "minItems": .value(.integer(1)), "items": .object(configuration(settings, sweeps)),
        ]
      ),
    ]
  }

  private static var seeds: [Member] {
    [("description", .text("each configuration is trained once with each of them"))] + Interpreter.seedsType.schema
      + [("uniqueItems", .value(.boolean(true))), ("default", .value(.list([.integer(0)])))]
  }

  private static var report: [Member] {
    object(
      "how results are compared, declared before anything runs",
      ReportKey.all.map { key in
        let remark = key.defaultValue == nil ? " (default: \(key.defaultText))" : ""
        let fallback = key.defaultValue.map { [("default", JSONText.value($0))] } ?? []
        let range = " (\(key.type.description)\(key.defaultValue.map { "; default \($0.plain)" } ?? ""))"
        return (
          key.name, .object([("description", .text(key.documentation + range + remark))] + key.type.schema + fallback)
        )
      })
  }

  private static func configuration(_ settings: [Member], _ sweeps: [Member]) -> [Member] {
    object(
      "a name, and the settings that differ from what it extends",
      [
        ("name", name("unique in the experiment; of a sweep, what stands in front of its points' names")),
        ("extends", name("the configuration whose settings it starts from (default: none but `defaults`)")),
      ] + settings + sweeps) + sweepRules
  }

  private static func name(_ description: String) -> JSONText {
    [
      "description": .text(description), "type": .text("string"), "pattern": .text(Name.pattern),
      "maxLength": .value(.integer(Name.longest)),
    ]
  }

  /// The members of the schema of an object that has these keys, those that may always stand there, and no others.
  static func object(_ description: String?, _ keys: [Member], required: [String] = []) -> [Member] {
    let annotations = Interpreter.annotations.map { ($0, ["type": .text("string")] as JSONText) }
    var result: [Member] = description.map { [("description", .text($0))] } ?? []
    result.append(("type", .text("object")))
    if !required.isEmpty { result.append(("required", .texts(required))) }
    return result + [
      ("properties", .object(keys + annotations)), ("additionalProperties", .value(.boolean(false))),
    ]
  }
}
