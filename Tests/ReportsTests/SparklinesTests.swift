import Runs
import Testing

@testable import Reports

@Suite("Sparklines of a run")
struct SparklinesTests {
  @Test("stand between their name and their values where there is room, and below them where there is none")
  func widths() {
    let wide = Sparklines.lines(of: curves, width: 80)
    #expect(
      wide == [
        "loss                 █▇▅▄▂▁  0.50 to 1.00", "learning rate        ▁▂▄▅▇█  1.0e-05 to 0.0500",
        "near zero in conv_1  ▁▂▄▅▇█  0.50 to 0.60",
      ], "\(wide)")
    let narrow = Sparklines.lines(of: curves, width: 30)
    #expect(narrow.contains("█▇▅▄▂▁") && narrow.allSatisfy { $0.count <= 30 }, "\(narrow)")
  }

  @Test("of what was not recorded are left out, and losses that are no numbers say so")
  func missing() {
    #expect(Sparklines.lines(of: RunCurves("x", epochs: [], batches: []), width: 80).isEmpty)
    var diverged = curves
    diverged.layers = []
    for index in diverged.batches.indices { diverged.batches[index].smoothLoss = .nan }
    let lines = Sparklines.lines(of: diverged, width: 80)
    #expect(lines.count == 2 && lines[0].hasSuffix("······  not finite"), "\(lines)")
  }

  private let curves: RunCurves = {
    var layer = LayerHistory("conv_1")
    layer.nearZero = [0.5, 0.52, 0.54, 0.56, 0.58, 0.6]
    let batches = (0..<6).map { step in
      BatchRecord(
        step: step, epoch: 0, loss: 1, smoothLoss: 1 - Double(step) / 10,
        learningRate: 0.00001 + Double(step) * 0.009998,
        momentum: 0.9)
    }
    return RunCurves("x", epochs: [], batches: batches, layers: [layer])
  }()
}
