import Foundation
import GRDB
import Hearsay
import Testing

@Suite struct BackupTests {
    @Test func aBackupHasEverythingAndNeverReplacesAFile() throws {
        let folder = try TemporaryFolder()
        let base = try Samples.base()
        #expect(try base.backup(to: folder.path("backup.db")) == 1)
        let copy = try KnowledgeBase(path: folder.path("backup.db"), access: .read)
        #expect(try Samples.export(copy) == Samples.export(base))
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path("backup.db")))
        #expect(throws: (any Error).self) { try base.backup(to: folder.path("backup.db")) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("backup.db"))) == before)
    }

    /// Each copy is a state that the base was in: its events are the first of the base's.
    @Test func copiesAreWholeWhileOthersWrite() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("base.db")
        let base = try KnowledgeBase(path: path, access: .create)
        try base.record(text: Data(Samples.article.utf8), named: "a.yaml", options: Samples.options())
        let writer = Task {
            let other = try KnowledgeBase(path: path, access: .write, patience: 60)
            for number in 0..<40 {
                let text = "source: {id: s\(number), outlet: O, published: 2024-01-05}\nclaims: [{subject: A, predicate: troops, object: \(number)}]"
                try other.record(text: Data(text.utf8), named: "b.yaml", options: Samples.options())
            }
        }
        var heads: [Int64] = []
        for number in 0..<8 { heads.append(try base.backup(to: folder.path("copy-\(number).db"))) }
        try await writer.value
        heads.append(try base.backup(to: folder.path("copy-8.db")))
        #expect(heads.last == 41)
        #expect(heads == heads.sorted())
        let log = try base.log()
        for (number, head) in heads.enumerated() {
            let copy = try KnowledgeBase(path: folder.path("copy-\(number).db"), access: .read)
            #expect(try copy.check().filter { $0.problem != nil } == [])
            #expect(try copy.log() == Array(log.prefix(Int(head))))
        }
    }

    /// A base whose events do not follow from each other is not copied, and nothing is left of the attempt.
    @Test func aDamagedBaseMakesNoBackup() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("base.db")
        let base = try KnowledgeBase(path: path, access: .create)
        try EventfulBase.fill(base)
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "UPDATE event SET reason = 'planted' WHERE id = 3") }
        try queue.close()
        let copy = folder.path("copy.db")
        #expect(
            message { try base.backup(to: copy) }
                == "\(copy) is damaged: the copy is not whole: event 3 was altered, or one before it removed. `hearsay check` tells more; restore a backup.")
        #expect(!FileManager.default.fileExists(atPath: copy))
    }

    private func message(_ body: () throws -> Void) -> String {
        do {
            try body()
            return ""
        } catch {
            return "\(error)"
        }
    }
}
