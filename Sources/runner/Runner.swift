import ArgumentParser

/// The command `runner`: where the parts meet.
@main
struct Runner: ParsableCommand {
  /// Version of runner, as CHANGELOG.md lists them.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "runner",
    abstract: "Change one thing, run it, know what it did.",
    discussion: """
      Trains every configuration that a spec declares with every seed, keeps all that was recorded in one SQLite \
      file, and makes the comparison again from that file alone.

        runner experiments/ch13.json               trains what is missing, then prints the comparison
        runner report results/ch13.sqlite          prints it again
        sqlite3 results/ch13.sqlite "SELECT * FROM results"
      """,
    version: version,
    subcommands: [
      RunCommand.self, CheckCommand.self, PlanCommand.self, ReportCommand.self, ShowCommand.self, DiffCommand.self,
      StatusCommand.self, QueryCommand.self, VerifyCommand.self, DoctorCommand.self, MergeCommand.self,
      FindLRCommand.self, DataCommand.self, InitCommand.self, WorkerCommand.self,
    ],
    defaultSubcommand: RunCommand.self)
}
