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
/// figures of one hedge by their nominal values; what remains agrees, refines, widens or is compatible. Times that do
/// not meet make no difference: that a figure was another in another year is what a trace is for.
///
/// - Parameter claims: by subject and predicate, then said, oldest first.
/// - Returns: for each claim its relation, and the id of the claim it refers to; `nil` where there is none before it.
package func traceRelations(
    _ claims: [Claim], _ setting: Setting
) -> [(relation: TraceRelation, previous: String)?] {
    let comparer = Comparer(setting)
    var table = ScopeTable(setting: setting)
    struct Key: Hashable {
        var subject: String
        var predicate: String
        var place: Int32
        var separators: Int32
        var dimension: String
    }
    var latest: [Key: Claim] = [:]
    return claims.map { claim in
        let factory = RowFactory(Grouping(subject: claim.subject.id, predicate: claim.predicate, setting: setting))
        guard let row = factory.row(claim, number: 0, table: &table, setting: setting) else { return nil }
        let key = Key(
            subject: claim.subject.id, predicate: claim.predicate, place: row.place, separators: row.separators,
            dimension: table.scale(row.unit).dimension)
        let previous = latest[key]
        if !row.denies { latest[key] = claim }
        guard let previous, let relation = comparer.traceRelation(previous, claim) else { return nil }
        return (relation, previous.id)
    }
}

extension Comparer {
    func traceRelation(_ earlier: Claim, _ later: Claim) -> TraceRelation? {
        switch compare(earlier, later) {
        case .conflict(let conflict): return TraceRelation(conflict.kind)
        case .incomparable(.takesNoPart): return nil
        case .incomparable(.objects): return .differs
        case .related(.refines, let direction): return direction == .backward ? .refines : .widens
        case .related(.agrees, _): return .agrees
        case .related(.compatible, _): return .compatible
        case .related, .incomparable: return shift(earlier, later)
        }
    }

    private func shift(_ earlier: Claim, _ later: Claim) -> TraceRelation? {
        let set = ClaimGroup([earlier, later], setting)
        guard var one = set.row(of: earlier), var other = set.row(of: later) else { return nil }
        if one.unit != other.unit {
            one = one.rebased(to: set.group.table.scale(one.unit))
            other = other.rebased(to: set.group.table.scale(other.unit))
        }
        if other.c.exceeds(one.c) { return .rises }
        if one.c.exceeds(other.c) { return .falls }
        if earlier.object.figure?.hedge == later.object.figure?.hedge, one.value != other.value {
            return other.value > one.value ? .rises : .falls
        }
        if one.c == other.c { return .agrees }
        if one.c.contains(other.c) { return .refines }
        return other.c.contains(one.c) ? .widens : .compatible
    }
}
