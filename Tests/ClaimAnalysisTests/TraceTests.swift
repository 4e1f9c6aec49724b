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

    @Test func statsNeverMixUnitsAndLeaveOutWhatAssertsNothing() {
        let claims = [
            Make.claim("a", .figure(Make.bare(58)), predicate: "killed", by: "SOHR", source: "s"),
            Make.claim("b", .figure(Make.figure(.moreThan, 100)), predicate: "killed", by: "WHO", source: "t"),
            Make.claim("c", .figure(Make.bare(86)), predicate: "killed", by: "SOHR", source: "u"),
            Make.claim("d", .figure(Make.bare(900)), predicate: "killed", stance: .denies),
            Make.claim("e", .figure(Make.bare(900)), predicate: "killed", mood: .forecast),
            Make.claim("f", .figure(Make.figure(.unknown, 0)), predicate: "killed"),
            Make.claim("g", .figure(Make.bare(2500, unit: "USD")), predicate: "killed"),
            Make.claim("h", .figure(Make.bare(2600, unit: "USD")), predicate: "killed"),
        ]
        var setting = Make.setting
        setting.origins = ["s": "s", "t": "s"]
        let found = figureStats(claims, setting)
        #expect(found.leftOut == 3)
        #expect(
            found.rows == [
                FigureStats(
                    predicate: "killed", unit: "USD", envelope: FigureInterval(lower: 2450, upper: 2650), median: 2550,
                    claims: 2,
                    speakers: 1, sources: 2, origins: 2),
                FigureStats(
                    predicate: "killed", unit: "people", envelope: FigureInterval(lower: 58, upper: nil), median: 86,
                    claims: 3,
                    speakers: 2, sources: 3, origins: 2),
            ])
    }
}
