import ClaimModel
import ClaimPlan
import Foundation
import Testing

/// Questions and what they are planned as, as pairs of text; re-recorded only with `HEARSAY_RECORD_GOLDEN=1`.
@Suite struct PlanTests {
    static let cases: [(name: String, question: String, facts: PlanSamples.Facts)] = [
        ("all", "claims", .init()),
        ("newest-of-a-speaker", "claims by Pentagon | first 10", .init()),
        ("newest-of-those-who-speak", "claims by Washington | first 10", .init()),
        ("about", "claims about Iraq", .init()),
        ("trace", "troops of US | trace", .init()),
        ("subject-and-predicate-newest", "troops of US | first 3", .init()),
        ("word-and-year", "claims quoting \"self-defence\" said 2004", .init()),
        ("open-start", "claims said 2004", .init(openSaid: true)),
        ("within-a-place", "claims in Iraq", .init()),
        ("within-many-places", "claims in Iraq | first 10", .init(places: 50)),
        ("not-in-a-place", "claims not in Iraq", .init()),
        ("source", "claims per AFP", .init()),
        ("alternatives", "claims by Washington or by coalition in Baghdad during 2024-01-04", .init()),
        ("figures", "troops of * where value >= 100 and upper is null or hedge = \"up-to\"", .init()),
        ("units", "claims where value > \"5 km\" and value = 7", .init()),
        ("intervals", "troops of * where object overlaps \"2,000\"", .init()),
        ("entities", "claims where place within Iraq and speaker != Washington and object != coalition", .init()),
        ("texts", "claims where quote contains base and not title = \"Élite\" and qualifier.weapon is not null", .init()),
        ("times", "claims where said < 2024 and published = 2024-01-05 and during contains 2023", .init()),
        ("ids", "claims where id > 8000000000000000 and reports is null", .init()),
        ("origins", "claims where origin = ahram or value = 1 | first 5", .init()),
        ("pushed-stages", "claims | where value > 1 | sort value desc, said | skip 5 | first 10 | count", .init()),
        ("unpushed-sort", "claims | sort speaker | first 10", .init()),
        ("count", "claims in Iraq | count by place, said.year, hedge | where count > 1", .init()),
        ("count-all", "claims | count", .init()),
        ("order-not-needed", "claims by Pentagon | count by value", .init()),
        ("known", "claims by Washington known 2024-01-10", .init(cutoff: 40)),
        ("known-with-retracted", "troops of US known 2024-01-10 including retracted", .init(cutoff: 40)),
        ("match", "match killed of ?e = ?n by ?a as ?c, killed of ?e = ?m by ?b as ?d where ?a != ?b and ?c.id < ?d.id and ?n disjoint ?m return ?e, ?n, ?m", .init()),
        ("match-after-merges", "match troops of ?x in ?p, position-on of * = ?x in ?p return ?x, ?p", .init(merges: true)),
        ("match-as-known", "match troops of ?x, position-on of ?y = ?x known 2024-01-10 return ?x, ?y", .init(cutoff: 40, merges: true)),
        ("match-objects-and-days", "match ?p of ?x = ?o said ?t, ?p of ?y = ?o said ?t not by Washington return ?x, ?y", .init()),
    ]

    @Test(arguments: cases.indices)
    func plan(index: Int) throws {
        let (name, question, facts) = Self.cases[index]
        let plan = try PlanSamples.plan(question, facts: facts)
        var lines = [question, ""]
        lines += plan.passes.map { "-- \($0.pass): \($0.what)" }
        lines += [plan.statement.sql, ""]
        lines += plan.statement.arguments.enumerated().map { "?\($0.offset + 1) \(show($0.element))" }
        lines += ["", "left: \(plan.stages.count) stages" + (plan.residual == nil ? "" : ", a condition")]
        try check(lines.joined(separator: "\n") + "\n", name)
        #expect(plan.statement.sql.filter { $0 == "?" }.count == plan.statement.arguments.count)
    }

    @Test func noValueIsPartOfTheText() throws {
        let values = ["'; DROP TABLE claim --", "x\" y", "?", "1 OR 1=1"]
        for value in values {
            let quoted = "\"" + value.replacing("\"", with: "\\\"") + "\""
            for question in ["claims quoting", "claims where note =", "claims where unit =", "claims where qualifier.x ="] {
                let plan = try PlanSamples.plan("\(question) \(quoted)")
                let plain = try PlanSamples.plan("\(question) other")
                #expect(plan.statement.sql == plain.statement.sql)
            }
        }
    }

    private func show(_ value: BoundValue) -> String {
        switch value {
        case .null: "NULL"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): "'" + text + "'"
        }
    }

    private func check(_ text: String, _ name: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Plans/\(name).txt")
        if ProcessInfo.processInfo.environment["HEARSAY_RECORD_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
            return
        }
        let expected = try? String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "\(name).txt; record it with HEARSAY_RECORD_GOLDEN=1")
    }
}
