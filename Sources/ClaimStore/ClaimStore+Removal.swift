import Foundation
import GRDB
import GRDBSQLite

extension ClaimStore {
    /// Removes the base at `path` where nothing was ever recorded in it and no other process has it open.
    ///
    /// For a call that made a base and then failed. Another process may have found that base meanwhile: what it has open
    /// stays, and if it is only opening it, it finds that its file was removed, and begins anew.
    package static func removeIfEmpty(path: String) {
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        let isEmptyFile = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue == 0
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
            // A transaction writes the first page of an empty file, and a journal for it, for which the disk may be too full.
            if isEmptyFile { try database.execute(sql: "PRAGMA journal_mode = MEMORY") }
        }
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return }
        // In exclusive mode a transaction begins only where nobody else has the base open, and the lock is kept until it
        // is closed.
        try? queue.writeWithoutTransaction { database in
            try database.inTransaction(.exclusive) {
                let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master WHERE name = 'event'") ?? 0
                let events = tables == 0 ? 0 : try Int.fetchOne(database, sql: "SELECT count(*) FROM event") ?? 1
                if events == 0, !database.fileWasMoved {
                    // The base itself last: once its name is free another process may make a base there, and what lies
                    // beside it is that one's.
                    for suffix in ["-wal", "-shm", ""] { try? FileManager.default.removeItem(atPath: path + suffix) }
                }
                return .rollback
            }
        }
        try? queue.close()
    }
}

extension Database {
    /// The name of a trigger. Hearsay makes none: one may have changed what was written on its way into the base.
    var anyTrigger: String? {
        get throws {
            try RowStatement(self, "SELECT name FROM sqlite_master WHERE type = 'trigger' LIMIT 1").first { $0.text(0) } ?? nil
        }
    }

    /// Whether the file at the base's path is another than the open one, or none.
    var fileWasMoved: Bool {
        var moved: CInt = 0
        return sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0
    }
}
