import ClaimAnalysis
import ClaimRendering
import Foundation
import Hearsay
import Testing

@Suite struct ReportTests {
    // MARK: why

    @Test func whyNamesTheBoundsThatDecide() throws {
        let base = try Samples.base(
            """
            source: {id: s, outlet: O, published: 2024-12-19}
            claims:
              - {subject: United States, predicate: troops, object: 900, place: [Syria], by: CENTCOM}
              - {subject: United States, predicate: troops, object: "about 2,000", place: [Syria], by: Pentagon}
            """)
        let ids = try Samples.claims(base).map(\.id)
        let answer = try base.why(String(ids[0].prefix(8)), ids[1])
        #expect(answer.outcome == "conflict")
        #expect(
            answer.sentence
                == "Contradiction ×1.58: Pentagon says “about 2,000”, taken to mean at least 1,500, but CENTCOM says “900”, taken to mean at most 950; both in Syria, both said 2024-12-19."
        )
        #expect(try base.why(ids[0], ids[0]).sentence == "Not comparable: it is one claim.")
        #expect(throws: HistoryError.unknown(kind: "claim", id: "zz", nearest: [])) { try base.why("zz", ids[0]) }
    }

    @Test func strictReadsRoundNumbersAsExact() throws {
        let base = try Samples.base(
            """
            source: {id: s, outlet: O, published: 2024-12-19}
            claims:
              - {subject: A, predicate: troops, object: "2,500", by: X}
              - {subject: A, predicate: troops, object: "2,600", by: Y}
            """)
        let ids = try Samples.claims(base).map(\.id)
        #expect(try base.why(ids[0], ids[1]).outcome == "no-conflict")
        #expect(try base.why(ids[0], ids[1], strict: true).outcome == "conflict")
    }

    // MARK: lineage

    @Test func theHopThatLostTheHedgeIsMarked() throws {
        let base = try Samples.base(
            """
            source: {id: first, outlet: Wire, published: 2024-01-04}
            claims: [{subject: B, predicate: troops, object: up to 200, by: a general, via: [a briefing]}]
            """)
        let first = try #require(try Samples.claims(base).first?.id)
        let next = """
            source: {id: second, outlet: Paper, published: 2024-01-05}
            claims: [{subject: B, predicate: troops, object: 200, by: a general, reports: \(first)}]
            """
        try base.record(text: Data(next.utf8), named: "second.yaml", options: Samples.options())
        let second = try #require(try base.source("second").claims.first?.id)
        let answer = try base.lineage(String(second.prefix(10)))
        #expect(answer.hops.map(\.claim.id) == [first, second])
        #expect(answer.hops.map(\.isFirstChange) == [false, true])
        #expect(answer.hops[0].hands.map(\.name) == ["a general", "a briefing", "Wire"])
        #expect(answer.hops[0].hands.map(\.role.rawValue) == ["speaker", "hand", "outlet"])
        #expect(
            answer.remarks == [
                "First change at \(second), second: the figure: “up to 200” became “200”; the hedge (up to) was lost."
            ])
    }

    /// A record can only report an earlier claim, so the circle is made of values.
    @Test func circlesAndMissingEndsAreSaid() throws {
        var claims = try Samples.claims(Samples.base()).prefix(3).map { $0 }
        for index in 0..<3 { claims[index].reports = claims[(index + 1) % 3].id }
        let ids = claims.map(\.id)
        let circle = LineageAnswer(
            lineage: lineage(of: claims[0]) { id in claims.first { $0.id == id } }, sources: [:])
        #expect(
            circle.remarks[0]
                == "The chain is a circle, and has no first utterance: \((ids + [ids[0]]).joined(separator: " → ")).")
        let missing = LineageAnswer(lineage: lineage(of: claims[0]) { _ in nil }, sources: [:])
        #expect(
            missing.remarks
                == ["The claim \(ids[0]) passes on \(ids[1]), which this base does not hold: the way ends there."])
    }

    // MARK: origins

    private static func twoSources() throws -> KnowledgeBase {
        let base = try Samples.base(
            """
            source: {id: a, outlet: A, published: 2024-01-04, text: "Water rose in the lower town on Monday night."}
            claims: [{subject: B, predicate: troops, object: 10}]
            """)
        let other = """
            source: {id: b, outlet: B, published: 2024-01-04, text: "Ministers met to speak about next year's budget."}
            claims: [{subject: B, predicate: troops, object: 20}]
            """
        try base.record(text: Data(other.utf8), named: "b.yaml", options: Samples.options())
        return base
    }

    @Test func originsAreJoinedCutAndUndone() throws {
        let base = try Self.twoSources()
        func groups() throws -> [[String]] { try base.origins().groups.map { $0.sources.map(\.id) } }
        #expect(try groups() == [["a"], ["b"]])
        let joined = try base.joinOrigins("a", "b", why: "one desk", options: Samples.options())
        #expect(try groups() == [["a", "b"]])
        #expect(try base.origins(of: "b").groups[0].links.map(\.description) == ["a and b were linked by hand."])
        #expect(throws: HistoryError.already("b and a are joined by hand already.")) {
            try base.joinOrigins("b", "a", why: "again", options: Samples.options())
        }
        try base.cutOrigins("b", "a", why: "two desks", options: Samples.options())
        #expect(try groups() == [["a"], ["b"]])
        try base.joinOrigins("a", "b", why: "one desk after all", options: Samples.options())
        let undone = try base.log().last?.id
        try base.undo(event: try #require(undone), why: nil, options: Samples.options())
        #expect(try groups() == [["a"], ["b"]])
        #expect(joined.reason == "one desk")
        #expect(throws: HistoryError.unknown(kind: "source", id: "c", nearest: ["a", "b"])) {
            try base.cutOrigins("c", "a", why: "x", options: Samples.options())
        }
    }

    // MARK: dossier

    @Test(arguments: ["troops of \"United States\"", "claims about Iraq", "claims quoting nothingness"])
    func theSameBaseGivesTheSameDossier(question: String) throws {
        let (one, other) = (try Samples.base(), try Samples.base())
        #expect(try one.dossier(question).html == other.dossier(question).html)
        #expect(try one.dossier(question).markdown == one.dossier(question).markdown)
    }

    @Test func aDossierIsOfClaimsAndSaysAsOfWhen() throws {
        let base = try Samples.base()
        #expect(try base.dossier("troops of *").asOf == "2024-01-06T12:00:00Z")
        #expect(try base.dossier("troops of * known 2024-01-06").asOf == "2024-01-06")
        #expect(try base.dossier("troops of * known 2024-01-05").timeline.isEmpty)
        #expect(
            throws: HistoryError.refused(
                "A dossier is of claims, and the question gives rows: leave its last stages out.")
        ) { try base.dossier("troops of * | count") }
    }

    @Test func aQuoteStandsInItsPlace() throws {
        let row = try #require(try Samples.base().dossier("attacks-suffered of *").timeline.first)
        #expect(row.quote?.prefix == "")
        #expect(row.quote?.suffix.hasPrefix(".\nThe country keeps around 2,500 troops") == true)
        #expect(row.quote?.suffix.count ?? 0 > 100)
    }
}
