/// The largest sets of rows that are related and unbroken two by two, within a budget of work.
struct CliqueSearch {
    let rows: [ComparableRow]
    let group: Group
    /// Pairs, lower number first, that are broken by a sum.
    let broken: Set<[Int]>

    /// Up to so many rows all sets are searched for.
    static let searchable = 128
    private static let steps = 20_000
    private static let comparisons = 2_000_000

    /// Sets of numbers of rows, in the order of rows.
    func cliques() -> [[Int]] {
        if rows.count == 1 { return [[0]] }
        if rows.count <= Self.searchable, let found = search() { return found }
        switch group.grouping.measuring {
        case .level, .rate, .object:
            if let boxes, let found = BoxSweep(boxes).maximalSets() { return found }
        case .count, .toll:
            if let found = grown() { return found }
        }
        return covered()
    }

    private func areAtPeace(_ one: Int, _ other: Int) -> Bool {
        guard case .success(let verdict) = group.table.judge(rows[one], rows[other], group.grouping) else {
            return false
        }
        return verdict.breach == nil && !(broken.count > 0 && broken.contains([min(one, other), max(one, other)]))
    }

    // MARK: Search

    /// All maximal sets (Bron and Kerbosch 1973, with the pivot of Tomita, Tanaka and Takahashi 2006), or `nil` past the
    /// budget.
    private func search() -> [[Int]]? {
        var neighbours = Array(repeating: Bits(), count: rows.count)
        for one in rows.indices {
            for other in rows.indices where other > one && areAtPeace(one, other) {
                neighbours[one].insert(other)
                neighbours[other].insert(one)
            }
        }
        var (found, steps): ([[Int]], Int) = ([], 0)
        func extend(_ chosen: [Int], _ candidates: Bits, _ excluded: Bits) -> Bool {
            steps += 1
            if steps > Self.steps { return false }
            if candidates.isEmpty {
                if excluded.isEmpty { found.append(chosen.sorted()) }
                return true
            }
            var (candidates, excluded) = (candidates, excluded)
            let pivot = candidates.union(excluded).members.max {
                (neighbours[$0].intersection(candidates).count, $1) < (
                    neighbours[$1].intersection(candidates).count, $0
                )
            }
            let tried = pivot.map { candidates.subtracting(neighbours[$0]) } ?? candidates
            for row in tried.members {
                let near = neighbours[row]
                guard extend(chosen + [row], candidates.intersection(near), excluded.intersection(near)) else {
                    return false
                }
                candidates.remove(row)
                excluded.insert(row)
            }
            return true
        }
        var all = Bits()
        for row in rows.indices { all.insert(row) }
        return extend([], all, Bits()) ? found : nil
    }

    /// A set of numbers below 128.
    private struct Bits: Hashable {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        var isEmpty: Bool { low == 0 && high == 0 }
        var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }
        mutating func insert(_ bit: Int) { if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit - 64) } }
        mutating func remove(_ bit: Int) { if bit < 64 { low &= ~(1 << bit) } else { high &= ~(1 << (bit - 64)) } }
        func union(_ other: Bits) -> Bits { combined(other, |) }
        func intersection(_ other: Bits) -> Bits { combined(other, &) }
        func subtracting(_ other: Bits) -> Bits { combined(other) { $0 & ~$1 } }
        private func combined(_ other: Bits, _ operation: (UInt64, UInt64) -> UInt64) -> Bits {
            var bits = Bits()
            bits.low = operation(low, other.low)
            bits.high = operation(high, other.high)
            return bits
        }
        var members: [Int] { (0..<128).filter { $0 < 64 ? low >> $0 & 1 == 1 : high >> ($0 - 64) & 1 == 1 } }
    }

    // MARK: Many rows

    /// Boxes of time and amount, where these alone decide; `nil` where strict intervals reach beyond plausible ones or
    /// a sum is broken.
    private var boxes: [Box]? {
        guard broken.isEmpty, rows.allSatisfy({ $0.marks.contains(.nested) }) else { return nil }
        guard Set(rows.map(\.unit)).count == 1 else { return nil }
        return rows.map { Box(from: $0.from, to: $0.to, low: $0.p.low, high: $0.p.high) }
    }

    /// A maximal set around each row that stands in none yet, or `nil` past the budget.
    private func grown() -> [[Int]]? {
        var found: [[Int]] = []
        var taken: Set<Int> = []
        var work = 0
        for seed in rows.indices where !taken.contains(seed) {
            var set = [seed]
            for row in rows.indices where row != seed {
                var fits = true
                // The latest to come in is the likeliest to be broken with the next.
                for member in set.reversed() {
                    work += 1
                    if work > Self.comparisons { return nil }
                    if !areAtPeace(member, row) {
                        fits = false
                        break
                    }
                }
                if fits { set.append(row) }
            }
            taken.formUnion(set)
            found.append(set.sorted())
        }
        return found
    }

    /// Every row in one set: those of one time, or of times with a moment in common, that have an amount in common.
    private func covered() -> [[Int]] {
        let usesUnits = Set(rows.map(\.unit)).count > 1
        var byTime: [[Int64]: [Int]] = [:]
        for number in rows.indices {
            let row = rows[number]
            let isPeriod = group.grouping.measuring == .count
            byTime[isPeriod ? [row.from, row.to] : [], default: []].append(number)
        }
        let isToll = group.grouping.measuring == .toll
        return byTime.values.flatMap { numbers -> [[Int]] in
            let boxes = numbers.map { number -> Box in
                let row = usesUnits ? rows[number].rebased(to: group.table.scale(rows[number].unit)) : rows[number]
                let both = row.c.intersection(row.p)
                return Box(from: isToll ? 0 : row.from, to: isToll ? 0 : row.to, low: both.low, high: both.high)
            }
            return BoxSweep(boxes).cover().map { $0.map { numbers[$0] } }
        }
    }
}
