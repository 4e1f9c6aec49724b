import ClaimModel
import Testing

@testable import ClaimAnalysis

@Suite struct LineageTests {
    private static func walk(_ claims: [Claim], from id: String) -> Lineage? {
        let byID = Dictionary(uniqueKeysWithValues: claims.map { ($0.id, $0) })
        return byID[id].map { lineage(of: $0) { byID[$0] } }
    }

    @Test func theFirstChangeIsTheOneNearestTheFirstUtterance() {
        let claims = [
            Make.claim("first", .figure(Make.figure(.upTo, 200)), predicate: "killed", place: ["Iraq"]),
            Make.claim(
                "agency", .figure(Make.figure(.upTo, 200)), predicate: "killed", place: ["Iraq"], reports: "first"),
            Make.claim("outlet", .figure(Make.bare(200)), predicate: "killed", place: ["Iraq"], reports: "agency"),
            Make.claim(
                "blog", .figure(Make.bare(200)), predicate: "killed", qualifiers: ["population": "children"],
                reports: "outlet"),
        ]
        let found = Self.walk(claims, from: "blog")
        #expect(found?.claims.map(\.id) == ["blog", "outlet", "agency", "first"])
        #expect(found?.end == .firstUtterance)
        #expect(found?.firstChange == 1)
        #expect(
            found?.changes == [
                [
                    .place(from: [Make.entity("Iraq")], to: []),
                    .qualifier(name: "population", from: nil, to: "children"),
                ],
                [.figure(from: "up to 200", to: "200"), .hedge(from: .upTo, to: .round)],
                [],
            ])
    }

    @Test func otherChangesAreNamed() {
        let one = Make.claim("a", .text("a rocket"), predicate: "cause")
        var other = Make.claim(
            "b", .text("a bomb"), of: "base", predicate: "position", stance: .denies, mood: .forecast, reports: "a")
        #expect(
            lineageChanges(from: one, to: other) == [
                .object(from: .text("a rocket"), to: .text("a bomb")),
                .subject(from: Make.entity("US forces"), to: Make.entity("base")),
                .predicate(from: "cause", to: "position"), .stance(from: .affirms, to: .denies),
                .mood(from: .stated, to: .forecast),
            ])
        other = Make.claim("c", .figure(Make.bare(58, unit: "rockets")))
        #expect(
            lineageChanges(from: Make.claim("d", .figure(Make.bare(58))), to: other) == [
                .unit(from: "people", to: "rockets")
            ])
    }

    @Test func circlesEndTheWalk() {
        let claims = [("a", "b"), ("b", "c"), ("c", "b"), ("d", "gone")].map {
            Make.claim($0.0, .figure(Make.bare(58)), reports: $0.1)
        }
        #expect(Self.walk(claims, from: "a")?.end == .circular(["b", "c"]))
        #expect(Self.walk(claims, from: "a")?.claims.map(\.id) == ["a", "b", "c"])
        #expect(Self.walk(claims, from: "d")?.end == .missing("gone"))
        #expect(Self.walk([Make.claim("x", .figure(Make.bare(1)), reports: "x")], from: "x")?.end == .circular(["x"]))
        #expect(
            circularChains(["a": "b", "b": "c", "c": "b", "d": "gone", "x": "x", "n": "m", "m": "k", "k": "n"])
                == [["b", "c"], ["k", "n", "m"], ["x"]])
    }
}
