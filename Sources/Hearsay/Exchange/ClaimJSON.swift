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

    package static func figure(_ figure: Figure) -> JSONValue { .collecting { write(figure, to: &$0) } }

    static func write(_ figure: Figure, to sink: inout some JSONSink) {
        sink.string("text", figure.text)
        sink.string("hedge", figure.hedge.rawValue)
        sink.number("value", figure.value)
        write(figure.asserted, to: &sink)
        sink.object("plausible") { write(figure.plausible, to: &$0) }
        sink.string("unit", figure.unit)
    }

    private static func write(_ interval: FigureInterval?, to sink: inout some JSONSink) {
        sink.number("lower", interval?.lower)
        sink.bool("lowerExclusive", interval?.lowerExclusive ?? false)
        sink.number("upper", interval?.upper)
        sink.bool("upperExclusive", interval?.upperExclusive ?? false)
    }

    /// A time with its inclusive bounds: days, or instants in UTC where a time of day was given.
    /// One that nobody stated has no words.
    package static func time(_ time: ClaimTime, isStated: Bool = true) -> JSONValue {
        .collecting { write(time, isStated: isStated, to: &$0) }
    }

    static func write(_ time: ClaimTime, isStated: Bool = true, to sink: inout some JSONSink) {
        sink.string("text", isStated ? time.text : nil)
        sink.string("edtf", time.edtf)
        sink.string("from", moment(time.bounds.from, of: time))
        sink.string("to", moment(time.bounds.to, of: time))
    }

    private static func moment(_ moment: Int64?, of time: ClaimTime) -> String? {
        moment.map { time.marks.contains(.timeOfDay) ? instant($0) : Day(containing: $0).description }
    }

    package static func instant(_ moment: Int64) -> String {
        let day = Day(containing: moment)
        let second = Int(moment - day.firstSecond)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
    }

    package static func quote(_ quote: Quote) -> JSONValue { .collecting { write(quote, to: &$0) } }

    static func write(_ quote: Quote, to sink: inout some JSONSink) {
        sink.string("exact", quote.exact)
        sink.string("prefix", quote.anchor?.prefix)
        sink.string("suffix", quote.anchor?.suffix)
        sink.integer("start", quote.anchor?.start)
        sink.integer("end", quote.anchor?.end)
        // Offsets mean nothing without the version they count in; nearly always it is the first, and not said.
        if let version = quote.anchor?.version, version > 1 { sink.integer("version", version) }
    }

    package static func optional(_ text: String?) -> JSONValue {
        text.map(JSONValue.string) ?? .null
    }

    package static func number(_ value: Double?) -> JSONValue {
        value.map(JSONValue.number) ?? .null
    }
}
