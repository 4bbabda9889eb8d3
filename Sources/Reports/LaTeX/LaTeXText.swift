/// `text` as LaTeX sets it unchanged, for pdfLaTeX, XeLaTeX and LuaLaTeX.
func latex(_ text: String) -> String {
  var result = ""
  let characters = Array(printable(text))
  for (index, character) in characters.enumerated() {
    switch character {
    case "-" where isSign(at: index, of: characters): result += "$-$"
    case "\\": result += "\\textbackslash{}"
    case "&", "%", "$", "#", "_", "{", "}": result += "\\\(character)"
    case "~": result += "\\textasciitilde{}"
    case "^": result += "\\textasciicircum{}"
    case "<": result += "\\textless{}"
    case ">": result += "\\textgreater{}"
    case "|": result += "\\textbar{}"
    case "\"": result += "''"
    case "±": result += "$\\pm$"
    case "−": result += "$-$"
    case "×": result += "$\\times$"
    case "→": result += "$\\to$"
    case "Δ": result += "$\\Delta$"
    case "·": result += "$\\cdot$"
    case "–": result += "--"
    case "…": result += "\\dots{}"
    // What follows a line's end, or begins a cell, is not to be taken for an option of it.
    case "[": result += "{[}"
    case "]": result += "{]}"
    default: result.append(character)
    }
  }
  return result
}

/// Whether a hyphen stands for minus: before a number and behind no word.
private func isSign(at index: Int, of characters: [Character]) -> Bool {
  guard index + 1 < characters.count, characters[index + 1].isNumber || characters[index + 1] == "." else {
    return false
  }
  return index == 0 || " [(".contains(characters[index - 1])
}

/// A table between booktabs' rules; cells are escaped, and padded so that the source reads as a table too.
func latexTable(_ columns: [(title: String, alignment: TextTable.Alignment)], _ rows: [[String]]) -> String {
  let cells = ([columns.map(\.title)] + rows).map { $0.map(latex) }
  let widths = columns.indices.map { index in cells.reduce(0) { max($0, cellWidth($1[index])) } }
  let lines = cells.map { row in
    let padded = columns.indices.map { index in
      let padding = String(repeating: " ", count: widths[index] - cellWidth(row[index]))
      return columns[index].alignment == .left ? row[index] + padding : padding + row[index]
    }
    return "    " + padded.joined(separator: " & ") + " \\\\"
  }
  let shape = columns.map { $0.alignment == .left ? "l" : "r" }.joined()
  return
    (["  \\begin{tabular}{\(shape)}", "    \\toprule", lines[0], "    \\midrule"] + lines.dropFirst()
    + ["    \\bottomrule", "  \\end{tabular}"]).joined(separator: "\n")
}
