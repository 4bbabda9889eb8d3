import ArgumentParser
import Foundation
import Reports
import Runs
import Scheduling
import Store
import Training

/// `runner verify STORE [RUN…]`: trains stored runs again elsewhere, and compares.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Train stored runs again in a temporary store, and compare every number.")

  @Argument(help: "The store; nothing in it changes.", completion: .file(extensions: ["sqlite"])) var store: String
  @Argument(
    help: ArgumentHelp(
      "Runs by the first digits of their fingerprints (default: all current results).", valueName: "run"))
  var prefixes: [String] = []
  @Option(help: ArgumentHelp("Only this experiment of the store.", valueName: "name")) var experiment: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Only the configurations with such a name; * and ? are wildcards.", valueName: "glob"))
  var only: [String] = []
  @OptionGroup var jobs: JobsOption
  @OptionGroup var data: DataOption
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "No colour.") var noColor = false

  func validate() throws {
    if !prefixes.isEmpty, experiment != nil || !only.isEmpty {
      throw ValidationError("either runs, or --experiment and --only")
    }
  }

  func run() throws {
    try reportingFailures(noColor: noColor) {
      let kernels = try KernelVariant(environment: Console.environment("RUNNER_KERNELS"))
      let store = try StoreFile.open(store)
      let stored = try StoredSelection(prefixes: prefixes, experiment: experiment, only: only).runs(in: store)
      var obstacles: [Fingerprint: String] = [:]
      let runs = stored.compactMap { run -> VerifiableRun? in
        do throws(VerifiableRun.Obstacle) {
          return try VerifiableRun(run)
        } catch {
          obstacles[run.record.fingerprint] = error.reason
          return nil
        }
      }
      Console.note("verify: \(counted(runs.count, "run")) to train again with \(kernels.rawValue) kernels")
      let scratch = try Scratch(runs)
      defer { scratch.remove() }
      let bell = Bell()
      if !runs.isEmpty { try scratch.train(jobs: jobs.count, data: data, bell: bell) }
      let verification = Verification(of: store, with: scratch.store)
      let table = VerificationTable(
        runs: try stored.map { run in
          let fingerprint = run.record.fingerprint
          let result = try obstacles[fingerprint].map { .notTrained($0) } ?? verification.result(of: run)
          return VerificationTable.Run(fingerprint, label: run.label, result: result)
        })
      let color = Console.usesColor(STDOUT_FILENO, unless: noColor)
      try Console.print(json ? table.json : table.terminal(width: Console.width(), color: color))
      if bell.stopRequests > 0, table.notTrained > 0 { throw ExitCode.interrupted }
      if table.different > 0 { throw ExitCode.foundDifference }
      if table.notTrained > 0 { throw ExitCode.someRunFailed }
    }
  }
}
