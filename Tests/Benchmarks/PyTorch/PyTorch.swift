import Datasets
import Foundation

/// There is no Python with PyTorch here.
struct NoPyTorch: Error {
  let reason: String

  /// For the page, in place of figures.
  var text: String {
    "PyTorch is left out: there is none here (\(reason)); `RUNNER_BENCH_PYTHON` names a Python that has it."
  }
}

/// A Python process that trains the chapter with PyTorch and answers one request after the other.
///
/// It lives as long as this object, so that imports and loading are paid for once and turns can alternate with ours.
final class PyTorch {
  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()
  private var pending: [UInt8] = []

  /// Which version answers.
  private(set) var version = ""

  /// Starts `$RUNNER_BENCH_PYTHON`, or python3, and gives it the images of `dataset`.
  ///
  /// - Throws: `NoPyTorch` where there is no such program or it has no PyTorch
  init(_ dataset: Dataset) throws {
    let environment = ProcessInfo.processInfo.environment
    let python = environment["RUNNER_BENCH_PYTHON"].flatMap { $0.isEmpty ? nil : $0 } ?? "python3"
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, "Tests/Benchmarks/PyTorch/pytorch_chapter.py"]
    process.standardInput = requests
    process.standardOutput = answers
    signal(SIGPIPE, SIG_IGN)
    let pixels = PixelNormalization(of: dataset.training)
    do {
      try process.run()
      let answer = try ask([
        "do": "load", "folder": dataset.folder, "mean": pixels.mean, "std": pixels.standardDeviation,
      ])
      version = answer["torch"] as? String ?? "of an unknown version"
    } catch {
      throw NoPyTorch(reason: "\(error)")
    }
  }

  deinit {
    try? requests.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The answer to a request, which may take as long as it asks for.
  ///
  /// - Throws: `ProgramError` where the process says what is wrong, or is gone
  @discardableResult
  func ask(_ request: [String: Any]) throws -> [String: Any] {
    let line = try JSONSerialization.data(withJSONObject: request, options: .sortedKeys)
    try? requests.fileHandleForWriting.write(contentsOf: line + Data("\n".utf8))
    let answer = try JSONSerialization.jsonObject(with: Data(nextLine())) as? [String: Any]
    guard let answer else { throw ProgramError(description: "PyTorch answered no JSON object") }
    if let error = answer["error"] { throw ProgramError(description: "\(error)") }
    return answer
  }

  private func nextLine() throws -> [UInt8] {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending.removeFirst(end + 1) }
        return Array(pending[..<end])
      }
      let data = answers.fileHandleForReading.availableData
      guard !data.isEmpty else { throw ProgramError(description: "the Python process ended without an answer") }
      pending += data
    }
  }
}
