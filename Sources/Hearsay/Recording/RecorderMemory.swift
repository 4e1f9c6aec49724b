import ClaimModel
import ClaimStore

/// An entity that a name was resolved to.
struct KnownEntity {
    var row: RowID
    var slug: String

    /// What a claim holds of it.
    var reference: EntityReference { EntityReference(id: slug, label: "") }
}

/// A predicate that a name was resolved to. One object, which each claim of a predicate looks at.
final class KnownPredicate {
    let row: RowID
    let predicate: Predicate

    init(row: RowID, predicate: Predicate) { (self.row, self.predicate) = (row, predicate) }
}

/// Entities by their names as written, apart for each way of naming: what a name means depends on where it stands.
struct ResolvedNames {
    enum Way: Int {
        case id, speaking, plain
    }

    private let names = [PackedNames(), PackedNames(), PackedNames()]

    subscript(way: Way, name: String) -> KnownEntity? {
        names[way.rawValue][name].map { KnownEntity(row: $0.row, slug: $0.text) }
    }

    func add(_ way: Way, _ name: String, _ entity: KnownEntity) {
        names[way.rawValue].add(name, PackedNames.Entry(row: entity.row, text: entity.slug))
    }

    var byteCount: Int { names.reduce(0) { $0 + $1.byteCount } }
}

/// The sources of a call. Of those without a text little is kept, since there may be millions.
final class RecordedSources {
    private var whole: [String: RecordedSource] = [:]
    private var plain = PackedNames()
    private var voices = Voices()
    /// The bytes of the texts in memory.
    private var textBytes = 0
    private let reader: StoreReader
    /// Whether each is kept whole, with the claims that were recorded of it.
    private let keepsAll: Bool

    init(_ reader: StoreReader, keepsAll: Bool) {
        (self.reader, self.keepsAll) = (reader, keepsAll)
    }

    subscript(id: String) -> RecordedSource? {
        if let known = whole[id] { return known }
        return plain[id].map { RecordedSource(row: $0.row, id: id, voices: voices[Int($0.mark)], reader: reader) }
    }

    /// Keeps a source as this call describes it.
    ///
    /// - Parameter recorded: what the base has of it, which may have been described otherwise; whose voices it has.
    func add(_ source: Source, row: RowID, text: StoreReader.SourceText?, voicesOf recorded: Source) -> RecordedSource {
        let number = voices.number(of: recorded)
        let known = RecordedSource(row: row, id: source.id, source: source, text: text, voices: voices[number], reader: reader)
        if !keepsAll, text == nil, Self.isAsRecorded(source, recorded), let mark = UInt16(exactly: number) {
            plain.add(source.id, PackedNames.Entry(row: row, mark: mark))
        } else {
            whole[source.id] = known
            textBytes += text?.text.utf8.count ?? 0
        }
        return known
    }

    /// Whether the base gives back what claims look at in a source, so that it need not be kept.
    private static func isAsRecorded(_ source: Source, _ recorded: Source) -> Bool {
        // The base has dates in EDTF, without other words.
        source.published == recorded.published && source.published.map { $0.text == $0.edtf } != false
            && source.agency == recorded.agency && source.outlet == recorded.outlet
    }

    func remove(_ id: String) {
        whole[id] = nil
        plain.remove(id)
    }

    /// A name is one of an entity now: whose voice it is has to be looked up.
    func isNamed(folded name: String) { voices[folded: name]?.rows = nil }

    /// Forgets what has become much.
    func forgetSurplus(mostVoices: Int = RecordedSources.mostVoices) {
        if whole.count > Self.mostWhole || textBytes > Self.mostTextBytes { (whole, textBytes) = ([:], 0) }
        if plain.byteCount > Self.mostBytes || voices.count > mostVoices {
            // All sources, since each holds its voices, which the names made later are told to.
            (whole, textBytes, plain, voices) = ([:], 0, PackedNames(), Voices())
        }
    }

    private static let mostWhole = 10_000
    private static let mostTextBytes = 16 << 20
    /// Two million of them.
    private static let mostBytes = 96 << 20
    static let mostVoices = Int(UInt16.max)
}
