import Foundation

/// What the preloaded library does to the files of a base (`Preload/faults.c`), and what it counts (`Preload/allocations.c`).
struct Preload: Sendable {
    enum Fault: String, CaseIterable, Sendable {
        /// The process is gone before the operation, or after half of what it writes.
        case kill, tear
        /// No space is left, from the operation on, or from the middle of it on.
        case full, short
        /// Syncs, or reads, fail from the operation on.
        case sync, read
    }

    var fault: Fault?
    /// The number of the operation, from 1.
    var at = 0
    var isReadOnly = false
    /// Where operations are written down.
    var log: String?
    /// Where the most memory that the process ever held is written down, in kilobytes.
    var peak: String?
    /// Where it is written down how often the process asked for memory.
    var allocations: String?

    /// The clock of every run, so that two runs write the same.
    static let now = 1_704_542_400

    func environment(_ folder: TrustFolder) throws -> [String: String] {
        var environment = [
            "LD_PRELOAD": try Self.library.get().path, "HEARSAY_FAULT_FOLDER": folder.watched,
            "HEARSAY_FAULT_NOW": "\(Self.now)",
        ]
        if let fault { environment["HEARSAY_FAULT_DO"] = fault.rawValue }
        if at > 0 { environment["HEARSAY_FAULT_AT"] = "\(at)" }
        if isReadOnly { environment["HEARSAY_FAULT_READONLY"] = "1" }
        if let log { environment["HEARSAY_FAULT_LOG"] = log }
        if let peak { environment["HEARSAY_FAULT_PEAK"] = peak }
        if let allocations { environment["HEARSAY_COUNT_ALLOCATIONS"] = allocations }
        return environment
    }

    /// Whether this system can preload, and has a compiler of C to make the library with.
    static var works: Bool { (try? library.get()) != nil }

    private static let library = Result { () throws -> URL in
        #if os(Linux)
            let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            let sources = ["faults.c", "allocations.c"].map { folder.appendingPathComponent("Preload/\($0)").path }
            let built = FileManager.default.temporaryDirectory
                .appendingPathComponent("hearsay-faults-\(ProcessInfo.processInfo.processIdentifier).so")
            for compiler in ["clang", "cc", "gcc"] {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
                process.arguments = [compiler, "-shared", "-fPIC", "-O1", "-o", built.path] + sources + ["-ldl", "-lpthread"]
                process.standardError = FileHandle.nullDevice
                try process.run()
                process.waitUntilExit()
                if process.terminationStatus == 0 { return built }
            }
            throw Built.Missing(description: "no compiler of C for the preloaded library")
        #else
            throw Built.Missing(description: "only Linux preloads the library")
        #endif
    }
}
