package import ClaimAnalysis
import ClaimLanguage
package import ClaimModel
import ClaimStore
package import Foundation

/// Conflicts, with what is needed to show them.
package struct ConflictAnswer: Sendable {
    package var conflicts: [Conflict]
    /// The claims of the conflicts, by id.
    package var claims: [String: Claim]
    package var views: ReportViews
}

/// Claims of a trace with their relations, and what is needed to show them.
package struct TraceAnswer: Sendable {
    /// By subject, predicate and then said, oldest first.
    package var claims: [Claim]
    /// For each claim how it stands to the one before.
    package var relations: [(relation: TraceRelation, previous: String)?]
    package var origins: Int
    package var views: ReportViews
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
        try weigh(question, parameters, today: today, timeout: timeout, strict: strict) { claims, setting, views in
            var found = ClaimAnalysis.conflicts(among: claims, setting, includesMinor: all)
            var byID: [String: Claim] = [:]
            for claim in claims { byID[claim.id] = claim }
            if let recordedSince {
                found.removeAll { conflict in
                    !conflict.claims.contains { (byID[$0]?.recorded ?? 0) >= recordedSince }
                }
            }
            let shown = Set(found.flatMap(\.claims))
            return ConflictAnswer(conflicts: found, claims: byID.filter { shown.contains($0.key) }, views: views)
        }
    }

    /// The claims of a question as a trace.
    package func trace(
        _ question: String, parameters: [String: String] = [:], today: Day, timeout: Double? = nil
    ) throws -> TraceAnswer {
        try weigh(question, parameters, today: today, timeout: timeout, strict: false) { claims, setting, views in
            TraceAnswer(
                claims: claims, relations: traceRelations(claims, setting),
                origins: Set(claims.map { setting.origins[$0.source] ?? $0.source }).count, views: views)
        }
    }

    /// Sets the claims of a question against each other, in one state of the base.
    private func weigh<Value>(
        _ question: String, _ parameters: [String: String], today: Day, timeout: Double?, strict: Bool,
        _ body: ([Claim], Setting, ReportViews) throws -> Value
    ) throws -> Value {
        let parsed = try Self.parse(question)
        return try asking(timeout: timeout) { reader, deadline in
            var run = try QuestionRun(
                parsed, reader: reader, parameters: parameters, today: today, deadline: deadline)
            guard case .claims(let unsorted) = try run.answer().content else {
                throw HistoryError.refused("The question gives rows, not claims: leave its last stages out.")
            }
            let claims = unsorted.sorted(by: Pipeline.isBefore)
            let setting = try AnalysisBasis(reader: reader, view: run.view).setting(
                strict: strict, includesRetracted: claims.contains { $0.status != .current },
                originsOf: Set(claims.map(\.source)))
            var sources: [String: Source] = [:]
            for id in Set(claims.map(\.source)) { sources[id] = try reader.source(slug: id) }
            return try body(claims, setting, ReportViews(sources: sources))
        }
    }
}
