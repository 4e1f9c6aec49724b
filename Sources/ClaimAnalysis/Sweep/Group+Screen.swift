extension Group {
    /// Up to so many rows, looking at each two is quicker than sorting them.
    static let few = 24

    /// Calls `body` with each two of a few rows that are broken: the lane in which a sweep of many would find them, what
    /// stands first there, and what second.
    func forEachBrokenPair(among members: [Int32], _ body: (LaneKind, Int32, Int32) -> Void) {
        for (place, one) in members.enumerated() {
            for other in members[..<place] where Self.mayBreak(rows[Int(one)], rows[Int(other)], grouping, table) {
                if let (kind, first, second) = brokenPair(one, other) { body(kind, first, second) }
            }
        }
    }

    private func brokenPair(_ one: Int32, _ other: Int32) -> (LaneKind, Int32, Int32)? {
        let (a, b) = (rows[Int(one)], rows[Int(other)])
        if a.denies || b.denies {
            if table.isDenial(a, of: b, grouping) { return (.denial, one, other) }
            return table.isDenial(b, of: a, grouping) ? (.denial, other, one) : nil
        }
        if a.isFigure, b.isFigure {
            guard case .success(let verdict) = table.judge(a, b, grouping), verdict.breach != nil else { return nil }
            return (.plausible, one, other)
        }
        return table.isExclusive(a, b, grouping) ? (.exclusive, one, other) : nil
    }

    /// Whether a look at each two of a few rows shows that nothing can be broken: the lot of most groups.
    static func isQuiet(_ rows: [ComparableRow], _ grouping: Grouping, _ table: ScopeTable) -> Bool {
        guard rows.count <= few else { return false }
        for one in rows.indices {
            for other in 0..<one where mayBreak(rows[one], rows[other], grouping, table) { return false }
        }
        // Three may break where no two do: two parts and their whole.
        return rows.count < 3 || !Self.hasBundle(rows)
    }

    /// Whether one speaker gave several figures in one source, which may add up.
    static func hasBundle(_ rows: [ComparableRow]) -> Bool {
        if rows.count > few { return true }
        return rows.indices.contains { one in
            (0..<one).contains { rows[$0].speaker == rows[one].speaker && rows[$0].source == rows[one].source }
        }
    }

    /// Whether two rows may be broken, as far as their times and bounds tell at a glance.
    private static func mayBreak(
        _ one: ComparableRow, _ other: ComparableRow, _ grouping: Grouping, _ table: ScopeTable
    ) -> Bool {
        guard one.isFigure, other.isFigure else { return grouping.functional || one.denies || other.denies }
        if one.denies || other.denies { return one.denies != other.denies }
        if grouping.measuring == .level || grouping.measuring == .rate, one.from > other.to || other.from > one.to {
            return false
        }
        if one.unit != other.unit { return table.areConvertible(one.unit, other.unit) }
        return !one.p.meets(other.p) || !one.c.meets(other.c)
    }
}
