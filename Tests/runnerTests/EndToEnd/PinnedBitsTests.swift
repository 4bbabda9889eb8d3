import Testing

/// The bits of trainer version 1.
///
/// A change of one of these is a change of behaviour: raise `Trainer.version`, say so in CHANGELOG.md, and pin the new
/// ones.
@Suite struct PinnedBitsTests {
  @Test("small runs have the fingerprints and digests that they had when this version was made")
  func bits() throws {
    let runner = try Invocation()
    defer { runner.remove() }
    try runner.write(Spec.everything, to: "everything.json")
    #expect(try runner("everything.json").exitCode == 0)
    let rows = try query(
      runner,
      """
      SELECT configuration || ' ' || substr(fingerprint, 1, 16) || ' ' || substr(weights_digest, 1, 16)
        || ' ' || substr(metrics_digest, 1, 16) AS bits
      FROM provenance
      """, of: "everything")
    #expect(rows == pinned)
  }

  /// Configuration, then the first 16 digits of fingerprint, weights digest and metrics digest.
  private let pinned = """
    batchnorm 55827338aa91825f ea5a6df731235744 647067a167ac5ffb
    other-order e413295bc39dcb0c 564888b757495025 1774e86290dc4f6a
    other-net d51caa9345bf7f95 4ceec0d8c332066f c61b82f503cad172
    sgd 5fb9bb0f5c849e4f 2d3492ac7432256d 4ef592dba00f9cf1
    adam 28b44e28d71af640 55e66b8bc1c26578 03ee0a495f767cf3
    cycle f3a4859da662fd85 e29363b1f2f98fd1 a052140712d7f517
    in-order f1d6ba39469b3eac 9db78f7fbf1a0f1e 4b0f132fa0f95f2c
    first-batch 3cfdfeb49a27797d 3f14faaedb8b53f4 4dcac667b1469340
    rmsprop 0bc4747b66b11b1e 5c49f19efd94c6a1 6afa32811b40cca3
    nesterov 68ebd4fb2aeff039 4a0b82619162298e e7ce5595a434f74a
    groups 7d35215fb2af898b 852c08af94804d20 c836d321a4128ce2
    listed 5763ade1c00855ab ca28f300f736e592 76e51d7c260b7e12

    """
}
