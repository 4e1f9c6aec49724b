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
    var predicateRows: [String: (row: RowID, predicate: Predicate)] = [:]
    var sources: [String: RecordedSource] = [:]
    /// The versions of texts that come from another base, by the numbers that it gives them.
    var exportedTexts: [String: [Int: Int]] = [:]
    /// The outlets and agencies of those sources, by their folded names.
    var voices: [String: Voice] = [:]
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
    }

    /// A source of this call: what its claims need of it.
    final class RecordedSource {
        let row: RowID
        let id: String
        /// Who speaks where no claim says: its agency, else its outlet.
        let voice: String?
        /// The agency and outlet that are recorded of it.
        let voices: [Voice]
        let published: ClaimTime?
        /// The row of its newest text, and which version it is.
        let text: RowID?
        let version: Int?
        let anchoring: QuoteAnchoring?
        /// The same with older texts, by their versions, where an export's quotes stand in them.
        var older: [Int: RecordedSource] = [:]
        /// The claims that the file holds.
        var claims: Set<RowID> = []

        init(row: RowID, source: Source, text: StoreReader.SourceText?, voices: [Voice]) {
            (self.row, id, published, self.text) = (row, source.id, source.published, text?.row)
            anchoring = text.map { QuoteAnchoring(text: $0.text) }
            version = text?.version
            voice = source.agency ?? source.outlet
            self.voices = voices
        }

        init(_ newest: RecordedSource, text: StoreReader.SourceText) {
            (row, id, published, self.text) = (newest.row, newest.id, newest.published, text.row)
            (voice, voices, version) = (newest.voice, newest.voices, text.version)
            anchoring = QuoteAnchoring(text: text.text)
        }
    }

    /// The entities that an outlet or agency may be.
    final class Voice {
        let name: String
        /// `nil` where they have to be looked up.
        var rows: Set<RowID>?
        /// How often entities were declared when they were.
        var declarations = 0

        init(_ name: String) { self.name = name }
    }

    /// An entity that a name was resolved to.
    struct KnownEntity {
        var row: RowID
        var slug: String

        /// What a claim holds of it.
        var reference: EntityReference { EntityReference(id: slug, label: "") }
    }

    /// Entities by their names as written, apart for each way of naming: what a name means depends on where it stands.
    struct ResolvedNames {
        enum Way: Int {
            case id, speaking, plain
        }

        private var names: [[String: KnownEntity]] = [[:], [:], [:]]

        subscript(way: Way, name: String) -> KnownEntity? {
            get { names[way.rawValue][name] }
            set { names[way.rawValue][name] = newValue }
        }

        var count: Int { names[0].count + names[1].count + names[2].count }
    }

    /// How many names, and how many sources, are kept in memory at most: an import of any length takes the same.
    private static let mostNames = 100_000
    private static let mostSources = 130_000

    /// Forgets what was resolved, where it has become much.
    func forgetSurplus() {
        // A source holds its voices, which the names made later are told to.
        if sources.count > Self.mostSources || voices.count > Self.mostNames { (sources, voices) = ([:], [:]) }
        if knownEntities.count > Self.mostNames { knownEntities = ResolvedNames() }
        if exportedTexts.count > Self.mostNames { exportedTexts.removeAll(keepingCapacity: true) }
    }

    /// Forgets all that was resolved, because some of it may have been taken back.
    func forget() {
        knownEntities = ResolvedNames()
        predicateRows = [:]
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
