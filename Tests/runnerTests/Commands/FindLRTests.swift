import Foundation
import Testing

/// `runner find-lr`.
@Suite struct FindLRTests {
  func runner() throws -> Invocation {
    let runner = try Invocation()
    try runner.write(Spec.small(), to: "small.json")
    return runner
  }

  @Test("it suggests four learning rates, keeps what it recorded, and shows it again without training")
  func found() throws {
    let runner = try runner()
    defer { runner.remove() }
    let first = try runner("find-lr", "small.json", "--configuration", "cycle")
    #expect(first.exitCode == 0, "\(first)")
    #expect(first.output.hasPrefix("learning rates for cycle of small, seed 0: "), "\(first.output)")
    for rule in ["valley ", "steep ", "minimum ", "slide "] { #expect(first.output.contains("\n\(rule)"), "\(rule)") }
    #expect(try query(runner, "SELECT configuration, seed, valley BETWEEN 1e-5 AND 1 FROM lr_finds") == "cycle,0,1\n")
    let found = "SELECT found_at FROM lr_finds"
    let before = try query(runner, found)
    #expect(try runner("find-lr", "small.json", "--configuration", "cycle").output == first.output)
    #expect(try query(runner, found) == before)
    #expect(try query(runner, "SELECT count(*) FROM results") == "0\n", "it is no run")
    #expect(try runner("small.json").exitCode == 0)
    #expect(try query(runner, "SELECT count(*) FROM lr_finds") == "1\n", "and runs leave it alone")
  }

  @Test("--json has the suggestions and every batch; another seed, sweep or setting is another find")
  func json() throws {
    let runner = try runner()
    defer { runner.remove() }
    let arguments = ["find-lr", "small.json", "--configuration", "plain", "--json"]
    let result = try runner.start(arguments).wait()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let suggestions = try #require(object["suggestions"] as? [String: Any])
    #expect(Set(suggestions.keys) == ["valley", "steep", "minimum", "slide"])
    let batches = try #require(object["batches"] as? [[String: Any]])
    #expect(batches.count > 20 && batches[0]["learning_rate"] as? Double == 1e-7)
    for more in [["--seed", "1"], ["--iterations", "40"], ["--set", "batch_size=32"]] {
      #expect(try runner.start(arguments + more).wait().exitCode == 0, "\(more)")
    }
    #expect(try query(runner, "SELECT count(*) FROM lr_finds") == "4\n")
  }

  @Test("-o draws the picture into a file, or prints it alone")
  func picture() throws {
    let runner = try runner()
    defer { runner.remove() }
    let arguments = ["find-lr", "small.json", "--configuration", "cycle"]
    let result = try runner.start(arguments + ["-o", "pictures/lr.svg"]).wait()
    #expect(result.exitCode == 0 && result.output.contains("\nvalley "), "\(result)")
    let svg = try String(contentsOf: runner.folder.appendingPathComponent("pictures/lr.svg"), encoding: .utf8)
    #expect(svg.hasPrefix("<svg ") && svg.contains("Learning rates: cycle, seed 0") && svg.contains("valley 0.0"))
    #expect(try runner.start(arguments + ["-o", "-"]).wait().output == svg)
    #expect(try runner.start(arguments + ["-o", "-", "--json"]).wait().exitCode == 64)
  }

  @Test("a sweep that ends at once is kept, and says what to do")
  func endsAtOnce() throws {
    let runner = try runner()
    defer { runner.remove() }
    let arguments = ["find-lr", "small.json", "--configuration", "plain", "--start", "1e30", "--end", "1e35"]
    let result = try runner.start(arguments).wait()
    #expect(result.exitCode == 0 && result.output.contains("give a lower --start"), "\(result)")
    let few = try runner("find-lr", "small.json", "--configuration", "plain", "--iterations", "5")
    #expect(few.exitCode == 0 && few.output.contains("give more --iterations"), "\(few)")
    #expect(try query(runner, "SELECT stopped_early, valley IS NULL FROM lr_finds") == "1,1\n0,1\n")
  }

  @Test("what is wrong is said, with what to do")
  func wrong() throws {
    let runner = try runner()
    defer { runner.remove() }
    let name = try runner("find-lr", "small.json", "--configuration", "cycel")
    #expect(name.exitCode == 64 && name.errors.contains("did you mean `cycle`?"), "\(name.errors)")
    let unlike = try runner("find-lr", "small.json", "--configuration", "resnet")
    #expect(unlike.exitCode == 64 && unlike.errors.contains("there are `plain`, `cycle`"), "\(unlike.errors)")
    #expect(try runner("find-lr", "small.json").exitCode == 64)
    #expect(try runner("find-lr", "none.json", "--configuration", "plain").exitCode == 66)
    for sweep in [["--start", "0"], ["--end", "1e-8"], ["--iterations", "0"], ["--start", "nan"]] {
      let result = try runner.start(["find-lr", "small.json", "--configuration", "plain"] + sweep).wait()
      #expect(result.exitCode == 64 && result.errors.contains(sweep[0]), "\(sweep): \(result.errors)")
    }
    #expect(!runner.files.contains("results"))
  }
}
