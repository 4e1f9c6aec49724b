/// The rows that hold at the moment of a sweep, in the order of one bound: a segment tree that answers for a prefix of
/// that order how many there are, joins them all to a set, or finds the first by another speaker.
///
/// A node knows whether all its active rows are in one set already. A join descends only into nodes that are not, and
/// leaves them so; every insertion makes at most one path of nodes mixed. So all joins of a sweep together cost
/// O(n log n), however many pairs they stand for.
struct ActiveTree {
    private let rows: [Int32]
    private let speakers: [Int32]
    private let width: Int
    private var counts: [Int32]
    /// An active row below the node, and whether all of them are in its set.
    private var members: [Int32]
    private var areJoined: [Bool]
    /// The one speaker of all active rows below the node, or `mixed`.
    private var voices: [Int32]
    /// Counts by speaker, where asked for.
    private var voiceCounts: VoiceCounts?
    private let watchesSets: Bool
    /// How many nodes were touched.
    private(set) var work = 0

    private static let mixed: Int32 = -1

    /// - Parameters:
    ///   - rows: the rows in the order of their bound; a position in it is what the other functions take.
    ///   - speakers: the speaker of each, by the same position.
    ///   - watchesSets: whether rows will be joined.
    ///   - countsVoices: whether rows will be counted by speaker.
    init(rows: [Int32], speakers: [Int32], watchesSets: Bool, countsVoices: Bool) {
        self.watchesSets = watchesSets
        voiceCounts = countsVoices ? VoiceCounts(speakers: speakers) : nil
        self.rows = rows
        self.speakers = speakers
        var width = 1
        while width < rows.count { width *= 2 }
        self.width = width
        counts = Array(repeating: 0, count: 2 * width)
        members = Array(repeating: 0, count: 2 * width)
        areJoined = Array(repeating: true, count: 2 * width)
        voices = Array(repeating: 0, count: 2 * width)
    }

    mutating func insert(_ position: Int, _ sets: inout UnionFind) {
        counts[width + position] = 1
        members[width + position] = rows[position]
        voices[width + position] = speakers[position]
        voiceCounts?.add(1, at: position)
        refresh(above: position, &sets)
    }

    mutating func remove(_ position: Int, _ sets: inout UnionFind) {
        counts[width + position] = 0
        voiceCounts?.add(-1, at: position)
        refresh(above: position, &sets)
    }

    private mutating func refresh(above position: Int, _ sets: inout UnionFind) {
        var node = (width + position) / 2
        while node >= 1 {
            work += 1
            let (left, right) = (2 * node, 2 * node + 1)
            counts[node] = counts[left] + counts[right]
            if counts[left] == 0 || counts[right] == 0 {
                let only = counts[left] == 0 ? right : left
                members[node] = members[only]
                areJoined[node] = areJoined[only]
                voices[node] = voices[only]
            } else {
                members[node] = members[left]
                voices[node] = voices[left] == voices[right] ? voices[left] : Self.mixed
                areJoined[node] =
                    watchesSets && areJoined[left] && areJoined[right]
                    && sets.find(members[left]) == sets.find(members[right])
            }
            node /= 2
        }
    }

    /// How many active rows stand before `end`.
    mutating func count(before end: Int) -> Int {
        var total = 0
        var (low, high) = (width, width + end)
        while low < high {
            work += 1
            if low & 1 == 1 {
                total += Int(counts[low])
                low += 1
            }
            if high & 1 == 1 {
                high -= 1
                total += Int(counts[high])
            }
            low /= 2
            high /= 2
        }
        return total
    }

    /// How many active rows before `end` are by other speakers than `speaker`.
    mutating func count(before end: Int, otherThan speaker: Int32) -> Int {
        count(before: end) - (voiceCounts?.count(of: speaker, before: end) ?? 0)
    }

    func row(at position: Int) -> Int32 { rows[position] }

    /// Joins the set of `row` with those of all active rows before `end`, but for those of `silent`, if given.
    mutating func join(before end: Int, with row: Int32, except silent: Int32?, _ sets: inout UnionFind) {
        var (low, high) = (width, width + end)
        while low < high {
            if low & 1 == 1 {
                join(node: low, with: row, except: silent, &sets)
                low += 1
            }
            if high & 1 == 1 {
                high -= 1
                join(node: high, with: row, except: silent, &sets)
            }
            low /= 2
            high /= 2
        }
    }

    private mutating func join(node: Int, with row: Int32, except silent: Int32?, _ sets: inout UnionFind) {
        work += 1
        guard counts[node] > 0, silent == nil || voices[node] != silent else { return }
        if areJoined[node] {
            sets.join(row, members[node])
            return
        }
        join(node: 2 * node, with: row, except: silent, &sets)
        join(node: 2 * node + 1, with: row, except: silent, &sets)
        // Without an exception all of them are in the set of `row` now.
        if silent == nil || voices[node] != Self.mixed { areJoined[node] = true }
    }

    /// The first position before `end` whose active row is by another speaker than `speaker`.
    mutating func first(before end: Int, otherThan speaker: Int32) -> Int? {
        first(node: 1, from: 0, size: width, before: end, otherThan: speaker)
    }

    private mutating func first(node: Int, from: Int, size: Int, before end: Int, otherThan speaker: Int32) -> Int? {
        work += 1
        guard from < end, counts[node] > 0, voices[node] != speaker else { return nil }
        if size == 1 { return from }
        let half = size / 2
        return first(node: 2 * node, from: from, size: half, before: end, otherThan: speaker)
            ?? first(node: 2 * node + 1, from: from + half, size: half, before: end, otherThan: speaker)
    }

    /// Calls `body` with each active row before `end`, in order.
    mutating func forEach(before end: Int, _ body: (Int32) -> Void) {
        forEach(node: 1, from: 0, size: width, before: end, body)
    }

    private mutating func forEach(node: Int, from: Int, size: Int, before end: Int, _ body: (Int32) -> Void) {
        work += 1
        guard from < end, counts[node] > 0 else { return }
        if size == 1 { return body(rows[from]) }
        let half = size / 2
        forEach(node: 2 * node, from: from, size: half, before: end, body)
        forEach(node: 2 * node + 1, from: from + half, size: half, before: end, body)
    }
}
