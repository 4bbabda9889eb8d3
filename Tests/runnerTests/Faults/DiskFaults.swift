import Foundation
import Testing

/// Disks that are full, and folders that are missing or closed.
@Suite(.serialized) struct DiskFaults {
  @Test(
    "a disk that fills while runs record: it is said, nothing recorded is lost, and with space again the same bits come out",
    .enabled(if: Provoke.canMount, "only root can mount a small disk"))
  func fullWhileRecording() throws {
    let runner = try Invocation()
    let disk = try SmallDisk(kilobytes: 600)
    defer { disk.remove(); runner.remove() }
    try runner.write(Spec.long(seeds: [0, 1]), to: "small.json")
    let store = disk.path + "/small.sqlite"
    for attempt in 0..<2 {
      let result = try runner("small.json", "--store", store, "--jobs", "2")
      #expect(result.exitCode == 74, "\(attempt): \(result)")
      #expect(result.errors.contains("error[store.disk-full]: the disk is full"), "\(result.errors)")
      #expect(result.errors.contains("free some space and run again"))
    }
    #expect(disk.resize(kilobytes: 60_000))
    try expectWhole(runner, store)
    let count = try runner("query", store, "SELECT count(*) FROM batches", "--format", "csv").output
    #expect(count != "count(*)\n0\n", "what was recorded before is kept")
    let result = try runner("small.json", "--store", store)
    #expect(result.exitCode == 0, "\(result.errors)")
    try expectWhole(runner, store)
    #expect(try runner("verify", store).output == "4 runs: 4 equal\n")
  }

  @Test(
    "a disk without room for a store: it is said, and with space again the same command makes it",
    .enabled(if: Provoke.canMount, "only root can mount a small disk"), arguments: [4, 40, 90, 140])
  func fullWhileCreating(kilobytes: Int) throws {
    let runner = try Invocation()
    let disk = try SmallDisk(kilobytes: kilobytes)
    defer { disk.remove(); runner.remove() }
    try runner.write(Spec.small(seeds: [0]), to: "small.json")
    let store = disk.path + "/small.sqlite"
    let result = try runner("small.json", "--store", store)
    #expect(result.exitCode == 74)
    #expect(result.errors.contains("error[store.disk-full]: the disk is full"), "\(result.errors)")
    #expect(disk.resize(kilobytes: 4_000))
    #expect(try runner("small.json", "--store", store).exitCode == 0)
    try expectWhole(runner, store)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["small.sqlite"])
  }

  @Test(
    "a disk without room for what SQLite keeps beside a store is a full disk, and the store stays as it is",
    .enabled(if: Provoke.canMount, "only root can mount a small disk"))
  func fullBesideTheStore() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(), to: "small.json")
    #expect(try runner("small.json", "--seeds", "0").exitCode == 0)
    let whole = try Data(contentsOf: runner.folder.appendingPathComponent("results/small.sqlite"))
    // Room for a log of one page, and none for the 32 kB of its index, which is shared memory.
    let disk = try SmallDisk(kilobytes: whole.count / 1_024 + 8)
    defer { disk.remove() }
    let store = disk.path + "/small.sqlite"
    try whole.write(to: URL(fileURLWithPath: store))
    let result = try runner("small.json", "--store", store)
    #expect(result.exitCode == 74)
    #expect(result.errors.contains("error[store.disk-full]: the disk is full"), "\(result.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: store)).dropFirst(100) == whole.dropFirst(100))
    #expect(disk.resize(kilobytes: 4_000))
    #expect(try runner("small.json", "--store", store).exitCode == 0)
    #expect(try runner("verify", store).output == "4 runs: 4 equal\n")
  }

  @Test(
    "a copy or a merge that finds the disk full leaves nothing behind, and the stores as they were",
    .enabled(if: Provoke.canMount, "only root can mount a small disk"))
  func fullWhileCopying() throws {
    let runner = try Invocation()
    let disk = try SmallDisk(kilobytes: 80)
    defer { disk.remove(); runner.remove() }
    try runner.write(Spec.small(), to: "small.json")
    #expect(try runner("small.json").exitCode == 0)
    let copy = try runner("doctor", "results/small.sqlite", "--backup", disk.path + "/copy.sqlite")
    #expect(copy.exitCode == 74 && copy.errors.contains("error[store.disk-full]"), "\(copy.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
    #expect(disk.resize(kilobytes: 250))
    let merge = try runner("merge", disk.path + "/all.sqlite", "results/small.sqlite")
    #expect(merge.exitCode == 74 && merge.errors.contains("error[store.disk-full]"), "\(merge)")
    #expect(disk.resize(kilobytes: 4_000))
    // All of the shard came in or nothing: the disk may have filled up when all was in the log already.
    let again = try runner("merge", disk.path + "/all.sqlite", "results/small.sqlite").output
    #expect(again.contains("4 runs came in") || again.contains("0 runs came in, 4 here already"), "\(again)")
    try expectWhole(runner, disk.path + "/all.sqlite")
  }

  @Test("a results folder that is missing is made; one that cannot be made is told with the reason")
  func folders() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(seeds: [0]), to: "small.json")
    #expect(try runner("small.json", "--store", "a/b/c/d.sqlite").exitCode == 0)
    #expect(runner.files.contains("a/b/c/d.sqlite"))
    let inFile = try runner("small.json", "--store", "small.json/d.sqlite")
    #expect(inFile.exitCode == 74)
    #expect(inFile.errors.contains("its folder cannot be made: not a directory"), "\(inFile.errors)")
  }

  @Test(
    "a folder that may not be written is told with the reason, before anything is trained",
    .enabled(if: Provoke.asOrdinaryUser != nil, "needs a user whom permissions bind"))
  func closedFolder() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.small(seeds: [0]), to: "small.json")
    #expect(try runner("data", "fetch", "glyphs").exitCode == 0)
    #expect(try runner.shell("chmod 755 .; mkdir results; chmod 555 . results").exitCode == 0)
    defer { _ = try? runner.shell("chmod 755 . results") }
    let user = try #require(Provoke.asOrdinaryUser)
    let closed = try runner.shell("\(user) $RUNNER small.json")
    #expect(closed.exitCode == 74)
    #expect(closed.errors.contains("nothing can be written to its folder: permission denied"), "\(closed.errors)")
    let missing = try runner.shell("\(user) $RUNNER small.json --store elsewhere/small.sqlite")
    #expect(missing.exitCode == 74)
    #expect(missing.errors.contains("its folder cannot be made: permission denied"), "\(missing.errors)")
    #expect(runner.files == ["results", "small.json"])
  }
}
