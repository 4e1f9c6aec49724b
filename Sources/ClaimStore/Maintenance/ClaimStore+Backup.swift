import Foundation
import GRDB

extension ClaimStore {
    /// Copies the base to a file that does not exist, by SQLite's backup interface: writers need not wait. The copy is
    /// verified, and removed again where it is not whole.
    package func backup(to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError.cannotOpen(path: path, reason: "there is a file already")
        }
        do {
            let target = try DatabaseQueue(path: path)
            try anyWriter.backup(to: target)
            try target.read(Self.verifyCopy)
            try target.close()
        } catch {
            for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
            throw Self.explained(error, path: path)
        }
    }

    /// A copy is whole where SQLite finds no fault and its events follow from each other up to the last.
    private static func verifyCopy(_ database: Database) throws {
        let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
        guard lines == ["ok"] else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the copy is not whole: \(lines[0])") }
        if let problem = try Verification(reader: StoreReader(database)).chain().problem {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the copy is not whole: \(problem)")
        }
    }
}
