import ClaimModel

/// A value of a record with its place, so that an error found later can point at it.
struct Located<Value> {
    var value: Value
    var place: RecordPlace
    /// Whether it is the id of something resolved, as an export writes it, and no name to be looked up.
    var isID = false
}

extension Located: Sendable where Value: Sendable {}

/// A recording file as written: nothing in it is resolved yet.
struct Record: Sendable {
    var source: SourceRecord?
    var entities: [EntityRecord] = []
    var predicates: [PredicateRecord] = []
    var claims: [ClaimRecord] = []
}

struct SourceRecord: Sendable {
    var id: Located<String>
    var outlet: Located<String>?
    var agency: Located<String>?
    var title: Located<String>?
    var authors: [Located<String>] = []
    var published: Located<String>?
    var url: Located<String>?
    var archived: Located<String>?
    var retrieved: Located<String>?
    var language: Located<String>?
    var originalLanguage: Located<String>?
    /// The text itself, or the path of a file beside the record.
    var text: Located<String>?
}

struct EntityRecord: Sendable {
    var id: Located<String>?
    var label: Located<String>
    var kind: Located<String>?
    var aliases: [(name: Located<String>, during: Located<String>?)] = []
    var metonyms: [Located<String>] = []
    var within: [Located<String>] = []
    var speaksFor: [Located<String>] = []
    var description: Located<String>?
    var sameAs: [Located<String>] = []
}

struct PredicateRecord: Sendable {
    var id: Located<String>
    var label: Located<String>?
    var object: Located<String>?
    var measure: Located<String>?
    var unit: Located<String>?
    var separators: [Located<String>] = []
    var functional: Located<Bool>?
    var signed: Located<Bool>?
    var steady: Located<Int>?
    var synonyms: [Located<String>] = []
    var meaning: Located<String>?
    /// In an export: the event that declared it.
    var place: RecordPlace
}

struct ClaimRecord: Sendable {
    var place: RecordPlace
    var subject: Located<String>
    var predicate: Located<String>
    var object: ObjectRecord
    var by: Located<String>?
    var via: [Located<String>] = []
    var verb: Located<String>?
    var stance: Located<String>?
    var mood: Located<String>?
    var said: Located<String>?
    var during: Located<String>?
    var places: [Located<String>] = []
    var quote: QuoteRecord?
    var qualifiers: [(key: Located<String>, value: Located<String>)] = []
    var reports: Located<String>?
    var note: Located<String>?
    /// In JSON Lines: the id of the source.
    var source: Located<String>?
    /// In JSON Lines: the id that the claim was exported under.
    var id: Located<String>?
    /// The times that stand in EDTF: read with the record, since they need nothing else to be understood.
    var exactSaid: ClaimTime?
    var exactDuring: ClaimTime?
    /// The words of a time beside its EDTF, where an export gives both.
    var saidText: String?
    var duringText: String?
    /// Whether an export says that `during` was not stated: it has no words.
    var isDuringDerived = false
}

struct QuoteRecord: Sendable {
    var exact: Located<String>
    /// Where an export says that it stands; prefers this occurrence where the words stand more than once.
    var start: Int?
}

enum ObjectRecord: Sendable {
    /// As people write it: what it is depends on the predicate.
    case words(Located<String>)
    case entity(Located<String>)
    case text(Located<String>)
    case date(Located<String>)
    case figure(FigureRecord)
}

/// A figure with its bounds given outright.
struct FigureRecord: Sendable {
    var place: RecordPlace
    var text: Located<String>
    var hedge: Located<String>
    var value: Double?
    var lower: Double?
    var lowerExclusive = false
    var upper: Double?
    var upperExclusive = false
    var plausible: Bounds?
    var unit: Located<String>?

    struct Bounds: Sendable {
        var lower: Double?
        var lowerExclusive = false
        var upper: Double?
        var upperExclusive = false
    }
}
