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
    /// All broken sums of the group.
    ///
    /// Parts are sought speaker by speaker and source by source, and only among classes that have a whole; the wholes
    /// of a class are tried from the lowest up, no further than the sum of all parts reaches.
    func brokenSums() -> [SumBreach] {
        guard [.level, .count, .toll].contains(grouping.measuring), !grouping.signed else { return [] }
        let all = (0..<Int32(rows.count)).filter { rows[Int($0)].isFigure && !rows[Int($0)].denies }
        let classes = classes(of: all)
        let homes = wholes(of: classes)
        guard !homes.isEmpty else { return [] }
        let bundles = bundles(of: all)
        guard !bundles.isEmpty else { return [] }
        var classOf: [Int32: Int] = [:]
        for (index, each) in classes.enumerated() { for row in each.rows { classOf[row] = index } }
        // From the lowest up by the least that a whole may be said to reach.
        let ordered = classes.map { each in
            each.rows.map { ($0, min(rows[Int($0)].c.high, rows[Int($0)].p.high)) }.sorted { $0.1 < $1.1 }
        }
        var breaches: [SumBreach] = []
        for bundle in bundles {
            var targets: [Int: [Int32]] = [:]
            for part in bundle {
                guard let home = classOf[part] else { continue }
                for target in homes[home, default: []] { targets[target, default: []].append(part) }
            }
            for (target, parts) in targets where parts.count > 1 {
                let isOneUnit = parts.allSatisfy { rows[Int($0)].unit == classes[target].sample.unit }
                let reach = Self.sum(parts.map { max(rows[Int($0)].c.low, rows[Int($0)].p.low) })
                for (whole, high) in ordered[target] {
                    if isOneUnit, high >= reach { break }
                    if let breach = breach(of: whole, by: parts) { breaches.append(breach) }
                }
            }
        }
        return breaches
    }

    /// The rows that one speaker gave in one source, where there are several.
    private func bundles(of members: [Int32]) -> [[Int32]] {
        func key(_ index: Int32) -> UInt64 {
            let row = rows[Int(index)]
            return UInt64(UInt32(bitPattern: row.speaker)) << 32 | UInt64(UInt32(bitPattern: row.source))
        }
        let sorted = members.sorted { (key($0), rows[Int($0)].order) < (key($1), rows[Int($1)].order) }
        var bundles: [[Int32]] = []
        var start = 0
        for index in sorted.indices where index + 1 == sorted.count || key(sorted[index]) != key(sorted[index + 1]) {
            if index > start { bundles.append(Array(sorted[start...index])) }
            start = index + 1
        }
        return bundles
    }

    /// For each class, the classes that may hold a whole of it: the separators are the same, and the place is wider, or
    /// for a count the same.
    private func wholes(of classes: [Class]) -> [Int: [Int]] {
        var homes: [Int: [Int]] = [:]
        for pair in figurePairs(of: classes) {
            let (inner, outer) = (classes[pair.inner].sample, classes[pair.outer].sample)
            guard inner.separators == outer.separators, pair.inclusion == .inner || grouping.measuring == .count else {
                continue
            }
            homes[pair.inner, default: []].append(pair.outer)
        }
        return homes
    }

    private static func sum(_ edges: [Edge]) -> Edge {
        Edge(
            value: decimal(edges.reduce(0) { $0 + $1.value }, digits: 15),
            nudge: edges.contains { $0.nudge > 0 } ? 1 : 0)
    }

    private func breach(of whole: Int32, by candidates: [Int32]) -> SumBreach? {
        let unit = rows[Int(whole)].unit
        let isOneUnit = candidates.allSatisfy { rows[Int($0)].unit == unit }
        func view(_ index: Int32) -> ComparableRow {
            isOneUnit ? rows[Int(index)] : rows[Int(index)].rebased(to: table.scale(rows[Int(index)].unit))
        }
        let outer = view(whole)
        var links: [Int32: TimeLink] = [:]
        for part in candidates {
            links[part] = TimeLink(rows[Int(part)], rows[Int(whole)], measuring: grouping.measuring)
        }
        let within = candidates.filter { part in
            guard part != whole, let link = links[part], link.firstWithinSecond else { return false }
            let place = table.placeInclusion(
                rows[Int(part)].place, rows[Int(whole)].place, absentIsWhole: grouping.measuring == .toll)
            return place == .inner || (place == .equal && grouping.measuring == .count && !link.secondWithinFirst)
        }
        guard within.count > 1 else { return nil }
        for isStrict in [true, false] {
            if isStrict, outer.isSoft { continue }
            let parts = heaviest(within) { isStrict ? view($0).c.low : view($0).p.low }
            guard parts.count > 1 else { continue }
            let sum = Self.sum(parts.map { isStrict ? view($0).c.low : view($0).p.low })
            let high = isStrict ? outer.c.high : outer.p.high
            guard sum.value.isFinite, sum > high else { continue }
            let isCertain = isStrict && parts.allSatisfy { links[$0]?.firstIsCertain ?? false } && areCertain(parts)
            return SumBreach(
                parts: parts.map { SumBreach.Part(row: $0, isNew: !breaks($0, whole)) }, whole: whole,
                relation: isCertain ? .contradiction : .tension,
                severity: Severity(lower: sum.value, upper: high.value), sum: sum)
        }
        return nil
    }

    private func breaks(_ part: Int32, _ whole: Int32) -> Bool {
        guard case .success(let verdict) = table.judge(rows[Int(part)], rows[Int(whole)], grouping) else { return false }
        return verdict.relation.isConflict
    }

    private func areCertain(_ parts: [Int32]) -> Bool {
        guard grouping.measuring == .level else { return true }
        return parts.allSatisfy { one in
            parts.allSatisfy { one == $0 || TimeLink(rows[Int(one)], rows[Int($0)], measuring: .level).firstIsCertain }
        }
    }

    /// Whether two parts can be added: they share no place or, for a count, no time; levels must hold at one time.
    private func areDisjoint(_ one: Int32, _ other: Int32) -> Bool {
        let (a, b) = (rows[Int(one)], rows[Int(other)])
        if table.areDisjoint(a.place, b.place) {
            return grouping.measuring != .level || TimeLink(a, b, measuring: .level).isRelated
        }
        guard grouping.measuring == .count, !a.marks.contains(.unknownStart), !b.marks.contains(.unknownStart) else {
            return false
        }
        return a.to < b.from || b.to < a.from
    }

    /// The disjoint parts that weigh most together: every choice is tried among the dozen heaviest; the rest are
    /// added, from the heaviest down, where they fit.
    private func heaviest(_ candidates: [Int32], weight: (Int32) -> Edge) -> [Int32] {
        let sorted = candidates.filter { weight($0).value > 0 && weight($0).value.isFinite }.sorted {
            let (left, right) = (weight($0), weight($1))
            return left == right ? rows[Int($0)].order < rows[Int($1)].order : left > right
        }
        var best: (parts: [Int32], total: Double) = ([], -1)
        func choose(_ rest: ArraySlice<Int32>, _ chosen: [Int32], _ total: Double) {
            guard let next = rest.first else {
                if total > best.total { best = (chosen, total) }
                return
            }
            if chosen.allSatisfy({ areDisjoint($0, next) }) {
                choose(rest.dropFirst(), chosen + [next], total + weight(next).value)
            }
            choose(rest.dropFirst(), chosen, total)
        }
        choose(sorted.prefix(12), [], 0)
        for part in sorted.dropFirst(12) where best.parts.allSatisfy({ areDisjoint($0, part) }) {
            best.parts.append(part)
        }
        return best.parts
    }
}
