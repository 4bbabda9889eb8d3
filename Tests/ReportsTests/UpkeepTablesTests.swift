import Comparisons
import Foundation
import Reports
import Runs
import Testing

@Suite("What is going on, what is wrong, and what came out again")
struct UpkeepTablesTests {
  @Test(
    "counts by status, each running run with its worker, and what to do about abandoned ones, word for word",
    arguments: [120, 80, 40])
  func status(width: Int) throws {
    try Golden.expect(Self.status.terminal(width: width, color: false), in: "status-\(width).txt")
  }

  @Test("the status for programs, word for word")
  func statusJSON() throws {
    try Golden.expect(Self.status.json, in: "status.json")
  }

  @Test("a status keeps to the width of its terminal, and nothing in a name commands it", arguments: [30, 57, 80, 200])
  func widths(width: Int) {
    var table = Self.status
    table.running[0].configuration = "evil \u{1b}[31m\u{202e}name " + String(repeating: "long ", count: 40)
    let text = table.terminal(width: width, color: false)
    #expect(!text.contains("\u{1b}") && !text.contains("\u{202e}"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width }, "\(text)")
  }

  @Test("a store without experiments says so")
  func empty() {
    #expect(
      StatusTable(standings: [], running: []).terminal(width: 80, color: true)
        == "no experiment is defined in this store\n")
  }

  static var status: StatusTable {
    func running(_ digit: String, alive: Bool = true) -> StatusTable.Running {
      StatusTable.Running(
        Fingerprint(hex: String(repeating: digit, count: 64)), experiment: "ch13", configuration: "lr0.1", seed: 3,
        worker: Lease(processID: 4711, processStart: 1, bootID: "b", host: "larch"), isAlive: alive)
    }
    var first = running("3")
    (first.epoch, first.epochs, first.batch, first.batches) = (1, 5, 17, 117)
    (first.heartbeatAge, first.secondsLeft) = (0.3, 75)
    let starting = running("5")
    var gone = running("7", alive: false)
    (gone.epoch, gone.epochs, gone.batch, gone.batches) = (0, 5, 117, 117)
    gone.heartbeatAge = 7300
    return StatusTable(
      standings: [
        .init(experiment: "ch13", counts: [.completed: 30, .running: 3, .timedOut: 1], missing: 6),
        .init(experiment: "one", counts: [.queued: 1], missing: 0),
      ], running: [first, starting, gone])
  }

  @Test("a checkup has a line for each check, and what to do below a problem, word for word")
  func checkup() throws {
    let table = CheckupTable(
      store: "a.sqlite",
      checks: [
        .init("file", "a.sqlite, 3.1 MB"),
        .init("integrity", problem: "row 12 missing from index run_by_name", help: "restore it from a copy"),
        .init("disk", "30 GB free"),
      ])
    #expect(!table.isOK)
    #expect(
      table.terminal(width: 60, color: false) == """
        ok       file       a.sqlite, 3.1 MB
        problem  integrity  row 12 missing from index run_by_name
                            → restore it from a copy
        ok       disk       30 GB free

        """)
    #expect(
      table.json == """
        {
          "store": "a.sqlite",
          "ok": false,
          "checks": [
            {"check": "file", "ok": true, "finding": "a.sqlite, 3.1 MB", "help": null},
            {
              "check": "integrity",
              "ok": false,
              "finding": "row 12 missing from index run_by_name",
              "help": "restore it from a copy"
            },
            {"check": "disk", "ok": true, "finding": "30 GB free", "help": null}
          ]
        }

        """)
    #expect(CheckupTable(store: "a", checks: [.init("file", "a")]).isOK)
  }

  @Test("runs that came out equal are counted, others are told number by number, word for word")
  func verification() throws {
    let batch = { (loss: Double) in
      [BatchRecord(step: 17, epoch: 2, loss: loss, smoothLoss: 1, learningRate: 1, momentum: 1)]
    }
    let difference = RecordDifference.firstBatch(batch(0.1), batch((0.1).nextUp))
    let end = RecordDifference.firstBatch(batch(.nan), [])
    let table = VerificationTable(
      runs: [
        run("1", .equal), run("2", .notTrained("this runner does not know its data set")),
        run(
          "3", .different([.init("weights digest", stored: "aa", again: "bb")], [difference, end].compactMap { $0 })),
      ])
    #expect(table.different == 1 && table.notTrained == 1)
    let text = table.terminal(width: 100, color: false)
    #expect(
      text.split(separator: "\n").prefix(5) == [
        "run 222222222222 (plain seed 0) was not trained again: this runner does not know its data set",
        "run 333333333333 (plain seed 0) differs",
        "  weights digest: stored aa, now bb",
        "  first in batch 17 (epoch 2): loss: stored 0.1, now 0.10000000000000002",
        "  first in batch 17 (epoch 2): step: stored 17.0, now nothing",
      ], "\(text)")
    #expect(text.contains("loss: stored nan, now nothing"))
    #expect(text.hasSuffix("\n3 runs: 1 equal, 1 different, 1 not trained again\n"))
    #expect(VerificationTable(runs: []).terminal(width: 80, color: false) == "0 runs\n")
    let json = try JSONDecoder().decode(JSONTree.self, from: Data(table.json.utf8))
    #expect([json["equal"], json["different"], json["not_trained"]] == [.number(1), .number(1), .number(1)])
    #expect(json["runs"].elements[1]["reason"] == .string("this runner does not know its data set"))
    let different = json["runs"].elements[2]
    #expect(different["result"] == .string("different") && different["facts"].elements[0]["again"] == .string("bb"))
    let record = different["records"].elements[0]
    #expect(record["step"] == .number(17) && record["epoch"] == .number(2))
    #expect(record["numbers"].elements[0]["again"] == .number((0.1).nextUp), "to the last bit")
    let loss = different["records"].elements[1]["numbers"].elements.first { $0["name"] == .string("loss") }
    #expect(loss?["stored"] == .string("nan") && loss?["again"] == .null)
  }

  @Test("what became of each shard is one line and a line for each conflict; for programs an object, word for word")
  func merging() {
    var first = MergeTable.Shard("a.sqlite")
    first.added = [Fingerprint(hex: String(repeating: "1", count: 64))]
    (first.kept, first.held, first.incomplete) = (3, 1, 2)
    first.conflicts = [
      .init(Fingerprint(hex: String(repeating: "2", count: 64)), "weights digest", here: "aa", there: "bb")
    ]
    #expect(
      first.text == """
        a.sqlite: 1 run came in, 3 here already, 1 being trained here and left alone, 2 without a result left out, 1 refused
          run 222222222222 stays as it is here: weights digest aa, there bb
        """)
    #expect(MergeTable.Shard("b.sqlite").text == "b.sqlite: 0 runs came in")
    var found = MergeTable.Shard("c.sqlite")
    found.finds = 1
    #expect(found.text == "c.sqlite: 0 runs came in, 1 learning-rate find too")
    var table = MergeTable(store: "all.sqlite")
    var second = MergeTable.Shard("b.sqlite")
    second.refusal = ("store.not-found", "there is no store at b.sqlite")
    table.shards = [first, second]
    #expect(
      table.json == """
        {
          "store": "all.sqlite",
          "shards": [
            {
              "shard": "a.sqlite",
              "added": ["111111111111"],
              "kept": 3,
              "held": 1,
              "incomplete": 2,
              "finds": 0,
              "conflicts": [{"run": "222222222222", "difference": "weights digest", "here": "aa", "there": "bb"}],
              "error": null
            },
            {
              "shard": "b.sqlite",
              "added": [],
              "kept": 0,
              "held": 0,
              "incomplete": 0,
              "finds": 0,
              "conflicts": [],
              "error": {"code": "store.not-found", "message": "there is no store at b.sqlite"}
            }
          ]
        }

        """)
  }

  private func run(_ digit: String, _ result: VerificationTable.Result) -> VerificationTable.Run {
    VerificationTable.Run(
      Fingerprint(hex: String(repeating: digit, count: 64)), label: "plain seed 0", result: result)
  }
}
