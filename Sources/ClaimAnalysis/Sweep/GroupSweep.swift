/// The connected sets of broken pairs in one group.
struct GroupSweep {
    let group: Group
    private(set) var components: [Component] = []
    /// Units of work: comparisons and tree nodes.
    private(set) var work = 0

    struct Component {
        /// Row numbers, in the order of their claims' ids.
        var rows: [Int32]
        var pairs: Int
        /// Broken sums among them.
        var sums: [SumBreach]
        var gravest: Gravest
    }

    /// The gravest kind in a component with its worst severity, and the pair that shows it, the higher one first.
    struct Gravest {
        var kind: ConflictKind
        /// `nil` for denials and exclusive objects.
        var severity: Severity?
        var first: Int32
        var second: Int32
        /// Whether the pair is a firm contradiction whose bounds touch, or some other of the same kind is.
        var touches: Bool
    }

    /// - Parameters:
    ///   - limit: how many pairs of one component are looked at one by one.
    ///   - few: up to how many rows each two are looked at, rather than swept.
    init(_ group: Group, limit: Int = Grading.limit, few: Int = Group.few) {
        self.group = group
        guard group.rows.count > 1 else { return }
        var sink = JoiningSink(count: group.rows.count)
        let all = (0..<Int32(group.rows.count)).map { $0 }
        if all.count <= few {
            work += all.count * all.count / 2
            group.forEachBrokenPair(among: all) { _, inner, outer in
                sink.counts[Int(inner)] += 1
                sink.sets.join(inner, outer)
            }
        } else {
            join(group.lanes(of: all), &sink)
        }
        let sums = group.brokenSums()
        for sum in sums {
            for part in sum.parts {
                if part.isNew { sink.counts[Int(part.row)] += 1 }
                sink.sets.join(part.row, sum.whole)
            }
        }
        work += sink.work
        collect(&sink, sums, limit, few)
    }

    private func join(_ planned: [Group.PlannedLane], _ sink: inout JoiningSink) {
        for plan in planned {
            sink.needsTwoSpeakers = plan.kind.needsTwoSpeakers
            guard plan.kind.needsCheck else {
                plan.lane.sweep(into: &sink)
                continue
            }
            var found = sink
            var checking = VisitingSink { inner, outer in
                guard group.holds(plan.kind, inner, outer) else { return }
                found.counts[Int(inner)] += 1
                found.sets.join(inner, outer)
            }
            plan.lane.sweep(into: &checking)
            found.work += checking.work
            sink = found
        }
    }

    private mutating func collect(_ sink: inout JoiningSink, _ sums: [SumBreach], _ limit: Int, _ few: Int) {
        if sums.isEmpty, !sink.counts.contains(where: { $0 > 0 }) { return }
        var members: [[Int32]] = Array(repeating: [], count: group.rows.count)
        var pairs = Array(repeating: 0, count: group.rows.count)
        for row in 0..<Int32(group.rows.count) {
            let root = Int(sink.sets.find(row))
            members[root].append(row)
            pairs[root] += sink.counts[Int(row)]
        }
        var sumsByRoot: [Int: [SumBreach]] = [:]
        for sum in sums { sumsByRoot[Int(sink.sets.find(sum.whole)), default: []].append(sum) }
        for (root, rows) in members.enumerated() where rows.count > 1 {
            let ordered = rows.sorted { group.rows[Int($0)].order < group.rows[Int($1)].order }
            var grading = Grading(group: group, rows: ordered, pairs: pairs[root])
            guard let gravest = grading.gravest(sums: sumsByRoot[root, default: []], limit: limit, few: few) else { continue }
            work += grading.work
            components.append(
                Component(
                    rows: ordered, pairs: pairs[root], sums: sumsByRoot[root, default: []], gravest: gravest
                ))
        }
    }
}

extension Group {
    /// Whether a pair found in a lane that needs a check is one of its kind.
    func holds(_ kind: LaneKind, _ inner: Int32, _ outer: Int32) -> Bool {
        let (a, b) = (rows[Int(inner)], rows[Int(outer)])
        switch kind {
        case .strictOnly:
            return !row(inner, beside: b.unit).p.exceeds(row(outer, beside: a.unit).p)
        case .denial:
            return table.isDenial(a, of: b, grouping)
        default:
            return true
        }
    }
}
