import Foundation
import Hearsay
import Testing

/// Each stage, its columns and its order.
@Suite struct QuestionStageTests {
    static let cases: [(String, [String])] = [
        ("claims | first 2 | select object, source", ["object source", "900 wire-2024-01-05", "around 2,500 wire-2024-01-05"]),
        ("claims | skip 9 | select object", ["object", "coalition"]),
        ("claims | skip 0 | first 1 | select object", ["object", "900"]),
        ("claims | skip 20 | select object", ["object"]),
        ("claims | first 4 | skip 3 | select object", ["object", "no base is safe"]),
        ("claims | skip 1 | first 3 | skip 1 | select object", ["object", "more than 100", "no base is safe"]),
        ("claims | sort said | first 2 | select said, object", ["said object", "2023-11 coalition", "2023-12-01 3,200"]),
        ("claims | sort value | select value", ["value", "12", "66", "100", "300", "900", "2000", "2500", "3200", "-", "-"]),
        ("claims | sort value desc | first 9 | select value", ["value", "3200", "2500", "2000", "900", "300", "100", "66", "12", "-"]),
        ("claims | sort speaker, value desc | select speaker, value | first 4",
            ["speaker value", "afp 900", "evening-paper 300", "evening-paper 66", "pentagon-spokesman 12"]),
        ("claims | sort place desc | select place | first 3", ["place", "[syria]", "[iraq,syria]", "[iraq]"]),
        ("troops of * | sort object | select object", ["object", "900", "up to 2,000", "around 2,500", "3,200"]),
        ("claims | count", ["count", "10"]),
        ("protesters of * | count", ["count", "0"]),
        ("protesters of * | count by speaker", ["speaker count"]),
        ("claims | count by outlet", ["outlet count", "Evening Paper 5", "Morning Wire 5"]),
        ("claims | count by by", ["by count", "armed-group 3", "evening-paper 2", "afp 1", "pentagon-spokesman 1", "pentagon 1", "coalition 1", "us-government 1"]),
        ("claims | count by place | where count > 1", ["place count", "iraq 4", "- 3", "syria 2"]),
        ("claims | count by said.month | sort said.month", ["said.month count", "2023-11 1", "2023-12 4", "2024-01 5"]),
        ("claims | count by during.year, stance | first 2", ["during.year stance count", "2024 affirms 4", "- affirms 4"]),
        ("claims | count by speaker | where speaker = Washington", ["speaker count", "us-government 1"]),
        ("claims | count by speaker | count by count", ["count count", "1 5", "2 1", "3 1"]),
        ("claims | select place, speaker | count by place", ["place count", "iraq 4", "- 3", "syria 2", "baghdad 1", "green-zone 1"]),
        ("claims | select place | where place within Iraq", ["place", "[iraq]", "[green-zone]", "[iraq]", "[iraq]", "[baghdad]"]),
        ("claims | select said, value | where value > 900 and said < 2024", ["said value", "2023-12-01 3200", "2023-12-01 2000"]),
        ("troops of * | stats", ["predicate unit lowest median highest claims speakers sources origins", "troops people 850 1700 2625 2 2 1 1"]),
        ("claims | stats by speaker | select speaker, predicate, lowest, median, highest",
            ["speaker predicate lowest median highest", "afp troops 850 900 950",
                "evening-paper attacks-suffered 66 66 66", "evening-paper range 270 300 330", "pentagon-spokesman killed 12 12 12",
                "pentagon attacks-suffered 100 100 -", "us-government troops 2375 2500 2625"]),
        ("claims | sources", ["source outlet agency title published origin claims",
            "paper-2023-12-01 Evening Paper - Élite troops to stay 2023-12-01 paper-2023-12-01 5",
            "wire-2024-01-05 Morning Wire AFP Troops and attacks 2024-01-05 wire-2024-01-05 5"]),
        ("claims in Iraq | speakers", ["speaker claims subjects sources origins first last",
            "evening-paper 1 1 1 1 2023-12-01 2023-12-01", "pentagon-spokesman 1 1 1 1 2024-01-04 2024-01-04",
            "pentagon 1 1 1 1 2024-01-05 2024-01-05", "armed-group 1 1 1 1 2023-12-01 2023-12-01",
            "coalition 1 1 1 1 2023-12-01 2023-12-01", "us-government 1 1 1 1 2024-01-05 2024-01-05"]),
        ("claims | speakers | where count > 1 | select speaker, count", ["speaker claims", "armed-group 3", "evening-paper 2"]),
        ("attacks-suffered of * | trace | select said, speaker, object, lower, upper, relation",
            ["said speaker object lower upper relation", "2023-12-01 evening-paper 66 66 66 -", "2024-01-05 pentagon more than 100 100 - -"]),
        ("troops of * | conflicts", ["kind severity subject predicate place unit reason pairs envelope.lower envelope.upper camps claims id"]),
    ]

    @Test(arguments: cases)
    func stage(question: String, lines: [String]) throws {
        let given = try QuestionSamples.lines(question, in: QuestionSamples.base())
        #expect(given == lines)
    }

    /// The claim that a relation of a trace is to is a column for those that ask for it, and changes no other answer.
    @Test func aTraceNamesTheEarlierClaimWhereAsked() throws {
        let base = try KnowledgeBase()
        let record = """
            source: {id: s, outlet: O, published: 2024-01-05}
            claims:
              - {subject: US, predicate: troops, object: "900", place: [Syria], said: 2020-01-01}
              - {subject: US, predicate: troops, object: "2,500", place: [Iraq], said: 2021-01-01}
              - {subject: US, predicate: troops, object: "1,200", place: [Syria], said: 2022-01-01}
            """
        try base.record(text: Data(record.utf8), named: "s.yaml", options: Samples.options())
        func lines(_ stages: String) throws -> [String] { try QuestionSamples.lines("troops of US | trace" + stages, in: base) }
        let ids = try lines(" | select id").dropFirst()
        let (first, third) = (try #require(ids.first), try #require(ids.last))
        let columns = "said speaker via source object lower upper plausible.lower plausible.upper during relation id"
        #expect(try lines("").first == columns)
        #expect(try lines(" | where earlier is not null | sort earlier").first == columns)
        #expect(try lines(" | where earlier is not null").last?.hasSuffix("rises \(third)") == true)
        #expect(
            try lines(" | select relation, earlier, object")
                == ["relation earlier object", "- - 900", "- - 2,500", "rises \(first) 1,200"])
        #expect(try lines(" | count by earlier") == ["earlier count", "- 2", "\(first) 1"])
    }

    static let countable = [
        "speaker", "subject", "place", "via", "predicate", "source", "stance", "status", "hedge", "measure", "unit", "verb",
        "language", "outlet", "agency", "recorder", "title", "url", "qualifier.weapon", "said.decade", "said.year",
        "said.quarter", "said.month", "said.day", "during.month", "recorded.day", "published.year", "retrieved.day",
        "object", "value", "origin", "author", "speaker.kind", "place, said.month, stance", "place, via, object",
    ]

    @Test(arguments: countable)
    func countsAreTheSameInTheStatementAndAfterIt(columns: String) throws {
        let base = try QuestionSamples.base()
        try base.merge("armed-group", into: "coalition", why: "a test", options: Samples.options(at: Samples.moment + 90_000))
        for conditions in ["claims", "claims in Iraq", "claims not by coalition", "claims known 2024-01-06", "protesters of *"] {
            #expect(
                try QuestionSamples.lines("\(conditions) | count by \(columns)", in: base)
                    == QuestionSamples.lines("\(conditions) | first 100 | count by \(columns)", in: base))
        }
    }

    @Test func whatStatsLeavesOutIsNoted() throws {
        let answer = try QuestionSamples.base().ask("claims | stats", today: QuestionSamples.today)
        #expect(answer.notes == ["4 claims were left out of the figures: denied, planned, forecast or possible, or without an amount."])
    }

    @Test func conflictsAreReportedWhole() throws {
        let base = try QuestionSamples.base()
        try base.record(
            text: .init(
                """
                source: {id: third, outlet: Third Paper, published: 2024-01-05}
                claims:
                  - {subject: United States, predicate: troops, object: "4,000", place: [Iraq]}
                """.utf8), named: "third.yaml", options: Samples.options())
        let answer = try base.ask("troops of US in Iraq | conflicts", today: QuestionSamples.today)
        guard case .rows(let columns, let rows) = answer.content else {
            Issue.record("no rows")
            return
        }
        #expect(columns == answer.columns)
        let row = try #require(rows.first)
        let shown = zip(columns, row).map { "\($0.name) \(QuestionSamples.show($1))" }
        #expect(rows.count == 1)
        #expect(Array(shown.prefix(6)) == ["kind contradiction", "severity 1.37142857143", "subject united-states", "predicate troops", "place [iraq]", "unit people"])
    }

    @Test func theSameQuestionGivesTheSameAnswer() throws {
        for (question, lines) in Self.cases {
            let bases = try (0..<2).map { _ in try QuestionSamples.base() }
            for base in bases { #expect(try QuestionSamples.lines(question, in: base) == lines) }
        }
    }
}
