/// Two lists of rows on a stretch of time, of which each pair is wanted whose stretches share a moment and where the
/// one of the first list begins beyond where the one of the second ends.
///
/// Every notion of "within" comes down to this: overlapping levels as they are; "said no later" as a stretch without
/// end beside a moment.
struct Lane {
    struct Entry {
        /// The number of the row in its group.
        var row: Int32
        /// Breaks ties, whatever the order of input.
        var order: UInt64
        var speaker: Int32
        var start: Int64
        var end: Int64
        /// Where the interval begins, in the first list; where it ends, in the second.
        var edge: Edge
    }

    /// Those that may be too high.
    var inner: [Entry] = []
    /// Those that may be exceeded.
    var outer: [Entry] = []

    /// Leaves out what no partner can break with.
    mutating func prune() {
        guard let lowest = outer.lazy.map(\.edge).min(), let highest = inner.lazy.map(\.edge).max(), highest > lowest
        else {
            inner = []
            outer = []
            return
        }
        inner.removeAll { $0.edge <= lowest }
        outer.removeAll { $0.edge >= highest }
    }

    var isEmpty: Bool { inner.isEmpty || outer.isEmpty }
}

/// What a sweep does with the pairs it finds.
protocol PairSink {
    /// A pair on its own: what begins too high, and what it exceeds. In a sorted sweep it would be found when the one
    /// of the second list begins, unless the other begins later.
    mutating func pair(_ inner: Lane.Entry, _ outer: Lane.Entry)
    /// `entry` begins to hold, and breaks with all active rows of the tree before `end`.
    mutating func pairs(of entry: Lane.Entry, isInner: Bool, with tree: inout ActiveTree, before end: Int)
    /// The sets that the trees keep an eye on, if any.
    var sets: UnionFind { get set }
    var watchesSets: Bool { get }
    /// Whether pairs by one speaker are to be left out of counts.
    var needsTwoSpeakers: Bool { get }
    /// Units of work done, for those who count rather than time.
    var work: Int { get set }
}

extension Lane {
    /// Below this many possible pairs, trying them all is quicker than sorting.
    private static let few = 512

    /// Finds all pairs, in O(n log n) besides what the sink does with them.
    func sweep(into sink: inout some PairSink) {
        var lane = self
        lane.prune()
        guard !lane.isEmpty else { return }
        if lane.inner.count * lane.outer.count <= Self.few { return lane.tryAll(into: &sink) }
        lane.sweepSorted(into: &sink)
    }

    private func tryAll(into sink: inout some PairSink) {
        sink.work += inner.count * outer.count
        for one in inner {
            for other in outer
            where one.edge > other.edge && one.start <= other.end && other.start <= one.end {
                sink.pair(one, other)
            }
        }
    }

    /// Entries begin and end in the order of time; at one moment those of the first list begin before those of the
    /// second, and all begin before any ends.
    private func sweepSorted(into sink: inout some PairSink) {
        let inner = inner.sorted { $0.edge == $1.edge ? $0.order < $1.order : $0.edge > $1.edge }
        let outer = outer.sorted { $0.edge == $1.edge ? $0.order < $1.order : $0.edge < $1.edge }
        var innerTree = Self.tree(inner, for: sink)
        var outerTree = Self.tree(outer, for: sink)
        let (starts, ends) = (Self.events(inner, outer, \.start), Self.events(inner, outer, \.end))
        sink.work += starts.count + ends.count
        var next = 0
        for start in starts {
            while next < ends.count, ends[next].time < start.time {
                let (position, isInner) = (ends[next].position, ends[next].isInner)
                if isInner { innerTree.remove(position, &sink.sets) } else { outerTree.remove(position, &sink.sets) }
                next += 1
            }
            if start.isInner {
                let entry = inner[start.position]
                let end = outer.partitionPoint { $0.edge < entry.edge }
                sink.pairs(of: entry, isInner: true, with: &outerTree, before: end)
                innerTree.insert(start.position, &sink.sets)
            } else {
                let entry = outer[start.position]
                let end = inner.partitionPoint { $0.edge > entry.edge }
                sink.pairs(of: entry, isInner: false, with: &innerTree, before: end)
                outerTree.insert(start.position, &sink.sets)
            }
        }
        sink.work += innerTree.work + outerTree.work
    }

    private static func tree(_ entries: [Entry], for sink: some PairSink) -> ActiveTree {
        ActiveTree(
            rows: entries.map(\.row), speakers: entries.map(\.speaker), watchesSets: sink.watchesSets,
            countsVoices: sink.needsTwoSpeakers)
    }

    private struct Event {
        var time: Int64
        var position: Int
        var isInner: Bool
    }

    private static func events(_ inner: [Entry], _ outer: [Entry], _ time: KeyPath<Entry, Int64>) -> [Event] {
        var events: [Event] = []
        events.reserveCapacity(inner.count + outer.count)
        for (position, entry) in inner.enumerated() {
            events.append(Event(time: entry[keyPath: time], position: position, isInner: true))
        }
        for (position, entry) in outer.enumerated() {
            events.append(Event(time: entry[keyPath: time], position: position, isInner: false))
        }
        return events.sorted { $0.time == $1.time ? $0.isInner && !$1.isInner : $0.time < $1.time }
    }
}

extension Array {
    /// How many elements at the front satisfy `isBefore`, which holds for a prefix only.
    func partitionPoint(where isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
