import Comparisons
import Testing

@Suite("Where values lie")
struct SummaryTests {
  @Test("eight seeds of which two train: the numbers of Python's statistics module")
  func spread() throws {
    let summary = try #require(Summary([0.1135, 0.098, 0.8511, 0.1028, 0.1135, 0.098, 0.9204, 0.101]))
    // import statistics as s; v = [...]; s.median(v), s.mean(v), s.stdev(v)
    #expect(summary.n == 8)
    #expect(summary.minimum == 0.098)
    #expect(close(summary.median, 0.10815))
    #expect(summary.maximum == 0.9204)
    #expect(close(summary.mean, 0.2997875))
    #expect(close(summary.std, 0.36218944307995976))
  }

  @Test("the median of an odd number of values is the middle one, in whatever order they come")
  func odd() {
    #expect(Summary([3, 1, 2])?.median == 2)
    #expect(Summary([2, 3, 1])?.median == 2)
  }

  @Test("one value has no standard deviation, none has no summary")
  func few() throws {
    let one = try #require(Summary([0.5]))
    #expect(one.n == 1 && one.minimum == 0.5 && one.median == 0.5 && one.maximum == 0.5 && one.mean == 0.5)
    #expect(one.std == nil)
    #expect(Summary([]) == nil)
  }

  @Test("equal values have a standard deviation of nothing")
  func equal() {
    #expect(Summary([0.1135, 0.1135, 0.1135, 0.1135])?.std == 0)
  }
}
