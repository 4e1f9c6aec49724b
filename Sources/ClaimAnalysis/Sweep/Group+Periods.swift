extension Group {
    /// The lanes in which the period of the first lies within that of the second.
    ///
    /// With known starts that is "starts no earlier and ends no later". Starts are halved again and again: in each step
    /// the later half lies within the earlier one by start, so that only the ends remain to be compared, which is a
    /// sweep; n rows stand in log n lanes each.
    func periodLanes(_ views: Views, kind: LaneKind) -> [Lane] {
        let isUnknown = { (view: (Int32, ComparableRow)) in view.1.marks.contains(.unknownStart) }
        let inner = (known: views.inner.filter { !isUnknown($0) }, unknown: views.inner.filter(isUnknown))
        let outer = (known: views.outer.filter { !isUnknown($0) }, unknown: views.outer.filter(isUnknown))
        if grouping.signed { return equalPeriods(inner, outer, kind) }
        var lanes: [Lane] = []
        // Beside an unknown start only the ends decide, and a known period must have begun by then.
        lanes.append(endLane(views.inner, outer.unknown, kind))
        lanes.append(
            Lane(
                inner: inner.unknown.map { entry($0, $0.1.to, $0.1.to, innerEdge($0.1, kind)) },
                outer: outer.known.map { entry($0, $0.1.from, $0.1.to, outerEdge($0.1, kind)) }))
        let starts = Set(inner.known.map(\.1.from)).union(outer.known.map(\.1.from)).sorted()
        halve(
            inner.known.sorted { $0.1.from < $1.1.from }[...], outer.known.sorted { $0.1.from < $1.1.from }[...],
            starts[...], kind, &lanes)
        return lanes
    }

    private typealias Rows = ArraySlice<(Int32, ComparableRow)>

    private func halve(
        _ inner: Rows, _ outer: Rows, _ starts: ArraySlice<Int64>, _ kind: LaneKind, _ lanes: inout [Lane]
    ) {
        guard !inner.isEmpty, !outer.isEmpty, let first = starts.first else { return }
        guard starts.count > 1 else {
            lanes.append(endLane(Array(inner), Array(outer), kind))
            return
        }
        let middle = starts.index(starts.startIndex, offsetBy: starts.count / 2)
        let split = starts[middle]
        guard split > first else { return }
        func cut(_ rows: Rows) -> (Rows, Rows) {
            let index = rows.firstIndex { $0.1.from >= split } ?? rows.endIndex
            return (rows[..<index], rows[index...])
        }
        let (earlyInner, lateInner) = cut(inner)
        let (earlyOuter, lateOuter) = cut(outer)
        if !lateInner.isEmpty, !earlyOuter.isEmpty {
            // What begins after the other has ended ends after it too: the ends exclude it.
            lanes.append(endLane(Array(lateInner), Array(earlyOuter), kind))
        }
        halve(earlyInner, earlyOuter, starts[..<middle], kind, &lanes)
        halve(lateInner, lateOuter, starts[middle...], kind, &lanes)
    }

    /// The lane in which the first ends no later than the second.
    private func endLane(
        _ inner: [(Int32, ComparableRow)], _ outer: [(Int32, ComparableRow)], _ kind: LaneKind
    ) -> Lane {
        Lane(
            inner: inner.map { entry($0, $0.1.to, .max, innerEdge($0.1, kind)) },
            outer: outer.map { entry($0, $0.1.to, $0.1.to, outerEdge($0.1, kind)) })
    }

    /// For counts that may be negative: one end, and one start unless it is unknown to one of them.
    private func equalPeriods(
        _ inner: (known: [(Int32, ComparableRow)], unknown: [(Int32, ComparableRow)]),
        _ outer: (known: [(Int32, ComparableRow)], unknown: [(Int32, ComparableRow)]), _ kind: LaneKind
    ) -> [Lane] {
        func moment(_ a: [(Int32, ComparableRow)], _ b: [(Int32, ComparableRow)]) -> Lane {
            Lane(
                inner: a.map { entry($0, $0.1.to, $0.1.to, innerEdge($0.1, kind)) },
                outer: b.map { entry($0, $0.1.to, $0.1.to, outerEdge($0.1, kind)) })
        }
        var lanes = [moment(inner.unknown, outer.known + outer.unknown), moment(inner.known, outer.unknown)]
        let byStart = Dictionary(grouping: outer.known) { $0.1.from }
        for (start, rows) in Dictionary(grouping: inner.known, by: { $0.1.from }) {
            lanes.append(moment(rows, byStart[start, default: []]))
        }
        return lanes
    }
}
