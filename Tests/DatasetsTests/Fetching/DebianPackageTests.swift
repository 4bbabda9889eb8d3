import Foundation
import Testing

@testable import Datasets

extension ProgramTests {
  @Suite struct DebianPackageTests {
    let programs: FakePrograms
    let folder: TemporaryFolder
    let package = DebianPackage(package: "dataset-tiny", path: "usr/share/tiny")

    init() throws {
      programs = try FakePrograms()
      folder = try TemporaryFolder()
    }

    private func obtain(_ source: any DatasetSource, only: Bool = false) throws {
      try source.obtain(
        ["x"],
        on: Workbench(
          folder: folder.path, environment: programs.environment(only: only), limits: FetchLimits(),
          progress: { _ in }, isCancelled: { false }))
    }

    @Test("a package that is installed gives its files without a network")
    func installed() throws {
      try folder.write(try packed(Array("found".utf8)), to: "share/x.gz")
      try obtain(InstalledFolder(path: folder.path + "/share"))
      #expect(folder.text("x") == "found")
      #expect(programs.calls.isEmpty)
    }

    @Test("one that is not installed says which file is not there")
    func notInstalled() {
      #expect(throws: SourceFailure("there is no `/nowhere/x.gz`")) { try obtain(InstalledFolder(path: "/nowhere")) }
    }

    @Test("the package is loaded into our own folder and opened there, never installed")
    func loads() throws {
      try programs.folder.write(try packed(Array("found".utf8)), to: "x.gz")
      try programs.add("apt-get", "echo package > dataset-tiny_1_all.deb")
      try programs.add(
        "dpkg-deb", "mkdir -p \"$3/usr/share/tiny\" && cp \"$FAKES/x.gz\" \"$3/usr/share/tiny/\"")
      try obtain(package)
      #expect(folder.text("x") == "found")
      #expect(
        programs.calls == [
          "apt-get download --quiet dataset-tiny",
          "dpkg-deb --extract \(folder.path)/dataset-tiny_1_all.deb \(folder.path)/contents",
        ])
    }

    @Test("a system without the package, or without `apt-get`, fails in its own words")
    func fails() throws {
      try programs.add("apt-get", "echo 'E: Unable to locate package dataset-tiny' >&2; exit 100")
      #expect(throws: SourceFailure("`env`: E: Unable to locate package dataset-tiny")) { try obtain(package) }
    }
  }
}
