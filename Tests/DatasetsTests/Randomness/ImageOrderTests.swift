import Testing

import Datasets

@Suite struct ImageOrderTests {
  @Test("every epoch goes through every image once, in an order of its own")
  func epochs() {
    let order = ImageOrder(count: 500, seed: 4, shuffled: true)
    let first = order.indices(epoch: 0)
    #expect(first.sorted() == (0..<500).map { Int32($0) })
    #expect(first != first.sorted())
    #expect(order.indices(epoch: 1).sorted() == first.sorted())
    #expect(order.indices(epoch: 1) != first)
  }

  @Test("the order depends on seed and epoch alone")
  func seeds() {
    let order = ImageOrder(count: 500, seed: 4, shuffled: true)
    #expect(order.indices(epoch: 2) == ImageOrder(count: 500, seed: 4, shuffled: true).indices(epoch: 2))
    #expect(order.indices(epoch: 2) != ImageOrder(count: 500, seed: 5, shuffled: true).indices(epoch: 2))
  }

  @Test("without shuffling images come as they are stored, in every epoch")
  func stored() {
    let order = ImageOrder(count: 5, seed: 4, shuffled: false)
    #expect(order.indices(epoch: 0) == [0, 1, 2, 3, 4])
    #expect(order.indices(epoch: 9) == [0, 1, 2, 3, 4])
  }

  @Test("a subset is drawn by the seed, stays the same in every epoch, and lies in the larger ones")
  func subsets() {
    let small = ImageOrder(count: 20, of: 500, seed: 4, shuffled: true)
    #expect(small.subset == small.subset.sorted() && Set(small.subset).count == 20)
    for epoch in 0..<3 { #expect(small.indices(epoch: epoch).sorted() == small.subset) }
    #expect(small.indices(epoch: 0) != small.indices(epoch: 1))
    #expect(ImageOrder(count: 20, of: 500, seed: 4, shuffled: false).indices(epoch: 1) == small.subset)
    #expect(ImageOrder(count: 20, of: 500, seed: 5, shuffled: true).subset != small.subset)
    let large = ImageOrder(count: 300, of: 500, seed: 4, shuffled: true).subset
    #expect(Set(small.subset).isSubset(of: large))
    #expect(large != (0..<300).map { Int32($0) }, "drawn, not cut off")
  }

  @Test("all images in a subset are the images without one, in the same order")
  func whole() {
    let order = ImageOrder(count: 50, seed: 4, shuffled: true)
    #expect(ImageOrder(count: 50, of: 50, seed: 4, shuffled: true).indices(epoch: 3) == order.indices(epoch: 3))
  }
}
