import ClaimAnalysis
import ClaimRendering
import Foundation
import Hearsay
import Testing

@Suite struct QuoteTrackingTests {
    private static let article = """
        source:
          id: harbour
          outlet: Harbour Times
          published: 2024-03-02
          text: |
            On Friday 1,200 dockers walked out, the union said. The port authority put the number at no more than 400.
            Talks are to resume next week. Nobody was hurt in the harbour, the mayor told reporters.
        entities:
          - {id: union, label: Dockers' Union, kind: organisation}
        claims:
          - {subject: port strike, predicate: strikers, object: "1,200", by: union, quote: "1,200 dockers walked out"}
          - {subject: port strike, predicate: strikers, object: no more than 400, by: port authority, quote: no more than 400}
          - {subject: port strike, predicate: injured, object: none, by: the mayor, quote: Nobody was hurt in the harbour}
          - {subject: port strike, predicate: talks, object: next week, by: the mayor, quote: Talks are to resume next week}
        """

    private static func corrected(_ edits: [(String, String)]) -> Data {
        var text = article
        for (old, new) in edits { text = text.replacingOccurrences(of: old, with: new) }
        // Of the corrected article only the text is recorded.
        return Data((text.components(separatedBy: "claims:")[0]).utf8)
    }

    private func base(_ edits: [(String, String)]) throws -> (base: KnowledgeBase, report: RecordingReport) {
        let base = try Samples.base(Self.article)
        let report = try base.record(
            text: Self.corrected(edits), named: "b.yaml", options: Samples.options(acceptsNewVersions: true))
        return (base, report)
    }

    private static let edits = [
        ("On Friday 1,200", "On Friday 1,300"), ("than 400.\n    Talks", "than 400. A mediator was named.\n    Talks"),
        (" Nobody was hurt in the harbour, the mayor told reporters.", ""),
    ]

    @Test func aNewVersionSaysWhatItDidToQuotes() throws {
        let (base, report) = try base(Self.edits)
        let quotes = try #require(report.trackedQuotes["harbour"])
        #expect(quotes.map(\.outcome) == ["edited", "exact", "lost", "moved"])
        #expect(quotes.map(\.version) == [1, 1, 1, 1])
        guard case .edited(let passage) = quotes[0].fate else {
            Issue.record("\(quotes[0])")
            return
        }
        #expect(passage.exact == "1,300 dockers walked out")
        #expect(passage.words() == "“1,200 dockers walked” now reads “1,300 dockers walked” (number)")
        #expect(quotes[0].json.compact == """
            {"claim":"\(quotes[0].claim)","quote":"1,200 dockers walked out","version":1,"outcome":"edited",\
            "passage":"1,300 dockers walked out","start":10,"end":34,"kinds":["number"],\
            "changes":[{"removed":"1,200","added":"1,300","before":"1,200 dockers walked","after":"1,300 dockers walked",\
            "kinds":["number"]}],"stands_elsewhere":false}
            """)
        let versions = try base.versions(ofSource: "harbour")
        #expect(versions.quotes == quotes)
        #expect(versions.versions.map(\.number) == [1, 2])
        #expect(versions.versions.map(\.recorder) == ["nadia", "nadia"])
        #expect(try base.check().allSatisfy { $0.problem == nil })
    }

    @Test func claimsStayAnchoredInTheTextTheyWereReadFrom() throws {
        let before = try Samples.claims(Samples.base(Self.article))
        #expect(try Samples.claims(base(Self.edits).base) == before)
    }

    @Test func theAuditNamesEditedAndLostQuotes() throws {
        let (base, _) = try base(Self.edits)
        let ids = try Samples.claims(base).map(\.id)
        #expect(
            try base.audit([.editedQuote, .lostQuote, .unanchoredQuote]) == [
                AuditFinding(
                    .editedQuote, [ids[0]],
                    "Version 2 of harbour was edited where the quote stood: “1,200 dockers walked” now reads “1,300 dockers walked” (number)."),
                AuditFinding(
                    .lostQuote, [ids[2]], "“Nobody was hurt in the harbour” is no longer in harbour: version 2 has nothing near it."),
            ])
    }

    @Test func aTextThatComesBackHasItsQuotesAgain() throws {
        let (base, _) = try base(Self.edits)
        // The same text as version 1 adds nothing: version 2 stays the newest.
        let report = try base.record(text: Self.corrected([]), named: "c.yaml", options: Samples.options(acceptsNewVersions: true))
        #expect(report.newVersions.isEmpty)
        #expect(try base.versions(ofSource: "harbour").quotes.map(\.outcome) == ["edited", "exact", "lost", "moved"])
    }

    @Test func aQuoteRecordedBeforeItsTextIsFoundOrNamed() throws {
        let untexted = """
            source: {id: s, outlet: O, published: 2024-01-05}
            claims:
              - {subject: A, predicate: position-on, object: x, quote: the harbour is closed}
              - {subject: A, predicate: position-on, object: y, quote: the harbour was open}
            """
        let base = try Samples.base(untexted)
        #expect(try base.audit([.unanchoredQuote]).isEmpty)
        let text = "source: {id: s, outlet: O, published: 2024-01-05, text: 'He said the harbour  is closed for now.'}"
        try base.record(text: Data(text.utf8), named: "t.yaml", options: Samples.options())
        let ids = try Samples.claims(base).map(\.id)
        #expect(
            try base.audit([.unanchoredQuote, .lostQuote, .editedQuote]) == [
                AuditFinding(
                    .unanchoredQuote, [ids[1]],
                    "“the harbour was open” has no place in the text of s; the nearest passage is “the harbour  is closed”.")
            ])
        #expect(try base.versions(ofSource: "s").quotes.map(\.outcome) == ["unanchored", "unanchored"])
    }

    @Test func aSourceThatIsNotThereIsSaidSo() throws {
        let base = try Samples.base(Self.article)
        #expect(throws: HistoryError.unknown(kind: "source", id: "harbor", nearest: ["harbour"])) {
            try base.versions(ofSource: "harbor")
        }
    }
}
