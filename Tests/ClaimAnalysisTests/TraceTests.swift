import ClaimModel
import Testing

@testable import ClaimAnalysis

@Suite struct TraceTests {
    @Test func eachClaimIsSetBesideTheNearestOfItsScope() {
        func claim(_ id: String, _ figure: Figure, _ speaker: String, _ said: String, _ place: String = "Iraq") -> Claim
        {
            Make.claim(id, .figure(figure), by: speaker, said: said, place: [place])
        }
        let claims = [
            claim("a", Make.bare(5200), "Pentagon", "2020-01-10"),
            claim("b", Make.bare(900), "Pentagon", "2020-01-10", "Syria"),
            claim("c", Make.bare(2500), "Pentagon", "2024-01-05"),
            claim("d", Make.figure(.about, 2500), "Baghdad", "2024-01-05"),
            claim("e", Make.bare(2500), "AFP", "2024-01-06"), claim("f", Make.bare(3200), "Baghdad", "2024-01-06"),
            claim("g", Make.bare(2000), "Baghdad", "2024-01-20"),
            claim("h", Make.bare(900), "Pentagon", "2020-01-20", "Syria"),
            claim("i", Make.figure(.unknown, 0), "Baghdad", "2024-01-21"),
            claim("j", Make.bare(2100), "Pentagon", "2024-06-05"),
        ]
        let found = traceRelations(claims, Make.setting).map {
            $0.map { "\($0.relation.rawValue) \($0.previous)" } ?? "-"
        }
        #expect(
            found == [
                "-", "-", "falls a", "widens c", "refines d", "contradicts e", "revision f", "agrees b", "-", "rises g",
            ])
    }

    /// Where nothing is broken, for times that do not meet: what lies higher rises, and what only reaches higher does not.
    @Test(arguments: [
        (.bare(49), .bare(137), .rises), (.bare(137), .bare(49), .falls), (.bare(49), .bare(49), .agrees),
        (.figure(.moreThan, 100), .figure(.moreThan, 137), .rises), (.figure(.moreThan, 100), .bare(137), .refines),
        (.figure(.atMost, 49), .figure(.atMost, 226), .rises), (.bare(49), .figure(.atMost, 226), .widens),
        (.figure(.atMost, 226), .bare(49), .refines), (.figure(.atMost, 226), .bare(500), .rises),
        (.figure(.about, 2000), .figure(.about, 2100), .rises), (.figure(.about, 2000), .bare(2100), .refines),
        // Given by their bounds.
        (.range(49, 49), .range(nil, 226), .widens), (.range(nil, 226), .range(49, 49), .refines),
        (.range(nil, 49), .range(nil, 226), .rises), (.range(nil, 226), .range(nil, 49), .falls),
        (.range(100, nil), .range(137, nil), .rises), (.range(nil, 226), .range(49, nil), .compatible),
        (.range(10, 20), .range(15, 30), .rises), (.range(10, 20), .range(12, 18), .refines),
        (.range(10, 20), .range(5, 30), .widens), (.range(10, 20), .range(10, 30), .widens),
        (.range(10, 20), .range(20, 30), .rises), (.range(nil, nil), .range(49, 49), .refines),
    ] as [(Given, Given, TraceRelation)])
    func whatRises(earlier: Given, later: Given, relation: TraceRelation) {
        func claim(_ id: String, _ given: Given, _ said: String) -> Claim {
            Make.claim(id, .figure(given.figure), by: "Army", said: said, place: ["Iraq"])
        }
        let claims = [claim("a", earlier, "2019-01-01"), claim("b", later, "2023-01-01")]
        #expect(traceRelations(claims, Make.setting).map { $0?.relation } == [nil, relation])
    }

    enum Given: Sendable {
        case bare(Double), figure(Hedge, Double), range(Double?, Double?)

        var figure: Figure {
            switch self {
            case .bare(let value): return Make.bare(value)
            case .figure(let hedge, let value): return Make.figure(hedge, value)
            case .range(let lower, let upper):
                let bounds = FigureInterval(lower: lower, upper: upper)
                return Figure(
                    text: "given", hedge: .range, value: upper ?? lower, asserted: bounds, plausible: bounds, unit: "people")
            }
        }
    }

    @Test func tollsAndObjects() {
        let tolls = [
            (Make.figure(.atLeast, 58), "2017-04-04"), (Make.figure(.atLeast, 70), "2017-04-05"),
            (Make.bare(86), "2017-04-06"),
            (Make.bare(83), "2017-04-07"),
        ].enumerated().map { number, toll in
            Make.claim("\(number)", .figure(toll.0), of: "strike", predicate: "killed", by: "SOHR", said: toll.1)
        }
        #expect(traceRelations(tolls, Make.setting).map { $0?.relation } == [nil, .rises, .refines, .retrograde])
        let causes = [
            Make.claim("a", .text("A rocket"), predicate: "position", by: "Army"),
            Make.claim("b", .text("the rocket"), predicate: "position", by: "Police"),
            Make.claim("c", .text("a bomb"), predicate: "position", by: "Army"),
            Make.claim("d", .text("a bomb"), predicate: "position", by: "Police", stance: .denies),
            Make.claim("e", .text("a bomb"), predicate: "position", by: "Police"),
        ]
        #expect(
            traceRelations(causes, Make.setting).map { $0?.relation } == [nil, .agrees, .differs, .denies, .agrees])
    }
}
