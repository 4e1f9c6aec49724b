extension ScopeTable {
    /// Whether `denial` denies what `claim` affirms: the same entity or text, the same nominal value, or an affirmed
    /// interval within the denied one, by another speaker, in equal scopes but for related time.
    func isDenial(_ denial: ComparableRow, of claim: ComparableRow, _ grouping: Grouping) -> Bool {
        guard denial.denies, !claim.denies, denial.speaker != claim.speaker,
            inclusion(denial, claim, grouping) == .equal,
            TimeLink(denial, claim, measuring: grouping.measuring).isRelated
        else { return false }
        return deniesObject(denial, of: claim)
    }

    func deniesObject(_ denial: ComparableRow, of claim: ComparableRow) -> Bool {
        guard denial.isFigure, claim.isFigure else {
            return denial.isFigure == claim.isFigure && denial.object == claim.object
        }
        guard areConvertible(denial.unit, claim.unit) else { return false }
        if denial.unit == claim.unit { return denial.value == claim.value || denial.c.contains(claim.c) }
        let (one, other) = (denial.rebased(to: scale(denial.unit)), claim.rebased(to: scale(claim.unit)))
        return one.value == other.value || one.c.contains(other.c)
    }

    /// Whether two objects of a functional predicate exclude each other: they differ (dates: have no day in
    /// common), are affirmed by different speakers, and hold for overlapping time in related places.
    func isExclusive(_ a: ComparableRow, _ b: ComparableRow, _ grouping: Grouping) -> Bool {
        grouping.functional && !a.isFigure && !b.isFigure && !a.denies && !b.denies && !a.c.meets(b.c)
            && a.speaker != b.speaker && inclusion(a, b, grouping) != .apart && a.from <= b.to && b.from <= a.to
    }
}
