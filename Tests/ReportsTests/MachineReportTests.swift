import Comparisons
import Foundation
import Reports
import Runs
import Testing

@Suite("Reports for programs")
struct MachineReportTests {
  @Test("CSV read back is every run, field by field", arguments: Sample.all.map(\.key))
  func csv(name: String) throws {
    let record = try #require(Sample.all.first { $0.key == name }).value
    let rows = parseCSV(Reports.render([Comparison(record)], as: .csv))
    let header = try #require(rows.first)
    #expect(header.prefix(6) == ["experiment", "configuration", "parent", "seed", "run", "status"])
    #expect(rows.count == record.runs.count + 1)
    for row in rows.dropFirst() {
      #expect(row.count == header.count)
      let fields = Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
      let run = try #require(
        record.runs.first { $0.configuration == fields["configuration"] && String($0.seed) == fields["seed"] })
      let last = run.epochs.last
      #expect(fields["run"] == run.fingerprint.run)
      #expect(fields["status"] == run.status.rawValue)
      #expect(fields["epochs"] == String(run.epochs.count))
      #expect(fields["train_loss"].flatMap(Double.init) == last?.trainLoss)
      #expect(fields["valid_loss"].flatMap(Double.init) == last?.validLoss)
      #expect(fields["accuracy"].flatMap(Double.init) == last?.accuracy)
      #expect(fields["time_s"].flatMap(Double.init) == (last == nil ? nil : run.seconds))
    }
  }

  @Test("CSV keeps quotes, commas and line breaks, and shows control characters as escapes")
  func csvQuoting() throws {
    let rows = parseCSV(Reports.render([Comparison(Sample.hostile)], as: .csv))
    #expect(rows[2][6] == "\\u{1b}]0;owned\\u{7}\\u{9b}2J|<i>\r\n\"quoted\", \\u{202e}reversed ```")
    #expect(rows[5][1] == "say \"hi\", `x`")
  }

  @Test("JSON has every configuration, run, epoch and statistic, to the last bit", arguments: Sample.all.map(\.key))
  func json(name: String) throws {
    let record = try #require(Sample.all.first { $0.key == name }).value
    let comparison = Comparison(record)
    let document = try tree(of: record)
    #expect(document["format"] == .number(1))
    let experiment = document["experiments"].elements[0]
    #expect(experiment["name"].string == record.experiment.name)
    #expect(experiment["description"].string == record.experiment.description)
    #expect(experiment["rows_sha256"].string == comparison.digest)
    #expect(experiment["time_s"].number == comparison.seconds)
    let configurations = experiment["configurations"].elements
    #expect(configurations.map(\.["name"].string) == record.experiment.configurations.map(\.name))
    for (shown, result) in zip(configurations, comparison.configurations) {
      let runs = shown["runs"].elements
      #expect(runs.map(\.["seed"].number) == comparison.seeds.map(Double.init))
      for (run, seed) in zip(runs, result.seeds) {
        #expect(run["run"].string == seed.run?.fingerprint.run)
        #expect(run["status"].string == seed.run?.status.rawValue ?? "not_run")
        #expect(run["reason"].string == seed.run?.reason)
        #expect(run["value"].number == seed.value.flatMap { $0.isFinite ? $0 : nil })
        let epochs = seed.run?.epochs ?? []
        #expect(run["epochs"].elements.map(\.["train_loss"].number) == epochs.map(\.trainLoss))
        #expect(run["epochs"].elements.map(\.["time_s"].number) == epochs.map(\.seconds))
      }
      let (statistics, summary) = (shown["statistics"], result.summary)
      #expect(statistics["n"].number == Double(summary?.n ?? 0))
      #expect(statistics["median"].number == summary?.median)
      #expect(statistics["mean"].number == summary?.mean)
      #expect(statistics["std"].number == summary?.std)
      let counts = statistics["counts"]
      #expect(counts.names.compactMap { counts[$0].number }.reduce(0, +) == Double(comparison.seeds.count))
      #expect(shown["against_parent"]["mean"].number == result.againstParent?.mean)
      #expect(shown["against_baseline"]["losses"].number == result.againstBaseline.map { Double($0.losses) })
      #expect(shown["settings"].names == result.configuration.settings.names)
    }
  }

  @Test("JSON is valid for a strict reader too", arguments: Sample.all.map(\.key))
  func valid(name: String) throws {
    let record = try #require(Sample.all.first { $0.key == name }).value
    let text = Reports.render([Comparison(record), Comparison(Sample.single)], as: .json)
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect((document?["experiments"] as? [Any])?.count == 2)
  }

  @Test("a number that is not finite is null in JSON, and named")
  func nonfinite() throws {
    let experiment = try tree(of: Sample.loss)["experiments"].elements[0]
    let run = experiment["configurations"].elements[2]["runs"].elements[2]
    #expect(run["value"] == .null)
    #expect(run["nonfinite"] == .object(["value": .string("+inf")]))
    let epoch = run["epochs"].elements[0]
    #expect(epoch["valid_loss"] == .null)
    #expect(epoch["nonfinite"] == .object(["valid_loss": .string("+inf")]))
    #expect(epoch["accuracy"].number != nil)
  }

  @Test("settings keep their types in JSON, and changes say from and to")
  func settings() throws {
    let last = try tree(of: Sample.chapter)["experiments"].elements[0]["configurations"].elements[4]
    #expect(last["settings"]["batch_size"] == .number(512))
    #expect(last["settings"]["model.normalization"] == .string("batch"))
    #expect(last["settings"]["schedule.moms"] == .array([.number(0.95), .number(0.85), .number(0.95)]))
    #expect(last["changes"]["against"] == .string("batchnorm"))
    let changes = last["changes"]["settings"].elements
    #expect(changes.map(\.["setting"].string) == ["epochs", "learning_rate"])
    #expect(changes.map(\.["from"].number) == [1, 0.06])
    #expect(changes.map(\.["to"].number) == [5, 0.1])
  }

  private func tree(of record: ExperimentRecord) throws -> JSONTree {
    try JSONDecoder().decode(JSONTree.self, from: Data(Reports.render([Comparison(record)], as: .json).utf8))
  }

  /// A reader of RFC 4180 with newlines between the rows.
  private func parseCSV(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        scalars.removeFirst()
        field.append("\"")
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        rows[rows.count - 1].append(field)
        field = ""
      case ("\n", false):
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows.dropLast()
  }
}
