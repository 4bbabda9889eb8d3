import ArgumentParser
import Scheduling

/// When a worker, or the whole command, does not go on.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Longest time that a run may train at a stretch: 90s, 10m, 2h.", valueName: "duration"))
  var timeout: Duration?

  @Option(
    help: ArgumentHelp(
      "A worker that records nothing for so long is stopped, and its run fails.", valueName: "duration"))
  var stallTimeout = Duration(seconds: 600)

  @Option(help: ArgumentHelp("How often a run whose worker crashed goes on from its checkpoint.", valueName: "n"))
  var retries = 0

  @Option(help: ArgumentHelp("Stop after so many runs have failed.", valueName: "n"))
  var maxFailures: Int?

  @Flag(help: "Stop at the first run that fails; the same as --max-failures 1.")
  var failFast = false

  func validate() throws {
    if retries < 0 { throw ValidationError("--retries must be at least 0, not \(retries)") }
    if let maxFailures, maxFailures < 1 {
      throw ValidationError("--max-failures must be at least 1, not \(maxFailures)")
    }
  }

  /// The limits as the scheduler takes them.
  var limits: Limits {
    var limits = Limits()
    limits.timeout = timeout?.seconds
    limits.stallTimeout = stallTimeout.seconds
    limits.maximumFailures = failFast ? 1 : maxFailures
    limits.retries = retries
    return limits
  }
}
