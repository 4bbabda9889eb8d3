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
}
