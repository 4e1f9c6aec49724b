package import ClaimLanguage
package import ClaimModel

/// How a question is answered: one statement, then what is left to evaluate.
package struct QuestionPlan: Hashable, Sendable {
    /// SQL text with places, and the values that go into them.
    package struct Statement: Hashable, Sendable {
        package var sql: String
        package var arguments: [BoundValue]
    }

    package var statement: Statement
    /// How the claims are read where few of them need no statement of their own to be in order.
    package var direct: DirectReading?
    /// Whether the statement walks over every claim, but for what their status or the time asked for excludes.
    package var readsAll = false
    /// What must also hold of each claim that the statement gives, where it cannot say.
    package var residual: ResolvedCondition?
    /// How the statement's rows are read where the question is a match; else each is a claim.
    package var match: MatchPlan?
    /// How the statement's rows are read where it counts; the columns are those that the count gives.
    package var count: CountPlan?
    /// The stages that the statement does not do.
    package var stages: ArraySlice<ResolvedStage>
    /// What each pass did, in order.
    package var passes: [PassNote]
}

/// What a rewriting pass did, for `explain`.
package struct PassNote: Hashable, Sendable {
    package var pass: String
    package var what: String
}
