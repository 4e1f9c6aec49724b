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
    /// Whether the input is a whole export that is taken in as new, beside what the base has: its events are not made.
    var ignoresEvents = false
    /// Whether claims that another base recorded are refused: without the event that recorded them they would be taken
    /// for claims of today.
    var refusesRecorded = false

    // What was resolved, by the name as written: articles repeat their names.
    var knownEntities = ResolvedNames()
    var knownPredicates: [String: KnownPredicate] = [:]
    var sources: RecordedSources
    /// The sources of this call's lines that were refused.
    var refusedSources = RefusedSources()
    /// The versions of texts that come from another base, by the numbers that it gives them.
    var exportedTexts: [String: [Int: Int]] = [:]
    /// How often an entity was declared, which may change what names mean.
    var declarations = 0
    var knownNames: NearNames?
    /// The claim last added or found, and which of the two.
    var lastClaim: ClaimKey?
    var lastClaimIsNew = false
    /// Claims of this call that another base had taken back, by id.
    var pendingStatuses: [(claim: String, status: ClaimStatus)] = []
    /// Made where the first words are to be read: an import of resolved figures has none.
    lazy var figures = FigureReader()

    init(_ writer: StoreWriter, options: RecordingOptions, isVerbose: Bool = true) {
        self.writer = writer
        self.options = options
        self.isVerbose = isVerbose
        sources = RecordedSources(writer.reader, keepsAll: isVerbose)
    }

    /// A million names of entities, and versions of so many sources: an import of any length takes the same memory.
    private static let mostNameBytes = 64 << 20
    private static let mostTexts = 100_000

    /// Forgets what was resolved, where it has become much.
    func forgetSurplus() {
        sources.forgetSurplus()
        if knownEntities.byteCount > Self.mostNameBytes { knownEntities = ResolvedNames() }
        if exportedTexts.count > Self.mostTexts { exportedTexts.removeAll(keepingCapacity: true) }
    }

    /// Forgets all that was resolved, because some of it may have been taken back.
    func forget() {
        knownEntities = ResolvedNames()
        knownPredicates = [:]
        sources = RecordedSources(writer.reader, keepsAll: isVerbose)
        exportedTexts = [:]
        knownNames = nil
    }

    /// Records one file's record whole.
    func record(_ record: Record, folder: URL?) throws {
        for predicate in record.predicates { try declare(predicate) }
        for entity in record.entities { try add(entity) }
        for entity in record.entities { try link(entity) }
        guard let source = record.source else { return }
        let known = try add(source, folder: folder)
        for claim in record.claims { try add(claim, of: known) }
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
