import ClaimModel
import ClaimStore
import Foundation

/// Resolves records against a base and adds what is new, within one write transaction.
final class Recorder {
    let writer: StoreWriter
    let options: RecordingOptions
    var report = RecordingReport()
    /// Whether the report lists each new thing. Off for long input, where only counts are kept.
    let isVerbose: Bool
    /// Whether an export is being restored: statuses follow from its events then.
    var restores = false

    // What was resolved, by the name as written: articles repeat their names.
    var entityRows: [String: RowID] = [:]
    var predicateRows: [String: (row: RowID, predicate: Predicate)] = [:]
    var slugs: [RowID: String] = [:]
    var sources: [String: RecordedSource] = [:]
    /// The texts of sources that come from an export, by the number it gives them.
    var exportedTexts: [String: [Int: StoreReader.SourceText]] = [:]
    var knownNames: [String]?
    /// The claim last added or found, and which of the two.
    var lastClaim: String?
    var lastClaimIsNew = false
    /// Claims of this call that another base had taken back, by id.
    var pendingStatuses: [(claim: String, status: ClaimStatus)] = []
    let figures = FigureReader()

    init(_ writer: StoreWriter, options: RecordingOptions, isVerbose: Bool = true) {
        self.writer = writer
        self.options = options
        self.isVerbose = isVerbose
    }

    /// A source of this call: what its claims need of it.
    struct RecordedSource {
        var row: RowID
        var source: Source
        var text: StoreReader.SourceText?
        var anchoring: QuoteAnchoring?
        /// The claims that the file holds.
        var claims: Set<RowID> = []
    }

    /// Records one file's record whole.
    func record(_ record: Record, folder: URL?) throws {
        for predicate in record.predicates { try declare(predicate) }
        for entity in record.entities { try add(entity) }
        for entity in record.entities { try link(entity) }
        guard let source = record.source else { return }
        try add(source, folder: folder)
        for claim in record.claims { try add(claim, sourceID: source.id.value) }
        try nameMissing(sourceID: source.id.value)
    }

    /// Names the current claims of a source that its file, recorded before, no longer holds.
    private func nameMissing(sourceID: String) throws {
        guard let source = sources[sourceID] else { return }
        let missing = try writer.reader.claimRows(ofSource: source.row).filter { !source.claims.contains($0) }
        for claim in try writer.reader.claims(rows: missing) {
            report.missingClaims.append(
                .init(id: claim.id, source: sourceID, summary: ClaimSummary.line(claim)))
        }
    }
}
