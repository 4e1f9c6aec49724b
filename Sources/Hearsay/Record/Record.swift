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

/// A source as written. One object: a long input hands each from one thread to another.
final class SourceRecord: Sendable {
    let id: Located<String>
    let outlet: Located<String>?
    let agency: Located<String>?
    let title: Located<String>?
    let authors: [Located<String>]
    let published: Located<String>?
    let url: Located<String>?
    let archived: Located<String>?
    let retrieved: Located<String>?
    let language: Located<String>?
    let originalLanguage: Located<String>?
    /// The text itself, or the path of a file beside the record.
    let text: Located<String>?
    /// In an export: which version the text is.
    let version: Int?

    init(_ fields: RecordFields) throws(RecordError) {
        id = try fields.required("id")
        outlet = try fields.name("outlet")
        agency = try fields.name("agency")
        title = try fields.string("title")
        authors = try fields.strings("authors")
        published = try fields.name("published")
        url = try fields.string("url")
        archived = try fields.string("archived")
        retrieved = try fields.name("retrieved")
        language = try fields.string("language")
        originalLanguage = try fields.string("original_language")
        text = try fields.text("text")
        version = try fields.integer("version")?.value
    }
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

/// A claim as written. One object, as a source is.
final class ClaimRecord: Sendable {
    let place: RecordPlace
    let subject: Located<String>
    let predicate: Located<String>
    let object: ObjectRecord
    let by: Located<String>?
    let via: [Located<String>]
    let verb: Located<String>?
    let stance: Located<String>?
    let mood: Located<String>?
    let said: Located<String>?
    let during: Located<String>?
    let places: [Located<String>]
    let quote: QuoteRecord?
    let qualifiers: [String: String]
    let reports: Located<String>?
    let note: Located<String>?
    /// In JSON Lines: the id of the source.
    let source: Located<String>?
    /// In JSON Lines: what it became in the base that it comes from.
    let status: Located<String>?
    /// In JSON Lines: whether it says when another base recorded it.
    let wasRecorded: Bool
    /// The times that stand in EDTF: read with the record, since they need nothing else to be understood.
    let exactSaid: ClaimTime?
    let exactDuring: ClaimTime?
    /// The words of a time beside its EDTF, where an export gives both.
    let saidText: String?
    let duringText: String?
    /// Whether an export says that `during` was not stated: it has no words.
    let isDuringDerived: Bool

    /// - Parameter isLine: whether it is a line of JSON Lines, and no claim of a recording file.
    init(_ fields: RecordFields, isLine: Bool) throws(RecordError) {
        place = fields.place
        subject = try fields.requiredName("subject")
        predicate = try fields.requiredName("predicate")
        object = try RecordReader.object(fields)
        by = try fields.name("by")
        via = try fields.names("via")
        verb = try fields.string("verb")
        stance = try fields.string("stance")
        mood = try fields.string("mood")
        said = try fields.name("said")
        during = try fields.name("during")
        exactSaid = said.flatMap(RecordReader.exactTime)
        exactDuring = during.flatMap(RecordReader.exactTime)
        saidText = try RecordReader.words(fields, "said")
        duringText = try RecordReader.words(fields, "during")
        isDuringDerived = isLine && RecordReader.hasNullWords(fields, "during")
        places = try fields.names("place")
        quote = try RecordReader.quote(fields)
        qualifiers = try RecordReader.qualifiers(fields)
        reports = try fields.string("reports")
        note = try fields.string("note", multiline: true)
        source = isLine ? try fields.name("source") : nil
        status = isLine ? try fields.string("status") : nil
        wasRecorded = isLine && fields.node("recorded") != nil
        // Shown by exports; the claim's own words make its id.
        if isLine { _ = try fields.string("id") }
    }
}

struct QuoteRecord: Sendable {
    var exact: Located<String>
    /// Where an export says that it stands; prefers this occurrence where the words stand more than once.
    var start: Int?
    /// Which version of the text an export says it stands in: the first where it says none.
    var version: Int?
    /// Whether it is given as a selector, as exports have it; one without a place is left without one.
    var isSelector = false
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
