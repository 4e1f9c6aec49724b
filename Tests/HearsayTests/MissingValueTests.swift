import Foundation
import GRDB
import Hearsay
import Testing

/// A column that is never NULL, and is in a damaged base: whatever reads it goes on, and `check` says so.
@Suite struct MissingValueTests {
    /// A table with each of its columns that is never NULL, but for the numbers of rows.
    private static func columns(of table: String, _ database: Database) throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT name FROM pragma_table_info(?) WHERE \"notnull\" AND pk = 0", arguments: [table])
    }

    @Test(arguments: EveryColumnTests.tables) func isSurvivedAndFound(table: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("base.db")
        let made = try KnowledgeBase(path: path, access: .create)
        try EventfulBase.fill(made)
        try made.close()
        let pristine = try Data(contentsOf: URL(fileURLWithPath: path))
        for column in try DatabaseQueue(path: path).read({ try Self.columns(of: table, $0) }) {
            for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
            try pristine.write(to: URL(fileURLWithPath: path))
            try Self.empty(column, of: table, path: path)
            let base = try KnowledgeBase(path: path, access: .read)
            // That it may fail is no matter: it must not end the process.
            _ = try? base.log()
            _ = try? base.export { _ in }
            _ = try? base.ask("claims", today: QuestionSamples.today)
            _ = try? base.ask("conflicts", today: QuestionSamples.today)
            _ = try? base.audit()
            #expect(try base.check().contains { $0.problem != nil }, "\(column)")
            try base.close()
        }
    }

    /// Takes the constraint away, the value in all rows, and puts the constraint back.
    private static func empty(_ column: String, of table: String, path: String) throws {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { database in
            let before = try String.fetchOne(database, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [table])
            try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA writable_schema = ON")
            let change = "UPDATE sqlite_master SET sql = ? WHERE name = ?"
            try database.execute(sql: change, arguments: [before?.replacingOccurrences(of: "NOT NULL", with: ""), table])
            try database.execute(sql: "PRAGMA writable_schema = RESET; UPDATE \(table) SET \(column) = NULL; PRAGMA writable_schema = ON")
            try database.execute(sql: change, arguments: [before, table])
            try database.execute(sql: "PRAGMA writable_schema = RESET")
        }
    }
}
