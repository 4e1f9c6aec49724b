import ClaimModel
import Testing

@testable import ClaimAnalysis

@Suite struct ReportTests {
    private static func troops(
        _ id: String, _ figure: Figure, _ speaker: String, _ said: String, _ subject: String = "US forces"
    ) -> Claim {
        Make.claim(id, .figure(figure), of: subject, by: speaker, said: said, place: ["Iraq"])
    }

    @Test func gravestFirstAndMinorOnesOnlyWithAll() {
        let claims = [
            // A revision, a near miss, touching bounds, a tension, a contradiction, an infinite one.
            Self.troops("a1", Make.bare(2500), "A", "2024-01-05", "a"),
            Self.troops("a2", Make.bare(900), "A", "2024-01-09", "a"),
            Self.troops("b1", Make.figure(.atLeast, 105), "A", "2024-01-05", "b"),
            Self.troops("b2", Make.figure(.atMost, 103), "B", "2024-01-05", "b"),
            Self.troops("c1", Make.figure(.lessThan, 20), "A", "2024-01-05", "c"),
            Self.troops("c2", Make.figure(.atLeast, 20), "B", "2024-01-05", "c"),
            Self.troops("d1", Make.figure(.atLeast, 58), "A", "2024-01-05", "d"),
            Self.troops("d2", Make.bare(137), "B", "2024-01-05", "d"),
            Self.troops("e1", Make.bare(58), "A", "2024-01-05", "e"),
            Self.troops("e2", Make.bare(72), "B", "2024-01-05", "e"),
            Self.troops("f1", Make.figure(.exact, 0), "A", "2024-01-05", "f"),
            Self.troops("f2", Make.figure(.atLeast, 1), "B", "2024-01-05", "f"),
        ]
        let all = conflicts(among: claims, Make.setting, includesMinor: true)
        #expect(all.map(\.subject.id) == ["f", "e", "b", "c", "d", "a"])
        #expect(all.map { $0.severity?.value } == [nil, 1.24137931034, 1.01941747573, 1, 1.88965517241, 2.57894736842])
        #expect(conflicts(among: claims, Make.setting).map(\.subject.id) == ["f", "e", "c", "d"])
    }

    @Test func aConflictIsAConnectedSet() {
        // 58 and 900 are 200 days apart: two conflicts of one figure.
        let claims = [
            Self.troops("a", Make.bare(58), "A", "2023-01-05"), Self.troops("b", Make.bare(72), "B", "2023-01-05"),
            Self.troops("c", Make.bare(900), "A", "2024-01-05"), Self.troops("d", Make.bare(2500), "B", "2024-01-05"),
            Self.troops("e", Make.bare(2600), "C", "2024-01-05"),
            Self.troops("f", Make.figure(.about, 2600), "C", "2024-09-05"),
        ]
        let found = conflicts(among: claims, Make.setting)
        #expect(found.map(\.claims) == [["c", "d", "e"], ["a", "b"]])
        #expect(found.map(\.pairs) == [2, 1])
        #expect(found.map(\.place) == [[Make.entity("Iraq")], [Make.entity("Iraq")]])
        #expect(found[0].envelope == FigureInterval(lower: 850, upper: 2650))
        #expect(found[0].camps.map(\.claims) == [["c"], ["d", "e"]])
        #expect(found[0].camps[1].bounds == FigureInterval(lower: 2550, upper: 2550))
    }

    @Test func boundsAreShownInTheUnitOfMost() {
        func length(_ id: String, _ n: Double, _ unit: String) -> Claim {
            Make.claim(id, .figure(Make.figure(.exact, n, unit: unit)), predicate: "length", by: id)
        }
        let found = conflicts(
            among: [length("a", 1.5, "km"), length("b", 2, "km"), length("c", 1700, "m")], Make.setting)
        #expect(found.map(\.unit) == ["km"])
        #expect(found.map(\.envelope) == [FigureInterval(lower: 1.5, upper: 2)])
        #expect(found.flatMap(\.camps).map(\.bounds?.lower) == [1.5, 1.7, 2])
    }

    /// Twice the claims take little more than twice the work, though four times the pairs are broken.
    @Test(arguments: ["troops", "killed", "attacks"])
    func workGrowsWithClaimsNotPairs(predicate: String) {
        func work(_ count: Int) -> (work: Int, pairs: Int) {
            var random = SplitMix(seed: 47)
            let claims = (0..<count).map { number in
                Make.claim(
                    "\(number)", .figure(Make.figure(.exact, Double(Int.random(in: 1...1_000_000, using: &random)))),
                    of: "strike", predicate: predicate, by: "Speaker \(number % 50)",
                    said: Day(number: 19_700 + number * 90 / count).description,
                    during: predicate == "attacks" ? "2023-0\(number % 9 + 1)-01/2024-01-05" : nil)
            }
            var setting = Make.setting
            if predicate == "attacks" { setting.events = [] }
            let set = ClaimGroup(claims, setting)
            let sweep = GroupSweep(set.group, limit: 0)
            return (sweep.work, sweep.components.map(\.pairs).reduce(0, +))
        }
        let (small, large) = (work(1000), work(4000))
        #expect(large.pairs > 14 * small.pairs)
        #expect(large.work < 6 * small.work)
        #expect(large.work < large.pairs / 2)
    }
}
