import Runs
import Testing

@testable import Training

/// Every layer that specs can list against PyTorch's.
@Suite struct LayerFixtureTests {
  @Test(
    "each listed layer makes what PyTorch's layer makes, forwards and backwards", arguments: KernelVariant.supported)
  func layers(_ variant: KernelVariant) throws {
    var tested: Set<String> = []
    for golden in try Fixtures.pytorch("layers")["cases"].list {
      let entry = golden["layer"]
      let name = "\(entry)"
      tested.insert(entry["name"].string)
      let x = golden["x"].tensor
      let layer = ListedLayer.layer(entry, on: x.imageShape)
      let output = try layer.output(of: x.imageShape)
      #expect(output == golden["y"].tensor.imageShape, "the shape rule of \(name)")
      guard case .object(let keys) = golden else { preconditionFailure("no case") }
      let roles = keys.keys.filter { $0.hasSuffix("weight") || $0.hasSuffix("bias") }.filter { !$0.hasPrefix("d") }
      var values: [String: [Float]] = [:]
      for key in roles { values[String(key.split(separator: ".").last ?? "")] = golden[key].tensor.data }
      let run = LayerRun(layer, x: x, dy: golden["dy"].tensor, values: values, in: .init(variant: variant))
      let tolerance = Tolerance(absolute: 1e-5, relative: 2e-5)
      expectNear(run.y, golden["y"].tensor, tolerance, "\(name), y")
      expectNear(run.dx?.data ?? [], golden["dx"].tensor.data, tolerance, "\(name), dx")
      #expect(Set(run.gradients.keys) == Set(values.keys))
      for key in roles {
        let role = String(key.split(separator: ".").last ?? "")
        expectNear(run.gradients[role] ?? [], golden["d" + key].tensor.data, tolerance, "\(name), d\(key)")
      }
    }
    #expect(
      tested == Set(Layers.all.map(\.kind.name)).subtracting(["dropout"]), "dropout draws: it has tests of its own")
  }

  @Test("the golden normalisations of each image by itself")
  func normalizations() throws {
    for kind in ["layernorm", "groupnorm", "instancenorm2d"] {
      for item in try Fixtures.cases("norm", kind: kind) {
        let name = item["name"].optionalString ?? kind
        let x = item["x"].tensor
        var layer = ImageNormalization(
          name: "norm", channels: x.shape[1], kind: .instance, isAffine: !item["gamma"].isNull,
          epsilon: item["eps"].double)
        if kind == "layernorm" { layer.kind = .layer }
        if kind == "groupnorm" { layer.kind = .group(item["groups"].int) }
        var values: [String: [Float]] = [:]
        if layer.isAffine { values = ["weight": item["gamma"].tensor.data, "bias": item["beta"].tensor.data] }
        let run = LayerRun(layer, x: x, dy: item["dy"].tensor, values: values)
        let tolerance = Tolerance(absolute: 2e-5, relative: 1e-4)
        expectNear(run.y, item["y"].tensor, tolerance, "\(name) y")
        expectNear(run.dx?.data ?? [], item["dx"].tensor.data, tolerance, "\(name) dx")
        guard layer.isAffine else { continue }
        expectNear(run.gradients["weight"] ?? [], item["dgamma"].tensor.data, tolerance, "\(name) dgamma")
        expectNear(run.gradients["bias"] ?? [], item["dbeta"].tensor.data, tolerance, "\(name) dbeta")
      }
    }
  }

  @Test("the golden refusals: an instance of one value cannot be normalised, a group of one can")
  func refusals() throws {
    for item in try Fixtures.load("norm")["errors"].list {
      let what = item["case"].optionalString ?? ""
      let shape = item["shape"].list.map(\.int)
      let map = ImageShape(channels: shape[1], height: shape[2], width: shape[3])
      let kind: ImageNormalization.Kind
      if what.hasPrefix("instancenorm") {
        kind = .instance
      } else if what.hasPrefix("groupnorm") {
        kind = .group(map.channels)
      } else {
        continue
      }
      let layer = ImageNormalization(name: "norm", channels: map.channels, kind: kind)
      #expect(((try? layer.output(of: map)) != nil) == item["error"].isNull, "\(what)")
    }
  }
}
