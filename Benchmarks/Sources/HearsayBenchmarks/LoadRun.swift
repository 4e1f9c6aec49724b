import Foundation
import Hearsay

/// Imports records into a new base: from opening it to its last byte being on the disk.
struct LoadRun {
    let records: URL
    let base: String

    struct Report: Encodable {
        let command = "load"
        var claims: Int
        var loadS: Double
        /// Of it, reading lines and writing rows; the rest builds indexes and closes the base.
        var rowsS: Double
        var claimsPerS: Double
        var bytes: Int
        var bytesPerClaim: Double
        var peakRssMb: Double
    }

    func run() throws -> Report {
        guard FileManager.default.fileExists(atPath: records.path) else {
            throw BenchmarkError("there is no file \(records.relativePath).")
        }
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: base + suffix) }
        let clock = ContinuousClock()
        let start = clock.now
        var indexing: ContinuousClock.Instant?
        let report = try imported { indexing = indexing ?? clock.now }
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: base))
        try file.synchronize()
        try file.close()
        let end = clock.now
        let seconds = (end - start).inSeconds
        let bytes = ["", "-wal"].reduce(0) { $0 + size(base + $1) }
        return Report(
            claims: report.newClaimCount, loadS: rounded(seconds), rowsS: rounded(((indexing ?? end) - start).inSeconds),
            claimsPerS: (Double(report.newClaimCount) / seconds).rounded(), bytes: bytes,
            bytesPerClaim: rounded(Double(bytes) / Double(max(report.newClaimCount, 1))), peakRssMb: peakMemory())
    }

    /// Imports and closes; the base is one file only when nothing holds it open any more.
    private func imported(_ indexing: () -> Void) throws -> RecordingReport {
        let knowledge = try KnowledgeBase(path: base, access: .create)
        let report = try knowledge.importLines(records, options: ImportOptions(recording: .benchmark(0))) { progress in
            if progress.isIndexing { indexing() }
        }
        try knowledge.close()
        return report
    }

    private func size(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
}
