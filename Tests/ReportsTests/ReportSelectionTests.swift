import Comparisons
import Reports
import Runs
import Testing

@Suite("Columns, order and selection of a report")
struct ReportSelectionTests {
  let comparison = Comparison(Sample.imaged, datasets: [Sample.mnist])

  /// The report with these columns and in this order.
  func text(
    _ columns: [String], sort: String? = nil, as format: ReportFormat = .csv, _ comparison: Comparison? = nil
  ) throws -> String {
    let comparisons = [comparison ?? self.comparison]
    let selection = try ReportSelection(columns: columns, sort: sort, of: comparisons, as: format)
    return Reports.render(comparisons, as: format, showing: selection)
  }

  /// The configurations of the first table in their order.
  func order(sort: String, of comparison: Comparison? = nil) throws -> [String] {
    let lines = try text(["n"], sort: sort, as: .markdown, comparison).split(separator: "\n")
    return lines.drop { !$0.hasPrefix("| ---") }.dropFirst().prefix { $0.hasPrefix("|") }.map { line in
      line.split(separator: "|")[0].trimmingPrefix(while: \.isWhitespace).split(separator: " ").joined(separator: " ")
    }
  }

  @Test(
    "tables have the columns that were asked for, in that order, word for word",
    arguments: [
      ("terminal", ["median", "settings", "parameters", "to_97"]), ("narrow", ["verdict", "settings", "images"]),
      ("markdown", ["verdict", "effect", "training"]), ("latex", ["settings", "accuracy", "delta_baseline"]),
    ])
  func columns(name: String, columns: [String]) throws {
    let formats: [String: ReportFormat] = [
      "terminal": .terminal(width: 120, color: false), "narrow": .terminal(width: 40, color: false),
      "markdown": .markdown, "latex": .latex,
    ]
    try Golden.expect(try text(columns, as: try #require(formats[name])), in: "columns-\(name).txt")
  }

  @Test("CSV has the columns of `results` and settings as they were asked for")
  func csv() throws {
    let rows = try text(["configuration", "seed", "batch_size", "accuracy"]).split(separator: "\n")
    #expect(rows[0] == "configuration,seed,batch_size,accuracy")
    #expect(rows[1] == "baseline,0,64,0.1135" && rows[9] == "bs512,0,512,0.1135")
    #expect(try text(["settings"]).hasPrefix("batch_size,epochs,learning_rate,model.normalization,schedule.name\n"))
  }

  @Test("only settings that differ are columns: not those that came with a component, nor those that all share")
  func settings() throws {
    var shown = comparison
    shown.keep(["bs512", "1cycle"])
    #expect(try text(["settings"], shown).hasPrefix("schedule.name\n"))
    shown.keep(["bs512"])
    #expect(try text(["configuration", "settings"], shown).hasPrefix("configuration\n"))
  }

  @Test("configurations are sorted with the best or the smallest first, and the other way round on demand")
  func sorting() throws {
    #expect(try order(sort: "median") == ["lr0.1", "batchnorm", "1cycle", "bs512", "baseline"])
    #expect(try order(sort: "median:asc") == ["baseline", "bs512", "1cycle", "batchnorm", "lr0.1"])
    #expect(try order(sort: "batch_size") == ["baseline", "bs512", "1cycle", "batchnorm", "lr0.1"])
    #expect(try order(sort: "configuration") == ["1cycle", "baseline", "batchnorm", "bs512", "lr0.1"])
    #expect(try order(sort: "valid_loss") == ["lr0.1", "batchnorm", "1cycle", "bs512", "baseline"])
    #expect(try order(sort: "verdict") == ["1cycle", "batchnorm", "lr0.1", "bs512", "baseline"])
    #expect(try order(sort: "to_97:desc").suffix(2) == ["baseline", "bs512"], "what never gets there is last")
  }

  @Test("a metric that is to be minimized has its smallest value first")
  func minimized() throws {
    let losses = Comparison(Sample.imaged, datasets: [Sample.mnist], metric: "valid_loss")
    #expect(try order(sort: "median", of: losses) == ["lr0.1", "batchnorm", "1cycle", "bs512", "baseline"])
  }

  @Test("looking at fewer configurations changes no verdict, and is said")
  func fewer() throws {
    var shown = comparison
    shown.keep(["batchnorm"])
    #expect(shown.configurations[0].comparison == comparison.configurations[3].comparison)
    let text = Reports.render([shown], as: .terminal(width: 200, color: false))
    #expect(text.contains("4 configurations not shown; p-values are corrected for all comparisons all the same"))
    #expect(!text.contains("bs512 against"))
  }

  @Test("another metric than the declared one is exploratory: differences and intervals, no test and no verdict")
  func exploratory() throws {
    let losses = Comparison(Sample.imaged, datasets: [Sample.mnist], metric: "valid_loss")
    for result in losses.configurations.dropFirst() {
      let comparison = try #require(result.comparison)
      #expect(comparison.verdict == .noVerdict && comparison.test == nil && comparison.correctedP == nil)
      #expect(comparison.interval != nil)
    }
    #expect(losses.digest == comparison.digest, "the same rows were read")
    let text = Reports.render([losses], as: .terminal(width: 200, color: false))
    #expect(text.contains("valid_loss after the last epoch, lower is better (exploratory: accuracy was declared)"))
    #expect(text.contains("the experiment declares accuracy as the metric that decides"))
    #expect(Comparison(Sample.imaged, datasets: [Sample.mnist], metric: "accuracy") == comparison)
  }

  @Test("names that are none are refused, with all that there are")
  func unknown() {
    let error = #expect(throws: ReportSelectionError.self) { try text(["median"]) }
    guard case .unknownColumn("median", let known)? = error else { return #expect(Bool(false), "\(error as Any)") }
    #expect(known.contains("accuracy") && known.contains("settings") && known.contains("model.normalization"))
    #expect(throws: ReportSelectionError.unknownOrder("up")) { try text([], sort: "n:up") }
    #expect(throws: ReportSelectionError.self) { try text([], sort: "status") }
    #expect(throws: ReportSelectionError.fixedColumns) { try text(["n"], as: .json) }
  }
}
