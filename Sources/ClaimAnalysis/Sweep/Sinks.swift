/// Counts pairs and joins what they connect, without looking at any one of them.
struct JoiningSink: PairSink {
    var sets: UnionFind
    var work = 0
    /// The pairs counted with each row; the sums over a connected set are exact.
    var counts: [Int]
    let watchesSets = true
    var needsTwoSpeakers = false

    init(count: Int) {
        sets = UnionFind(count: count)
        counts = Array(repeating: 0, count: count)
    }

    mutating func pair(_ inner: Lane.Entry, _ outer: Lane.Entry) {
        guard !needsTwoSpeakers || inner.speaker != outer.speaker else { return }
        counts[Int(inner.row)] += 1
        sets.join(inner.row, outer.row)
    }

    mutating func pairs(of entry: Lane.Entry, isInner: Bool, with tree: inout ActiveTree, before end: Int) {
        let found =
            needsTwoSpeakers
            ? tree.count(before: end, otherThan: entry.speaker) : tree.count(before: end)
        guard found > 0 else { return }
        counts[Int(entry.row)] += found
        tree.join(before: end, with: entry.row, except: needsTwoSpeakers ? entry.speaker : nil, &sets)
    }
}

/// Looks at every pair.
struct VisitingSink: PairSink {
    var sets = UnionFind(count: 0)
    let watchesSets = false
    let needsTwoSpeakers = false
    var work = 0
    let visit: (Int32, Int32) -> Void

    init(visit: @escaping (_ inner: Int32, _ outer: Int32) -> Void) {
        self.visit = visit
    }

    mutating func pair(_ inner: Lane.Entry, _ outer: Lane.Entry) {
        visit(inner.row, outer.row)
    }

    mutating func pairs(of entry: Lane.Entry, isInner: Bool, with tree: inout ActiveTree, before end: Int) {
        let visit = visit
        tree.forEach(before: end) { other in
            if isInner { visit(entry.row, other) } else { visit(other, entry.row) }
        }
    }
}

/// Looks, for each row, only at the partner by another speaker that is farthest off.
struct ExtremeSink: PairSink {
    var sets = UnionFind(count: 0)
    let watchesSets = false
    let needsTwoSpeakers = false
    var work = 0
    let visit: (Int32, Int32) -> Void

    init(visit: @escaping (_ inner: Int32, _ outer: Int32) -> Void) {
        self.visit = visit
    }

    mutating func pair(_ inner: Lane.Entry, _ outer: Lane.Entry) {
        if inner.speaker != outer.speaker { visit(inner.row, outer.row) }
    }

    mutating func pairs(of entry: Lane.Entry, isInner: Bool, with tree: inout ActiveTree, before end: Int) {
        guard let position = tree.first(before: end, otherThan: entry.speaker) else { return }
        let other = tree.row(at: position)
        if isInner { visit(entry.row, other) } else { visit(other, entry.row) }
    }
}
