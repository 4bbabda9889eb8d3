/// The command line of this process, so that it can be typed again.
enum CommandLineText {
  /// Its words, quoted for a shell where they need it.
  static var text: String {
    CommandLine.arguments.map(quoted).joined(separator: " ")
  }

  /// The command line that does what this one has left undone: itself, without `--rerun`, which would begin anew.
  static var again: String {
    var words: [String] = []
    var isValue = false
    for word in CommandLine.arguments {
      if !isValue, word != "--rerun", !word.hasPrefix("--rerun=") { words.append(word) }
      isValue = word == "--rerun"
    }
    return words.map(quoted).joined(separator: " ")
  }

  /// One word as a shell reads it.
  static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.unicodeScalars.allSatisfy { plain.contains($0) }
    return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }

  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=,:+@%".unicodeScalars)
}
