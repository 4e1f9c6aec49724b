import Foundation
import GRDB
import Hearsay
import Testing

/// Who reads does not wait for who writes, nor the other way round.
@Suite struct ReaderTests {
    @Test func aReaderSeesTheBaseAsItWasWhileAWriterWorks() throws {
        let folder = try TrustFolder()
        let base = try KnowledgeBase(path: folder.base, access: .create)
        try base.record(text: Data(Records.article(1).utf8), named: "a.yaml", options: Records.options)
        let before = try Records.export(base)
        let writer = try DatabaseQueue(path: folder.base)
        try writer.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try database.execute(sql: "UPDATE entity SET description = 'changed'")
                // Patience of nothing: a reader that had to wait would fail at once.
                let reader = try KnowledgeBase(path: folder.base, access: .read, patience: 0)
                #expect(try Records.export(reader) == before)
                #expect(try reader.check().allSatisfy { $0.problem == nil })
                try reader.close()
                return .rollback
            }
        }
    }

    @Test func aWriterDoesNotWaitForAReader() throws {
        let folder = try TrustFolder()
        let base = try KnowledgeBase(path: folder.base, access: .create, patience: 0)
        try base.record(text: Data(Records.article(1).utf8), named: "a.yaml", options: Records.options)
        let reader = try KnowledgeBase(path: folder.base, access: .read)
        var lines = 0
        try reader.export { _ in
            if lines == 0 {
                try base.record(text: Data(Records.article(2).utf8), named: "b.yaml", options: Records.options)
            }
            lines += 1
        }
        // The export began before the second article, and shows nothing of it.
        let first = try KnowledgeBase()
        try first.record(text: Data(Records.article(1).utf8), named: "a.yaml", options: Records.options)
        #expect(try lines == Records.export(first).split(separator: "\n").count)
        #expect(try Records.export(reader).contains("wire-2"))
    }

    /// A base that is removed while it is open takes no more records: what it acknowledged would be lost with it.
    @Test func aRemovedBaseTakesNoRecords() throws {
        let folder = try TrustFolder()
        let base = try KnowledgeBase(path: folder.base, access: .create)
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.base + suffix) }
        let error = #expect(throws: (any Error).self) {
            try base.record(text: Data(Records.article(1).utf8), named: "a.yaml", options: Records.options)
        }
        #expect(error.map { "\($0)" } == "\(folder.base) was moved or removed while it was open. Nothing was recorded.")
    }
}
