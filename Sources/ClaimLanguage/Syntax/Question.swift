/// A question as it is written: the syntax tree, each node with its span. Names are not looked up in it.
package struct Question: Hashable, Sendable {
    package var body: Body
    package var stages: [Stage]
    /// The text it was read from, which errors show.
    package var text: QuestionText

    package enum Body: Hashable, Sendable {
        case claims(ClaimsBody)
        case match(MatchBody)
    }
}

/// `[claims] CONDITIONS`; without conditions it is every claim.
package struct ClaimsBody: Hashable, Sendable {
    /// Where the word `claims` is written.
    package var keyword: Span?
    package var group: Group?
}

/// `match PATTERN, … [where …] return COLUMN, …`.
package struct MatchBody: Hashable, Sendable {
    package var patterns: [Pattern]
    package var filter: Filter?
    package var columns: [Column]
    package var span: Span
}

/// `PREDICATE of SUBJECT` with conditions beside it.
package struct Pattern: Hashable, Sendable {
    package var triple: Triple
    package var rest: [Alternatives]
    package var span: Span
}
