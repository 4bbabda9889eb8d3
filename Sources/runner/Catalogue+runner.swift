import Datasets
import Runs
import Training

extension Catalogue {
  /// Everything that a spec of this runner can name.
  static let ofRunner = Catalogue(
    general: Trainer.settings, components: Models.all + Optimizers.all + Schedules.all,
    datasets: DatasetRegistry.all, generalContradictions: { Trainer.contradictions(in: $0, dataset: $1) })
}
