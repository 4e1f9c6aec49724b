// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that users of Hearsay do not build it.

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "hearsay-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "hearsay", path: "..")],
    targets: [
        .executableTarget(
            name: "HearsayBenchmarks", dependencies: [.product(name: "Hearsay", package: "hearsay")],
            swiftSettings: house)
    ]
)
