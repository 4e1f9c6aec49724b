package import ClaimModel
package import ClaimRendering

/// The record as JSON: the shapes that programs rely on.
package enum ClaimJSON {
    package static func claim(_ claim: Claim) -> JSONValue {
        .record([
            ("id", .string(claim.id)),
            ("subject", reference(claim.subject)),
            ("predicate", .string(claim.predicate)),
            ("object", object(claim.object)),
            ("by", reference(claim.by)),
            ("via", .array(claim.via.map(reference))),
            ("verb", optional(claim.verb)),
            ("stance", .string(claim.stance.rawValue)),
            ("mood", .string(claim.mood.rawValue)),
            ("said", time(claim.said)),
            ("during", time(claim.during, isStated: claim.isDuringStated)),
            ("place", .array(claim.place.map(reference))),
            ("quote", claim.quote.map(quote) ?? .null),
            ("qualifiers", .record(claim.qualifiers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
            ("reports", optional(claim.reports)),
            ("note", optional(claim.note)),
            ("source", .string(claim.source)),
            ("recorded", .string(instant(claim.recorded))),
            ("recorder", .string(claim.recorder)),
            ("status", .string(claim.status.rawValue)),
        ])
    }

    package static func reference(_ entity: EntityReference) -> JSONValue {
        .record([("id", .string(entity.id)), ("label", .string(entity.label))])
    }

    package static func object(_ object: ClaimObject) -> JSONValue {
        switch object {
        case .entity(let entity): .record([("entity", reference(entity))])
        case .text(let text): .record([("text", .string(text))])
        case .date(let date): .record([("date", .string(date.edtf))])
        case .figure(let figure): .record([("figure", self.figure(figure))])
        }
    }

    package static func figure(_ figure: Figure) -> JSONValue { .object(members(of: figure)) }

    /// The members of a figure's object, for one that says more of it.
    static func members(of figure: Figure) -> [JSONValue.Member] {
        let asserted = figure.asserted
        return [
            .init("text", .string(figure.text)), .init("hedge", .string(figure.hedge.rawValue)), .init("value", number(figure.value)),
            .init("lower", number(asserted?.lower)), .init("lowerExclusive", .bool(asserted?.lowerExclusive ?? false)),
            .init("upper", number(asserted?.upper)), .init("upperExclusive", .bool(asserted?.upperExclusive ?? false)),
            .init("plausible", bounds(figure.plausible)), .init("unit", optional(figure.unit)),
        ]
    }

    private static func bounds(_ interval: FigureInterval?) -> JSONValue {
        .object([
            .init("lower", number(interval?.lower)), .init("lowerExclusive", .bool(interval?.lowerExclusive ?? false)),
            .init("upper", number(interval?.upper)), .init("upperExclusive", .bool(interval?.upperExclusive ?? false)),
        ])
    }

    /// A time with its inclusive bounds: days, or instants in UTC where a time of day was given.
    /// One that nobody stated has no words.
    package static func time(_ time: ClaimTime, isStated: Bool = true) -> JSONValue { .object(members(of: time, isStated: isStated)) }

    /// The members of a time's object, for one that says more of it.
    static func members(of time: ClaimTime, isStated: Bool = true) -> [JSONValue.Member] {
        [
            .init("text", isStated ? .string(time.text) : .null), .init("edtf", .string(time.edtf)),
            .init("from", moment(time.bounds.from, of: time)), .init("to", moment(time.bounds.to, of: time)),
        ]
    }

    private static func moment(_ moment: Int64?, of time: ClaimTime) -> JSONValue {
        guard let moment else { return .null }
        return .string(time.marks.contains(.timeOfDay) ? instant(moment) : Day(containing: moment).description)
    }

    package static func instant(_ moment: Int64) -> String {
        let day = Day(containing: moment)
        let second = Int(moment - day.firstSecond)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
    }

    package static func quote(_ quote: Quote) -> JSONValue {
        let anchor = quote.anchor
        var members: [JSONValue.Member] = [
            .init("exact", .string(quote.exact)), .init("prefix", optional(anchor?.prefix)), .init("suffix", optional(anchor?.suffix)),
            .init("start", anchor.map { .integer(Int64($0.start)) } ?? .null),
            .init("end", anchor.map { .integer(Int64($0.end)) } ?? .null),
        ]
        // Offsets mean nothing without the version they count in; nearly always it is the first, and not said.
        if let version = anchor?.version, version > 1 { members.append(.init("version", .integer(Int64(version)))) }
        return .object(members)
    }

    package static func optional(_ text: String?) -> JSONValue {
        text.map(JSONValue.string) ?? .null
    }

    package static func number(_ value: Double?) -> JSONValue {
        value.map(JSONValue.number) ?? .null
    }
}
