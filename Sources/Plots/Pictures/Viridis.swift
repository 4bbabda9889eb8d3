/// The colour map viridis: dark violet to yellow, evenly spaced for the eye, also for colour-blind people and in print.
///
/// By Nathaniel J. Smith, Stéfan van der Walt and Eric Firing for matplotlib 2.0, dedicated to the public domain (CC0):
/// https://github.com/BIDS/colormap. Every fifth of its 256 colours is kept and those between are interpolated, which is off by at most
/// 1 in 255.
enum Viridis {
  /// How many colours there are: one less than a byte can name, so that a picture has one left for what is missing.
  static let count = 255

  /// From the lowest value to the highest.
  static let colors: [PNG.Color] = (0..<count).map { index in
    let position = Double(index) / Double(count - 1) * Double(points.count - 1)
    let start = min(Int(position), points.count - 2)
    let share = position - Double(start)
    func channel(_ shift: Int) -> UInt8 {
      let from = Double(points[start] >> shift & 255)
      let to = Double(points[start + 1] >> shift & 255)
      return UInt8((from + (to - from) * share).rounded())
    }
    return PNG.Color(red: channel(16), green: channel(8), blue: channel(0))
  }

  /// The colours 0, 5, 10, … 255 as red, green and blue.
  private static let points: [Int] = [
    0x440154, 0x45085b, 0x470f62, 0x471669, 0x481d6f, 0x482374, 0x472a79, 0x46307d, 0x453681, 0x433c84, 0x414286,
    0x3e4888, 0x3c4d8a, 0x3a538b, 0x37588c, 0x355d8c, 0x32628d, 0x30678d, 0x2e6c8e, 0x2c718e, 0x2a768e, 0x287a8e,
    0x267f8e, 0x24848d, 0x23898d, 0x218d8c, 0x1f928c, 0x1e978a, 0x1e9b89, 0x1ea087, 0x20a585, 0x23a982, 0x28ae7f,
    0x2eb27c, 0x35b778, 0x3dbb74, 0x45bf6f, 0x4fc369, 0x59c764, 0x64cb5d, 0x70ce56, 0x7cd24f, 0x88d547, 0x95d73f,
    0xa2da37, 0xafdc2e, 0xbdde26, 0xcae01e, 0xd7e219, 0xe4e318, 0xf1e51c, 0xfde724,
  ]
}
