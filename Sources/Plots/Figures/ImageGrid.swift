/// A picture in gray with its label.
public struct LabelledImage: Hashable, Sendable {
  /// What stands below it.
  public var label: String
  /// Pixels a row.
  public var width: Int
  /// Rows.
  public var height: Int
  /// From black, 0, to white, 255: [height × width] from the top left.
  public var grays: [UInt8]

  /// A picture of width × height pixels, at least one.
  public init(_ label: String, width: Int, height: Int, grays: [UInt8]) {
    precondition(width > 0 && height > 0 && grays.count == width * height, "\(label): not \(width) × \(height) pixels")
    (self.label, self.width, self.height, self.grays) = (label, width, height, grays)
  }
}

/// Labelled pictures in rows.
public struct ImageGrid: Hashable, Sendable {
  /// What is shown.
  public var title: String
  /// How to read it, below the title; empty for nothing.
  public var caption: String
  /// The pictures, row by row.
  public var images: [LabelledImage]
  /// How many stand side by side, at least 1.
  public var columns: Int
  /// The longer side of a picture in pixels, at least 16.
  public var size: Double

  /// A grid of pictures.
  public init(_ title: String, caption: String = "", images: [LabelledImage], columns: Int = 8, size: Double = 56) {
    (self.title, self.caption, self.images) = (title, caption, images)
    (self.columns, self.size) = (max(1, min(columns, images.count)), max(size, 16))
  }

  /// The grid as SVG text that ends with a newline; `id` and `styled` as for `Figure.svg`.
  public func svg(id: String, styled: Bool = true) -> String {
    let id = Identifier(id)
    let pitch = size + 14
    let width = max(Double(columns) * pitch - 14, 200) + 2 * FigureLayout.padding
    let inner = width - 2 * FigureLayout.padding
    let (titles, captions) = (Font.title.lines(title, within: inner), Font.label.lines(caption, within: inner))
    let labels = images.map(\.label).joined(separator: ", ")
    let words = [caption, images.isEmpty ? "No images." : "\(images.count) images: \(labels)."]
    let page = Page(
      title: title, description: words.filter { !$0.isEmpty }.joined(separator: " "), id: id, width: width)
    var body = SVGText()
    page.writeHeading(titles, captions, to: &body)
    let top = FigureLayout.padding + Double(titles.count) * 20 + Double(captions.count) * 16 + 8
    for (index, image) in images.enumerated() {
      let column = Double(index % columns)
      let row = Double(index / columns)
      write(image, x: FigureLayout.padding + column * pitch, y: top + row * (size + 26), to: &body)
    }
    let rows = Double((images.count + columns - 1) / columns)
    return page.finished(
      body, notes: images.isEmpty ? ["no images to show"] : [], top: top + rows * (size + 26), styled: styled)
  }

  private func write(_ image: LabelledImage, x: Double, y: Double, to svg: inout SVGText) {
    let scale = size / Double(max(image.width, image.height))
    let (width, height) = (Double(image.width) * scale, Double(image.height) * scale)
    let place = Box(x: x + (size - width) / 2, y: y + (size - height) / 2, width: width, height: height)
    let picture = PNG(width: image.width, height: image.height, grays: image.grays)
    svg.element(
      "image",
      [
        "class": "plot-picture", "x": place.x.px, "y": place.y.px, "width": width.px, "height": height.px,
        "href": picture.dataURI,
      ])
    svg.element(
      "rect",
      ["class": "plot-grid", "x": place.x.px, "y": place.y.px, "width": width.px, "height": height.px])
    let text = Font.label.shortened(image.label, within: size + 10)
    svg.element(
      "text", ["x": (x + size / 2).px, "y": (y + size + 14).px, "text-anchor": "middle"], text: text,
      hint: text == image.label ? nil : image.label)
  }
}
