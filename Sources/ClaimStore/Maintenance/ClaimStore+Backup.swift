import Foundation
import GRDB

extension ClaimStore {
    /// Copies the base to a file that does not exist, by SQLite's backup interface: writers need not wait. The copy is
    /// verified, and removed again where it is not whole.
    ///
    /// - Returns: the number of the last event that the copy has; 0 where there is none.
    @discardableResult
    package func backup(to path: String) throws -> Int64 {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError.cannotOpen(path: path, reason: "there is a file already")
        }
        do {
            let target = try DatabaseQueue(path: path)
            try anyWriter.backup(to: target)
            let head = try target.read(Self.verifiedHead)
            try target.close()
            // The base may have gone on since; what the copy ends with it still has.
            let own = try read { try $0.event(id: head.id)?.chain }
            guard head.id == 0 || own == head.chain else { throw Self.notWhole("its events are not those of the base") }
            return head.id
        } catch {
            for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
            throw Self.explained(error, path: path)
        }
    }

    /// A copy is whole where SQLite finds no fault and its events follow from each other up to the last.
    private static func verifiedHead(_ database: Database) throws -> (id: Int64, chain: String) {
        let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
        guard lines == ["ok"] else { throw notWhole(lines.joined()) }
        let reader = StoreReader(database)
        if let problem = try Verification(reader: reader).chain().problem { throw notWhole(problem) }
        return try reader.events().last.map { ($0.id, $0.chain) } ?? (0, "")
    }

    private static func notWhole(_ reason: String) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the copy is not whole: \(reason)")
    }
}
