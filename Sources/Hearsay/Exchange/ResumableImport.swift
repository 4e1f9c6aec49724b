import ClaimStore
import Foundation

/// Takes a long input in by batches, each committed with how far it came: what was interrupted goes on there.
///
/// All batches belong to one event, so that the base ends as if there had been one. Indexes are kept up line by line,
/// since the base is whole after each batch; that is slower than building them at the end.
struct ResumableImport {
    let store: ClaimStore
    let input: LongInput
    let options: ImportOptions
    let progress: (ImportProgress) throws -> Void
    private let refusedSources = RefusedSources()

    func run() throws -> RecordingReport {
        let state = try store.read { try $0.unfinishedImport(named: input.name) }
        let isNew = try store.read { try $0.firstEventMoment() == nil }
        let isRestoring = input.isExport && (state != nil || isNew)
        var batch = Batch(state: state ?? UnfinishedImport(name: input.name, bytes: 0, lines: 0, digest: []))
        let rejects = Rejects(options.rejects, appends: state != nil)
        var report = RecordingReport()
        try ReadAhead(input).forEach { piece in
            guard try batch.takesUp(piece, of: input) else { return }
            try progress(batch.progress(at: piece.position, of: input))
            if batch.size >= options.batchBytes { try commit(&batch, &report, rejects, isNew, isRestoring, isLast: false) }
        }
        try batch.requireBeginning(of: input)
        try progress(batch.progress(at: input.total ?? 0, of: input))
        try commit(&batch, &report, rejects, isNew, isRestoring, isLast: true)
        rejects.removeStale()
        report.rejectedLineCount = rejects.count
        report.rejects = rejects.written?.relativePath
        return report
    }

    private func commit(
        _ batch: inout Batch, _ report: inout RecordingReport, _ rejects: Rejects, _ isNew: Bool, _ isRestoring: Bool, isLast: Bool
    ) throws {
        var recording = options.recording
        recording.acceptsNewVersions = true
        let before = batch.state.lines
        let goingOn = before == 0 ? "Nothing is recorded yet: mend the line and call again."
            : "The lines up to \(before) are recorded: mend the line and call again, and the import goes on after them."
        try store.write(recorder: recording.recorder, at: recording.moment, as: .batch) { writer in
            if batch.state.bytes > 0 { try writer.resume(batch.state, restoring: isRestoring) }
            let recorder: Recorder
            if isRestoring {
                let restorer = Restorer(writer, options: recording)
                recorder = restorer.recorder
                for piece in batch.pieces { try restorer.restore(piece, folder: input.folder) }
            } else {
                recorder = Recorder(writer, options: recording, isVerbose: false)
                recorder.refusedSources = refusedSources
                recorder.ignoresEvents = input.isExport
                recorder.refusesRecorded = !input.isExport && isNew
                let intake = LineIntake(recorder: recorder, folder: input.folder) { line, error in
                    // What was taken before stays; the line can be mended and the import go on.
                    guard options.skipsBadLines else {
                        var error = error
                        error.hint = (error.hint.map { $0 + "\n  " } ?? "") + goingOn
                        throw error
                    }
                    try rejects.add(line, error)
                }
                for piece in batch.pieces { try intake.take(piece) }
                try recorder.settleStatuses()
            }
            if isLast {
                try writer.finishImport(named: input.name)
            } else {
                try writer.suspend(batch.end(of: input))
            }
            report.add(recorder.report)
        }
        batch.begin(after: batch.end(of: input))
    }
}

/// The lines between two commits.
private struct Batch {
    /// How far the base is.
    var state: UnfinishedImport
    private(set) var pieces: [ReadLines] = []
    private(set) var size = 0
    private var digest = InputDigest()
    private var bytes = 0
    private(set) var lastLine = 0

    init(state: UnfinishedImport) {
        self.state = state
    }

    /// Takes a piece in; what the base has already is only looked at, to see that it is the same.
    mutating func takesUp(_ piece: ReadLines, of input: LongInput) throws -> Bool {
        for line in piece.lines {
            digest.add(line.line.bytes)
            digest.add(Data([0x0A]))
        }
        guard let last = piece.lines.last?.line else { return false }
        let before = bytes
        (bytes, lastLine) = (last.end, last.number)
        if bytes <= state.bytes {
            if bytes == state.bytes, digest.bytes != state.digest { throw Self.otherInput(input) }
            return false
        }
        guard before >= state.bytes else { throw Self.otherInput(input) }
        pieces.append(piece)
        size += bytes - before
        return true
    }

    /// - Throws: where the input ended before the place up to which it was taken before.
    func requireBeginning(of input: LongInput) throws {
        guard bytes >= state.bytes else { throw Self.otherInput(input) }
    }

    func progress(at position: Int, of input: LongInput) -> ImportProgress {
        ImportProgress(position: position, total: input.total, lines: lastLine, committedLines: state.lines)
    }

    func end(of input: LongInput) -> UnfinishedImport {
        UnfinishedImport(name: input.name, bytes: bytes, lines: lastLine, digest: digest.bytes)
    }

    mutating func begin(after state: UnfinishedImport) {
        self.state = state
        (pieces, size) = ([], 0)
    }

    private static func otherInput(_ input: LongInput) -> RecordError {
        RecordError(
            "\(input.name) is not what was imported under that name before: it differs in what the base has of it.",
            at: nil, hint: "Import it under another name, or without --resume.")
    }
}

extension RecordingReport {
    /// Counts what another part of the same work added.
    fileprivate mutating func add(_ other: RecordingReport) {
        newClaimCount += other.newClaimCount
        knownClaimCount += other.knownClaimCount
        newSourceCount += other.newSourceCount
        newEntityCount += other.newEntityCount
        newPredicates += other.newPredicates
        newVersions += other.newVersions
        notes += other.notes
    }
}
