package import ClaimModel

/// How claims are read by the search that finds them, and put in order afterwards.
///
/// To find the rows in order first looks each claim up twice, and SQLite sorts even the few of one moment in a table of its
/// own. Few claims are put in order faster once they are read; many are for the plan's statement.
package struct DirectReading: Hashable, Sendable {
    /// What stands after the columns of a claim, which is `c` in it; its source is `s`.
    package var source: QuestionPlan.Statement
    /// The order asked for; `nil` where it does not matter.
    package var order: [ClaimOrder]?
    package var cut: Cut?

    /// The claims that are wanted of those in order.
    package struct Cut: Hashable, Sendable {
        package var limit: Int
        package var offset: Int
    }

    /// Whether these are all that is wanted, where claims come by the first moment said and this is the next.
    package func isEnough(_ claims: [Claim], before next: Claim) -> Bool {
        guard let cut, claims.count >= cut.offset + cut.limit, let last = claims.indices.last else { return false }
        return claims[last].said.bounds.from != next.said.bounds.from
    }
}
