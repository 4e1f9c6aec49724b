import Foundation
import Synchronization

/// The built command, run as a process of its own.
struct Built: Sendable {
    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    struct Outcome {
        var end: End
        var output: String
        var error: String
    }

    struct Missing: Error, CustomStringConvertible {
        var description: String
    }

    let executable: URL
    private static let starting = Mutex(())

    /// `hearsay` beside the tests that were built with it.
    init() throws {
        let bundles = [Bundle.main.executableURL, Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL)
        for bundle in bundles.compactMap({ $0 }) {
            let candidate = bundle.deletingLastPathComponent().appendingPathComponent("hearsay")
            if FileManager.default.isExecutableFile(atPath: candidate.path) {
                executable = candidate
                return
            }
        }
        throw Missing(description: "the command `hearsay` was not built beside the tests")
    }

    /// Runs it to its end, and kills it `moment` seconds after its start where that is given.
    ///
    /// - Parameters:
    ///   - limits: words for the shell before the command, such as `ulimit -n 20`.
    ///   - stream: what it reads as it is written.
    ///   - meanwhile: called once the process has begun.
    func run(
        _ arguments: [String], in folder: TrustFolder, faults: Preload? = nil, limits: String? = nil,
        killedAfter moment: Double? = nil, input: Data? = nil, stream: Pipe? = nil,
        meanwhile: (Process) throws -> Void = { _ in }
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = limits == nil ? executable : URL(fileURLWithPath: "/bin/sh")
        process.arguments =
            limits.map { ["-c", "\($0) && exec \"$0\" \"$@\"", executable.path] + arguments } ?? arguments
        process.currentDirectoryURL = folder.url
        var environment = ProcessInfo.processInfo.environment
        environment["USER"] = "nadia"
        environment["HEARSAY_DB"] = folder.base
        environment["NO_COLOR"] = "1"
        // Longer than the command's own ten seconds: that others keep the machine busy is no fault of the base.
        environment["HEARSAY_PATIENCE"] = "60"
        if let faults { environment.merge(try faults.environment(folder)) { $1 } }
        process.environment = environment

        let names = (output: "out-\(UUID().uuidString)", error: "err-\(UUID().uuidString)")
        let files = (output: try folder.write(names.output, ""), error: try folder.write(names.error, ""))
        let handles = [try FileHandle(forWritingTo: files.output), try FileHandle(forWritingTo: files.error)]
        (process.standardOutput, process.standardError) = (handles[0], handles[1])
        process.standardInput = try input.map { try FileHandle(forReadingFrom: folder.write("input", $0)) }
            ?? stream?.fileHandleForReading ?? FileHandle.nullDevice
        // Foundation lists the open files of this process to begin another, and may read past the end of a long list.
        try Self.starting.withLock { _ in try process.run() }
        for handle in handles { try handle.close() }
        // A limit so generous that only what hangs meets it.
        let patience = moment ?? (Amount.isSoak ? 1_200 : 300)
        let watchdog = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: watchdog)
        try meanwhile(process)
        process.waitUntilExit()
        watchdog.cancel()
        let outcome = Outcome(
            end: process.terminationReason == .exit
                ? .exit(process.terminationStatus) : .signal(process.terminationStatus),
            output: String(decoding: try Data(contentsOf: files.output), as: UTF8.self),
            error: String(decoding: try Data(contentsOf: files.error), as: UTF8.self))
        for file in [files.output, files.error] { try? FileManager.default.removeItem(at: file) }
        return outcome
    }
}
