import ClaimAnalysis
import ClaimLanguage
import ClaimModel

/// Stages that set claims against each other.
extension Pipeline {
    private func setting(strict: Bool = false) throws -> Setting {
        try BaseSetting(reader: fields.reader, view: fields.view)
            .setting(strict: strict, includesRetracted: includesRetracted, origins: fields.allOrigins())
    }

    /// By subject, predicate, then said; each claim beside the one before it.
    func trace(_ claims: [Claim]) throws -> [[AnswerValue]] {
        let sorted = claims.map { ($0, $0.traceKey) }.sorted { $0.1.precedes($1.1) }.map(\.0)
        let relations = traceRelations(sorted, try setting())
        return zip(sorted, relations).map { claim, relation in
            let figure = claim.object.figure
            return [
                .time(claim.said), .entity(claim.by), .list(claim.via.map(AnswerValue.entity)), .name(claim.source),
                AnswerValue(claim.object), AnswerValue(number: figure?.asserted?.lower),
                AnswerValue(number: figure?.asserted?.upper), AnswerValue(number: figure?.plausible?.lower),
                AnswerValue(number: figure?.plausible?.upper), .time(claim.during),
                AnswerValue(relation?.relation.rawValue), .name(claim.id),
            ]
        }
    }

    /// What cannot all be true, gravest first.
    func conflicts(
        _ claims: [Claim], all: Bool, strict: Bool, _ columns: [ResultColumn]
    ) throws -> [[AnswerValue]] {
        let sorted = claims.sorted {
            ($0.subject.id, $0.predicate, $0.id) < ($1.subject.id, $1.predicate, $1.id)
        }
        let conflicts = ClaimAnalysis.conflicts(among: sorted, try setting(strict: strict), includesMinor: all)
        return conflicts.map { conflict in columns.map { conflict.value(of: $0.name) } }
    }
}

extension Claim {
    fileprivate var traceKey: [AnswerValue] {
        [
            .entity(subject), .name(subject.id), .name(predicate), .time(said), .name(id),
        ]
    }
}

extension Conflict {
    /// A column of the stage `conflicts`.
    func value(of column: String) -> AnswerValue {
        switch column {
        case "id": .name(id)
        case "kind": .name(kind.rawValue)
        case "severity": AnswerValue(number: severity?.value)
        case "subject": .entity(subject)
        case "predicate": .name(predicate)
        case "place": .list(place.map(AnswerValue.entity))
        case "unit": AnswerValue(unit)
        case "reason": .text(reason)
        case "pairs": .integer(pairs)
        case "envelope.lower": AnswerValue(number: envelope.lower)
        case "envelope.upper": AnswerValue(number: envelope.upper)
        case "camps": .list(camps.map(\.answer))
        case "claims": .list(claims.map(AnswerValue.name))
        default: .null
        }
    }
}

extension Camp {
    /// The camp with the keys of the record.
    fileprivate var answer: AnswerValue {
        var fields: [AnswerField] = []
        if let object {
            fields.append(AnswerField("object", AnswerValue(object)))
            fields.append(AnswerField("stance", .name((denies ? Stance.denies : .affirms).rawValue)))
        } else {
            fields.append(AnswerField("lower", AnswerValue(number: bounds?.lower)))
            fields.append(AnswerField("upper", AnswerValue(number: bounds?.upper)))
        }
        fields += [
            AnswerField("place", .list(place.map(AnswerValue.entity))), AnswerField("during", .time(during)),
            AnswerField("claims", .list(claims.map(AnswerValue.name))), AnswerField("speakers", .integer(speakers)),
            AnswerField("sources", .integer(sources)), AnswerField("origins", .integer(origins)),
        ]
        return .object(fields)
    }
}
