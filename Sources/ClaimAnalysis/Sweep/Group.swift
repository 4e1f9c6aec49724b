/// All rows of one subject and predicate, sorted into classes of equal place, separators and unit. A reference, since
/// whatever looks for something in it holds it.
final class Group: Sendable {
    let rows: [ComparableRow]
    let grouping: Grouping
    let table: ScopeTable

    init(rows: [ComparableRow], grouping: Grouping, table: ScopeTable) {
        (self.rows, self.grouping, self.table) = (rows, grouping, table)
    }

    /// Rows of equal place, separators, unit, kind of object and stance.
    struct Class {
        var rows: [Int32]
        /// The first of the rows, for what they have in common.
        var sample: ComparableRow
    }

    /// Two classes of which the first lies within the second; the same class twice for itself.
    struct ClassPair {
        var inner: Int
        var outer: Int
        var inclusion: Inclusion
    }

    func classes(of members: [Int32]) -> [Class] {
        func key(_ row: ComparableRow) -> (Int32, Int32, Int32, UInt16) {
            (row.place, row.separators, row.unit, row.marks.intersection([.figure, .denies]).rawValue)
        }
        let sorted = members.sorted { key(rows[Int($0)]) < key(rows[Int($1)]) }
        var classes: [Class] = []
        for member in sorted {
            let row = rows[Int(member)]
            if let last = classes.last, key(last.sample) == key(row) {
                classes[classes.count - 1].rows.append(member)
            } else {
                classes.append(Class(rows: [member], sample: row))
            }
        }
        return classes
    }

    /// The ordered pairs of classes whose rows may be compared, found through the places that each lies within, so
    /// that classes that have nothing to do with each other cost nothing.
    func pairs(of classes: [Class], where isWanted: (Class, Class) -> Bool) -> [ClassPair] {
        var byPlace: [Int32: [Int]] = [:]
        var everywhere: [Int] = []
        for (index, each) in classes.enumerated() {
            let places = table.placeSets[Int(each.sample.place)]
            if places.isEmpty { everywhere.append(index) }
            for place in places { byPlace[place, default: []].append(index) }
        }
        var pairs: [ClassPair] = []
        for (index, each) in classes.enumerated() {
            var candidates: Set<Int> = []
            if let place = table.placeSets[Int(each.sample.place)].first {
                for above in table.lineage(place) { candidates.formUnion(byPlace[above, default: []]) }
                if grouping.measuring == .toll { candidates.formUnion(everywhere) }
            } else {
                candidates.formUnion(everywhere)
            }
            for candidate in candidates.sorted() where isWanted(each, classes[candidate]) {
                let inclusion = table.inclusion(each.sample, classes[candidate].sample, grouping)
                guard inclusion.firstWithinSecond else { continue }
                pairs.append(ClassPair(inner: index, outer: candidate, inclusion: inclusion))
            }
        }
        return pairs
    }

    /// The pairs of classes with figures that affirm, in convertible units and scopes that the measure compares.
    func figurePairs(of classes: [Class]) -> [ClassPair] {
        func takesPart(_ each: Class) -> Bool { each.sample.isFigure && !each.sample.denies }
        return pairs(of: classes) { one, other in
            takesPart(one) && takesPart(other) && table.areConvertible(one.sample.unit, other.sample.unit)
        }.filter { !grouping.needsEqualScopes || $0.inclusion == .equal }
    }

    /// The row as it stands beside one in the given unit.
    func row(_ index: Int32, beside unit: Int32) -> ComparableRow {
        let row = rows[Int(index)]
        return row.unit == unit ? row : row.rebased(to: table.scale(row.unit))
    }
}
