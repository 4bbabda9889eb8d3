import Comparisons
import Datasets
import Runs
import Training

extension Catalogue {
  /// Everything that a spec of this runner can name.
  static let ofRunner = Catalogue(
    general: Trainer.settings, components: Models.all + Optimizers.all + Schedules.all,
    datasets: DatasetRegistry.all, folder: { DatasetFiles.folders.facts(at: $0) },
    generalContradictions: { Trainer.contradictions(in: $0, dataset: $1) })
}

extension Comparison {
  /// The comparison of a record, with what this runner knows of its data sets.
  init(ofRunner record: ExperimentRecord, metric: String? = nil, isExploratory: Bool = false) {
    self.init(record, datasets: Catalogue.ofRunner.datasets, metric: metric, isExploratory: isExploratory)
  }
}
