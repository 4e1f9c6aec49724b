extension Group {
    /// Up to so many rows, looking at each two is quicker than sorting them.
    private static let few = 24

    /// Whether a look at each two rows of a small group shows that nothing in it can be broken: the lot of most groups.
    var isQuiet: Bool {
        guard rows.count <= Self.few, grouping.measuring != .object else { return false }
        // Periods may add up.
        if grouping.measuring == .count, rows.count > 2 { return false }
        for one in rows.indices {
            if !rows[one].isFigure || rows[one].denies { return false }
            for other in 0..<one where mayBreak(one, other) { return false }
        }
        return true
    }

    private func mayBreak(_ one: Int, _ other: Int) -> Bool {
        rows.withUnsafeBufferPointer { rows in
            let isState = grouping.measuring == .level || grouping.measuring == .rate
            if isState, rows[one].from > rows[other].to || rows[other].from > rows[one].to { return false }
            if rows[one].place != rows[other].place || rows[one].separators != rows[other].separators {
                return table.inclusion(rows[one], rows[other], grouping) != .apart
            }
            if rows[one].unit != rows[other].unit { return table.areConvertible(rows[one].unit, rows[other].unit) }
            return !rows[one].p.meets(rows[other].p) || !rows[one].c.meets(rows[other].c)
        }
    }
}
