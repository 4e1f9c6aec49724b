package import ClaimAnalysis
import ClaimLanguage
package import ClaimModel
import ClaimPlan
import ClaimStore
package import Foundation

/// Conflicts, with what is needed to show them.
package struct ConflictAnswer: Sendable {
    package var conflicts: [Conflict]
    /// The claims of the conflicts, by id.
    package var claims: [String: Claim]
    package var views: ReportViews
    /// What the asker should know beside the answer, each a sentence.
    package var notes: [String]
}

/// Claims of a trace with their relations, and what is needed to show them.
package struct TraceAnswer: Sendable {
    /// By subject, predicate and then said, oldest first.
    package var claims: [Claim]
    /// For each claim how it stands to the one before.
    package var relations: [(relation: TraceRelation, previous: String)?]
    /// The origin of each source.
    package var origins: [String: String]
    package var views: ReportViews
    /// What the asker should know beside the answer, each a sentence.
    package var notes: [String]
}

extension KnowledgeBase {
    /// The question as it is printed: what parses to the same.
    package static func printed(_ question: String) throws -> String {
        try parse(question).description
    }

    /// The text of a question in a file; bytes that are not UTF-8 are an error with a place.
    package static func questionText(_ data: Data) throws -> String {
        do throws(QuestionError) {
            _ = try Question(parsing: Array(data))
        } catch {
            throw AskError(error)
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// The conflicts among the claims of a question, the gravest first.
    ///
    /// - Parameter recordedSince: only conflicts with a claim that this base learned of since then.
    package func conflicts(
        _ question: String, parameters: [String: String] = [:], all: Bool, strict: Bool, recordedSince: Int64? = nil,
        today: Day, timeout: Double? = nil
    ) throws -> ConflictAnswer {
        let parsed = try Self.parse(question)
        return try asking(timeout: timeout) { reader, deadline in
            var run = try QuestionRun(
                parsed, reader: reader, parameters: parameters, today: today, deadline: deadline)
            let basis = AnalysisBasis(reader: reader, view: run.view)
            var (found, claims) = try run.conflicts(strict: strict, includesMinor: all)
            if let recordedSince {
                found.removeAll { conflict in
                    !conflict.claims.contains { (claims[$0]?.recorded ?? 0) >= recordedSince }
                }
                let shown = Set(found.flatMap(\.claims))
                claims = claims.filter { shown.contains($0.key) }
            }
            return ConflictAnswer(
                conflicts: found, claims: claims, views: try basis.views(of: claims.values), notes: run.understood.notes)
        }
    }

    /// The claims of a question as a trace.
    package func trace(
        _ question: String, parameters: [String: String] = [:], today: Day, timeout: Double? = nil
    ) throws -> TraceAnswer {
        try weigh(question, parameters, today: today, timeout: timeout) { claims, basis, notes in
            let setting = try basis.setting(
                includesRetracted: claims.contains { $0.status != .current }, originsOf: Set(claims.map(\.source)))
            return TraceAnswer(
                claims: claims, relations: traceRelations(claims, setting),
                origins: setting.origins, views: try basis.views(of: claims), notes: notes)
        }
    }

    /// Lends the claims of a question, by subject, predicate and said, in one state of the base.
    private func weigh<Value>(
        _ question: String, _ parameters: [String: String], today: Day, timeout: Double?,
        _ body: ([Claim], AnalysisBasis, _ notes: [String]) throws -> Value
    ) throws -> Value {
        let parsed = try Self.parse(question)
        return try asking(timeout: timeout) { reader, deadline in
            var run = try QuestionRun(
                parsed, reader: reader, parameters: parameters, today: today, deadline: deadline)
            guard case .claims(let claims) = try run.answer().content else {
                throw HistoryError.refused("The question gives rows, not claims: leave its last stages out.")
            }
            return try body(
                Pipeline.inOrder(claims), AnalysisBasis(reader: reader, view: run.view), run.understood.notes)
        }
    }
}

extension QuestionRun {
    /// The conflicts among the question's claims, with the claims that take part.
    fileprivate mutating func conflicts(
        strict: Bool, includesMinor: Bool
    ) throws -> (conflicts: [Conflict], claims: [String: Claim]) {
        let search = ConflictSearch(
            basis: pipeline.basis, strict: strict, includesMinor: includesMinor, keepsClaims: true, check: deadline.check)
        if plan.stages.isEmpty, let found = try swept(search) { return (found.conflicts, found.claims) }
        guard case .claims(let claims) = try answer().content else {
            throw HistoryError.refused("The question gives rows, not claims: leave its last stages out.")
        }
        let found = try search.conflicts(among: claims)
        return (found.conflicts, found.claims)
    }
}

extension AnalysisBasis {
    /// What it takes to show these claims.
    func views(of claims: some Sequence<Claim>) throws -> ReportViews {
        var sources: [String: Source] = [:]
        for claim in claims where sources[claim.source] == nil {
            sources[claim.source] = try reader.source(slug: claim.source)
        }
        return ReportViews(sources: sources)
    }
}
