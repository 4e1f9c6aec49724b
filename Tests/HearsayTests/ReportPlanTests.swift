import Foundation
import GRDB
import Synchronization
import Testing

@testable import ClaimStore
@testable import Hearsay

/// Reports and checks of a whole base grow with it, and not with its square: none goes over a table for each row of
/// another.
@Suite struct ReportPlanTests {
    private static let reports = ["check", "audit", "counts", "log", "export"]
    private static let questions = [
        "claims | speakers", "claims | sources", "claims | stats by speaker", "claims | count by subject, predicate",
        "claims | conflicts", "claims | trace", "match troops of ?x = ?n by ?a, troops of ?x = ?m by ?b where ?a != ?b return ?a, ?b",
    ]

    private static func run(_ work: String, _ base: KnowledgeBase) throws {
        switch work {
        case "check": _ = try base.check()
        case "audit": _ = try base.audit()
        case "counts": _ = try base.counts()
        case "log": _ = try base.log()
        case "export": try base.export { _ in }
        default: _ = try base.ask(work, today: QuestionSamples.today)
        }
    }

    @Test(arguments: reports + questions)
    func noTableIsGoneOverForEachRowOfAnother(work: String) throws {
        let base = try Self.base()
        let ran = Mutex<Set<String>>([])
        try base.store.read { reader in
            reader.database.trace { event in ran.withLock { _ = $0.insert("\(event)") } }
        }
        try Self.run(work, base)
        let statements = ran.withLock { $0 }.filter { $0.hasPrefix("SELECT") || $0.hasPrefix("WITH") }
        #expect(!statements.isEmpty)
        let scans = try base.store.read { reader in
            try statements.sorted().flatMap { sql in try Self.repeatedScans(of: sql, reader.database).map { "\($0): \(sql)" } }
        }
        #expect(scans.isEmpty, "\(scans.joined(separator: "\n"))")
    }

    /// The scans that a statement begins again for each row: within a correlated subquery, or inside another scan.
    private static func repeatedScans(of sql: String, _ database: Database) throws -> [String] {
        let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
        statement.setUncheckedArguments([])
        let steps = try Row.fetchAll(statement).map { (id: $0[0] as Int, parent: $0[1] as Int, text: $0[3] as String) }
        let tables = try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"))
        let aliases = sql.matches(of: /(?:FROM|JOIN) (\w+)(?: AS)? (\w+)/).map { (String($0.2), String($0.1)) }
        func table(_ step: String) -> String? {
            guard step.hasPrefix("SCAN "), !step.contains("VIRTUAL TABLE") else { return nil }
            let name = String(step.dropFirst(5).prefix { $0 != " " })
            return tables.contains(name) ? name : aliases.first { $0.0 == name && tables.contains($0.1) }?.1
        }
        return steps.enumerated().filter { index, step in
            guard table(step.text) != nil else { return false }
            var parent = step.parent
            while let above = steps.first(where: { $0.id == parent }) {
                if above.text.contains("CORRELATED") { return true }
                parent = above.parent
            }
            return steps[..<index].contains { $0.parent == step.parent && ($0.text.hasPrefix("SCAN") || $0.text.hasPrefix("SEARCH")) }
        }.map(\.element.text)
    }

    /// A little of everything that a base may hold.
    private static func base() throws -> KnowledgeBase {
        let base = try KnowledgeBase()
        for number in 0..<4 {
            try base.record(text: Data("""
                source: {id: s\(number), outlet: Wire \(number), agency: AFP, published: 2024-01-0\(number + 1), text: "There were \(number) of 5."}
                entities:
                  - {id: iraq, label: Iraq, kind: place, aliases: [Irak \(number)], within: [Asia \(number)]}
                claims:
                  - {subject: Unit, predicate: troops, object: \(number), place: [Iraq], via: [A spokesman], quote: "There were \(number)"}
                  - {subject: Unit \(number), predicate: troops, object: 5, by: Speaker \(number)}

                """.utf8), named: "s.yaml", options: Samples.options(at: Samples.moment + Int64(number)))
        }
        return base
    }
}
