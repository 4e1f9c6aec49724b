package import ClaimModel

/// Collects the conflicts of one group after another and reports them in order.
///
/// Claims come sorted by subject and predicate; only one group is held at a time.
package struct ConflictReport: Sendable {
    package let setting: Setting
    /// Whether minor conflicts are kept: revisions, and bounds that nearly touch.
    package let includesMinor: Bool
    private var found: [Conflict] = []
    /// Comparisons and tree nodes so far.
    package private(set) var work = 0

    package init(_ setting: Setting, includesMinor: Bool = false) {
        self.setting = setting
        self.includesMinor = includesMinor
    }

    /// Adds the claims of one subject and predicate.
    package mutating func add(_ claims: [Claim]) {
        guard claims.count > 1 else { return }
        let set = ClaimGroup(claims, setting)
        let conflicts = findConflicts(among: set.group.rows, set.group.grouping, set.group.table, work: &work)
        for conflict in conflicts {
            add(conflict, claims: conflict.claims.map { claims[$0] }, witness: { claims[$0] })
        }
    }

    /// Adds a conflict that was found among rows.
    ///
    /// - Parameters:
    ///   - claims: the claims of it, in any order.
    ///   - witness: the claim with a caller's number; asked for the two of `found.witness`.
    package mutating func add(_ conflict: FoundConflict, claims: [Claim], witness: (Int) -> Claim) {
        guard includesMinor || !conflict.isMinor else { return }
        found.append(
            Conflict(
                conflict, claims: claims, witness: (witness(conflict.witness.0), witness(conflict.witness.1)), setting))
    }

    /// What was found, gravest first.
    package func conflicts() -> [Conflict] {
        var conflicts = found
        Conflict.sortGravest(&conflicts)
        return conflicts
    }
}

/// Whether the claims of one subject and predicate hold any conflict: the sweep alone, without camps or reasons.
package func clash(_ claims: [Claim], _ setting: Setting, includesMinor: Bool) -> Bool {
    guard claims.count > 1 else { return false }
    let group = ClaimGroup(claims, setting).group
    var work = 0
    return findConflicts(among: group.rows, group.grouping, group.table, work: &work)
        .contains { includesMinor || !$0.isMinor }
}

/// The conflicts among claims, gravest first.
///
/// - Parameters:
///   - claims: sorted so that those of one subject and predicate stand together.
///   - includesMinor: whether to list what takes `all` to see.
package func conflicts(
    among claims: some Sequence<Claim>, _ setting: Setting, includesMinor: Bool = false
) -> [Conflict] {
    var report = ConflictReport(setting, includesMinor: includesMinor)
    var group: [Claim] = []
    for claim in claims {
        if let first = group.first, first.subject.id != claim.subject.id || first.predicate != claim.predicate {
            report.add(group)
            group.removeAll(keepingCapacity: true)
        }
        group.append(claim)
    }
    report.add(group)
    return report.conflicts()
}
