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
