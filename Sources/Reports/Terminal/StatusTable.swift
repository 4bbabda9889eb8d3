public import Runs

/// What is going on in a store: how many runs stand where, and how far each running one is.
public struct StatusTable: Sendable {
  /// The counts of each experiment.
  public var standings: [Standing]
  /// The runs that stand as running, those that a dead worker left included.
  public var running: [Running]

  /// How many runs of one experiment stand where.
  public struct Standing: Sendable {
    /// The experiment's name.
    public var experiment: String
    /// Runs of each status.
    public var counts: [RunStatus: Int]
    /// Runs that are asked for and were never queued.
    public var missing: Int

    /// The counts of `experiment`.
    public init(experiment: String, counts: [RunStatus: Int], missing: Int) {
      self.experiment = experiment
      self.counts = counts
      self.missing = missing
    }
  }

  /// One run that stands as running.
  public struct Running: Sendable {
    /// Which run it is.
    public var fingerprint: Fingerprint
    /// Who asks for it.
    public var experiment: String, configuration: String
    /// The seed of its random streams.
    public var seed: Int
    /// Who trains it.
    public var worker: Lease
    /// Whether that process is still there.
    public var isAlive: Bool
    /// The epoch that it is in, from 0, and how many there are; nil where its settings do not say.
    public var epoch: Int?, epochs: Int?
    /// Batches of that epoch that are recorded, and how many there are.
    public var batch: Int?, batches: Int?
    /// Seconds since its worker's last sign of life, never negative.
    public var heartbeatAge: Double?
    /// Seconds that it still takes at the pace that it had so far; nil while that is unknown, and for a dead worker.
    public var secondsLeft: Double?

    /// A running run that has recorded nothing yet.
    public init(
      _ fingerprint: Fingerprint, experiment: String, configuration: String, seed: Int, worker: Lease, isAlive: Bool
    ) {
      self.fingerprint = fingerprint
      self.experiment = experiment
      self.configuration = configuration
      self.seed = seed
      self.worker = worker
      self.isAlive = isAlive
    }
  }

  /// The status of a store with these standings and running runs.
  public init(standings: [Standing], running: [Running]) {
    self.standings = standings
    self.running = running
  }

  /// How many running runs have no worker any more.
  public var abandoned: Int { running.count { !$0.isAlive } }

  /// The text for a terminal of `width` cells, ended by a newline.
  public func terminal(width: Int, color: Bool) -> String {
    let width = max(30, width)
    var lines = standings.flatMap { wrapped(Self.sentence($0), width: width, indent: 2) }
    if standings.isEmpty { lines.append("no experiment is defined in this store") }
    if !running.isEmpty { lines += [""] + table(width: width, color: color) }
    if abandoned > 0 {
      let words =
        abandoned == 1
        ? "1 run has lost its worker; the next `runner SPEC` takes it over"
        : "\(abandoned) runs have lost their workers; the next `runner SPEC` takes them over"
      lines += [""] + wrapped(words, width: width).map { Style.alert.applied(to: $0, color: color) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// `ch13: 40 runs: 38 completed, 1 running, 1 missing`.
  private static func sentence(_ standing: Standing) -> String {
    let counts = RunStatus.allCases.compactMap { status in
      standing.counts[status].map { (status.rawValue.replacing("_", with: " "), $0) }
    }
    let all = counts + (standing.missing > 0 ? [("missing", standing.missing)] : [])
    let total = counted(all.reduce(0) { $0 + $1.1 }, "run")
    return "\(standing.experiment): "
      + ([total] + [all.map { "\($1) \($0)" }.joined(separator: ", ")])
      .filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private func table(width: Int, color: Bool) -> [String] {
    let severalExperiments = standings.count > 1
    let rows = running.map { run -> [String] in
      let name = (severalExperiments ? run.experiment + ": " : "") + run.configuration
      return [
        run.fingerprint.run, name, String(run.seed), run.position(of: run.epoch.map { $0 + 1 }, in: run.epochs),
        run.position(of: run.batch, in: run.batches), run.heartbeatAge.map { Figures.duration($0) + " ago" } ?? "–",
        run.secondsLeft.map(Figures.duration) ?? "–", run.workerText,
      ]
    }
    let columns: [TextTable.Column] = [
      .init(title: "run", alignment: .left), .init(title: "configuration", alignment: .left, minimum: 13),
      .init(title: "seed"), .init(title: "epoch"), .init(title: "batch"), .init(title: "heartbeat"),
      .init(title: "left"), .init(title: "worker", alignment: .left, minimum: 12),
    ]
    let table = TextTable(
      columns: columns,
      rows: zip(rows, running).map { row, run in
        .init(cells: row.map { .init($0, style: run.isAlive ? nil : .alert) })
      })
    return table.lines(width: width, color: color)
      ?? rows.flatMap { row in
        wrapped("\(row[0]) \(row[1]) seed \(row[2])", width: width, indent: 2)
          + flowed(
            ["epoch \(row[3])", "batch \(row[4])", "heartbeat \(row[5])", "left \(row[6])", "worker \(row[7])"], gap: 3,
            width: width - 2
          ).map { "  " + $0 }
      }
  }
}

extension StatusTable.Running {
  /// `4711 on HOST`, and whether that process is gone.
  fileprivate var workerText: String {
    "\(isAlive ? "" : "gone: ")\(worker.processID) on \(worker.host)"
  }

  fileprivate func position(of number: Int?, in total: Int?) -> String {
    guard let total else { return "–" }
    return "\(number ?? 0)/\(total)"
  }
}
