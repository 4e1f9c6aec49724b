/// Finds pairs of sketches that may be alike, without setting all side by side: those that agree on all rows of a band
/// (locality-sensitive hashing: Indyk and Motwani 1998; Leskovec, Rajaraman and Ullman, “Mining of Massive Datasets”, 3.4).
struct LikenessSearch {
    /// One sketch for each document; `nil` where it says nothing.
    let sketches: [MinHash?]
    /// In a crowded bucket each is set beside so many before it.
    let neighbours: Int

    /// Two documents by their numbers, the later one first.
    struct Pair: Comparable {
        var later: Int32
        var earlier: Int32

        static func < (one: Pair, other: Pair) -> Bool {
            (one.later, one.earlier) < (other.later, other.earlier)
        }
    }

    /// So many pairs are kept before those that were found twice are dropped.
    private static let mostKept = 1 << 20

    /// All pairs that share a bucket, each once, in order.
    ///
    /// One band after the other: a table of all bands at once would be as large as the sketches themselves.
    func pairs() -> [Pair] {
        var pairs: [Pair] = []
        var most = Self.mostKept
        var bucket = BandBuckets(count: sketches.count)
        for band in 0..<MinHash.bands {
            bucket.removeAll()
            for (number, sketch) in sketches.enumerated() {
                guard let key = sketch?.bandKey(band) else { continue }
                bucket.add(Int32(number), to: key, mostBefore: neighbours) { before in
                    pairs.append(Pair(later: Int32(number), earlier: before))
                }
            }
            if pairs.count > most {
                Self.dropTwins(&pairs)
                most = max(Self.mostKept, 2 * pairs.count)
            }
        }
        Self.dropTwins(&pairs)
        return pairs
    }

    private static func dropTwins(_ pairs: inout [Pair]) {
        pairs.sort()
        var kept = 0
        for index in pairs.indices where index == 0 || pairs[index] != pairs[kept - 1] {
            pairs[kept] = pairs[index]
            kept += 1
        }
        pairs.removeLast(pairs.count - kept)
    }
}

/// Numbers by the key that they have in one band. Most keys are those of one number only: the numbers of a key are
/// chained, so that none needs a list of its own.
private struct BandBuckets {
    /// For each place the number last added there, or -1. More than half of all places are free.
    private var heads: [Int32]
    private var keys: [UInt64]
    /// For each number the one of the same key before it, or -1.
    private var before: [Int32]

    init(count: Int) {
        var size = 64
        while size < 2 * count { size *= 2 }
        heads = Array(repeating: -1, count: size)
        keys = Array(repeating: 0, count: count)
        before = Array(repeating: -1, count: count)
    }

    mutating func removeAll() {
        for place in heads.indices { heads[place] = -1 }
    }

    /// Adds a number to those of a key, and calls `body` with the last of those before.
    mutating func add(_ number: Int32, to key: UInt64, mostBefore most: Int, _ body: (Int32) -> Void) {
        var place = Int(truncatingIfNeeded: key) & (heads.count - 1)
        while heads[place] >= 0, keys[Int(heads[place])] != key { place = (place + 1) & (heads.count - 1) }
        var (next, left) = (heads[place], most)
        (keys[Int(number)], before[Int(number)], heads[place]) = (key, next, number)
        while next >= 0, left > 0 {
            body(next)
            next = before[Int(next)]
            left -= 1
        }
    }
}
