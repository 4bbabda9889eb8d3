public import Runs

/// The spec that `runner init` writes: small, runnable at once, and explaining itself in its descriptions.
public enum StartingSpec {
  /// A spec of that name, in JSON, ended by a line break.
  ///
  /// - Parameters:
  ///   - name: of the experiment, as file names allow it
  ///   - schema: where its JSON Schema is, from the spec's folder
  ///   - catalogue: which settings, components and data sets there are
  /// - Returns: JSON that the spec reader accepts
  public static func text(name: String, schema: String, catalogue: Catalogue) -> String {
    let datasets = catalogue.datasets.map(\.name).joined(separator: ", ")
    let schedules = catalogue.components(in: .schedule).map(\.name).joined(separator: ", ")
    let spec: JSONText = [
      "$schema": .text(schema),
      "name": .text(name),
      "title": .text("What batch size and batch normalisation do"),
      "description": .text(
        "Every configuration below is trained once with each seed and compared with the one that it extends. Run this "
          + "file with `runner`, look at it first with `runner plan`. `title` and `description` may stand in any object and "
          + "mean nothing to the runs; with `$schema`, editors explain every key and complete it."),
      "baseline": .text("baseline"),
      "seeds": .value(.list([.integer(0), .integer(1)])),
      "report": [
        "description": .text("What decides, declared before anything runs: accuracy after the last epoch."),
        "primary": .text("accuracy"), "at": .text("last"),
      ],
      "defaults": [
        "description": .text(
          "What every configuration starts from; whatever is not written has the default of docs/settings.md. Data sets: "
            + "\(datasets), or the path of a folder of IDX files. Schedules: \(schedules)."),
        "dataset": .text("glyphs"), "batch_size": .value(.integer(64)), "epochs": .value(.integer(3)),
        "learning_rate": .value(.number(0.01)),
      ],
      "configurations": .list([
        ["name": .text("baseline")],
        [
          "description": .text("Objects are merged key by key: the model's other settings stay."),
          "name": .text("batchnorm"), "extends": .text("baseline"), "model": ["normalization": .text("batch")],
        ],
        [
          "description": .text(
            "A sweep: one configuration for each value, named baseline-batch_size=16 and so on. Several settings make "
              + "every combination; `zip` goes through lists in step, `sample` draws points, `exclude` leaves some out."
          ),
          "extends": .text("baseline"),
          "grid": ["batch_size": .value(.list([.integer(16), .integer(256)]))],
        ],
      ]),
    ]
    return spec.pretty() + "\n"
  }

  /// `text` made a name that experiments may have; `experiment` where nothing is left of it.
  public static func name(from text: String) -> String {
    let allowed = String(text.map { Name.isAllowed($0) ? $0 : "-" }.prefix(Name.longest))
    return Name.complaint(about: allowed) == nil ? allowed : "experiment"
  }
}
