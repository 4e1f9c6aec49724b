import Foundation
import GRDB
import Schema

/// The base's schema, as an append-only list of SQL files in `Schema/`.
enum Migrations {
    /// `HRSY`, so that a SQLite file of something else is known as such.
    static let applicationID = 0x4852_5359

    /// Migrations in order. Released ones are never edited.
    static let all: [(name: String, sql: String)] = [
        ("V001_claims", Schema.firstMigration)
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (index, migration) in all.enumerated() {
            migrator.registerMigration(migration.name) { database in
                try database.execute(sql: migration.sql)
                // The header repeats the schema's number, so that an older Hearsay can refuse without reading tables.
                try database.execute(sql: "PRAGMA user_version = \(index + 1)")
                try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            }
        }
        return migrator
    }

    static func migrate(_ writer: any DatabaseWriter) throws {
        // Reading first spares the write lock in the usual case: a base that is up to date.
        let version = try writer.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        guard version != all.count else { return }
        // Other processes may make the same base at the same moment: whoever comes second finds it made.
        var attempts = 0
        while true {
            do {
                return try migrator.migrate(writer)
            } catch {
                attempts += 1
                guard attempts < 10, error is DatabaseError else { throw error }
                if try writer.read({ try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }) == version { throw error }
            }
        }
    }

    /// Throws where the file is no SQLite database, a database of something else, or a base of a newer Hearsay.
    ///
    /// - Parameter isWritable: whether what an interrupted process left undone may be undone, as any reader would.
    static func refuseForeign(path: String, isWritable: Bool, patience: Double) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StoreError.cannotOpen(path: path, reason: "it cannot be read")
        }
        defer { try? handle.close() }
        guard let header = try? handle.read(upToCount: 100) ?? Data() else { throw StoreError.diskError(path: path) }
        if header.isEmpty { return }
        guard header.count == 100, header.prefix(15).elementsEqual("SQLite format 3".utf8) else {
            throw StoreError.notADatabase(path: path)
        }
        try refuseCutShort(header, path: path)
        // The header of a base in WAL mode may lag behind its log: these two fields are written by the first migration
        // and change only with the schema, so a lagging header is one of no version yet.
        let version = bigEndian(header, at: 60)
        let application = bigEndian(header, at: 68)
        if application == applicationID {
            guard version <= all.count else { throw StoreError.newer(path: path, schema: version, known: all.count) }
            return
        }
        var configuration = Configuration()
        configuration.readonly = !isWritable
        configuration.busyMode = .timeout(patience)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        try queue.read { database in
            let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            // A process that was killed while it made a base may leave the migrator's own table, and nothing else.
            let tables =
                try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
                ?? 0
            guard application == applicationID || tables == 0 else { throw StoreError.notHearsay(path: path) }
        }
    }

    /// Throws where the file is shorter than its header says, and neither a log of writes has the rest nor a journal what was before.
    private static func refuseCutShort(_ header: Data, path: String) throws {
        let written = bigEndian(header, at: 16) >> 16
        // The number of pages holds where whoever wrote it also counted the change: very old SQLites did not.
        guard bigEndian(header, at: 24) == bigEndian(header, at: 92) else { return }
        let whole = bigEndian(header, at: 28) * (written == 1 ? 65_536 : written)
        // Who takes the log into the file writes its beginning first. The log goes after that, so the file is looked at last.
        // A journal is of a call that broke off, which SQLite undoes first.
        guard size(path) < whole, size(path + "-wal") == 0, size(path + "-journal") == 0 else { return }
        let size = size(path)
        if size < whole { throw StoreError.cutShort(path: path, size: size, whole: whole) }
    }

    /// 0 where there is no such file.
    private static func size(_ path: String) -> Int {
        let path = (path as NSString).resolvingSymlinksInPath
        return (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
    }

    private static func bigEndian(_ data: Data, at offset: Int) -> Int {
        data[data.startIndex + offset..<data.startIndex + offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
