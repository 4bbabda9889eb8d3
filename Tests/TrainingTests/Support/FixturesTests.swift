import Testing

@Suite("fixtures")
struct FixturesTests {
  @Test("numbers that JSON cannot write are read from strings")
  func nonFinite() {
    #expect(Fixture.string("nan").double.isNaN)
    #expect(Fixture.string("-inf").double == -.infinity)
    #expect(Fixture.object(["x": .string("inf")])["x"].float == .infinity)
    #expect(Fixture.object([:])["missing"].isNull)
  }

  @Test("a tensor's last index is the fastest")
  func indices() {
    let tensor = Tensor(shape: [2, 1, 3], data: [0, 1, 2, 3, 4, 5])
    #expect(tensor[1, 0, 2] == 5)
    #expect(tensor[0, 0, 1] == 1)
  }

  @Test("the worst element is reported")
  func worst() {
    let tolerance = Tolerance(absolute: 0.1, relative: 0)
    #expect(
      worstDeviation([1, 2, 3] as [Float], [1, 2.5, 4] as [Double], tolerance)
        == "[2] is 3.0, not 4.0: 10.0 times the tolerance")
    #expect(worstDeviation([1.0, 2.0], [1.05, 1.95], tolerance) == nil)
    #expect(worstDeviation([1.0], [1.0, 2.0], tolerance) == "1 numbers, not 2")
  }

  @Test("NaN is near NaN alone")
  func notANumber() {
    let tolerance = Tolerance(absolute: 9, relative: 9)
    #expect(worstDeviation([Float.nan, .infinity], [Double.nan, .infinity], tolerance) == nil)
    #expect(worstDeviation([Float.nan], [1.0], tolerance) != nil)
    #expect(worstDeviation([1.0], [Double.nan], tolerance) != nil)
  }
}
