import Runs

extension Experiment {
  /// What people call it: the title, or the name where there is none.
  var heading: String { title ?? name }

  /// How much it is: `5 configurations × 8 seeds (0–7)`, behind the name where that is not the heading.
  func extent(seeds: [Int]) -> String {
    let extent = "\(counted(configurations.count, "configuration")) × \(counted(seeds.count, "seed")) (\(span(seeds)))"
    return heading == name ? extent : "\(name): \(extent)"
  }
}

/// Seeds as people write them: `0–7`, or `0, 2, 5` where they are not in a row.
func span(_ seeds: [Int]) -> String {
  let first = seeds.first ?? 0
  let isRow = seeds.count > 2 && seeds.indices.allSatisfy { seeds[$0] == first + $0 }
  return isRow ? "\(first)–\(first + seeds.count - 1)" : seeds.map(String.init).joined(separator: ", ")
}

/// `seed 3`, `seeds 1–7`.
func named(_ seeds: [Int]) -> String {
  "seed\(seeds.count == 1 ? "" : "s") \(span(seeds))"
}

/// `1 seed`, `8 seeds`.
public func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// `a, b and c`.
func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}
