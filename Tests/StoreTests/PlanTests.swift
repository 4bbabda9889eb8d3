import Runs
import Store
import Testing

@Suite("Long tables are sought, not scanned")
struct PlanTests {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store.holding(in: folder)
    for run in plan(of: chapter())[0..<4] { try store.complete(run) }
  }

  @Test(
    "a question about one run or one configuration reads its rows alone",
    arguments: [
      "SELECT * FROM batches WHERE run = 'RUN'",
      "SELECT * FROM batches WHERE run = 'RUN' AND step BETWEEN 3 AND 5",
      "SELECT * FROM batches WHERE run = 'RUN' ORDER BY step DESC LIMIT 1",
      "SELECT * FROM batches WHERE configuration = 'bs512'",
      "SELECT * FROM batches WHERE configuration = 'bs512' AND seed = 0 ORDER BY step",
      "SELECT * FROM batches WHERE experiment = 'ch13' AND configuration = 'bs512' AND seed = 0",
      "SELECT avg(loss) FROM batches WHERE configuration = 'bs512'",
      "SELECT seed, min(smooth_loss) FROM batches WHERE configuration = 'bs512' GROUP BY seed",
      "SELECT * FROM epochs WHERE run = 'RUN'", "SELECT * FROM epochs WHERE configuration = 'bs512'",
      "SELECT * FROM epoch_metrics WHERE run = 'RUN' AND metric = 'accuracy'",
      "SELECT * FROM results", "SELECT * FROM results WHERE run = 'RUN'", "SELECT * FROM all_runs",
      "SELECT * FROM summary",
      "SELECT r.accuracy, b.loss FROM results AS r JOIN batches AS b USING (run, configuration) WHERE r.seed = 0",
    ])
  func plans(sql: String) throws {
    let run = plan(of: chapter())[2].fingerprint.run
    let query = sql.replacing("RUN", with: run)
    #expect(try !store.query(query).rows.isEmpty)
    let steps = try store.query("EXPLAIN QUERY PLAN \(query)").rows.compactMap(\.last).map(\.text)
    let tables = ["b", "e", "run_batch", "run_epoch"]
    let scans = steps.filter { step in tables.contains { step == "SCAN \($0)" || step.hasPrefix("SCAN \($0) ") } }
    #expect(scans == [], "\(steps.joined(separator: "\n"))")
    #expect(steps.contains { step in tables.contains { step.hasPrefix("SEARCH \($0) USING PRIMARY KEY (run=?") } })
  }

  @Test("the steps of a run come in order without being sorted")
  func order() throws {
    let sql =
      "SELECT step FROM batches WHERE run = '\(plan(of: chapter())[2].fingerprint.run)' AND configuration = 'bs512'"
    #expect(try store.rows(sql) == (0..<20).map(String.init))
    let steps = try store.query("EXPLAIN QUERY PLAN \(sql)").rows.compactMap(\.last).map(\.text)
    #expect(steps.allSatisfy { !$0.contains("TEMP B-TREE") })
  }
}
