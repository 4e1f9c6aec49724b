/// Finds what is gravest among the broken pairs of one connected set of rows.
///
/// Up to `limit` pairs each is looked at. Beyond that, contradictions are sought with the partner that is farthest off
/// for each row, then what one speaker's claims break among themselves, then tensions, again by the farthest partner:
/// the kind and the severity of a contradiction are the same either way; that of a tension is then the worst that the
/// plausible intervals show.
struct Grading {
    let group: Group
    let rows: [Int32]
    let pairs: Int
    private(set) var work = 0
    private var best: GroupSweep.Gravest?

    /// How many pairs are looked at one by one.
    static let limit = 2_000_000

    init(group: Group, rows: [Int32], pairs: Int) {
        self.group = group
        self.rows = rows
        self.pairs = pairs
    }

    mutating func gravest(sums: [SumBreach], limit: Int, few: Int) -> GroupSweep.Gravest? {
        for sum in sums { offer(sum) }
        if rows.count <= few, pairs <= limit {
            group.forEachBrokenPair(among: rows) { offer($0, $1, $2) }
        } else if pairs <= limit {
            visit(group.lanes(of: rows), extremesOnly: false)
        } else {
            gradeByExtremes()
        }
        return best
    }

    private mutating func gradeByExtremes() {
        visit(group.certainLanes(of: rows), extremesOnly: true)
        if best?.kind == .contradiction { return }
        let planned = group.lanes(of: rows)
        visit(planned.filter { $0.kind == .denial }, extremesOnly: false)
        visit(planned.filter { $0.kind == .exclusive }, extremesOnly: true)
        for own in Dictionary(grouping: rows, by: { group.rows[Int($0)].speaker }).values where own.count > 1 {
            visit(group.lanes(of: own).filter { $0.kind == .plausible || $0.kind == .strictOnly }, extremesOnly: false)
        }
        visit(planned.filter { [.plausible, .strictOnly, .laterAndHigher].contains($0.kind) }, extremesOnly: true)
    }

    private mutating func visit(_ planned: [Group.PlannedLane], extremesOnly: Bool) {
        for plan in planned {
            var grading = self
            let visit = { (inner: Int32, outer: Int32) in grading.offer(plan.kind, inner, outer) }
            if extremesOnly, plan.isExact {
                var sink = ExtremeSink(visit: visit)
                plan.lane.sweep(into: &sink)
                grading.work += sink.work
            } else {
                var sink = VisitingSink(visit: visit)
                plan.lane.sweep(into: &sink)
                grading.work += sink.work
            }
            self = grading
        }
    }

    private mutating func offer(_ lane: LaneKind, _ inner: Int32, _ outer: Int32) {
        let (a, b) = (group.rows[Int(inner)], group.rows[Int(outer)])
        switch lane {
        case .denial:
            guard group.table.isDenial(a, of: b, group.grouping) else { return }
            offer(.init(kind: .denial, severity: nil, first: inner, second: outer, touches: false))
        case .exclusive:
            guard a.speaker != b.speaker else { return }
            let (first, second) = a.order < b.order ? (inner, outer) : (outer, inner)
            offer(.init(kind: .exclusive, severity: nil, first: first, second: second, touches: false))
        case .plausible, .strictOnly, .laterAndHigher:
            guard case .success(let verdict) = group.table.judge(a, b, group.grouping), let breach = verdict.breach
            else { return }
            let kind = group.grouping.kind(a, b, verdict.relation, firstIsHigher: breach.firstIsHigher)
            let (first, second) = breach.firstIsHigher ? (inner, outer) : (outer, inner)
            let touches = verdict.relation == .contradiction && breach.severity.ratio == 1
            offer(.init(kind: kind, severity: breach.severity, first: first, second: second, touches: touches))
        }
    }

    private mutating func offer(_ sum: SumBreach) {
        let whole = group.rows[Int(sum.whole)]
        for part in sum.parts {
            let row = group.rows[Int(part.row)]
            let kind = group.grouping.kind(row, whole, sum.relation, firstIsHigher: true)
            let touches = sum.relation == .contradiction && sum.severity.ratio == 1
            offer(.init(kind: kind, severity: sum.severity, first: part.row, second: sum.whole, touches: touches))
        }
    }

    private mutating func offer(_ found: GroupSweep.Gravest) {
        guard var current = best else {
            best = found
            return
        }
        if found.kind == current.kind {
            let touches = found.touches || current.touches
            if isWorse(found, current) { current = found }
            current.touches = touches
            best = current
        } else if found.kind < current.kind {
            best = found
        }
    }

    /// The worse severity; where they are the same, the pair whose ids come first.
    private func isWorse(_ one: GroupSweep.Gravest, _ other: GroupSweep.Gravest) -> Bool {
        if let left = one.severity, let right = other.severity, left != right { return left > right }
        func key(_ pair: GroupSweep.Gravest) -> (UInt64, UInt64) {
            (group.rows[Int(pair.first)].order, group.rows[Int(pair.second)].order)
        }
        return key(one) < key(other)
    }
}
