package import ClaimModel

/// How a claim of a trace stands to the one before it.
package enum TraceRelation: String, CaseIterable, Hashable, Sendable {
    /// The figure is higher, and that is no conflict: another time, or a count or toll that grew.
    case rises
    case falls
    /// The same interval, or the same object.
    case agrees
    /// Its interval lies strictly inside the earlier one.
    case refines
    /// Its interval lies strictly around the earlier one.
    case widens
    /// Their intervals meet, and neither holds the other.
    case compatible
    /// Another object, where a subject can have several.
    case differs
    case contradicts
    case denies
    case exclusive
    case selfContradiction = "self-contradiction"
    case reportedDifferently = "reported-differently"
    case retrograde, tension, revision

    init(_ kind: ConflictKind) {
        self =
            switch kind {
            case .contradiction: .contradicts
            case .denial: .denies
            case .exclusive: .exclusive
            case .selfContradiction: .selfContradiction
            case .reportedDifferently: .reportedDifferently
            case .retrograde: .retrograde
            case .tension: .tension
            case .revision: .revision
            }
    }
}

/// The relations of a trace.
///
/// A claim is set beside the nearest one before it in the list that has the same subject, predicate, place and
/// separators and a convertible unit, and takes part as it does; so a trace over several places tells each place's
/// story. A broken pair has the name of its conflict. Otherwise, intervals C that do not meet rise or fall; so do
/// figures of one hedge by their nominal values, and ranges, which have none that says more than their bounds, where
/// their ends do; what remains agrees, refines, widens or is compatible. Times that do not meet make no difference: that
/// a figure was another in another year is what a trace is for.
///
/// - Parameter claims: by subject and predicate, then said, oldest first.
/// - Returns: for each claim its relation, and the id of the claim it refers to; `nil` where there is none before it.
package func traceRelations(
    _ claims: [Claim], _ setting: Setting
) -> [(relation: TraceRelation, previous: String)?] {
    let comparer = Comparer(setting)
    var table = ScopeTable(setting: setting)
    // Each has a speaker and a source.
    table.reserveNames(2 * claims.count)
    struct Key: Hashable {
        var place: Int32
        var separators: Int32
        var dimension: String
    }
    // Each claim becomes a row once, and is compared as that. Those of one subject and predicate follow each other.
    var latest: [Key: (claim: Int, row: ComparableRow)] = [:]
    var grouping: Grouping?
    var group: (subject: String, predicate: String) = ("", "")
    return claims.indices.map { place in
        let claim = claims[place]
        if grouping == nil || group != (claim.subject.id, claim.predicate) {
            group = (claim.subject.id, claim.predicate)
            grouping = Grouping(subject: group.subject, predicate: group.predicate, setting: setting)
            latest.removeAll(keepingCapacity: true)
        }
        guard let grouping,
            let row = RowFactory(grouping).row(claim, number: 0, table: &table, setting: setting)
        else { return nil }
        let key = Key(place: row.place, separators: row.separators, dimension: table.scale(row.unit).dimension)
        let previous = latest[key]
        if !row.denies { latest[key] = (place, row) }
        guard let previous,
            let relation = comparer.traceRelation(claims[previous.claim], claim, previous.row, row, table, grouping)
        else { return nil }
        return (relation, claims[previous.claim].id)
    }
}

extension Comparer {
    fileprivate func traceRelation(
        _ earlier: Claim, _ later: Claim, _ earlierRow: ComparableRow, _ laterRow: ComparableRow, _ table: ScopeTable,
        _ grouping: Grouping
    ) -> TraceRelation? {
        func shift() -> TraceRelation? {
            let hedges = (earlier.object.figure?.hedge, later.object.figure?.hedge)
            return self.shift(earlierRow, laterRow, table, hedge: hedges.0 == hedges.1 ? hedges.0 : nil)
        }
        if let obstacle = gate(earlier, later) {
            if case .takesNoPart = obstacle { return nil }
            return shift()
        }
        switch compare(earlier, later, earlierRow, laterRow, table, grouping) {
        case .conflict(let conflict): return TraceRelation(conflict.kind)
        case .incomparable(.takesNoPart): return nil
        case .incomparable(.objects): return .differs
        case .related(.refines, let direction): return direction == .backward ? .refines : .widens
        case .related(.agrees, _): return .agrees
        case .related(.compatible, _): return .compatible
        case .related, .incomparable: return shift()
        }
    }

    /// - Parameter hedge: the hedge that both figures have.
    private func shift(
        _ earlier: ComparableRow, _ later: ComparableRow, _ table: ScopeTable, hedge: Hedge?
    ) -> TraceRelation? {
        var (one, other) = (earlier, later)
        if one.unit != other.unit {
            one = one.rebased(to: table.scale(one.unit))
            other = other.rebased(to: table.scale(other.unit))
        }
        if other.c.exceeds(one.c) { return .rises }
        if one.c.exceeds(other.c) { return .falls }
        if hedge == .range {
            if other.c.isShifted(above: one.c) { return .rises }
            if one.c.isShifted(above: other.c) { return .falls }
        } else if hedge != nil, one.value != other.value {
            return other.value > one.value ? .rises : .falls
        }
        if one.c == other.c { return .agrees }
        if one.c.contains(other.c) { return .refines }
        return other.c.contains(one.c) ? .widens : .compatible
    }
}

extension Span {
    /// Whether each end lies higher than that of a span that is open where this one is: "at most 226" above "at most 49",
    /// but not above "49".
    fileprivate func isShifted(above other: Span) -> Bool {
        guard lower.isFinite == other.lower.isFinite, upper.isFinite == other.upper.isFinite else { return false }
        guard lower.isFinite || upper.isFinite else { return false }
        return (!lower.isFinite || low > other.low) && (!upper.isFinite || high > other.high)
    }
}
