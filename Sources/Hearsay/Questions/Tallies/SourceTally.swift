import ClaimModel

/// The documents that claims come from; oldest first.
struct SourceTally: ClaimTally {
    private var counts: [String: Int] = [:]

    mutating func add(_ claim: Claim, _ fields: ClaimFields) { counts[claim.source, default: 0] += 1 }

    func result(_ fields: ClaimFields) throws -> (rows: [[AnswerValue]], note: String?) {
        let rows = try counts.map { id, count -> [AnswerValue] in
            let source = try fields.source(id)
            return [
                .name(id), AnswerValue(source?.outlet), AnswerValue(source?.agency), AnswerValue(text: source?.title),
                AnswerValue(time: source?.published), AnswerValue(try fields.origin(of: id)), .integer(count),
            ]
        }
        let oldestFirst = rows.sorted { one, two in
            let order = ValueOrder.compare(one[4], two[4])
            return order == 0 ? ValueOrder.compare(one[0], two[0]) < 0 : order < 0
        }
        return (oldestFirst, nil)
    }
}
