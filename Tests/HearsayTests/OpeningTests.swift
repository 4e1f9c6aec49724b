import Foundation
import GRDB
import Hearsay
import Testing

@Suite struct OpeningTests {
    private func message(_ open: () throws -> Void) -> String {
        do {
            try open()
            return ""
        } catch {
            #expect(KnowledgeBase.isInputError(error))
            return "\(error)"
        }
    }

    @Test func aMissingBaseIsNotMadeByReading() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("none.db")
        let text = message { _ = try KnowledgeBase(path: path, access: .read) }
        #expect(text == "There is no base at \(path). `hearsay record FILE` makes one, or name another with --db.")
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func aFileThatIsNoDatabaseIsRefused() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("text.db", String(repeating: "not a database\n", count: 20))
        let text = message { _ = try KnowledgeBase(path: file.path, access: .create) }
        #expect(text == "\(file.path) is not a SQLite database, so it is no Hearsay base.")
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("not a database"))
    }

    @Test func aDatabaseOfSomethingElseIsRefusedAndLeftAlone() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("other.db")
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE recipe (id INTEGER PRIMARY KEY)") }
        try other.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let text = message { _ = try KnowledgeBase(path: path, access: .create) }
        #expect(text == "\(path) is a SQLite database of something else, not a Hearsay base. It was left as it is.")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func aNewerBaseIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("newer.db")
        try KnowledgeBase(path: path, access: .create).close()
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)") }
        try queue.close()
        let text = message { _ = try KnowledgeBase(path: path, access: .read) }
        #expect(
            text == "\(path) was written by a newer Hearsay (schema 99; this one knows up to 1). Update Hearsay to open it.")
    }

    @Test func aLockedBaseIsWaitedForThenSaidToBeLocked() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("locked.db")
        let base = try KnowledgeBase(path: path, access: .create, patience: 0.05)
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            let text = message {
                try base.record(text: Data(Samples.article.utf8), named: "a.yaml", options: Samples.options())
            }
            #expect(text.hasPrefix("\(path) is being written by "))
            #expect(try base.counts().allSatisfy { $0.count == 0 })
            try database.execute(sql: "ROLLBACK")
        }
        try base.record(text: Data(Samples.article.utf8), named: "a.yaml", options: Samples.options())
        #expect(try Samples.claims(base).count == 4)
    }

    /// Root writes whatever the mode says, so there this cannot be shown.
    @Test(.enabled(if: getuid() != 0)) func aReadOnlyBaseCanBeReadAndNotWritten() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("read-only.db")
        try KnowledgeBase(path: path, access: .create).close()
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        #expect(
            message { _ = try KnowledgeBase(path: path, access: .write) }
                == "\(path) cannot be written: the file or its folder is read-only.")
        #expect(try KnowledgeBase(path: path, access: .read).counts().allSatisfy { $0.count == 0 })
    }

    @Test func aBackupHasEverythingAndNeverReplacesAFile() throws {
        let folder = try TemporaryFolder()
        let base = try Samples.base()
        try base.backup(to: folder.path("backup.db"))
        let copy = try KnowledgeBase(path: folder.path("backup.db"), access: .read)
        #expect(try Samples.export(copy) == Samples.export(base))
        #expect(throws: (any Error).self) { try base.backup(to: folder.path("backup.db")) }
    }

    /// What is changed behind Hearsay's back is found, and named.
    @Test(arguments: [
        ("UPDATE claim SET note = NULL, quote = 'something else' WHERE id = 1", "ids of claims"),
        ("UPDATE claim SET stance = 1 WHERE id = 2", "ids of claims"),
        ("UPDATE source_text SET text = 'short'", "hashes of texts"),
        ("UPDATE event SET reason = 'another' WHERE id = 1", "the chain of events"),
        ("UPDATE claim SET status = 1 WHERE id = 3", "statuses against their events"),
        ("DELETE FROM quote_search_data WHERE id > 10", "full text of quotes"),
        ("UPDATE claim SET subject = 2 WHERE id = 1", "claims against their triples"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM source", "foreign keys"),
    ])
    func damageIsFound(sql: String, part: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("damaged.db")
        let base = try KnowledgeBase(path: path, access: .create)
        try base.record(text: Data(Samples.article.utf8), named: "a.yaml", options: Samples.options())
        #expect(try base.check().allSatisfy { $0.problem == nil })
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { try $0.execute(sql: sql) }
        try other.close()
        #expect(try base.check().contains { $0.part == part && $0.problem != nil })
    }
}
