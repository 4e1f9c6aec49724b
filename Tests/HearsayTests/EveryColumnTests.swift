import Foundation
import GRDB
import Hearsay
import Testing

/// Every column of every table, altered behind Hearsay's back: `check` finds it.
@Suite struct EveryColumnTests {
    /// What `check` need not see.
    static let exempt: [(column: String, reason: String)] = [
        ("claim.id", "numbers the row: what points at it is compared, and the order of events"),
        ("claim_status.id", "numbers the row"), ("entity_fact.id", "numbers the row"), ("entity_link.id", "numbers the row"),
        ("entity_merge.id", "numbers the row"), ("entity_name.id", "numbers the row"),
        ("origin_link.id", "numbers the row"), ("predicate_declaration.id", "numbers the row"),
        ("predicate_name.id", "numbers the row"),
    ]

    static let tables = [
        "claim", "claim_status", "entity", "entity_fact", "entity_link", "entity_list", "entity_list_member", "entity_merge",
        "entity_name", "event", "origin_link", "predicate", "predicate_declaration", "predicate_name", "source", "source_name",
        "source_text", "term",
    ]

    /// Tables that hold nothing of what is known: GRDB's list of migrations, SQLite's statistics, and how far an import
    /// came that is to go on, which verifies its own digest.
    private static let apart: Set<String> = ["grdb_migrations", "sqlite_stat1", "sqlite_stat4", "sqlite_sequence", "unfinished_import"]

    private struct Column {
        var name: String
        var type: String
        var isNullable: Bool
        var isKey: Bool

        static func all(of table: String, _ database: Database) throws -> [Column] {
            try Row.fetchAll(database, sql: "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)", arguments: [table])
                .map { Column(name: $0[0], type: $0[1], isNullable: $0[2] == 0 && $0[3] == 0, isKey: $0[3] != 0) }
        }

        /// Another value than the column has, and none.
        var others: [String] {
            let other = switch type {
            case "INTEGER": "CASE WHEN \(name) IN (0, 1) AND \(!isKey) THEN 1 - \(name) ELSE coalesce(\(name) + 1000, 1) END"
            case "REAL": "coalesce(\(name) + 0.5, 0.5)"
            case "TEXT": "coalesce(\(name), '') || 'x'"
            default: "zeroblob(32)"
            }
            return [other] + (isNullable ? ["NULL"] : []) + (type == "INTEGER" && EveryColumnTests.isLong ? ["\(name) + 1000"] : [])
        }
    }

    fileprivate static let isLong = ProcessInfo.processInfo.environment["HEARSAY_SOAK"] != nil

    @Test(arguments: tables) func anAlteredColumnIsFound(table: String) throws {
        let sample = try Sample()
        let columns = try sample.read { try Column.all(of: table, $0) }
        let keys = try sample.keys(of: table, columns.filter(\.isKey).map(\.name))
        #expect(!keys.isEmpty, "the sample has no row in \(table)")
        for column in columns where !Self.exempt.contains(where: { $0.column == "\(table).\(column.name)" }) {
            for other in column.others {
                var altered = 0
                for key in keys where altered == 0 || Self.isLong {
                    guard try sample.alter("UPDATE \(table) SET \(column.name) = \(other) WHERE \(key)", table, column.name, key)
                    else { continue }
                    altered += 1
                    #expect(try !sample.problems().isEmpty, "\(column.name) = \(other) where \(key)")
                }
            }
        }
    }

    @Test(arguments: tables) func aRemovedRowIsFound(table: String) throws {
        let sample = try Sample()
        let columns = try sample.read { try Column.all(of: table, $0) }
        let keys = try sample.keys(of: table, columns.filter(\.isKey).map(\.name))
        for key in Self.isLong ? keys : Array(keys.suffix(1)) {
            #expect(try sample.alter("DELETE FROM \(table) WHERE \(key)", table, nil, key))
            #expect(try !sample.problems().isEmpty, "row \(key)")
        }
    }

    @Test func everyTableIsAmongThem() throws {
        let names = try Sample().read { database in
            try String.fetchAll(
                database, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'")
        }
        #expect(Set(names).subtracting(Self.apart).subtracting(["sqlite_schema"]) == Set(Self.tables))
    }

    /// A base with every kind of event and row, put back as it was before each alteration.
    private struct Sample {
        let folder: TemporaryFolder
        let path: String
        let pristine: Data

        init() throws {
            folder = try TemporaryFolder()
            path = folder.path("base.db")
            let base = try KnowledgeBase(path: path, access: .create)
            try EventfulBase.fill(base)
            try base.close()
            pristine = try Data(contentsOf: URL(fileURLWithPath: path))
        }

        func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
            let queue = try DatabaseQueue(path: path)
            defer { try? queue.close() }
            return try queue.read(body)
        }

        /// The rows of a table, each as a condition that only it meets.
        func keys(of table: String, _ columns: [String]) throws -> [String] {
            let condition = columns.map { "'\($0) = ' || quote(\($0))" }.joined(separator: " || ' AND ' || ")
            return try read { try String.fetchAll($0, sql: "SELECT \(condition) FROM \(table)") }
        }

        /// Puts the base back, and alters it. Returns whether that changed anything: SQLite refuses some alterations, and
        /// some leave a value as it is.
        func alter(_ sql: String, _ table: String, _ column: String?, _ key: String) throws -> Bool {
            for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
            try pristine.write(to: URL(fileURLWithPath: path))
            let queue = try DatabaseQueue(path: path)
            defer { try? queue.close() }
            return try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA foreign_keys = OFF")
                let value = "SELECT \(column ?? "count(*)") FROM \(table) WHERE \(key)"
                let before = try Row.fetchOne(database, sql: value)
                do {
                    try database.execute(sql: sql)
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                    return false
                }
                return try Row.fetchOne(database, sql: value) != before
            }
        }

        func problems() throws -> [String] {
            let base = try KnowledgeBase(path: path, access: .write)
            defer { try? base.close() }
            return try base.check().compactMap(\.problem)
        }
    }
}
