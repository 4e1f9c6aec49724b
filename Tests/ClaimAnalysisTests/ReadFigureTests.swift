import ClaimModel
import Testing

@testable import ClaimAnalysis

/// The worked cases once more, from words to relation.
@Suite struct ReadFigureTests {
    @Test(arguments: [
        ("more than 100", "137", "refines backward"), ("more than 100", "950", "tension ×4.73"),
        ("around 2,500", "2,600", "compatible mutual"), ("2,500", "2,600", "compatible mutual"),
        ("2,500", "3,200", "contradiction ×1.24"), ("up to 200", "230", "tension ×1.13"),
        ("at least 58", "72", "refines backward"),
        ("at least 58", "100", "tension ×1.24"), ("dozens", "11", "contradiction ×2.18"),
        ("none", "at least 1", "contradiction ×∞"),
        ("fewer than 20", "at least 20", "contradiction ×1"), ("unknown", "11", "takesNoPart"),
    ])
    func workedCase(first: String, second: String, expected: String) throws {
        let reader = FigureReader()
        let a = Make.claim("a", .figure(try reader.read(first, predicateUnit: "people").figure), by: "Washington")
        let b = Make.claim("b", .figure(try reader.read(second, predicateUnit: "people").figure), by: "Baghdad")
        #expect(ScopeTests.outcome(a, b) == expected)
    }
}
