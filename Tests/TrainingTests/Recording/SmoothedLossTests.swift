import Testing

@testable import Training

@Suite struct SmoothedLossTests {
  @Test("equal losses are smoothed to themselves from the first on")
  func constant() {
    var smoothed = SmoothedLoss()
    for _ in 0..<200 {
      smoothed.add(2.5)
      #expect(abs(smoothed.value - 2.5) < 1e-12)
    }
  }

  @Test("a loss counts 2 % of the newest after many")
  func weight() {
    var smoothed = SmoothedLoss()
    for _ in 0..<2_000 { smoothed.add(0) }
    smoothed.add(1)
    #expect(abs(smoothed.value - 0.02) < 1e-12)
  }

  @Test("the smoothed losses are the golden numbers")
  func fixtures() throws {
    let cases = try Fixtures.load("smooth_loss")["cases"].list
    #expect(!cases.isEmpty)
    for golden in cases {
      let name = golden["name"].optionalString ?? "losses"
      var smoothed = SmoothedLoss(beta: golden["beta"].double)
      let found = golden["losses"].doubles.map { loss in
        smoothed.add(loss)
        return smoothed.value
      }
      expectNear(found, golden["smooth"].doubles, Tolerance(absolute: 0, relative: 1e-6), name)
      expectNear(
        found, golden["smooth_fastai"].doubles, Tolerance(absolute: 0, relative: 1e-5), "\(name) in fastai")
    }
  }
}
