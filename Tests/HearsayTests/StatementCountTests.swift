import Foundation
import GRDB
import Synchronization
import Testing

@testable import ClaimStore
@testable import Hearsay

/// How many statements SQLite runs: what a question or an import costs beside its rows, told without a clock.
@Suite struct StatementCountTests {
    /// Counts what the one connection of a base in memory runs.
    private final class Counter: Sendable {
        private let statements = Mutex<[String]>([])

        init(_ base: KnowledgeBase) throws {
            try base.store.read { reader in
                reader.database.trace { event in self.statements.withLock { $0.append("\(event)") } }
            }
            _ = taken()
        }

        /// The statements since the last call, but for those that the full-text index runs on its own tables.
        func taken() -> [String] {
            statements.withLock { list in
                defer { list = [] }
                return list.filter { !$0.contains("quote_search_") && !$0.contains(".data_version") }
            }
        }
    }

    private static func base(claims: Int) throws -> KnowledgeBase {
        let base = try KnowledgeBase()
        try base.importLines(
            text: Data(ImportTests.lines(claims).joined(separator: "\n").utf8), named: "claims.jsonl",
            options: ImportTests.options())
        return base
    }

    /// Each question, and how many statements it runs when it is asked again: the transaction's two, the one that tells
    /// whether somebody has written, and the one that finds claims and reads them; or the one that finds them in order, and the
    /// one that reads them then.
    static let questions: [(question: String, again: Int)] = [
        ("claims by \"Speaker 1\" | first 50", 4),
        ("claims about \"Unit 1\"", 4),
        ("troops of \"Unit 1\" | trace", 4),
        ("claims quoting \"they were\" said 2024 | first 50", 5),
        ("claims said 2024-01 | count", 4),
        ("troops of \"Unit 1\" | count by speaker", 4),
    ]

    @Test(arguments: questions)
    func aQuestionAskedAgainFindsAndReads(question: String, again: Int) throws {
        let base = try Self.base(claims: 300)
        let counter = try Counter(base)
        _ = try base.ask(question, today: QuestionSamples.today)
        _ = counter.taken()
        _ = try base.ask(question, today: QuestionSamples.today)
        let statements = counter.taken()
        #expect(statements.count == again, "\(statements.joined(separator: "\n"))")
    }

    /// The first time, names are looked up, and each entity that the claims share is read once: never one statement a
    /// claim.
    @Test(arguments: questions)
    func moreClaimsTakeNoMoreStatements(question: String, again: Int) throws {
        let counts = try [300, 1_500].map { claims in
            let base = try Self.base(claims: claims)
            let counter = try Counter(base)
            _ = try base.ask(question, today: QuestionSamples.today)
            return counter.taken().count
        }
        #expect(counts[0] == counts[1] && counts[0] <= 40, "\(counts)")
    }

    /// What an event added is found without going over what the others did: an archive has as many events as sources.
    @Test func anExportScansNoTableForAnEvent() throws {
        let base = try KnowledgeBase()
        for number in 0..<3 {
            try base.record(text: Data("""
                source: {id: s\(number), outlet: Wire \(number), published: 2024-01-0\(number + 1), text: "There were 5."}
                entities:
                  - {id: iraq, label: Iraq, kind: place, aliases: [Irak \(number)], within: [Asia \(number)], same_as: [q\(number)]}
                predicates:
                  - {id: troops, synonyms: [boots \(number)]}
                claims:
                  - {subject: Unit \(number), predicate: troops, object: 5, quote: "There were 5"}

                """.utf8), named: "s.yaml", options: Samples.options())
        }
        let counter = try Counter(base)
        var lines = 0
        try base.export { _ in lines += 1 }
        #expect(lines > 12)
        let plans = try base.store.read { reader in
            try Set(counter.taken()).filter { $0.hasPrefix("SELECT") || $0.hasPrefix("WITH") }.flatMap { sql in
                let statement = try reader.database.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
                statement.setUncheckedArguments([])
                return try Row.fetchAll(statement).map { (sql: sql, step: $0[3] as String) }
            }
        }
        #expect(plans.count > 10)
        // `a` is what the event added.
        for scan in plans where scan.step.hasPrefix("SCAN") {
            #expect(["SCAN a", "SCAN event", "SCAN asked VIRTUAL TABLE INDEX 1:"].contains(scan.step), "\(scan.step): \(scan.sql)")
        }
    }

    /// A claim of known names is one insertion; sources, names and lists are looked up once each.
    @Test func anImportInsertsEachClaimOnce() throws {
        let counts = try [500, 1_500].map { claims in
            let base = try KnowledgeBase()
            let counter = try Counter(base)
            try base.importLines(
                text: Data(ImportTests.lines(claims).joined(separator: "\n").utf8), named: "claims.jsonl",
                options: ImportTests.options())
            let statements = counter.taken()
            #expect(statements.filter { $0.contains("INSERT INTO claim (") }.count == claims)
            return statements.count
        }
        // Beside the insertions: a savepoint for some hundred claims.
        #expect((1_000...1_050).contains(counts[1] - counts[0]), "\(counts)")
    }

    /// The full-text index of an import stays as it is while a few dozen claims are recorded: else one of them waits until
    /// all of it is written anew.
    @Test func recordsAfterAnImportLeaveItsQuotesIndexAlone() throws {
        let base = try Self.base(claims: 300)
        /// The blocks of the runs that the import made.
        func blocks() throws -> [Data] {
            try base.store.read { try Data.fetchAll($0.database, sql: "SELECT block FROM quote_search_data WHERE id >> 37 = 1 ORDER BY id") }
        }
        let imported = try blocks()
        #expect(!imported.isEmpty)
        for number in 1_000..<1_040 {
            try base.record(
                text: Data(ImportTests.line(number).utf8), named: "claim.jsonl",
                options: Samples.options(at: Samples.moment + Int64(number)))
        }
        #expect(try blocks() == imported)
        #expect(try base.ask("claims quoting \"1039\"", today: QuestionSamples.today).count == 0)
        #expect(try base.ask("claims quoting \"1139\" or quoting \"399\"", today: QuestionSamples.today).count == 2)
    }

    /// One claim more, of known names: each name, the source and the claim are looked up once, and what is new is inserted.
    @Test func aRecordLooksUpEachNameOnce() throws {
        let base = try Self.base(claims: 300)
        let counter = try Counter(base)
        try base.record(
            text: Data(ImportTests.line(1_000, source: #"{"id":"s9","outlet":"Outlet 1","published":"2024-01-10"}"#).utf8),
            named: "claim.jsonl", options: Samples.options(at: Samples.moment + 60))
        let statements = counter.taken()
        #expect(statements.count <= 20, "\(statements.joined(separator: "\n"))")
    }
}
