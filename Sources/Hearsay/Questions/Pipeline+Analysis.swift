import ClaimAnalysis
import ClaimLanguage
import ClaimModel
import ClaimStore

/// Stages that set claims against each other.
extension Pipeline {
    /// The claims by subject, predicate and then said, oldest first, each with its relation to the one before.
    func trace(_ claims: [Claim]) throws -> [[AnswerValue]] {
        let sorted = Self.inOrder(claims)
        let setting = try traceSetting(includesRetracted: claims.contains { $0.status != .current })
        return zip(sorted, traceRelations(sorted, setting)).map { claim, relation in
            let figure = claim.object.figure
            return [
                .time(claim.said), .entity(claim.by), .list(claim.via.map(AnswerValue.entity)), .name(claim.source),
                AnswerValue(claim.object), AnswerValue(number: figure?.asserted?.lower),
                AnswerValue(number: figure?.asserted?.upper), AnswerValue(number: figure?.plausible?.lower),
                AnswerValue(number: figure?.plausible?.upper), .time(claim.during),
                AnswerValue(relation?.relation.rawValue), .name(claim.id), AnswerValue(relation?.previous),
            ]
        }
    }

    /// The setting of a trace: the vocabulary and hierarchy of the whole base, which are read once for all questions.
    private func traceSetting(includesRetracted: Bool) throws -> Setting {
        struct Key: Hashable {
            var view: HistoryView
            var includesRetracted: Bool
        }
        return try fields.reader.remembered(Key(view: fields.view, includesRetracted: includesRetracted)) {
            // Relations do not depend on origins, which are dear to find.
            try AnalysisBasis(reader: fields.reader, view: fields.view).setting(
                includesRetracted: includesRetracted, originsOf: [])
        }
    }

    func conflicts(
        _ claims: [Claim], all: Bool, strict: Bool, before rest: ArraySlice<ResolvedStage>
    ) throws -> [[AnswerValue]] {
        try ConflictSearch(
            basis: basis, strict: strict, includesMinor: all, parts: ConflictParts(neededBy: rest), check: deadline.check
        ).conflicts(among: claims).conflicts.map(ConflictRow.values)
    }

    /// The claims by subject, predicate and then said: the order that analyses read them in.
    static func inOrder(_ claims: [Claim]) -> [Claim] {
        let places = claims.indices.sorted { isBefore(claims[$0], claims[$1]) }
        var claims = claims
        claims.arrange(places)
        return claims
    }

    static func isBefore(_ one: Claim, _ other: Claim) -> Bool {
        let (left, right) = (one.said.bounds, other.said.bounds)
        if one.subject.id != other.subject.id { return one.subject.id < other.subject.id }
        if one.predicate != other.predicate { return one.predicate < other.predicate }
        if left.from != right.from { return (left.from ?? .min) < (right.from ?? .min) }
        if left.to != right.to { return (left.to ?? .max) < (right.to ?? .max) }
        return one.id < other.id
    }
}

/// A conflict as a row of the question language.
enum ConflictRow {
    /// In the order of the stage's columns.
    static func values(_ conflict: Conflict) -> [AnswerValue] {
        [
            .name(conflict.kind.rawValue), AnswerValue(number: conflict.severity?.value), .entity(conflict.subject),
            .name(conflict.predicate), .list(conflict.place.map(AnswerValue.entity)), AnswerValue(conflict.unit),
            .text(conflict.reason), .integer(conflict.pairs), AnswerValue(number: conflict.envelope.lower),
            AnswerValue(number: conflict.envelope.upper), .list(conflict.camps.map(camp)),
            .list(conflict.claims.map(AnswerValue.name)), .name(conflict.id),
        ]
    }

    /// An object under the key that says what it is, as in the record.
    private static func wrapped(_ object: ClaimObject) -> AnswerValue {
        switch object {
        case .entity(let entity): .object([.init("entity", .entity(entity))])
        case .text(let text): .object([.init("text", .text(text))])
        case .date(let date): .object([.init("date", .name(date.edtf))])
        case .figure(let figure): .figure(figure)
        }
    }

    private static func camp(_ camp: Camp) -> AnswerValue {
        var fields: [AnswerField] = []
        if let object = camp.object {
            fields.append(.init("object", wrapped(object)))
            if camp.denies { fields.append(.init("denies", .text("yes"))) }
        } else {
            fields.append(.init("lower", AnswerValue(number: camp.bounds?.lower)))
            fields.append(.init("upper", AnswerValue(number: camp.bounds?.upper)))
        }
        fields += [
            .init("place", .list(camp.place.map(AnswerValue.entity))), .init("during", .time(camp.during)),
            .init("claims", .list(camp.claims.map(AnswerValue.name))), .init("speakers", .integer(camp.speakers)),
            .init("sources", .integer(camp.sources)), .init("origins", .integer(camp.origins)),
        ]
        return .object(fields)
    }
}
