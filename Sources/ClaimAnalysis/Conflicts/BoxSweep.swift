/// A stretch of time and a stretch of amounts.
struct Box: Hashable {
    var from: Int64
    var to: Int64
    var low: Edge
    var high: Edge

    func meets(_ other: Box) -> Bool {
        from <= other.to && other.from <= to && low <= other.high && other.low <= high
    }

    func intersection(_ other: Box) -> Box {
        Box(from: max(from, other.from), to: min(to, other.to), low: max(low, other.low), high: min(high, other.high))
    }
}

/// The largest sets of boxes that meet two by two.
///
/// Boxes that meet two by two have a moment and an amount in common (Helly), so each such set is found at a moment when
/// one of its boxes is the first to end and at an amount where one is the first to end. A set is maximal if no box
/// outside it meets what its boxes have in common.
struct BoxSweep {
    private let boxes: [Box]
    /// How many steps and how many memberships are worth it.
    private static let budget = 20_000_000
    private static let memberships = 2_000_000

    init(_ boxes: [Box]) {
        self.boxes = boxes
    }

    /// All maximal sets, each as numbers of boxes in ascending order, or `nil` where they are too many.
    func maximalSets() -> [[Int]]? {
        let byStart = boxes.indices.sorted { boxes[$0].from < boxes[$1].from }
        let byLow = boxes.indices.sorted { boxes[$0].low < boxes[$1].low }
        let byHigh = boxes.indices.sorted { boxes[$0].high < boxes[$1].high }
        var (found, seen, steps, size): ([[Int]], Set<Box>, Int, Int) = ([], [], 0, 0)
        var next = 0
        for end in Set(boxes.map(\.to)).sorted() {
            let before = next
            while next < byStart.count, boxes[byStart[next]].from <= end { next += 1 }
            // Where nothing began since the last end, what holds now held then.
            guard next > before else { continue }
            let active = Set(byStart[..<next].filter { boxes[$0].to >= end })
            steps += boxes.count
            for set in sets(among: active, byLow, byHigh) {
                let common = set.dropFirst().reduce(boxes[set[0]]) { $0.intersection(boxes[$1]) }
                guard seen.insert(common).inserted else { continue }
                steps += boxes.count
                size += set.count
                if steps > Self.budget || size > Self.memberships { return nil }
                guard boxes.lazy.filter({ $0.meets(common) }).count == set.count else { continue }
                found.append(set)
            }
            if steps > Self.budget { return nil }
        }
        return found
    }

    /// The largest sets with a common amount among boxes that hold at one moment.
    private func sets(among active: Set<Int>, _ byLow: [Int], _ byHigh: [Int]) -> [[Int]] {
        var sets: [[Int]] = []
        var open: Set<Int> = []
        var hasGrown = false
        var next = 0
        for closing in byHigh where active.contains(closing) {
            while next < byLow.count, boxes[byLow[next]].low <= boxes[closing].high {
                if active.contains(byLow[next]) {
                    open.insert(byLow[next])
                    hasGrown = true
                }
                next += 1
            }
            if hasGrown { sets.append(open.sorted()) }
            hasGrown = false
            open.remove(closing)
        }
        return sets
    }

    /// Sets that hold every box once: from the earliest end, all that have begun; among these, from the lowest end, all
    /// that have begun.
    func cover() -> [[Int]] {
        var sets: [[Int]] = []
        for slab in Self.stab(Array(boxes.indices), start: { boxes[$0].from }, end: { boxes[$0].to }) {
            sets += Self.stab(slab, start: { boxes[$0].low }, end: { boxes[$0].high })
        }
        return sets.map { $0.sorted() }
    }

    private static func stab<Point: Comparable>(
        _ items: [Int], start: (Int) -> Point, end: (Int) -> Point
    ) -> [[Int]] {
        let byStart = items.sorted { start($0) < start($1) }
        var taken: Set<Int> = []
        var sets: [[Int]] = []
        var next = 0
        var waiting: [Int] = []
        for item in items.sorted(by: { end($0) < end($1) }) where !taken.contains(item) {
            while next < byStart.count, start(byStart[next]) <= end(item) {
                waiting.append(byStart[next])
                next += 1
            }
            let set = waiting.filter { !taken.contains($0) }
            taken.formUnion(set)
            waiting = []
            sets.append(set)
        }
        return sets
    }
}
