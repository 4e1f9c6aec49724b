extension Group {
    /// The lanes that hold every pair by which two speakers contradict each other: strict intervals, hard bounds, and
    /// times about which nothing is uncertain. What they hold besides is left to the judgement of the pair.
    func certainLanes(of members: [Int32]) -> [PlannedLane] {
        let classes = classes(of: members)
        return figurePairs(of: classes).flatMap { pair -> [PlannedLane] in
            let (inner, outer) = (classes[pair.inner], classes[pair.outer])
            let views = Views(
                inner: inner.rows.map { ($0, row($0, beside: outer.sample.unit)) },
                outer: outer.rows.map { ($0, row($0, beside: inner.sample.unit)) }.filter { !$0.1.isSoft })
            return certainLanes(views).enumerated().filter { !$0.element.isEmpty }.map { index, lane in
                PlannedLane(kind: .strictOnly, lane: lane, isExact: index == 0 || grouping.steady == nil)
            }
        }
    }

    private func certainLanes(_ views: Views) -> [Lane] {
        switch grouping.measuring {
        case .level, .rate, .object: certainStates(views)
        case .toll: certainTolls(views)
        case .count:
            periodLanes(
                Views(
                    inner: views.inner.filter { !$0.1.marks.contains(.unknownStart) },
                    outer: views.outer.filter { $0.1.marks.isDisjoint(with: [.unknownStart, .fuzzyStart, .fuzzyEnd]) }),
                kind: .strictOnly)
        }
    }

    private func lane(
        _ inner: [(Int32, ComparableRow)], _ outer: [(Int32, ComparableRow)],
        _ stretch: (ComparableRow) -> (Int64, Int64), _ outerStretch: (ComparableRow) -> (Int64, Int64)
    ) -> Lane {
        Lane(
            inner: inner.map { entry($0, stretch($0.1).0, stretch($0.1).1, $0.1.c.low) },
            outer: outer.map { entry($0, outerStretch($0.1).0, outerStretch($0.1).1, $0.1.c.high) })
    }

    /// Named times that overlap. What holds some time within a long date needs one that holds for all of it, and so at
    /// its beginning; whether for all of it, the judgement of the pair tells.
    private func certainStates(_ views: Views) -> [Lane] {
        let isSome = { (view: (Int32, ComparableRow)) in view.1.marks.contains(.some) }
        let whole = { (row: ComparableRow) in (row.coreFrom, row.coreTo) }
        let start = { (row: ComparableRow) in (row.coreFrom, row.coreFrom) }
        let inner = (some: views.inner.filter(isSome), firm: views.inner.filter { !isSome($0) })
        let outer = (some: views.outer.filter(isSome), firm: views.outer.filter { !isSome($0) })
        return [
            lane(inner.firm, outer.firm, whole, whole), lane(inner.some, outer.firm, start, whole),
            lane(inner.firm, outer.some, whole, start),
        ]
    }

    /// Tolls in a known order: on different days, or with times of day.
    private func certainTolls(_ views: Views) -> [Lane] {
        let isTimed = { (view: (Int32, ComparableRow)) in view.1.marks.contains(.instant) }
        let later = { (row: ComparableRow) in (row.saidFrom, row.saidFrom) }
        return [
            lane(
                views.inner.filter { $0.1.saidTo < .max }, views.outer, { ($0.saidTo + 1, .max) }, later),
            lane(
                views.inner.filter(isTimed), views.outer.filter(isTimed), { ($0.saidFrom, .max) },
                { ($0.saidTo, $0.saidTo) }),
        ]
    }
}
