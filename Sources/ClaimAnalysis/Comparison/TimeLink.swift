/// How the times of two rows lie to each other, by the measure's own notion of "within".
struct TimeLink: Hashable, Sendable {
    /// Whether they are related at all.
    var isRelated: Bool
    var firstWithinSecond: Bool
    var secondWithinFirst: Bool
    /// Whether the containment is certain: no steady span, unknown start, fuzzy end or order within a day bears it.
    var firstIsCertain: Bool
    var secondIsCertain: Bool

    init(_ a: ComparableRow, _ b: ComparableRow, measuring: Measuring) {
        switch measuring {
        case .toll: self.init(tolls: a, b)
        case .count: self.init(counts: a, b)
        case .level, .rate, .object: self.init(states: a, b)
        }
    }

    /// Equally within each other, or not related.
    private init(mutual: Bool, certain: Bool) {
        isRelated = mutual
        firstWithinSecond = mutual
        secondWithinFirst = mutual
        firstIsCertain = certain
        secondIsCertain = certain
    }

    /// States hold at moments: overlapping times are the same scope. What is said of *some* time within a long date is
    /// certain only beside what holds for all of it.
    private init(states a: ComparableRow, _ b: ComparableRow) {
        let certain =
            switch (a.marks.contains(.some), b.marks.contains(.some)) {
            case (false, false): a.coreFrom <= b.coreTo && b.coreFrom <= a.coreTo
            case (true, false): b.coreFrom <= a.coreFrom && a.coreTo <= b.coreTo
            case (false, true): a.coreFrom <= b.coreFrom && b.coreTo <= a.coreTo
            case (true, true): false
            }
        self.init(mutual: a.from <= b.to && b.from <= a.to, certain: certain)
    }

    /// Counts run over periods. An unknown start may be that of the other, so the ends alone decide, and nothing is
    /// certain; nor is a containment that rests on a fuzzy end of the period around.
    private init(counts a: ComparableRow, _ b: ComparableRow) {
        let unknown = a.marks.contains(.unknownStart) || b.marks.contains(.unknownStart)
        isRelated = a.from <= b.to && b.from <= a.to
        firstWithinSecond = isRelated && (unknown || b.from <= a.from) && a.to <= b.to
        secondWithinFirst = isRelated && (unknown || a.from <= b.from) && b.to <= a.to
        firstIsCertain = !unknown && b.marks.isDisjoint(with: [.fuzzyStart, .fuzzyEnd])
        secondIsCertain = !unknown && a.marks.isDisjoint(with: [.fuzzyStart, .fuzzyEnd])
    }

    /// Tolls grow as they are told: what was said no later lies within what was said later. On one day the order is
    /// known only from times of day.
    private init(tolls a: ComparableRow, _ b: ComparableRow) {
        isRelated = true
        firstWithinSecond = a.saidFrom <= b.saidTo
        secondWithinFirst = b.saidFrom <= a.saidTo
        let ordered = !(firstWithinSecond && secondWithinFirst)
        let timed = a.marks.contains(.instant) && b.marks.contains(.instant)
        firstIsCertain = ordered || timed
        secondIsCertain = ordered || timed
    }
}
