import Foundation
import Hearsay
import Testing

/// Frequent questions are answered from index ranges: the engine's own plan says so.
@Suite struct QuestionPlanTests {
    static let cases: [(question: String, uses: [String])] = [
        // Newest of a speaker, alone and with those that speak for it.
        ("claims by \"The armed group\" | first 10", ["SEARCH c USING INDEX claim_speaker (speaker=?)"]),
        ("claims by Washington | first 10", ["MERGE (UNION ALL)", "SEARCH c USING INDEX claim_speaker (speaker=?)"]),
        ("claims by Washington known 2024-01-07 | first 10", ["SEARCH c USING INDEX claim_speaker (speaker=?)", "SEARCH h USING INDEX claim_status_claim (claim=? AND event<?)"]),
        // The trace of a subject and predicate.
        ("troops of US | trace", ["SEARCH c USING INDEX claim_subject (subject=? AND predicate=?)"]),
        ("troops of US | sort said | first 5", ["SEARCH c USING INDEX claim_subject (subject=? AND predicate=?)"]),
        ("troops of * | first 5", ["SEARCH c USING INDEX claim_predicate (predicate=?)"]),
        // A word and a year.
        ("claims quoting troops said 2024 | count", ["SEARCH c USING INTEGER PRIMARY KEY (rowid=?)", "SCAN quote_search VIRTUAL TABLE"]),
        // In a place.
        ("claims in Baghdad | first 10", ["SEARCH c USING INDEX claim_place (place=?)"]),
        ("claims in Iraq", ["SEARCH c USING INDEX claim_place (place=?)"]),
        // Newest of all; of a month.
        ("claims | first 10", ["SCAN c USING INDEX claim_said"]),
        ("claims said 2024-01 | first 10", ["SEARCH c USING INDEX claim_said (said_from<?)"]),
        ("claims per AFP | count", ["SEARCH c USING INDEX claim_source (source=?)"]),
        ("claims via Telegram | count", ["SEARCH c USING INDEX claim_via (via=?)"]),
        (
            "match killed of ?e = ?n by ?a, killed of ?e = ?m by ?b where ?a != ?b and ?n disjoint ?m return ?e, ?n, ?m",
            ["SEARCH c1 USING INDEX claim_predicate (predicate=?)", "SEARCH c2 USING INDEX claim_subject (subject=? AND predicate=?)"]
        ),
    ]

    @Test(arguments: cases)
    func isAnIndexRange(question: String, uses: [String]) throws {
        let plan = try QuestionSamples.base().explain(question, today: QuestionSamples.today).queryPlan
        for step in uses { #expect(plan.contains { $0.contains(step) }, "\(plan)") }
        // No table is read whole, and nothing is sorted but claims of one moment among themselves.
        #expect(!plan.contains { $0.hasSuffix("SCAN c")
                || $0.hasSuffix("USE TEMP B-TREE FOR ORDER BY") }, "\(plan)")
    }

    @Test func aboutIsTwoIndexRanges() throws {
        let plan = try QuestionSamples.base().explain("claims about Iraq", today: QuestionSamples.today).queryPlan
        #expect(plan.contains { $0.contains("SEARCH c USING INDEX claim_subject (subject=?)") }, "\(plan)")
        #expect(plan.contains { $0.contains("SEARCH c USING INDEX claim_object (object_entity=?)") }, "\(plan)")
        #expect(!plan.contains { $0.contains("SCAN") }, "\(plan)")
    }

    /// What no word of the statement says, where claims are cut and put in order as they are read.
    @Test(arguments: [
        ("claims by Washington | first 2", []), ("claims by \"United States\" | first 2", ["cut", "order"]),
        ("claims about Iraq", ["order"]), ("troops of Iraq | trace", []),
    ])
    func whatHappensAfterReadingIsTold(question: String, passes: [String]) throws {
        let explanation = try QuestionSamples.base().explain(question, today: QuestionSamples.today)
        #expect(explanation.passes.map(\.pass).filter { ["cut", "order"].contains($0) } == passes, "\(explanation)")
    }

    @Test func explanationTellsAll() throws {
        let explanation = try QuestionSamples.base().explain(
            "claims by Washington said since mid-October where origin = x | count by speaker", today: QuestionSamples.today)
        #expect(
            "\(explanation)" == """
                question
                  claims by Washington said since mid-October where origin = x | count by speaker
                words of time, as they were read
                  mid-October: 2023-10-11/2023-10-20
                names, and how many things they stand for
                  by us-government: 3 speakers
                how it was answered
                  Claims are found by speaker, with an index.
                  Decided afterwards, for one claim after the other, which takes longer: origins follow from the texts of sources.
                how many are left after each step
                  conditions: 0
                  count: 0
                the statement in SQL
                  SELECT c.*, s.slug FROM claim c LEFT JOIN source s ON s.id = c.source
                  WHERE c.speaker IN (?, ?, ?)
                  AND (c.said_to >= ? OR c.said_to IS NULL)
                  AND c.status = 0
                its values
                  1: 2
                  2: 3
                  3: 4
                  4: 1696982400
                SQLite's plan for it
                  SEARCH c USING INDEX claim_speaker (speaker=?)
                  SEARCH s USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN
                """)
    }

    /// Why a question is quick or slow, in sentences.
    @Test(arguments: [
        ("claims by Pentagon", ["Claims are found by speaker, with an index.",
            "Claims come in the order asked for, from 2 places of the index."]),
        ("claims where value > 100", ["Every claim of the base is gone through: a condition on a speaker, subject, "
            + "predicate, place, source or time said is faster.",
            "Claims are put in order after they are read; more than 1,000 by the statement."]),
        ("claims | first 4", ["Claims are gone through by time said, with an index, as far as needed.",
            "Done while searching, not afterwards: first."]),
        ("claims quoting base", ["Claims are found by the words of their quotes, with an index.",
            "Claims are put in order after they are read; more than 1,000 by the statement."]),
        ("claims in Iraq or by Pentagon | sort speaker", ["Claims are found by place, with an index.",
            "Claims are found by speaker, with an index.",
            "Claims are put in order after they are read; more than 1,000 by the statement."]),
    ])
    func theWayIsToldInSentences(question: String, sentences: [String]) throws {
        let told = try QuestionSamples.base().explain(question, today: QuestionSamples.today).description
        let section = told.components(separatedBy: "how it was answered\n").last?.components(separatedBy: "\nhow many").first
        #expect(Set(section?.components(separatedBy: "\n") ?? []) == Set(sentences.map { "  " + $0 }), "\(told)")
    }
}
