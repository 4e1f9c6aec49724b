/// Parts given by one speaker in one source that add up to more than a whole.
struct SumBreach: Hashable, Sendable {
    struct Part: Hashable, Sendable {
        var row: Int32
        /// Whether the part does not break with the whole by itself.
        var isNew: Bool
    }

    var parts: [Part]
    var whole: Int32
    var relation: Relation
    var severity: Severity
    /// The sum of the lower bounds that broke the rule.
    var sum: Edge
}

extension Group {
    /// The sums of parts that are broken, and that break some pair which is not broken without them.
    func brokenSums() -> [SumBreach] {
        switch grouping.measuring {
        case .level, .count, .toll: break
        case .rate, .object: return []
        }
        // Two parts and a whole at least.
        guard !grouping.signed, rows.count > 2, Self.hasBundle(rows) else { return [] }
        var search = SumSearch(self)
        search.run()
        return search.breaches
    }
}

/// Looks for broken sums.
///
/// Parts are sought speaker by speaker and source by source, and only where a class has a wider one. Wholes of one time
/// are one question: the parts within it are chosen once, and the wholes tried from the lowest up to their sum. The
/// search ends at a budget that only thousands of parts by one hand can reach.
struct SumSearch {
    let group: Group
    private(set) var breaches: [SumBreach] = []
    private var work = 0

    private static let budget = 4_000_000
    private static let most = 20_000

    init(_ group: Group) {
        self.group = group
    }

    /// Wholes of one class and one time, with the least that each may be said to reach, from the lowest up.
    private struct Wholes {
        var sample: ComparableRow
        var rows: [(row: Int32, high: Edge)]
    }

    private func row(_ index: Int32) -> ComparableRow { group.rows[Int(index)] }

    mutating func run() {
        let all = (0..<Int32(group.rows.count)).filter { row($0).isFigure && !row($0).denies }
        let classes = group.classes(of: all)
        let homes = wholes(of: classes)
        guard !homes.isEmpty else { return }
        let bundles = bundles(of: all)
        guard !bundles.isEmpty else { return }
        var classOf: [Int32: Int] = [:]
        for (index, each) in classes.enumerated() { for row in each.rows { classOf[row] = index } }
        var ordered: [Int: [Wholes]] = [:]
        for bundle in bundles {
            var targets: [Int: [Int32]] = [:]
            for part in bundle {
                for target in homes[classOf[part] ?? -1, default: []] { targets[target, default: []].append(part) }
            }
            for (target, parts) in targets.sorted(by: { $0.key < $1.key }) where parts.count > 1 {
                if ordered[target] == nil { ordered[target] = byTime(classes[target]) }
                for wholes in ordered[target, default: []] {
                    if work > Self.budget || breaches.count > Self.most { return }
                    weigh(wholes, by: parts)
                }
            }
        }
    }

    /// The rows that one speaker gave in one source, where there are several.
    private func bundles(of members: [Int32]) -> [[Int32]] {
        struct Hand: Hashable {
            var speaker: Int32
            var source: Int32
        }
        let hands = Dictionary(grouping: members) { Hand(speaker: row($0).speaker, source: row($0).source) }
        return hands.values.filter { $0.count > 1 }
            .map { $0.sorted { row($0).order < row($1).order } }
            .sorted { row($0[0]).order < row($1[0]).order }
    }

    /// For each class, the classes that may hold a whole of it: the separators are the same, and the place is wider, or
    /// for a count the same.
    private func wholes(of classes: [Group.Class]) -> [Int: [Int]] {
        var homes: [Int: [Int]] = [:]
        for pair in group.figurePairs(of: classes) {
            let (inner, outer) = (classes[pair.inner].sample, classes[pair.outer].sample)
            guard inner.separators == outer.separators, pair.inclusion == .inner || group.grouping.measuring == .count
            else { continue }
            homes[pair.inner, default: []].append(pair.outer)
        }
        return homes
    }

    private func byTime(_ each: Group.Class) -> [Wholes] {
        let times = Dictionary(grouping: each.rows) { index in
            let row = row(index)
            return [
                row.saidFrom, row.saidTo, row.from, row.to, row.coreFrom, row.coreTo,
                Int64(row.marks.intersection([.some, .unknownStart, .fuzzyStart, .fuzzyEnd, .instant]).rawValue),
            ].suffix(group.grouping.measuring == .toll ? 7 : 5)
        }
        return times.values.map { rows in
            let ordered = rows.map { ($0, min(row($0).c.high, row($0).p.high)) }.sorted { $0.1 < $1.1 }
            return Wholes(sample: row(rows[0]), rows: ordered)
        }.sorted { ($0.sample.from, $0.sample.to, $0.sample.saidTo) < ($1.sample.from, $1.sample.to, $1.sample.saidTo) }
    }

    private mutating func weigh(_ wholes: Wholes, by candidates: [Int32]) {
        work += 1
        guard mayExceed(wholes, candidates) else { return }
        work += 50
        let measuring = group.grouping.measuring
        let isOneUnit = candidates.allSatisfy { row($0).unit == wholes.sample.unit }
        func view(_ index: Int32) -> ComparableRow {
            isOneUnit ? row(index) : row(index).rebased(to: group.table.scale(row(index).unit))
        }
        var isCertain = true
        let within = candidates.filter { part in
            let link = TimeLink(row(part), wholes.sample, measuring: measuring)
            guard link.firstWithinSecond else { return false }
            if row(part).place == wholes.sample.place, measuring != .count || link.secondWithinFirst { return false }
            isCertain = isCertain && link.firstIsCertain
            return true
        }
        guard within.count > 1 else { return }
        let strict = choice(within) { view($0).c.low }
        let plausible = choice(within) { view($0).p.low }
        for (whole, high) in wholes.rows {
            if isOneUnit, high >= max(strict.sum, plausible.sum) { break }
            let outer = view(whole)
            for (isStrict, chosen) in [(true, strict), (false, plausible)] {
                let bound = isStrict ? outer.c.high : outer.p.high
                guard chosen.parts.count > 1, chosen.sum > bound, !(isStrict && outer.isSoft) else { continue }
                let isFirm = isStrict && isCertain && areCertain(chosen.parts)
                let parts = chosen.parts.map { SumBreach.Part(row: $0, isNew: !breaks($0, whole)) }
                work += parts.count
                if parts.contains(where: \.isNew) {
                    breaches.append(
                        SumBreach(
                            parts: parts, whole: whole, relation: isFirm ? .contradiction : .tension,
                            severity: Severity(lower: chosen.sum.value, upper: bound.value), sum: chosen.sum))
                }
                break
            }
        }
    }

    /// Whether two parts or more may lie within the time of the wholes and reach beyond the lowest of them.
    private func mayExceed(_ wholes: Wholes, _ candidates: [Int32]) -> Bool {
        let measuring = group.grouping.measuring
        var (count, reach) = (0, 0.0)
        for part in candidates {
            let row = row(part)
            if row.unit != wholes.sample.unit { return true }
            guard TimeLink(row, wholes.sample, measuring: measuring).firstWithinSecond else { continue }
            let low = max(row.c.lower, row.p.lower)
            if low > 0, low.isFinite { reach += low }
            count += 1
        }
        return count > 1 && reach >= wholes.rows[0].high.value
    }

    private func breaks(_ part: Int32, _ whole: Int32) -> Bool {
        guard case .success(let verdict) = group.table.judge(row(part), row(whole), group.grouping) else {
            return false
        }
        return verdict.relation.isConflict
    }

    /// Levels add up only at one time, so the parts must hold together for certain.
    private func areCertain(_ parts: [Int32]) -> Bool {
        guard group.grouping.measuring == .level else { return true }
        return parts.allSatisfy { one in
            parts.allSatisfy { one == $0 || TimeLink(row(one), row($0), measuring: .level).firstIsCertain }
        }
    }
}
