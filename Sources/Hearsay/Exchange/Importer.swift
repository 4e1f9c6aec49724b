import ClaimStore
import Foundation

/// Takes one long input into a base, within a write transaction.
struct Importer {
    let writer: StoreWriter
    let input: LongInput
    let mostKeys: Int
    let progress: (ImportProgress) throws -> Void

    /// Makes the base of an export again.
    func restore(_ options: RecordingOptions) throws -> RecordingReport {
        let restorer = Restorer(writer, options: options)
        try deferringIndexes { told in try restorer.restore(input, progress: told) }
        return restorer.recorder.report
    }

    /// Records what the lines hold as new.
    func record(_ options: RecordingOptions, skipsBadLines: Bool, rejects: Rejects) throws -> RecordingReport {
        let recorder = Recorder(writer, options: options, isVerbose: false)
        recorder.ignoresEvents = input.isExport
        recorder.refusesRecorded = try !input.isExport && writer.reader.firstEventMoment() == nil
        try deferringIndexes { told in
            let intake = LineIntake(recorder: recorder, folder: input.folder, reject: rejects.add)
            try ReadAhead(input).forEach { piece in
                try intake.take(piece)
                try told(piece)
            }
            guard rejects.count == 0 || skipsBadLines else {
                throw BadLines(
                    input: input.name, count: rejects.count, first: rejects.first, rejects: rejects.written?.relativePath)
            }
            try recorder.settleStatuses()
        }
        recorder.report.rejectedLineCount = rejects.count
        recorder.report.rejects = rejects.written?.relativePath
        return recorder.report
    }

    /// Where the input is long against the base, indexes are built at its end.
    private func deferringIndexes(_ body: (_ told: (ReadLines) throws -> Void) throws -> Void) throws {
        let isLong = try writer.reader.lastClaimRow() < Int64((input.total ?? Self.bytesOfClaim) / Self.bytesOfClaim)
        let deferred = isLong ? try writer.deferIndexes(mostKeys: mostKeys) : nil
        var state = ImportProgress(position: 0, total: input.total, lines: 0)
        try body { piece in
            state.position = piece.position
            state.lines = piece.lines.last?.line.number ?? state.lines
            try progress(state)
        }
        state.isIndexing = deferred != nil
        try progress(state)
        if let deferred { try writer.build(deferred) { try progress(state) } }
    }

    /// About what a claim takes as a line.
    private static let bytesOfClaim = 500
}
