import Foundation
import GRDB
import Testing

@testable import Hearsay

/// The first import of a base writes the base itself; any other writes the log that lets others read meanwhile.
@Suite struct FirstImportTests {
    private struct Files: Equatable {
        var hasJournal: Bool
        var hasLog: Bool

        init(hasJournal: Bool, hasLog: Bool) { (self.hasJournal, self.hasLog) = (hasJournal, hasLog) }

        init(of path: String) {
            (hasJournal, hasLog) = (Self.size(path + "-journal") > 0, Self.size(path + "-wal") > 0)
        }

        private static func size(_ path: String) -> Int {
            (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
        }
    }

    /// What lies beside the base while lines are imported.
    private static func files(whileImportingInto base: KnowledgeBase, _ folder: TemporaryFolder) throws -> Files {
        let file = try folder.write("claims.jsonl", ImportTests.lines(60).joined(separator: "\n"))
        var files = Files(of: "")
        try base.importLines(file, options: ImportTests.options()) { _ in files = Files(of: base.path) }
        return files
    }

    private static func journal(_ path: String) throws -> String? {
        try DatabaseQueue(path: path).read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    }

    private static func newBase(_ folder: TemporaryFolder) throws -> KnowledgeBase {
        try KnowledgeBase(path: folder.url.appendingPathComponent("b.db").path, access: .create)
    }

    @Test func itWritesNoLog() throws {
        let folder = try TemporaryFolder()
        let base = try Self.newBase(folder)
        #expect(try Self.files(whileImportingInto: base, folder) == Files(hasJournal: true, hasLog: false))
        #expect(try ImportTests.export(base).count > 60)
        try base.close()
        #expect(try Self.journal(base.path) == "wal")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["b.db", "claims.jsonl"])
    }

    @Test func whatIsInTheBaseCanBeReadMeanwhile() throws {
        let folder = try TemporaryFolder()
        let base = try Self.newBase(folder)
        try base.importLines(text: Data(ImportTests.lines(4).joined(separator: "\n").utf8), named: "first", options: ImportTests.options())
        #expect(try !Self.files(whileImportingInto: base, folder).hasJournal)
        try base.close()
    }

    @Test func whoHasTheEmptyBaseOpenGoesOnReadingIt() throws {
        let folder = try TemporaryFolder()
        let base = try Self.newBase(folder)
        let reader = try KnowledgeBase(path: base.path, access: .read)
        var seen = -1
        let file = try folder.write("claims.jsonl", ImportTests.lines(60).joined(separator: "\n"))
        try base.importLines(file, options: ImportTests.options()) { _ in
            seen = (try? ImportTests.export(reader).count) ?? -2
            #expect(Files(of: base.path).hasJournal == false)
        }
        #expect(seen == 0)
        #expect(try ImportTests.export(reader).count > 60)
        try reader.close()
        try base.close()
    }

    @Test func aFailedOneLeavesTheBaseEmptyAndWithItsLog() throws {
        let folder = try TemporaryFolder()
        let base = try Self.newBase(folder)
        let file = try folder.write("claims.jsonl", (ImportTests.lines(60) + ["oops"]).joined(separator: "\n"))
        #expect(throws: BadLines.self) { try base.importLines(file, options: ImportTests.options()) }
        #expect(try base.counts().allSatisfy { $0.count == 0 })
        try base.close()
        #expect(try Self.journal(base.path) == "wal")
    }
}
