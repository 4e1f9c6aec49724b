import ClaimAnalysis
import ClaimLanguage
import ClaimModel
import ClaimStore

/// Reads the fields of claims, with what their sources, predicates and entities add; each is read once a question.
final class ClaimFields {
    let reader: StoreReader
    let view: HistoryView
    private var sources: [String: Source] = [:]
    private var predicates: [String: Predicate] = [:]
    private var kinds: [String: String?] = [:]
    private var origins: [String: String]?
    /// The sources of the claims that the question is about, among which origins are found; `nil` for all of the base.
    var sourcesAtHand: (() throws -> [String])?

    init(reader: StoreReader, view: HistoryView) {
        self.reader = reader
        self.view = view
    }

    func value(_ field: Field, of claim: Claim) throws -> AnswerValue {
        switch field.part {
        case .whole: try whole(field.base, of: claim)
        case .kind: try kind(whole(field.base, of: claim))
        case .bucket(let bucket): Self.bucket(bucket, of: try whole(field.base, of: claim))
        case .qualifier(let key): AnswerValue(text: claim.qualifiers[key])
        }
    }

    /// The unit of a claim's figure.
    static func unit(of claim: Claim) -> String? { claim.object.figure?.unit }

    private func whole(_ field: ClaimField, of claim: Claim) throws -> AnswerValue {
        switch field.type {
        case .entity, .object, .figure: entity(field, of: claim)
        case .name: try name(field, of: claim)
        case .number: Self.number(field, of: claim.object.figure)
        case .time: try time(field, of: claim)
        case .text: try text(field, of: claim)
        case .list: .null
        }
    }

    private func entity(_ field: ClaimField, of claim: Claim) -> AnswerValue {
        switch field {
        case .subject: .entity(claim.subject)
        case .speaker: .entity(claim.by)
        case .via: .list(claim.via.map(AnswerValue.entity))
        case .place: .list(claim.place.map(AnswerValue.entity))
        default: AnswerValue(claim.object)
        }
    }

    private func name(_ field: ClaimField, of claim: Claim) throws -> AnswerValue {
        switch field {
        case .predicate: .name(claim.predicate)
        case .measure: AnswerValue(try predicate(claim.predicate)?.measure?.rawValue)
        case .hedge: AnswerValue(claim.object.figure?.hedge.rawValue)
        case .unit: AnswerValue(claim.object.figure?.unit)
        case .stance: .name(claim.stance.rawValue)
        case .status: .name(claim.status.rawValue)
        case .verb: AnswerValue(claim.verb)
        case .source: .name(claim.source)
        case .origin: AnswerValue(try origin(of: claim.source))
        case .id: .name(claim.id)
        case .reports: AnswerValue(claim.reports)
        case .recorder: .name(claim.recorder)
        case .language: AnswerValue(try source(claim.source)?.language)
        case .outlet: AnswerValue(try source(claim.source)?.outlet)
        case .agency: AnswerValue(try source(claim.source)?.agency)
        default: .null
        }
    }

    /// A number of a figure; missing where it is open.
    static func number(_ field: ClaimField, of figure: Figure?) -> AnswerValue {
        switch field {
        case .value: AnswerValue(number: figure?.value)
        case .lower: AnswerValue(number: figure?.asserted?.lower)
        case .upper: AnswerValue(number: figure?.asserted?.upper)
        case .plausibleLower: AnswerValue(number: figure?.plausible?.lower)
        case .plausibleUpper: AnswerValue(number: figure?.plausible?.upper)
        case .unit: AnswerValue(figure?.unit)
        case .hedge: AnswerValue(figure?.hedge.rawValue)
        default: .null
        }
    }

    private func time(_ field: ClaimField, of claim: Claim) throws -> AnswerValue {
        switch field {
        case .said: .time(claim.said)
        case .during: .time(claim.during)
        case .recorded: .time(ClaimTime(instant: claim.recorded))
        case .published: AnswerValue(time: try source(claim.source)?.published)
        case .retrieved: AnswerValue(time: try source(claim.source)?.retrieved)
        default: .null
        }
    }

    private func text(_ field: ClaimField, of claim: Claim) throws -> AnswerValue {
        switch field {
        case .quote: AnswerValue(text: claim.quote?.exact)
        case .note: AnswerValue(text: claim.note)
        case .title: AnswerValue(text: try source(claim.source)?.title)
        case .url: AnswerValue(text: try source(claim.source)?.url)
        case .author: .list(try source(claim.source)?.authors.map(AnswerValue.text) ?? [])
        default: .null
        }
    }

    func source(_ id: String) throws -> Source? {
        if let known = sources[id] { return known }
        let source = try reader.sourceHead(slug: id)?.source
        sources[id] = source
        return source
    }

    func predicate(_ id: String) throws -> Predicate? {
        if let known = predicates[id] { return known }
        let predicate = try reader.predicate(slug: id)
        predicates[id] = predicate
        return predicate
    }

    /// The origin of a source: the id of the first source that shares it.
    func origin(of source: String) throws -> String? {
        if origins == nil {
            let wanted = Set(try sourcesAtHand?() ?? reader.sourceSlugs())
            origins = try AnalysisBasis(reader: reader, view: view).origins(of: wanted).origins
        }
        return origins?[source] ?? source
    }

    func kind(_ value: AnswerValue) throws -> AnswerValue {
        switch value {
        case .entity(let entity):
            if let known = kinds[entity.id] { return AnswerValue(known) }
            let kind = try reader.kind(ofEntity: entity.id)
            kinds[entity.id] = .some(kind)
            return AnswerValue(kind)
        case .list(let members): return .list(try members.map(kind))
        default: return .null
        }
    }

    /// The calendar unit that a time lies in.
    static func bucket(_ bucket: TimeGranularity, of value: AnswerValue) -> AnswerValue {
        guard case .time(let time) = value, let name = time.bounds.bucket(bucket) else { return .null }
        return AnswerValue(time: try? ClaimTime(edtf: name))
    }
}

extension ClaimTime {
    /// A moment, in seconds from 1970-01-01T00:00:00Z, as an EDTF date and time in UTC.
    init(instant: Int64) {
        let day = Day(containing: instant)
        let second = Int(instant - day.firstSecond)
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let text = "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
        self.init(
            text: text, edtf: text, bounds: TimeBounds(from: instant, to: instant), marks: [.timeOfDay, .singleDate])
    }
}
