// swift-tools-version: 6.2

import PackageDescription

// Targets are floors: a dependency never points up or sideways. ARCHITECTURE.md names what each holds.

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let tests: [Target] = [
    .testTarget(name: "ClaimModelTests", dependencies: ["Schema", "ClaimModel"], swiftSettings: house),
    .testTarget(name: "ClaimLanguageTests", dependencies: ["Schema", "ClaimLanguage", "ClaimModel"], swiftSettings: house),
    .testTarget(
        name: "ClaimExtractionTests", dependencies: ["Schema", "ClaimExtraction", "ClaimModel"], swiftSettings: house),
    .testTarget(name: "ClaimAnalysisTests", dependencies: ["ClaimAnalysis", "ClaimModel"], swiftSettings: house),
    .testTarget(
        name: "ClaimRenderingTests", dependencies: ["ClaimRendering", "ClaimModel"], exclude: ["Golden"],
        swiftSettings: house),
    .testTarget(name: "ClaimStoreTests", dependencies: ["ClaimStore", "ClaimModel"], swiftSettings: house),
    .testTarget(
        name: "ClaimPlanTests", dependencies: ["ClaimPlan", "ClaimLanguage", "ClaimModel"], exclude: ["Plans"],
        swiftSettings: house),
    .testTarget(
        name: "HearsayTests",
        dependencies: [
            "Hearsay", "ClaimAnalysis", "ClaimLanguage", "ClaimModel", "ClaimPlan", "ClaimStore",
            .product(name: "GRDB", package: "GRDB.swift"),
        ],
        swiftSettings: house),
    // What bytes of others are fed to, by the fuzzer and by the tests.
    .target(
        name: "FuzzTargets", dependencies: ["Hearsay", "ClaimLanguage", "ClaimModel"], path: "Tests/FuzzTargets",
        exclude: ["Seeds", "Found"], swiftSettings: house),
    // Durability, faults, crowds, hostile input: `Docs/trust.md` says what they show.
    .testTarget(
        name: "TrustTests",
        dependencies: [
            "FuzzTargets", "Hearsay", "HearsayCommands", "HearsayMain", .product(name: "GRDB", package: "GRDB.swift"),
        ],
        exclude: ["Preload"], swiftSettings: house),
    .testTarget(
        name: "HearsayCommandsTests",
        dependencies: [
            "HearsayCommands", "Hearsay", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            .product(name: "GRDB", package: "GRDB.swift"),
        ],
        exclude: ["Golden"], swiftSettings: house),
]

// The fuzzer needs libFuzzer, which `Tools/fuzz` finds; nobody else builds it.
let fuzzer: [Target] =
    Context.environment["HEARSAY_FUZZ"] == nil
    ? []
    : [.executableTarget(name: "hearsay-fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzer")]

let package = Package(
    name: "hearsay",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Hearsay", targets: ["Hearsay"]),
        .executable(name: "hearsay", targets: ["HearsayMain"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Floor 0: data that every floor may read.
        .target(
            name: "Schema", path: "Schema",
            resources: [
                .embedInCode("V001_claims.sql"),
                .embedInCode("ask.ebnf"),
                .embedInCode("attribution-weights.txt"),
                .embedInCode("cues.txt"),
                .embedInCode("edit-words.txt"),
                .embedInCode("hedges.txt"),
                .embedInCode("metonyms.txt"),
                .embedInCode("predicate-cues.txt"),
                .embedInCode("record.schema.json"),
                .embedInCode("time-words.txt"),
                .embedInCode("titles.txt"),
                .embedInCode("units.txt"),
                .embedInCode("vocabulary.yaml"),
                .embedInCode("words.txt"),
            ],
            swiftSettings: house),
        // Floor 1: values.
        .target(name: "ClaimModel", dependencies: ["Schema"], swiftSettings: house),
        // Floor 2: pure languages and analyses, and the store.
        .target(name: "ClaimLanguage", dependencies: ["Schema", "ClaimModel"], swiftSettings: house),
        .target(name: "ClaimExtraction", dependencies: ["Schema", "ClaimModel"], swiftSettings: house),
        .target(name: "ClaimAnalysis", dependencies: ["Schema", "ClaimModel"], swiftSettings: house),
        .target(name: "ClaimRendering", dependencies: ["Schema", "ClaimModel"], swiftSettings: house),
        .target(
            name: "ClaimStore",
            dependencies: [
                "Schema", "ClaimModel", "CSQLite",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: house),
        // What of SQLite only C can call.
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        // The system's gzip, for long input.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        // Floor 3: from a resolved question to SQL text and arguments.
        .target(name: "ClaimPlan", dependencies: ["ClaimLanguage", "ClaimModel"], swiftSettings: house),
        // Floor 4: the library.
        .target(
            name: "Hearsay",
            dependencies: [
                "Schema", "ClaimModel", "ClaimLanguage", "ClaimExtraction", "ClaimAnalysis", "ClaimRendering", "ClaimStore",
                "ClaimPlan", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: house),
        // Floor 5: the faces.
        .target(
            name: "HearsayCommands",
            dependencies: [
                "Hearsay", "ClaimRendering", "ClaimAnalysis", "ClaimLanguage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),
        // Floor 6: the command.
        .executableTarget(name: "HearsayMain", dependencies: ["HearsayCommands"], swiftSettings: house),
    ] + tests + fuzzer
)
