import Testing

@testable import ClaimStore

@Suite struct BloomFilterTests {
    private static func hash(_ number: Int) -> UInt64 {
        var hash = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        return (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    }

    @Test(arguments: [0, 1, 100, 50_000])
    func neverDeniesItsOwnAndSeldomTakesOthers(count: Int) {
        var filter = BloomFilter(capacity: count)
        for number in 0..<count { filter.insert(Self.hash(number)) }
        #expect((0..<count).allSatisfy { filter.mayContain(Self.hash($0)) })
        let taken = (count..<count + 20_000).count { filter.mayContain(Self.hash($0)) }
        #expect(taken < 20_000 / 50, "\(taken) of 20,000")
    }

    @Test func growsWithoutDenying() {
        var filter = GrowingBloomFilter()
        #expect(!filter.mayContain(Self.hash(1)))
        for number in 0..<200_000 { filter.insert(Self.hash(number)) }
        #expect((0..<200_000).allSatisfy { filter.mayContain(Self.hash($0)) })
        let taken = (200_000..<220_000).count { filter.mayContain(Self.hash($0)) }
        #expect(taken < 20_000 / 20, "\(taken) of 20,000")
    }
}
