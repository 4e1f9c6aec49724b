import ClaimModel
import ClaimRendering
import Testing

@Suite struct DiagnosticsTests {
    @Test(arguments: [
        (0, "claim", "0 claims"), (1, "claim", "1 claim"), (2, "entity", "2 entities"), (3, "day", "3 days"),
        (1_204, "match", "1,204 matches"),
    ])
    func amounts(amount: Int, noun: String, expected: String) {
        #expect(count(amount, noun) == expected)
    }

    @Test func irregularPlural() { #expect(count(2, "person", plural: "people") == "2 people") }

    @Test(arguments: [
        (0, nil, nil, "0"), (1_200, 10_000, 560, "1,200 of 10,000 (12 %), 560 a second, 16 s left"),
        (10, 10, 2.25, "10 of 10 (100 %), 2.3 a second"), (5, nil, 1.0, "5, 1 a second"),
        (1, 1_000_000, 0.1, "1 of 1,000,000 (0 %), 0.1 a second, over 1,000 h left"),
        (0, 0, .nan, "0 of 0 (100 %)"), (0, 8_000, 1.0, "0 of 8,000 (0 %), 1 a second, 2 h 13 min left"),
    ] as [(Int, Int?, Double?, String)])
    func progressLine(done: Int, total: Int?, rate: Double?, expected: String) {
        #expect(progress(done: done, total: total, rate: rate) == expected)
    }

    @Test(arguments: [
        (0, "0"), (2_500, "2,500"), (-1_234_567.5, "-1,234,567.5"), (0.1 + 0.2, "0.30000000000000004"),
        (1e21, "1,000,000,000,000,000,000,000"), (1.25e-7, "0.000000125"), (999, "999"), (.infinity, "∞"),
        (123_456_789_012_345_680, "123,456,789,012,345,680"),
    ] as [(Double, String)])
    func numbers(number: Double, expected: String) {
        #expect(grouped(number) == expected)
    }

    @Test(arguments: [
        (FigureInterval(lower: 2_450, upper: 2_550), "2,450–2,550"), (FigureInterval(lower: 137, upper: 137), "137"),
        (FigureInterval(lower: 100, lowerExclusive: true, upper: nil), "over 100"),
        (FigureInterval(lower: 58, upper: nil), "at least 58"), (FigureInterval(lower: nil, upper: nil), "any"),
        (FigureInterval(lower: nil, upper: 20, upperExclusive: true), "under 20"),
        (FigureInterval(lower: 100, lowerExclusive: true, upper: 200, upperExclusive: true), "over 100, under 200"),
        (nil, "unknown"),
    ])
    func intervals(interval: FigureInterval?, expected: String) {
        #expect(phrase(interval) == expected)
    }
}
