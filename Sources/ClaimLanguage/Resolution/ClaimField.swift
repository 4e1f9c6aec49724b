package import ClaimModel

/// The fields of a claim that `where` and the stages speak of. The raw values are their names.
package enum ClaimField: String, CaseIterable, Hashable, Sendable {
    case subject, speaker, via, place, object
    case predicate, measure, hedge, unit, stance, status, verb, language, outlet, agency, source, origin, id, reports,
        recorder
    case value, lower, upper
    case plausibleLower = "plausible.lower"
    case plausibleUpper = "plausible.upper"
    case said, during, recorded, published, retrieved
    case quote, note, title, author, url
    /// One further key of the record: `qualifier.NAME`.
    case qualifier

    package var type: FieldType {
        switch self {
        case .subject, .speaker, .via, .place: .entity
        case .object: .object
        case .predicate, .measure, .hedge, .unit, .stance, .status, .verb, .language, .outlet, .agency, .source,
            .origin,
            .id, .reports, .recorder:
            .name
        case .value, .lower, .upper, .plausibleLower, .plausibleUpper: .number
        case .said, .during, .recorded, .published, .retrieved: .time
        case .quote, .note, .title, .author, .url, .qualifier: .text
        }
    }

    /// Whether a claim can have several.
    package var isList: Bool { self == .via || self == .place || self == .author }

    /// The field that `text` names, with its part.
    static func named(_ text: String) -> Field? {
        if text == "by" { return Field(.speaker) }
        if let field = ClaimField(rawValue: text), field != .qualifier { return Field(field) }
        guard let dot = text.firstIndex(of: ".") else { return nil }
        let part = String(text[text.index(after: dot)...])
        guard let whole = text[..<dot] == "by" ? .speaker : ClaimField(rawValue: String(text[..<dot])) else {
            return nil
        }
        if whole == .qualifier { return part.isEmpty ? nil : Field(.qualifier, .qualifier(part)) }
        if part == "kind", whole.type == .entity || whole == .object { return Field(whole, .kind) }
        if whole.type == .time, let bucket = TimeGranularity(rawValue: part) { return Field(whole, .bucket(bucket)) }
        return nil
    }

    /// The fields without their parts, for a message.
    static let shownNames = allCases.map { $0 == .qualifier ? "qualifier.NAME" : $0.rawValue }

    /// All names of fields and their parts, for the nearest to an unknown one.
    static let allNames: [String] =
        allCases.flatMap { field in
            switch field.type {
            case .entity: [field.rawValue, field.rawValue + ".kind"]
            case .time: [field.rawValue] + TimeGranularity.allCases.map { field.rawValue + "." + $0.rawValue }
            default: field == .qualifier ? [] : field == .object ? ["object", "object.kind"] : [field.rawValue]
            }
        } + ["by"]
}

/// A field of a claim, or a part of one.
package struct Field: Hashable, Sendable {
    package var base: ClaimField
    package var part: Part

    package init(_ base: ClaimField, _ part: Part = .whole) {
        self.base = base
        self.part = part
    }

    package enum Part: Hashable, Sendable {
        case whole
        /// The kind of an entity: `speaker.kind`.
        case kind
        case bucket(TimeGranularity)
        /// The key of a qualifier.
        case qualifier(String)
    }

    package var type: FieldType { part == .kind ? .name : base.type }
    package var isList: Bool { base.isList }

    /// The field's own name, `speaker` where `by` was written.
    package var name: String {
        switch part {
        case .whole: base.rawValue
        case .kind: base.rawValue + ".kind"
        case .bucket(let bucket): base.rawValue + "." + bucket.rawValue
        case .qualifier(let key): base.rawValue + "." + key
        }
    }
}

/// What kind of value a field, a column or a variable has, and so which operators fit it.
package enum FieldType: String, CaseIterable, Hashable, Sendable {
    case entity, name, number, time, text, figure
    /// An object of a claim where nothing says whether it is an entity, a text, a date or a figure.
    case object
    /// A list of things that only `select` can show, such as the camps of a conflict.
    case list

    var words: String {
        switch self {
        case .entity: "an entity"
        case .name: "a name"
        case .number: "a number"
        case .time: "a time"
        case .text: "a text"
        case .figure: "a figure"
        case .object: "an object"
        case .list: "a list"
        }
    }
}
