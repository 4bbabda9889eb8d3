/// One subject of the page: what was measured, how, and what came out.
struct Section: Hashable, Sendable {
  /// A part of a section.
  enum Block: Hashable, Sendable {
    case text(String)
    case table(Table)
  }

  let title: String
  var blocks: [Block] = []
  /// What was wished for among the things that this section measures.
  var goals: [Goal] = []

  /// Markdown.
  var text: String {
    let parts = blocks.map { block in
      switch block {
      case .text(let text): text
      case .table(let table): table.text
      }
    }
    return (["## " + title] + parts).joined(separator: "\n\n") + "\n"
  }
}

/// A figure that was wished for, beside the measured one.
struct Goal: Hashable, Sendable {
  let subject: String
  let wished: String
  let measured: String
  let isMet: Bool

  /// At least `wished` of what `measured` says.
  static func atLeast(_ wished: Double, _ subject: String, _ measured: Spread, _ text: (Double) -> String) -> Goal {
    Goal(
      subject: subject, wished: "≥ " + text(wished), measured: Figures.spread(measured, text),
      isMet: measured.median >= wished)
  }

  /// At most `wished` of what `measured` says.
  static func atMost(_ wished: Double, _ subject: String, _ measured: Spread, _ text: (Double) -> String) -> Goal {
    Goal(
      subject: subject, wished: "≤ " + text(wished), measured: Figures.spread(measured, text),
      isMet: measured.median <= wished)
  }
}
