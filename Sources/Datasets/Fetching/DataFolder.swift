import Foundation
public import Runs

/// Where data sets lie: a folder with a sub-folder for each, or with the files of one lying directly in it.
public struct DataFolder: Hashable, Sendable {
  /// The folder of all data sets.
  public let path: String

  /// The folder that the user asks for: `--data-dir` before `RUNNER_DATA` before `$XDG_CACHE_HOME/runner` before
  /// `~/.cache/runner`.
  ///
  /// - option: the value of `--data-dir`, nil where it was not given
  /// - environment: an empty variable counts as none, and so does a relative `XDG_CACHE_HOME`, as its standard says
  public init(option: String?, environment: [String: String]) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let chosen = option ?? value("RUNNER_DATA") {
      path = URL(fileURLWithPath: chosen).path
    } else if let cache = value("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      path = cache + "/runner"
    } else {
      path = (value("HOME") ?? NSHomeDirectory()) + "/.cache/runner"
    }
  }

  /// The folder of one data set: its sub-folder, unless the files lie directly in the folder or it is a folder itself.
  public func location(of facts: DatasetFacts) -> String {
    if DatasetFacts.isFolder(facts.name) { return facts.name }
    let subfolder = path + "/" + facts.name
    return !Self.holds(facts, subfolder) && Self.holds(facts, path) ? path : subfolder
  }

  /// Whether every file of a data set is there, plain or as `.gz`.
  public func holds(_ facts: DatasetFacts) -> Bool { Self.holds(facts, location(of: facts)) }

  /// Whether every file is there, plain or as `.gz`.
  private static func holds(_ facts: DatasetFacts, _ folder: String) -> Bool {
    facts.files.allSatisfy { file in
      ["", ".gz"].contains { FileManager.default.fileExists(atPath: folder + "/" + file.name + $0) }
    }
  }
}
