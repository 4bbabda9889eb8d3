import Foundation

/// Programs of the system replaced by small scripts, each writing its arguments down before it does what it is told.
struct FakePrograms {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The environment under which the fakes are found before the real ones; `only` hides the real ones.
  func environment(only: Bool = false) -> [String: String] {
    ["PATH": folder.path + "/bin" + (only ? "" : ":/usr/bin:/bin"), "FAKES": folder.path]
  }

  /// Puts a program on the path: a script for `/bin/sh` that finds its arguments in `"$@"`.
  func add(_ name: String, _ script: String) throws {
    let text = "#!/bin/sh\nPATH=/usr/bin:/bin\necho \"\(name) $*\" >> \"$FAKES/calls\"\n\(script)\n"
    try folder.write(Array(text.utf8), to: "bin/" + name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/bin/" + name)
  }

  /// A `curl` that finds files in the folder `web/HOST/`; a host without a folder cannot be resolved.
  func addCurl() throws {
    try add(
      "curl",
      """
      while [ $# -gt 1 ]; do [ "$1" = --output ] && output=$2; shift; done
      host=$(echo "$1" | cut -d/ -f3)
      if [ ! -d "$FAKES/web/$host" ]; then
        echo "curl: (6) Could not resolve host: $host" >&2
        exit 6
      fi
      cp "$FAKES/web/$host/${1##*/}" "$output" 2> /dev/null && exit 0
      echo "curl: (22) The requested URL returned error: 404" >&2
      exit 22
      """)
  }

  /// The command lines so far, in order.
  var calls: [String] { folder.text("calls").split(separator: "\n").map(String.init) }

  /// Those of one program.
  func calls(of name: String) -> [String] { calls.filter { $0.hasPrefix(name + " ") } }
}

/// `bytes` as `gzip` packs them.
func packed(_ bytes: [UInt8]) throws -> [UInt8] {
  let folder = try TemporaryFolder()
  try folder.write(bytes, to: "file")
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["gzip", folder.path + "/file"]
  try process.run()
  process.waitUntilExit()
  return folder.read("file.gz") ?? []
}
