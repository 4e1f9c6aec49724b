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
        var configuration = Configuration()
        configuration.busyMode = .timeout(60)
        let writer = try DatabaseQueue(path: folder.base, configuration: configuration)
        try writer.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try database.execute(sql: "UPDATE entity SET description = 'changed'")
                // The writer does not end before the reader has: one that had to wait for it would fail.
                let reader = try KnowledgeBase(path: folder.base, access: .read)
                #expect(try Records.export(reader) == before)
                try reader.close()
                return .rollback
            }
        }
    }

    @Test func aWriterDoesNotWaitForAReader() throws {
        let folder = try TrustFolder()
        let base = try KnowledgeBase(path: folder.base, access: .create)
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

    /// A process that opens a base twice keeps its locks: a file that is closed takes with it all locks that its process
    /// has on it, and then another process would take the log of writes for nobody's, and remove it.
    @Test func aBaseMayBeOpenTwiceInOneProcess() throws {
        let folder = try TrustFolder()
        let base = try KnowledgeBase(path: folder.base, access: .create)
        try base.record(text: Data(Records.article(1).utf8), named: "1.yaml", options: Records.options)
        try KnowledgeBase(path: folder.base, access: .read).close()
        try folder.write("2.yaml", Records.article(2))
        #expect(try Built().run(["record", "2.yaml"], in: folder).end == .exit(0))
        try base.record(text: Data(Records.article(3).utf8), named: "3.yaml", options: Records.options)
        let seen = try Built().run(["export"], in: folder).output
        for number in 1...3 { #expect(seen.contains("\"wire-\(number)\""), "article \(number)") }
        try base.close()
    }

    /// The first import of a base writes the base itself, which nobody can read meanwhile.
    @Test func whoOpensABaseDuringItsFirstImportIsToldWhoHoldsIt() throws {
        let folder = try TrustFolder()
        let base = try KnowledgeBase(path: folder.base, access: .create)
        var outcomes: [Built.Outcome] = []
        let lines = try folder.write("claims.jsonl", Records.lines(150))
        try base.importLines(lines, options: ImportOptions(recording: Records.options)) { _ in
            guard outcomes.isEmpty, let built = try? Built() else { return }
            if let outcome = try? built.run(["stats"], in: folder, limits: "export HEARSAY_PATIENCE=0.1") { outcomes.append(outcome) }
        }
        let outcome = try #require(outcomes.first)
        #expect(outcome.end != .exit(0) && outcome.output.isEmpty)
        #expect(outcome.error.contains("(process \(ProcessInfo.processInfo.processIdentifier))"), "\(outcome.error)")
        #expect(try Built().run(["stats"], in: folder).end == .exit(0))
        try base.close()
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
