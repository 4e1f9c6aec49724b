package import ClaimAnalysis
import ClaimLanguage
package import ClaimModel
package import ClaimRendering
import ClaimStore

/// How two claims stand to each other, and the sentence that says why.
package struct WhyAnswer: Sendable {
    package var comparison: ClaimAnalysis.Comparison
    package var sentence: String
    package var claims: [Claim]

    /// `conflict`, `no-conflict` or `not-comparable`.
    package var outcome: String {
        switch comparison {
        case .conflict: "conflict"
        case .related: "no-conflict"
        case .incomparable: "not-comparable"
        }
    }

    package var json: JSONValue {
        var pairs: [(String, JSONValue)] = [("outcome", .string(outcome))]
        switch comparison {
        case .conflict(let conflict):
            pairs += [
                ("relation", .optional(conflict.relation?.rawValue)), ("kind", .string(conflict.kind.rawValue)),
                ("severity", ClaimJSON.number(conflict.severity?.value)),
            ]
        case .related(let relation, _):
            pairs += [("relation", .string(relation.rawValue)), ("kind", .null), ("severity", .null)]
        case .incomparable: pairs += [("relation", .null), ("kind", .null), ("severity", .null)]
        }
        return .record(
            pairs + [("sentence", .string(sentence)), ("claims", .array(claims.map(ClaimJSON.claim)))])
    }
}

extension KnowledgeBase {
    /// Says in one sentence why two claims are or are not in conflict.
    ///
    /// - Parameters:
    ///   - one: the id of a claim, or its beginning; so is `other`.
    ///   - strict: whether round numbers are read as exact.
    package func why(_ one: String, _ other: String, strict: Bool = false) throws -> WhyAnswer {
        try store.read { reader in
            let basis = AnalysisBasis(reader: reader, view: .now)
            let claims = try [one, other].map { try Self.claim($0, basis) }
            let setting = try basis.setting(strict: strict, originsOf: [])
            // A sum of parts is broken only together with the other parts.
            let others = try Self.claimsBeside(claims[0], claims[1], basis)
            return WhyAnswer(
                comparison: Comparer(setting).compare(claims[0], claims[1], among: others),
                sentence: Why(setting).sentence(claims[0], claims[1], among: others), claims: claims)
        }
    }

    /// The claim that an id, or the beginning of one, means, whatever its status.
    static func claim(_ id: String, _ basis: AnalysisBasis) throws -> Claim {
        let key = try claimKey(id, basis.reader).description
        guard let claim = try basis.claim(key) else { throw HistoryError.unknown(kind: "claim", id: id, nearest: []) }
        return claim
    }

    private static func claimsBeside(_ one: Claim, _ other: Claim, _ basis: AnalysisBasis) throws -> [Claim] {
        guard one.subject.id == other.subject.id, one.predicate == other.predicate else { return [] }
        var draft = QuestionDraft()
        draft.setTriple(predicate: one.predicate, subject: one.subject.id)
        var run = try QuestionRun(
            parse(draft.text), reader: basis.reader, parameters: draft.parameters, today: Day(number: 0),
            deadline: Deadline(seconds: nil))
        guard case .claims(let claims) = try run.answer().content else { return [] }
        return claims.filter { $0.subject.id == one.subject.id && $0.predicate == one.predicate }
    }
}
