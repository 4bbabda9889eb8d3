import ArgumentParser
import Store

/// What the exit codes of `runner` mean (sysexits.h where it has a word for it).
extension ExitCode {
  /// Some run failed or timed out.
  static let someRunFailed = ExitCode(1)
  /// Two stores, or a store and a training of its runs again, differ.
  static let foundDifference = ExitCode(2)
  /// Bad usage: an unknown option, a statement that `query` refuses.
  static let usage = ExitCode(64)
  /// The spec has faults.
  static let badSpec = ExitCode(65)
  /// A file that is needed is not there: a spec, a store, a data set.
  static let missingInput = ExitCode(66)
  /// The store or the disk under it cannot be used.
  static let storeTrouble = ExitCode(74)
  /// Another program kept the store locked for longer than the busy timeout.
  static let storeBusy = ExitCode(75)
  /// Interrupted by a signal; the message says the command that goes on.
  static let interrupted = ExitCode(130)

  /// The exit code for a store error of this category.
  init(_ category: StoreError.Category) {
    self =
      switch category {
      case .usage: .usage
      case .missing: .missingInput
      case .storage: .storeTrouble
      case .busy: .storeBusy
      }
  }
}
