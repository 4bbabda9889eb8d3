/// The id of a figure and the ids of its parts.
///
/// The caller gives each figure of a page another name; different names never become the same id.
struct Identifier {
  let text: String

  /// Letters and digits of ASCII, `-` and `.` are kept; anything else is written as `_` and its code in hexadecimal digits and `_`.
  init(_ name: String) {
    text = name.unicodeScalars.reduce(into: "figure-") { id, scalar in
      let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      id += isKept || scalar == "-" || scalar == "." ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
    }
  }

  var title: String { text + ".title" }
  var description: String { text + ".desc" }
  func clip(_ panel: Int) -> String { "\(text).clip\(panel)" }
}
