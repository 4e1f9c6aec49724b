import Testing

@testable import ClaimAnalysis

@Suite struct LikenessSearchTests {
    /// The pairs of each band, found by looking along all documents before.
    private static func pairs(_ sketches: [MinHash?], neighbours: Int) -> Set<[Int32]> {
        var pairs: Set<[Int32]> = []
        for band in 0..<MinHash.bands {
            for later in sketches.indices {
                guard let key = sketches[later]?.bandKey(band) else { continue }
                let same = (0..<later).filter { sketches[$0]?.bandKey(band) == key }
                for earlier in same.suffix(neighbours) { pairs.insert([Int32(later), Int32(earlier)]) }
            }
        }
        return pairs
    }

    /// Few different values make crowded buckets, many make lonely ones.
    @Test(arguments: [2, 5, 40, 100_000] as [UInt64])
    func findsThePairsOfEachBandOnce(values: UInt64) {
        var random = SplitMix(seed: values)
        let sketches: [MinHash?] = (0..<120).map { number in
            if number % 11 == 0 { return nil }
            if number % 13 == 0 { return MinHash(values: [], shingles: 0) }
            return MinHash(
                values: (0..<MinHash.size).map { _ in UInt32.random(in: 0..<UInt32(values), using: &random) }, shingles: 9)
        }
        let found = LikenessSearch(sketches: sketches, neighbours: 3).pairs()
        #expect(found == found.sorted())
        let expected = Self.pairs(sketches, neighbours: 3)
        #expect(found.count == expected.count)
        #expect(Set(found.map { [$0.later, $0.earlier] }) == expected)
    }

    @Test func nothingIsLikeNothing() {
        #expect(LikenessSearch(sketches: [], neighbours: 16).pairs().isEmpty)
        #expect(LikenessSearch(sketches: [nil, MinHash("a b c d e f"), nil], neighbours: 16).pairs().isEmpty)
    }
}
