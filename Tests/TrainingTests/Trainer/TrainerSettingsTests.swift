import Datasets
import Runs
import Testing

@testable import Training

@Suite struct TrainerSettingsTests {
  @Test("the general settings are the documented ones with their defaults")
  func defaults() {
    let defaults = Trainer.settings.map { "\($0.name)=\($0.defaultValue.text)" }
    #expect(
      defaults == [
        "input_normalization=dataset", "batch_size=64", "train_size=0", "epochs=1", "learning_rate=0.001",
        "shuffle=true", "drop_last=true", "label_smoothing=0", "initialization=pytorch", "clip_gradient_norm=0",
        "clip_gradient_value=0", "augmentation.shift=0", "augmentation.horizontal_flip=false",
        "telemetry.activations=false", "telemetry.every=1",
      ])
  }

  @Test("every setting of optimizers and schedules lies below its section and says what it does")
  func documentation() {
    for component in Optimizers.all + Schedules.all {
      #expect(!component.documentation.isEmpty)
      for setting in component.settings {
        #expect(setting.name.hasPrefix(component.section.rawValue + "."))
        #expect(!setting.documentation.isEmpty)
      }
    }
  }

  @Test("a batch size larger than the training set is refused with what to do, one as large is fine")
  func batchSize() throws {
    let facts = try #require(DatasetRegistry.dataset(named: "glyphs")).facts
    func contradictions(_ size: Int) -> [Contradiction] {
      Trainer.contradictions(
        in: .test(["dataset": .string("glyphs"), "batch_size": .integer(size)]), dataset: facts)
    }
    #expect(contradictions(2_048).isEmpty)
    #expect(
      contradictions(2_049) == [
        Contradiction(
          at: "batch_size",
          "`batch_size` 2049 is more than the 2048 training images of `glyphs`, so that no batch is full",
          help: "use at most 2048")
      ])
  }

  @Test("a last batch of one image that batch normalisation cannot use is refused before anything runs")
  func lastBatchOfOne() {
    let settings: [String: SettingValue] = [
      "dataset": .string("glyphs"), "batch_size": .integer(2_047), "drop_last": .boolean(false),
      "model.normalization": .string("batch"),
    ]
    #expect(!Catalogue.registered.refusals(of: .test(settings)).isEmpty)
    let dropped = settings.merging(["drop_last": .boolean(true)]) { $1 }
    #expect(Catalogue.registered.refusals(of: .test(dropped)).isEmpty)
  }
}
