/// A conflict as the sweep finds it: numbers only, for the claims to be fetched.
package struct FoundConflict: Sendable {
    /// The callers' numbers of the claims, in the order of their ids.
    package var claims: [Int]
    /// How many pairs of them are broken.
    package var pairs: Int
    package var kind: ConflictKind
    /// `nil` for denials and exclusive objects.
    package var severity: Severity?
    /// Whether it holds a contradiction of its kind whose bounds touch.
    package var touches: Bool
    /// The pair that shows the kind and severity, the higher one first.
    package var witness: (Int, Int)

    /// Whether the default list leaves it out: a speaker's later figure in place of an earlier one, or bounds so near
    /// that it takes `all` to see them.
    package var isMinor: Bool {
        if kind == .revision { return true }
        guard let severity else { return false }
        return severity.ratio < 1.05 && !touches
    }
}

/// Finds the conflicts of one subject and predicate.
///
/// - Parameters:
///   - rows: the rows of all claims that take part, in any order.
///   - table: the table whose keys the rows carry.
///   - work: grows by the comparisons and tree nodes that it took.
/// - Returns: the connected sets of broken pairs, minor ones included, in no order.
package func findConflicts(
    among rows: [ComparableRow], _ grouping: Grouping, _ table: ScopeTable, work: inout Int
) -> [FoundConflict] {
    if Group.isQuiet(rows, grouping, table) { return [] }
    let sweep = GroupSweep(Group(rows: rows, grouping: grouping, table: table))
    work += sweep.work
    return sweep.components.map { component in
        func claim(_ row: Int32) -> Int { rows[Int(row)].claim }
        return FoundConflict(
            claims: component.rows.map(claim), pairs: component.pairs, kind: component.gravest.kind,
            severity: component.gravest.severity, touches: component.gravest.touches,
            witness: (claim(component.gravest.first), claim(component.gravest.second)))
    }
}
