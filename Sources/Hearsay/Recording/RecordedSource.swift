import ClaimModel
import ClaimStore

/// A source of a call that records: what its claims need of it.
final class RecordedSource {
    let row: RowID
    let id: String
    /// The agency and outlet that are recorded of it.
    let voices: [Voice]
    /// The row of its newest text, and which version it is.
    let text: RowID?
    let version: Int?
    let anchoring: QuoteAnchoring?
    /// The same with older texts, by their versions, where an export's quotes stand in them.
    var older: [Int: RecordedSource] = [:]
    /// The claims that the file holds.
    var claims: Set<RowID> = []
    private var head: Source?
    private let reader: StoreReader

    /// - Parameter source: what is recorded of it, where it is known: few claims look at it.
    init(
        row: RowID, id: String, source: Source? = nil, text: StoreReader.SourceText? = nil, voices: [Voice],
        reader: StoreReader
    ) {
        (self.row, self.id, head, self.voices, self.reader) = (row, id, source, voices, reader)
        (self.text, version) = (text?.row, text?.version)
        anchoring = text.map { QuoteAnchoring(text: $0.text) }
    }

    /// The same source with an older text.
    convenience init(_ newest: RecordedSource, text: StoreReader.SourceText) {
        self.init(
            row: newest.row, id: newest.id, source: newest.head, text: text, voices: newest.voices, reader: newest.reader)
    }

    var published: ClaimTime? {
        get throws { try recorded?.published }
    }

    /// Who speaks where no claim says: its agency, else its outlet.
    var voice: String? {
        get throws { try recorded?.agency ?? recorded?.outlet }
    }

    private var recorded: Source? {
        get throws {
            if head == nil { head = try reader.sourceHead(slug: id)?.source }
            return head
        }
    }
}

/// An outlet or agency, and the entities that it may be.
final class Voice {
    /// Folded.
    let name: String
    /// `nil` where they have to be looked up.
    var rows: Set<RowID>?
    /// How often entities were declared when they were.
    var declarations = 0

    init(_ name: String) { self.name = name }
}

/// The outlets and agencies of the sources of a call: many sources have the same.
struct Voices {
    private var members: [String: Voice] = [:]
    private var lists: [[Voice]] = []
    private var numbers: [String: Int] = [:]

    /// How many different pairs of agency and outlet there were.
    var count: Int { lists.count }

    subscript(folded name: String) -> Voice? { members[name] }

    subscript(number: Int) -> [Voice] { lists[number] }

    /// The number of a source's agency and outlet.
    mutating func number(of source: Source) -> Int {
        let pair = "\(source.agency ?? "")\u{1F}\(source.outlet ?? "")"
        if let known = numbers[pair] { return known }
        lists.append([source.agency, source.outlet].compactMap { $0?.foldedName }.map { voice(folded: $0) })
        numbers[pair] = lists.count - 1
        return lists.count - 1
    }

    private mutating func voice(folded name: String) -> Voice {
        if let known = members[name] { return known }
        let voice = Voice(name)
        members[name] = voice
        return voice
    }
}
