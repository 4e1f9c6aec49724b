/// A sketch of a text from which its likeness to others is estimated (Broder 1997).
///
/// Each of `size` hash functions keeps the least value that any shingle has under it; the share of functions on which
/// two sketches agree estimates the share of shingles that two texts have in common (Jaccard), with a standard error of
/// at most 0.5/√128, about 0.044. A sketch can be stored: it depends on the text and these constants alone.
package struct MinHash: Hashable, Sendable {
    /// Hash functions.
    package static let size = 128
    /// Bands of a signature that is looked up: two texts are set side by side if all rows of one band agree. With 64
    /// bands of 2 rows that happens to 93 % of pairs that share a fifth of their shingles, to all but 0.02 % of those
    /// that share 0.35, and to 0.6 % of those that share a hundredth.
    package static let bands = 64
    static let rows = size / bands

    /// One least value a function; empty for a text without words.
    package var values: [UInt32]
    /// How many distinct shingles the text has.
    package var shingles: Int

    package init(values: [UInt32], shingles: Int) {
        self.values = values
        self.shingles = shingles
    }

    /// The sketch of a text.
    package init(_ text: String) {
        let hashes = Shingles.hashes(of: text)
        shingles = hashes.count
        guard !hashes.isEmpty else {
            values = []
            return
        }
        var least = Array(repeating: UInt32.max, count: Self.size)
        let (factors, summands) = (Self.factors, Self.summands)
        for hash in hashes {
            for function in 0..<Self.size {
                let value = UInt32(truncatingIfNeeded: (hash &* factors[function] &+ summands[function]) >> 32)
                if value < least[function] { least[function] = value }
            }
        }
        values = least
    }

    // Multiply and shift, with an odd factor and a summand of its own for each function (Dietzfelbinger 1996).
    private static let factors = (0..<UInt64(size)).map { mix($0) | 1 }
    private static let summands = (0..<UInt64(size)).map { mix($0 | 1 << 32) }

    /// The estimated share of shingles in common: 0 to 1.
    package func likeness(to other: MinHash) -> Double {
        guard values.count == Self.size, other.values.count == Self.size else { return 0 }
        var same = 0
        for function in 0..<Self.size where values[function] == other.values[function] { same += 1 }
        return Double(same) / Double(Self.size)
    }

    /// The key of a band, for looking up; `nil` for a text without words.
    func bandKey(_ band: Int) -> UInt64? {
        guard values.count == Self.size else { return nil }
        var key = UInt64(band)
        for row in band * Self.rows..<(band + 1) * Self.rows { key = mix(key ^ UInt64(values[row])) }
        return key
    }
}
