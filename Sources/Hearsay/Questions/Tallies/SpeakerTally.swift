import ClaimModel

/// Who speaks in claims; most claims first.
struct SpeakerTally: ClaimTally {
    private struct Speech {
        var claims = 0
        var subjects: Set<String> = []
        var sources: Set<String> = []
        var first: AnswerValue
        var last: AnswerValue

        mutating func add(_ claim: Claim, _ said: AnswerValue) {
            claims += 1
            subjects.insert(claim.subject.id)
            sources.insert(claim.source)
            if ValueOrder.compare(said, first) < 0 { first = said }
            if ValueOrder.compare(last, said) < 0 { last = said }
        }
    }

    private var speeches: [EntityReference: Speech] = [:]

    mutating func add(_ claim: Claim, _ fields: ClaimFields) {
        let said = AnswerValue.time(claim.said)
        speeches[claim.by, default: Speech(first: said, last: said)].add(claim, said)
    }

    func result(_ fields: ClaimFields) throws -> (rows: [[AnswerValue]], note: String?) {
        let rows = try speeches.map { speaker, speech -> [AnswerValue] in
            let origins = Set(try speech.sources.map { try fields.origin(of: $0) ?? $0 })
            return [
                .entity(speaker), .integer(speech.claims), .integer(speech.subjects.count),
                .integer(speech.sources.count), .integer(origins.count), speech.first, speech.last,
            ]
        }
        let mostFirst = rows.sorted { one, two in
            if one[1] != two[1] { return ValueOrder.compare(one[1], two[1], isDescending: true) < 0 }
            return Array(one.prefix(1)).precedes(Array(two.prefix(1)))
        }
        return (mostFirst, nil)
    }
}
