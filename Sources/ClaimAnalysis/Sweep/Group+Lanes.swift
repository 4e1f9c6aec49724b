/// What a lane's pairs are, and what is still to be asked of them.
enum LaneKind {
    /// Pairs that break the plausible intervals, and so all that break at all where these lie within the strict ones.
    case plausible
    /// Pairs that break the strict intervals; those that break the plausible ones too are found there.
    case strictOnly
    /// Tolls said later by another speaker, wholly above.
    case laterAndHigher
    /// Denials; the check is `ScopeTable.isDenial`.
    case denial
    /// Different objects of a functional predicate.
    case exclusive

    /// Whether only pairs by different speakers count.
    var needsTwoSpeakers: Bool { self == .laterAndHigher || self == .exclusive }
    /// Whether each pair must be looked at on its own.
    var needsCheck: Bool { self == .strictOnly || self == .denial }
}

extension Group {
    struct PlannedLane {
        var kind: LaneKind
        var lane: Lane
        /// Whether every pair of the lane is of its kind, so that the farthest partner stands for all.
        var isExact = true
    }

    /// Every lane in which a broken pair of these rows can be found, each pair in exactly one.
    func lanes(of members: [Int32]) -> [PlannedLane] {
        let classes = classes(of: members)
        var planned: [PlannedLane] = []
        if grouping.measuring != .object || classes.contains(where: { $0.sample.isFigure }) {
            for pair in figurePairs(of: classes) {
                let (inner, outer) = (classes[pair.inner], classes[pair.outer])
                planned += figureLanes(inner, outer, pair.inclusion)
            }
        }
        if grouping.functional { planned += exclusiveLanes(classes) }
        if classes.contains(where: { $0.sample.denies }) { planned += denialLanes(classes) }
        return planned.filter { !$0.lane.isEmpty }
    }

    private func figureLanes(_ inner: Class, _ outer: Class, _ inclusion: Inclusion) -> [PlannedLane] {
        guard inner.sample.unit != outer.sample.unit || mayExceed(inner, outer) else { return [] }
        let views = Views(
            inner: inner.rows.map { ($0, row($0, beside: outer.sample.unit)) },
            outer: outer.rows.map { ($0, row($0, beside: inner.sample.unit)) })
        var planned = timeLanes(views, kind: .plausible)
        let isNested = { (view: (Int32, ComparableRow)) in view.1.marks.contains(.nested) }
        if !(views.inner.allSatisfy(isNested) && views.outer.allSatisfy(isNested)) {
            planned += timeLanes(views, kind: .strictOnly)
        }
        if grouping.measuring == .toll, inclusion == .equal {
            planned.append(PlannedLane(kind: .laterAndHigher, lane: laterAndHigher(views)))
        }
        return planned
    }

    /// Whether some row of the first, in the unit of the second, begins beyond where some row of the second ends. Most
    /// classes agree within themselves.
    private func mayExceed(_ inner: Class, _ outer: Class) -> Bool {
        let rows = rows
        let highest = inner.rows.lazy.map { max(rows[Int($0)].c.low, rows[Int($0)].p.low) }.max()
        let lowest = outer.rows.lazy.map { min(rows[Int($0)].c.high, rows[Int($0)].p.high) }.min()
        guard let highest, let lowest else { return false }
        return highest > lowest
    }

    struct Views {
        var inner: [(Int32, ComparableRow)]
        var outer: [(Int32, ComparableRow)]
    }

    func entry(
        _ view: (Int32, ComparableRow), _ start: Int64, _ end: Int64, _ edge: Edge
    ) -> Lane.Entry {
        Lane.Entry(
            row: view.0, order: view.1.order, speaker: view.1.speaker, start: start, end: end, edge: edge)
    }

    func innerEdge(_ row: ComparableRow, _ kind: LaneKind) -> Edge { kind == .plausible ? row.p.low : row.c.low }

    func outerEdge(_ row: ComparableRow, _ kind: LaneKind) -> Edge {
        if kind == .plausible { return row.p.high }
        return row.isSoft ? Edge(value: .infinity, nudge: 0) : row.c.high
    }

    /// The lanes in which the time of the first lies within that of the second, as the measure has it.
    private func timeLanes(_ views: Views, kind: LaneKind) -> [PlannedLane] {
        switch grouping.measuring {
        case .level, .rate, .object:
            let lane = Lane(
                inner: views.inner.map { entry($0, $0.1.from, $0.1.to, innerEdge($0.1, kind)) },
                outer: views.outer.map { entry($0, $0.1.from, $0.1.to, outerEdge($0.1, kind)) })
            return [PlannedLane(kind: kind, lane: lane)]
        case .toll:
            let lane = Lane(
                inner: views.inner.map { entry($0, $0.1.saidFrom, .max, innerEdge($0.1, kind)) },
                outer: views.outer.map { entry($0, $0.1.saidTo, $0.1.saidTo, outerEdge($0.1, kind)) })
            return [PlannedLane(kind: kind, lane: lane)]
        case .count:
            return periodLanes(views, kind: kind).map { PlannedLane(kind: kind, lane: $0) }
        }
    }

    private func laterAndHigher(_ views: Views) -> Lane {
        Lane(
            inner: views.inner.map { entry($0, $0.1.saidFrom, $0.1.saidFrom, $0.1.c.low) },
            outer: views.outer.filter { $0.1.saidTo < .max }.map { entry($0, $0.1.saidTo + 1, .max, $0.1.c.high) })
    }

    /// Objects that differ lie apart as intervals do, so that each pair is found once.
    private func exclusiveLanes(_ classes: [Class]) -> [PlannedLane] {
        func takesPart(_ each: Class) -> Bool { !each.sample.isFigure && !each.sample.denies }
        func lane(_ higher: Class, _ lower: Class) -> PlannedLane {
            func entries(_ each: Class, _ edge: (ComparableRow) -> Edge) -> [Lane.Entry] {
                each.rows.map { index in
                    let row = rows[Int(index)]
                    return entry((index, row), row.from, row.to, edge(row))
                }
            }
            return PlannedLane(
                kind: .exclusive, lane: Lane(inner: entries(higher) { $0.c.low }, outer: entries(lower) { $0.c.high }))
        }
        var planned: [PlannedLane] = []
        for pair in pairs(of: classes, where: { takesPart($0) && takesPart($1) }) {
            planned.append(lane(classes[pair.inner], classes[pair.outer]))
            if pair.inclusion == .inner { planned.append(lane(classes[pair.outer], classes[pair.inner])) }
        }
        return planned
    }

    /// Denials stand first, as if each exceeded all that it may deny; what it does deny is for the check.
    private func denialLanes(_ classes: [Class]) -> [PlannedLane] {
        let denying = pairs(of: classes) {
            $0.sample.denies && !$1.sample.denies && $0.sample.isFigure == $1.sample.isFigure
        }
        return denying.filter { $0.inclusion == .equal }.map { pair in
            let always = grouping.measuring == .toll
            func entries(_ each: Class, _ edge: Double) -> [Lane.Entry] {
                each.rows.map { index in
                    let row = rows[Int(index)]
                    return entry(
                        (index, row), always ? .min : row.from, always ? .max : row.to, Edge(value: edge, nudge: 0))
                }
            }
            return PlannedLane(
                kind: .denial,
                lane: Lane(inner: entries(classes[pair.inner], 1), outer: entries(classes[pair.outer], 0)))
        }
    }
}
