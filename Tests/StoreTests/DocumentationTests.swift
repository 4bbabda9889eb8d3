import Foundation
import Runs
import Store
import Testing

@Suite("docs/schema.md")
struct DocumentationTests {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store(path: folder.file("ch13.sqlite"), access: .create)
    try Self.fill(store)
  }

  @Test("each query answers its question", arguments: try questions())
  func query(question: Question) throws {
    let answer = try store.query(question.sql)
    #expect(!answer.rows.isEmpty, "\(question.title)")
    #expect(answer.rows.contains { !$0.contains(.null) }, "\(question.title)")
  }

  @Test("there are as many as the page says, each under a heading that asks")
  func count() throws {
    let questions = try Self.questions()
    #expect(questions.count == 24)
    #expect(Set(questions.map(\.title)).count == 24)
    #expect(try Self.lines().contains("## Twenty-four questions"))
    for question in questions { #expect(question.title.contains("?"), "\(question.title)") }
  }

  @Test(
    "every view is described with exactly the columns that it has, in their order; `settings` with those that it always has"
  )
  func columns() throws {
    let views = try store.rows("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")
    let described = try Self.sections()
    #expect(described.keys.sorted() == views)
    for view in views {
      // Behind them `settings` has a column for each setting.
      let columns = try store.query("SELECT * FROM \(view)").columns
      #expect(
        view == "settings" ? columns.prefix(2) == ["experiment", "configuration"] : columns == described[view],
        "\(view)")
      if view == "settings" { #expect(described[view] == ["experiment", "configuration"]) }
    }
  }
}

extension DocumentationTests {
  /// A query of the documentation and the heading above it.
  struct Question: Sendable, CustomTestStringConvertible {
    var title: String
    var sql: String
    var testDescription: String { title }
  }

  private static func lines() throws -> [Substring] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/schema.md").path
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
  }

  static func questions() throws -> [Question] {
    var questions: [Question] = []
    var title = ""
    var sql: [Substring]?
    for line in try lines() {
      if line.hasPrefix("### ") { title = String(line.dropFirst(4)) }
      if line == "```sql" {
        sql = []
      } else if line == "```", let lines = sql {
        questions.append(Question(title: title, sql: lines.joined(separator: "\n")))
        (sql, title) = (nil, "")
      } else {
        sql?.append(line)
      }
    }
    return questions
  }

  /// The columns in the table under each heading that names a view.
  private static func sections() throws -> [String: [String]] {
    var sections: [String: [String]] = [:]
    var view: String?
    for line in try lines() {
      if line.hasPrefix("## ") {
        view = line.hasPrefix("## `") ? String(line.dropFirst(4).prefix { $0 != "`" }) : nil
        if let view { sections[view] = [] }
      } else if let view, line.hasPrefix("| `") {
        sections[view]?.append(String(line.dropFirst(3).prefix { $0 != "`" }))
      }
    }
    return sections
  }

  /// The chapter's five configurations with two seeds and a learning-rate find, one run with telemetry, one of which diverges once and fails once; and an older version.
  private static func fill(_ store: Store) throws {
    let names = ["baseline", "bs512", "1cycle", "batchnorm", "lr0.1"]
    let configurations = names.indices.map { index in
      configuration(
        names[index], parent: index == 0 ? nil : names[index - 1],
        ["batch_size": .integer(64 + index), "learning_rate": .number(index == 4 ? 0.1 : 0.06)])
    }
    let experiment = Experiment(name: "ch13", baseline: "baseline", seeds: [0, 1], configurations: configurations)
    let old = plan(of: experiment, trainer: 1)
    try store.define(experiment, runs: old, at: time(0))
    try store.complete(old[4], accuracy: 0.9)

    _ = try store.record(FindTests.found(configuration: "1cycle"), provenance: provenance(), at: time(50))

    let runs = plan(of: experiment, trainer: 2)
    try store.define(experiment, runs: runs, at: time(100))
    for (index, run) in runs.enumerated() where ![1, 3, 4].contains(index) {
      try store.complete(run, accuracy: 0.9 + 0.01 * Double(index))
    }
    let observed = try store.start(runs[4])
    try store.record(inputMean: 0, inputStd: 1, layers: ["conv_1", "conv_4"], of: observed)
    try store.append(
      to: observed, batches: TelemetryTests.batches(0..<20), epochs: [epoch(0, accuracy: 0.94)], at: time(101))
    try store.end(observed, as: .completed(weightsDigest: TelemetryTests.digest), at: time(102))
    let diverging = try store.start(runs[1])
    let last = BatchRecord(step: 3, epoch: 0, loss: .nan, smoothLoss: .nan, learningRate: 0.06, momentum: 0.95)
    try store.append(to: diverging, batches: batchRecords(0..<3) + [last], epochs: [], at: time(101))
    try store.end(diverging, as: .diverged(step: 3, loss: .nan, lastFinite: 0.2), at: time(102))
    try store.start(runs[3])
    try store.abandon(runs[3].fingerprint, as: .failed, reason: "signal 9", outputTail: "Killed", at: time(103))
  }
}
