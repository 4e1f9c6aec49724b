package import ClaimLanguage

/// How the rows of a match's statement are read: the claims of the patterns in order, then the members of lists that
/// variables stand for.
package struct MatchPlan: Hashable, Sendable {
    /// Where the value of a variable is found.
    package enum Place: Hashable, Sendable {
        /// In the claim of a pattern.
        case claim(Int, VariableRole)
        /// In a column of the row, as an entity.
        case column(Int)
    }

    package var patternCount: Int
    package var variables: [String: Place]
    /// For each pattern what must also hold of its claim.
    package var residuals: [ResolvedCondition?]
    /// What must also hold of the variables.
    package var filter: ResolvedCondition?
    package var columns: [ColumnReference]
}
