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
    var entityRows = ResolvedNames()
    var predicateRows: [String: (row: RowID, predicate: Predicate)] = [:]
    var slugs: [RowID: String] = [:]
    var sources: [String: RecordedSource] = [:]
    /// The versions of texts that come from another base, by the numbers that it gives them.
    var exportedTexts: [String: [Int: Int]] = [:]
    /// The entities that an outlet or agency may be, by its folded name.
    var voices: [String: Set<RowID>] = [:]
    var knownNames: [String]?
    /// The claim last added or found, and which of the two.
    var lastClaim: String?
    var lastClaimIsNew = false
    /// Claims of this call that another base had taken back, by id.
    var pendingStatuses: [(claim: String, status: ClaimStatus)] = []
    /// Made where the first words are to be read: an import of resolved figures has none.
    lazy var figures = FigureReader()

    init(_ writer: StoreWriter, options: RecordingOptions, isVerbose: Bool = true) {
        self.writer = writer
        self.options = options
        self.isVerbose = isVerbose
    }

    /// A source of this call: what its claims need of it.
    final class RecordedSource {
        let row: RowID
        let id: String
        /// Who speaks where no claim says: its agency, else its outlet.
        let voice: String?
        /// Its agency and outlet, folded.
        let voices: [String]
        let published: ClaimTime?
        /// The row of its newest text, and which version it is.
        let text: RowID?
        let version: Int?
        let anchoring: QuoteAnchoring?
        /// The same with older texts, by their versions, where an export's quotes stand in them.
        var older: [Int: RecordedSource] = [:]
        /// The claims that the file holds.
        var claims: Set<RowID> = []

        init(row: RowID, source: Source, text: StoreReader.SourceText?) {
            (self.row, id, published, self.text) = (row, source.id, source.published, text?.row)
            anchoring = text.map { QuoteAnchoring(text: $0.text) }
            version = text?.version
            voice = source.agency ?? source.outlet
            voices = [source.agency, source.outlet].compactMap { $0?.foldedName }
        }

        init(_ newest: RecordedSource, text: StoreReader.SourceText) {
            (row, id, published, self.text) = (newest.row, newest.id, newest.published, text.row)
            (voice, voices, version) = (newest.voice, newest.voices, text.version)
            anchoring = QuoteAnchoring(text: text.text)
        }
    }

    /// Entities by their names as written, apart for each way of naming: what a name means depends on where it stands.
    struct ResolvedNames {
        var ids: [String: RowID] = [:]
        var speaking: [String: RowID] = [:]
        var plain: [String: RowID] = [:]
    }

    /// How many names, and how many sources, are kept in memory at most: an import of any length takes the same.
    private static let mostNames = 200_000
    private static let mostSources = 100_000

    /// Forgets what was resolved, where it has become much.
    func forgetSurplus() {
        if sources.count > Self.mostSources { sources.removeAll(keepingCapacity: true) }
        if entityRows.plain.count + entityRows.speaking.count + entityRows.ids.count > Self.mostNames {
            entityRows = ResolvedNames()
        }
        if slugs.count > Self.mostNames { slugs.removeAll(keepingCapacity: true) }
        if voices.count > Self.mostNames { voices.removeAll(keepingCapacity: true) }
        if exportedTexts.count > Self.mostNames { exportedTexts.removeAll(keepingCapacity: true) }
    }

    /// Forgets all that was resolved, because some of it may have been taken back.
    func forget() {
        entityRows = ResolvedNames()
        predicateRows = [:]
        slugs = [:]
        sources = [:]
        voices = [:]
        exportedTexts = [:]
        knownNames = nil
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
