import Foundation
import Testing

/// Data sets that are not what they should be: told with the file, before anything is trained.
@Suite struct DatasetFaults {
  static let images = "glyphs-train-images-idx3-ubyte"

  /// A folder with a data set of its own.
  func fetched() throws -> Invocation {
    let runner = try Invocation()
    try runner.write(Spec.small(seeds: [0]), to: "small.json")
    #expect(try runner("data", "fetch", "glyphs", "--data-dir", "data").exitCode == 0)
    return runner
  }

  func file(_ runner: Invocation, _ name: String = images) -> URL {
    runner.folder.appendingPathComponent("data/glyphs/\(name)")
  }

  /// Expects that a run and `data fetch` refuse the data set with these words, and that no store is made.
  func expectRefused(_ runner: Invocation, _ words: String..., code: Int32 = 66) throws {
    for command in [["small.json"], ["data", "fetch", "glyphs"]] {
      let result = try runner.start(command + ["--data-dir", "data"]).wait()
      #expect(result.exitCode == code, "\(result)")
      for word in words + [Self.images] { #expect(result.errors.contains(word), "\(word): \(result.errors)") }
    }
    #expect(!runner.files.contains("results"))
  }

  @Test("a file that is cut off is told by its size", arguments: [0, 3, 16, 1_000])
  func cutOff(length: Int) throws {
    let runner = try fetched()
    defer { runner.remove() }
    try Data(contentsOf: file(runner)).prefix(length).write(to: file(runner))
    try expectRefused(runner, "error[data.wrong-size]", "found \(length)")
  }

  @Test("another file of the right size is told by its digest")
  func swapped() throws {
    let runner = try fetched()
    defer { runner.remove() }
    var bytes = try Data(contentsOf: file(runner))
    // A whole and well-formed file of images, all of them other ones.
    bytes[16..<bytes.count] = Data(repeating: 7, count: bytes.count - 16)
    try bytes.write(to: file(runner))
    try expectRefused(runner, "error[data.wrong-checksum]", "SHA-256")
  }

  @Test("a file of labels in place of images is told by what it is")
  func otherKind() throws {
    let runner = try fetched()
    defer { runner.remove() }
    try Data(contentsOf: file(runner, "glyphs-train-labels-idx1-ubyte")).write(to: file(runner))
    try expectRefused(runner, "error[data.wrong-magic]")
  }

  @Test("a folder in place of a file is called a folder")
  func folder() throws {
    let runner = try fetched()
    defer { runner.remove() }
    try FileManager.default.removeItem(at: file(runner))
    try FileManager.default.createDirectory(at: file(runner), withIntermediateDirectories: false)
    try expectRefused(runner, "error[data.no-access]", "it is a folder", code: 74)
  }

  @Test(
    "a file that may not be read is told so",
    .enabled(if: Provoke.asOrdinaryUser != nil, "needs a user whom permissions bind"))
  func unreadable() throws {
    let runner = try fetched()
    defer { runner.remove() }
    let user = try #require(Provoke.asOrdinaryUser)
    #expect(try runner.shell("chmod -R a+rwX .; chmod 000 data/glyphs/\(Self.images)").exitCode == 0)
    let result = try runner.shell("\(user) $RUNNER small.json --data-dir data")
    #expect(result.exitCode == 74)
    #expect(result.errors.contains("error[data.no-access]") && result.errors.contains("Permission denied"), "\(result)")
    #expect(!runner.files.contains("results"))
  }

  @Test("files that are swapped while runs train fail the runs that come later, and no number of theirs is kept")
  func swappedLater() throws {
    let runner = try fetched()
    defer { runner.remove() }
    try runner.write(Spec.long(seeds: [0]), to: "small.json")
    let running = try runner.start(["small.json", "--jobs", "1", "--data-dir", "data"])
    let isAtWork = try eventually { try runner("status", "results/small.sqlite").output.contains("/60") }
    #expect(isAtWork)
    // A new file under the old name: the worker at hand keeps the one that it has opened.
    let copy = runner.folder.appendingPathComponent("copy")
    var bytes = try Data(contentsOf: file(runner))
    bytes[5_000] ^= 1
    try bytes.write(to: copy)
    #expect(rename(copy.path, file(runner).path) == 0)
    let result = running.wait()
    #expect(result.exitCode == 1, "\(result)")
    #expect(result.errors.contains("changed since they were verified"), "\(result.errors)")
    #expect(
      try query(runner, "SELECT configuration, status FROM results ORDER BY 1") == "plain,completed\nshort,failed\n")
    #expect(try query(runner, "SELECT count(*) FROM batches WHERE configuration = 'short'") == "0\n")
  }

  @Test("a file that is cut off under a worker's hands fails that run with the reason")
  func cutOffLater() throws {
    let runner = try fetched()
    defer { runner.remove() }
    try runner.write(Spec.long(seeds: [0]), to: "small.json")
    let running = try runner.start(["small.json", "--jobs", "1", "--data-dir", "data", "--only", "plain"])
    let isAtWork = try eventually { try runner("status", "results/small.sqlite").output.contains("/60") }
    #expect(isAtWork)
    #expect(truncate(file(runner).path, 1_000) == 0)
    let result = running.wait()
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("a file of its data set was cut off while it was read"), "\(result.errors)")
  }
}
