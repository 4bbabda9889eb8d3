import Datasets
import Foundation
import Runs
import Testing

@Suite struct DataFolderTests {
  @Test("`--data-dir` beats `RUNNER_DATA` beats `XDG_CACHE_HOME` beats the home folder")
  func precedence() {
    var environment = ["RUNNER_DATA": "/data", "XDG_CACHE_HOME": "/cache", "HOME": "/home/ada"]
    #expect(DataFolder(option: "/option", environment: environment).path == "/option")
    #expect(DataFolder(option: nil, environment: environment).path == "/data")
    environment["RUNNER_DATA"] = nil
    #expect(DataFolder(option: nil, environment: environment).path == "/cache/runner")
    environment["XDG_CACHE_HOME"] = nil
    #expect(DataFolder(option: nil, environment: environment).path == "/home/ada/.cache/runner")
  }

  @Test("an empty variable is none, and a relative cache folder is none either")
  func unusable() {
    let environment = ["RUNNER_DATA": "", "XDG_CACHE_HOME": "cache", "HOME": "/home/ada"]
    #expect(DataFolder(option: nil, environment: environment).path == "/home/ada/.cache/runner")
  }

  @Test("a relative `--data-dir` is meant from the current folder")
  func relative() {
    let path = DataFolder(option: "some/data", environment: [:]).path
    #expect(path == FileManager.default.currentDirectoryPath + "/some/data")
  }

  @Test("a data set has its sub-folder, unless its files lie directly in the folder")
  func location() throws {
    let folder = try TemporaryFolder()
    let data = DataFolder(option: folder.path, environment: [:])
    #expect(data.location(of: TinyDataset.facts) == folder.path + "/tiny")
    try TinyDataset.write(to: folder)
    try FileManager.default.moveItem(
      atPath: folder.path + "/tiny-test-images", toPath: folder.path + "/tiny-test-images.gz")
    #expect(data.location(of: TinyDataset.facts) == folder.path)
    try TinyDataset.write(to: folder, below: "tiny")
    #expect(data.location(of: TinyDataset.facts) == folder.path + "/tiny")
  }
}
