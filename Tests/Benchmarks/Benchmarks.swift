import ArgumentParser
import Foundation

/// `make bench`: measures training, recording, reports and growth, and writes the page results/benchmarks.md.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure training, recording, reports and growth on this machine.")

  @Flag(help: "Training and PyTorch alone, in about a minute.") var quick = false
  @Option(help: "Only these subjects, with commas between.") var only: SubjectList?
  @Option(help: ArgumentHelp("Write the page to a file too.", valueName: "file")) var output: String?

  func run() throws {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("benchmarks-\(getpid())").path
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let bench = try Bench(isQuick: quick, spec: "experiments/ch13.json", scratch: scratch)
    var page = Page()
    var hasFailed = false
    page.show(page.introduction)
    for subject in only?.subjects ?? (quick ? [.training, .pytorch] : Subject.allCases) {
      let section = section(of: subject, bench, &hasFailed)
      page.sections.append(section)
      page.show(section.text)
    }
    page.show(page.goals)
    if let output { try Data(page.text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic) }
    if hasFailed { throw ExitCode.failure }
  }

  /// What a subject measured; one that fails says why, and the others are measured all the same.
  private func section(of subject: Subject, _ bench: Bench, _ hasFailed: inout Bool) -> Section {
    do {
      return try subject.measure(bench)
    } catch {
      hasFailed = true
      return Section(title: "\(subject.rawValue): failed", blocks: [.text("\(error)")])
    }
  }
}

/// What can be measured, in the order of the page.
enum Subject: String, CaseIterable {
  case training, pytorch, telemetry, chapter, recording, worker, debug, store, spec, jobs

  /// Measures it.
  func measure(_ bench: Bench) throws -> Section {
    switch self {
    case .training: try TrainingSpeed.section(bench)
    case .pytorch: try PyTorchSpeed.section(bench)
    case .telemetry: try TelemetryCost.section(bench)
    case .chapter: try WholeChapter.section(bench)
    case .recording: try Recording.section(bench)
    case .worker: try WorkerCost.section(bench)
    case .debug: try DebugBuild.section(bench)
    case .store: try StoreGrowth.section(bench)
    case .spec: try SpecGrowth.section(bench)
    case .jobs: try JobsGrowth.section(bench)
    }
  }
}

/// Subjects as typed: `training,pytorch`.
struct SubjectList: ExpressibleByArgument {
  let subjects: [Subject]

  init?(argument: String) {
    let parts = argument.split(separator: ",").map { Subject(rawValue: String($0)) }
    guard !parts.isEmpty, !parts.contains(nil) else { return nil }
    subjects = parts.compactMap { $0 }
  }
}
