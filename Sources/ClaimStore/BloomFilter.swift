/// A set of hashes in twelve bits each, that may take a hash it lacks for one of its own, once in some two hundred times,
/// and never one of its own for one it lacks (Bloom 1970; all bits of a hash in one line of the processor's cache, as in
/// Putze, Sanders and Singler, “Cache-, Hash- and Space-Efficient Bloom Filters”, 2007).
struct BloomFilter {
    private var words: [UInt64]
    private let blocks: UInt64
    private(set) var count = 0
    /// How many hashes it is made for: with more of them it errs more often.
    let capacity: Int

    private static let bitsOfHash = 6
    private static let wordsOfBlock = 8

    init(capacity: Int) {
        self.capacity = capacity
        blocks = UInt64(max(1, (capacity * 12 + 511) / 512))
        words = Array(repeating: 0, count: Int(blocks) * Self.wordsOfBlock)
    }

    mutating func insert(_ hash: UInt64) {
        count += 1
        let (block, places) = locate(hash)
        var rest = places
        for _ in 0..<Self.bitsOfHash {
            words[block + Int(rest >> 6 & 7)] |= 1 << (rest & 63)
            rest >>= 9
        }
    }

    /// Whether the hash may have been inserted; where not, it surely was not.
    func mayContain(_ hash: UInt64) -> Bool {
        let (block, places) = locate(hash)
        var rest = places
        for _ in 0..<Self.bitsOfHash {
            if words[block + Int(rest >> 6 & 7)] & (1 << (rest & 63)) == 0 { return false }
            rest >>= 9
        }
        return true
    }

    /// The first word of a hash's block, and its places there, nine bits for each.
    private func locate(_ hash: UInt64) -> (block: Int, places: UInt64) {
        // What tells the block and what tells the places must not be the same bits: all are mixed for the second.
        let block = Int(hash.multipliedFullWidth(by: blocks).high)
        let mixed = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
        return (block * Self.wordsOfBlock, mixed ^ mixed >> 29)
    }
}

/// A Bloom filter of any number of hashes: where one is full, one twice as large follows it.
struct GrowingBloomFilter {
    private var filters = [BloomFilter(capacity: 1 << 14)]

    mutating func insert(_ hash: UInt64) {
        let last = filters.count - 1
        if filters[last].count == filters[last].capacity { filters.append(BloomFilter(capacity: 2 * filters[last].capacity)) }
        filters[filters.count - 1].insert(hash)
    }

    func mayContain(_ hash: UInt64) -> Bool {
        filters.contains { $0.mayContain(hash) }
    }
}
