extension SumSearch {
    struct Choice {
        var parts: [Int32]
        var sum: Edge
    }

    static func sum(_ edges: [Edge]) -> Edge {
        let finite = edges.filter(\.value.isFinite)
        return Edge(
            value: decimal(finite.reduce(0) { $0 + max(0, $1.value) }, digits: 15),
            nudge: finite.contains { $0.nudge > 0 } ? 1 : 0)
    }

    /// The disjoint parts that weigh most together. Every choice is tried among the dozen heaviest, but for those that
    /// cannot weigh more than the best so far; the rest are added, from the heaviest down, where they fit.
    func choice(_ candidates: [Int32], weight: (Int32) -> Edge) -> Choice {
        let weighed = candidates.map { ($0, weight($0)) }.filter { $0.1.value > 0 && $0.1.value.isFinite }
        let sorted = weighed.sorted { left, right in
            left.1 == right.1
                ? group.rows[Int(left.0)].order < group.rows[Int(right.0)].order : left.1 > right.1
        }
        let first = Array(sorted.prefix(12))
        var rests = Array(repeating: 0.0, count: first.count + 1)
        for index in first.indices.reversed() { rests[index] = rests[index + 1] + first[index].1.value }
        var best: (parts: [(Int32, Edge)], total: Double) = ([], 0)
        func choose(_ index: Int, _ chosen: [(Int32, Edge)], _ total: Double) {
            if total > best.total { best = (chosen, total) }
            guard index < first.count, total + rests[index] > best.total else { return }
            if chosen.allSatisfy({ areDisjoint($0.0, first[index].0) }) {
                choose(index + 1, chosen + [first[index]], total + first[index].1.value)
            }
            choose(index + 1, chosen, total)
        }
        choose(0, [], 0)
        for part in sorted.dropFirst(12) where best.parts.allSatisfy({ areDisjoint($0.0, part.0) }) {
            best.parts.append(part)
        }
        return Choice(parts: best.parts.map(\.0), sum: Self.sum(best.parts.map(\.1)))
    }

    /// Whether two parts can be added: they share no place or, for a count, no time; levels must hold at one time.
    private func areDisjoint(_ one: Int32, _ other: Int32) -> Bool {
        let (a, b) = (group.rows[Int(one)], group.rows[Int(other)])
        if group.table.areDisjoint(a.place, b.place) {
            return group.grouping.measuring != .level || TimeLink(a, b, measuring: .level).isRelated
        }
        guard group.grouping.measuring == .count, !a.marks.contains(.unknownStart), !b.marks.contains(.unknownStart)
        else { return false }
        return a.to < b.from || b.to < a.from
    }
}
