/// Places, separators and units as small numbers, with what lies within what.
///
/// Rows carry the numbers; one table serves all rows that are to be compared.
package struct ScopeTable: Sendable {
    private let setting: Setting
    private var names: [String: Int32] = [:]
    private var lineages: [Set<Int32>] = []
    private var placeKeys: [[Int32]: Int32] = [:]
    private(set) var placeSets: [[Int32]] = []
    /// Places that lie within each other, or stand in one set.
    private var kin = UnionFind(count: 0)
    private var separatorKeys: [[String: String]: Int32] = [:]
    private var separatorSets: [[String: String]] = []
    private var unitKeys: [String?: Int32] = [:]
    private var unitScales: [UnitScale] = []
    private var objectKeys: [String: Int32] = [:]

    package init(setting: Setting) {
        self.setting = setting
        // Key 0 is no place and no separator.
        _ = key(ofPlaces: [])
        _ = key(ofSeparators: [:])
    }

    /// Makes room for so many more names.
    mutating func reserveNames(_ count: Int) {
        names.reserveCapacity(names.count + count)
        lineages.reserveCapacity(lineages.count + count)
    }

    /// The number of a name; the same name has the same number.
    package mutating func number(_ name: String) -> Int32 {
        if let number = names[name] { return number }
        // What speaks and what is read lies within nothing, and so do most places.
        guard let within = setting.ancestors[name], !within.isEmpty else { return add(name) }
        // A list of work, not recursion: a chain of places may be long.
        var waiting = [name]
        var added: [(number: Int32, ancestors: Set<String>)] = []
        while let next = waiting.popLast() {
            guard names[next] == nil else { continue }
            let ancestors = setting.ancestors[next, default: []].subtracting([next])
            added.append((add(next), ancestors))
            waiting += ancestors
        }
        for each in added where !each.ancestors.isEmpty {
            let numbers = Set(each.ancestors.compactMap { names[$0] })
            lineages[Int(each.number)] = numbers
            for number in numbers { kin.join(each.number, number) }
        }
        return names[name] ?? 0
    }

    /// Adds a name that is not known yet, as one that lies within nothing.
    private mutating func add(_ name: String) -> Int32 {
        let number = Int32(lineages.count)
        names[name] = number
        lineages.append([])
        kin.grow()
        return number
    }

    /// The key of a set of places. A place within another of the set adds nothing to it.
    package mutating func placeKey(_ places: [String]) -> Int32 {
        if places.isEmpty { return 0 }
        return key(ofPlaces: places.count == 1 ? [number(places[0])] : outermost(places))
    }

    /// The numbers of the places that lie within no other of them.
    private mutating func outermost(_ places: [String]) -> [Int32] {
        let numbers = Set(places.map { number($0) })
        if let first = numbers.first { for other in numbers { kin.join(first, other) } }
        return numbers.filter { place in
            let above = lineages[Int(place)].intersection(numbers)
            // Two that lie within each other are one place under two names: the lower number stands.
            return above.allSatisfy { lineages[Int($0)].contains(place) && place < $0 }
        }.sorted()
    }

    private mutating func key(ofPlaces outermost: [Int32]) -> Int32 {
        if let key = placeKeys[outermost] { return key }
        let key = Int32(placeSets.count)
        placeKeys[outermost] = key
        placeSets.append(outermost)
        return key
    }

    /// A number that the keys of places share which have anything to do with each other, as far as keys were asked for; of
    /// no place, another one. Claims of different islands are never compared, but for tolls, for which no place is all.
    package mutating func island(_ key: Int32) -> Int32 {
        placeSets[Int(key)].first.map { kin.find($0) } ?? -1
    }

    /// The key of the separators that a claim names, by name; values are compared as texts are.
    package mutating func separatorKey(_ separators: [String: String]) -> Int32 {
        separators.isEmpty ? 0 : key(ofSeparators: separators.mapValues(plainText))
    }

    private mutating func key(ofSeparators plain: [String: String]) -> Int32 {
        if let key = separatorKeys[plain] { return key }
        let key = Int32(separatorSets.count)
        separatorKeys[plain] = key
        separatorSets.append(plain)
        return key
    }

    package mutating func unitKey(_ unit: String?) -> Int32 {
        if let key = unitKeys[unit] { return key }
        let key = Int32(unitScales.count)
        unitKeys[unit] = key
        unitScales.append(setting.scaleOrOwn(unit))
        return key
    }

    package mutating func objectKey(_ object: String) -> Int32 {
        if let key = objectKeys[object] { return key }
        let key = Int32(objectKeys.count)
        objectKeys[object] = key
        return key
    }

    func scale(_ unit: Int32) -> UnitScale { unitScales[Int(unit)] }

    /// The place itself and all that it lies within.
    func lineage(_ place: Int32) -> Set<Int32> { lineages[Int(place)].union([place]) }

    private func covers(_ outer: [Int32], _ inner: [Int32]) -> Bool {
        inner.allSatisfy { place in
            let lineage = lineages[Int(place)]
            return outer.contains { $0 == place || lineage.contains($0) }
        }
    }

    /// How the places of two keys lie to each other. An absent place is the whole for a toll, and beside itself only
    /// for everything else.
    func placeInclusion(_ a: Int32, _ b: Int32, absentIsWhole: Bool) -> Inclusion {
        if a == b { return .equal }
        let (left, right) = (placeSets[Int(a)], placeSets[Int(b)])
        if left.isEmpty || right.isEmpty {
            guard absentIsWhole else { return .apart }
            return left.isEmpty ? .outer : .inner
        }
        return Inclusion(inner: covers(right, left), outer: covers(left, right))
    }

    /// Whether no place of the one lies within one of the other.
    func areDisjoint(_ a: Int32, _ b: Int32) -> Bool {
        let (left, right) = (placeSets[Int(a)], placeSets[Int(b)])
        guard !left.isEmpty, !right.isEmpty else { return false }
        return left.allSatisfy { one in
            right.allSatisfy { $0 != one && !lineages[Int(one)].contains($0) && !lineages[Int($0)].contains(one) }
        }
    }

    func separatorInclusion(_ a: Int32, _ b: Int32) -> Inclusion {
        if a == b { return .equal }
        let (left, right) = (separatorSets[Int(a)], separatorSets[Int(b)])
        return Inclusion(
            inner: right.allSatisfy { left[$0.key] == $0.value }, outer: left.allSatisfy { right[$0.key] == $0.value })
    }

    func areConvertible(_ a: Int32, _ b: Int32) -> Bool {
        a == b || unitScales[Int(a)].dimension == unitScales[Int(b)].dimension
    }
}

/// How one set lies to another.
package enum Inclusion: Hashable, Sendable {
    case equal
    /// The first lies strictly within the second.
    case inner
    /// The second lies strictly within the first.
    case outer
    /// Neither lies within the other.
    case apart

    init(inner: Bool, outer: Bool) {
        self = inner ? (outer ? .equal : .inner) : (outer ? .outer : .apart)
    }

    var firstWithinSecond: Bool { self == .equal || self == .inner }
    var secondWithinFirst: Bool { self == .equal || self == .outer }

    /// Of two aspects of a scope: within only where both are.
    func joined(_ other: Inclusion) -> Inclusion {
        Inclusion(
            inner: firstWithinSecond && other.firstWithinSecond, outer: secondWithinFirst && other.secondWithinFirst)
    }
}
