import Foundation
import GRDB
import Testing

@testable import ClaimStore
@testable import Hearsay

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

    /// A base that is only read is left byte for byte as it is, and nothing stays beside it.
    @Test func readingWritesNothing() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("base.db")
        let recording = try KnowledgeBase(path: path, access: .create)
        try recording.record(text: Data(ImportTests.lines(20).joined(separator: "\n").utf8), named: "claims.jsonl", options: Samples.options())
        try recording.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let base = try KnowledgeBase(path: path, access: .read)
        #expect(try base.ask("claims", today: QuestionSamples.today).count == 20)
        try base.close()
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["base.db"])
    }

    /// Two that read at once do not wait for each other, and neither sees what is written meanwhile.
    @Test func twoReadABaseAtOnce() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("base.db")
        let writing = try KnowledgeBase(path: path, access: .create)
        try writing.record(text: Data(ImportTests.lines(5).joined(separator: "\n").utf8), named: "claims.jsonl", options: Samples.options())
        let base = try KnowledgeBase(path: path, access: .read)
        try base.store.read { outer in
            let before = try outer.lastClaimRow()
            try writing.record(
                text: Data(ImportTests.line(1_000).utf8), named: "claim.jsonl", options: Samples.options(at: Samples.moment + 60))
            #expect(try base.store.read { try $0.lastClaimRow() } == before + 1)
            #expect(try outer.lastClaimRow() == before)
        }
        #expect(try base.ask("claims", today: QuestionSamples.today).count == 6)
        try base.close()
        try writing.close()
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
}
