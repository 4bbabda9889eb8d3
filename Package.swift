// swift-tools-version: 6.1
import PackageDescription

/// The language rules that every Swift target keeps.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Optimised even where `swift run` builds debug, so that plain `swift run runner …` trains at full speed.
let hot: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "runner",
  platforms: [.macOS(.v13)],
  products: [.executable(name: "runner", targets: ["runner"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.0")),
    .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
  ],
  targets: [
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "CDigests", cSettings: [.unsafeFlags(["-O3"])]),
    .target(name: "Runs", dependencies: ["CDigests"], swiftSettings: hot),
    .target(name: "Specs", dependencies: ["Runs", "Diagnostics"], swiftSettings: strict),
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off"])]),
    .target(name: "Datasets", dependencies: ["Runs", "Diagnostics"], swiftSettings: hot),
    .target(name: "Training", dependencies: ["Runs", "Datasets", "CKernels"], swiftSettings: hot),
    .target(name: "Store", dependencies: ["Runs", grdb, sqlite], swiftSettings: hot),
    .target(name: "Comparisons", dependencies: ["Runs"], swiftSettings: strict),
    .systemLibrary(
      name: "CZlib", providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"])]),
    .target(name: "Plots", dependencies: ["CZlib"], swiftSettings: hot),
    .target(name: "Reports", dependencies: ["Runs", "Comparisons", "Plots"], swiftSettings: strict),
    .target(name: "Scheduling", dependencies: ["Runs"], swiftSettings: strict),
    .executableTarget(
      name: "runner",
      dependencies: [
        "Diagnostics", "Runs", "Specs", "Datasets", "Training", "Store", "Comparisons", "Plots", "Reports",
        "Scheduling", argumentParser,
      ],
      swiftSettings: strict),
    .target(
      name: "CPeak", path: "Tests/Benchmarks/Peak", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off"])]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Runs", "Specs", "Datasets", "Training", "Store", "CPeak", argumentParser],
      path: "Tests/Benchmarks", exclude: ["Peak", "PyTorch/pytorch_chapter.py"], swiftSettings: strict),
    .target(
      name: "FuzzPromises", dependencies: ["Diagnostics", "Runs", "Specs", "Datasets", "Training"],
      path: "Tests/Fuzz/Promises",
      swiftSettings: strict),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzPromises"], path: "Tests/Fuzz/Tests", swiftSettings: strict),
    .executableTarget(
      name: "Simulation", dependencies: ["Comparisons", argumentParser], path: "Tests/Simulation",
      swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "RunsTests", dependencies: ["Runs", "CDigests"], swiftSettings: strict),
    .testTarget(
      name: "SpecsTests", dependencies: ["Specs", "Runs", "Diagnostics"], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "Runs", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "TrainingTests", dependencies: ["Training", "Datasets", "CKernels", "Runs"],
      exclude: ["Fixtures"], swiftSettings: hot),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Runs", grdb], exclude: ["Schemas"], swiftSettings: strict),
    .testTarget(
      name: "ComparisonsTests", dependencies: ["Comparisons", "Runs"],
      exclude: ["SciPy/expected.json", "SciPy/scipy_agreement.py"], swiftSettings: strict),
    .testTarget(
      name: "PlotsTests", dependencies: ["Plots", "CZlib"], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Comparisons", "Plots", "Runs"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation", "Comparisons"], swiftSettings: strict),
    .testTarget(name: "SchedulingTests", dependencies: ["Scheduling", "Runs"], swiftSettings: strict),
    .testTarget(
      name: "BenchmarksTests", dependencies: ["Benchmarks", "Runs", "Datasets", "Training", "Store"],
      swiftSettings: strict),
    .testTarget(
      name: "runnerTests", dependencies: ["runner", "Runs", "Specs", "Training", "Store", grdb], exclude: ["Stores"],
      swiftSettings: strict),
  ]
)

// The fuzzers are built with libFuzzer, by `make fuzz` alone.
if Context.environment["RUNNER_FUZZ"] != nil {
  for reader in ["Spec", "IDX"] {
    package.targets.append(
      .executableTarget(
        name: reader + "Fuzz", dependencies: ["FuzzPromises"], path: "Tests/Fuzz/" + reader, swiftSettings: strict))
  }
}
