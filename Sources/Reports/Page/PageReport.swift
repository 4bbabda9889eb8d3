import Comparisons
import Runs

/// Comparisons as one HTML page that needs nothing else: no network, no script, no other file.
struct PageReport {
  var comparisons: [Comparison]
  var source: any CurveSource

  /// The whole document.
  func text() throws -> String {
    var page = HTMLText()
    page.append(markup: "<!DOCTYPE html>\n")
    let title = comparisons.isEmpty ? "no experiment" : comparisons.map(\.experiment.heading).joined(separator: ", ")
    try page.element("html", ["lang": "en", "xmlns": "http://www.w3.org/1999/xhtml"]) { page in
      page.element("head") { page in
        page.void("meta", ["charset": "utf-8"])
        page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.void("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
        page.element("title", text: title)
        page.element("style", verbatim: PageStyle.css)
      }
      try page.element("body") { page in
        if comparisons.isEmpty { page.element("p", text: "the store holds no experiment") }
        // One allowance for the document, and every id in it once.
        var pictures = PictureAllowance()
        var shown: Set<Fingerprint> = []
        for (index, comparison) in comparisons.enumerated() {
          let part = ExperimentPage(comparison: comparison, id: "e\(index)", source: source)
          try part.write(to: &page, &pictures, &shown)
        }
        page.element("script", verbatim: PageScript.javaScript)
      }
    }
    return page.text
  }

  /// Browsers fetch nothing for the page, whatever is in it.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
}

/// How much room pictures may still take, so that a page of many runs can still be opened and sent.
struct PictureAllowance {
  /// Bytes of pictures of one run each.
  private(set) var bytes = 3_500_000
  /// How many were left out for want of room.
  private(set) var refused = 0

  /// Whether there is room for another.
  var isLeft: Bool { bytes > 0 }

  /// Takes the room of a picture.
  mutating func use(_ picture: String) { bytes -= picture.utf8.count }

  /// Counts a picture that was not made.
  mutating func refuse() { refused += 1 }
}
