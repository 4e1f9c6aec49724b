import ClaimModel
import Foundation
import GRDB
import Schema

/// A base on disk: opens and migrates it, and lends a reader or a writer for one transaction.
///
/// The connection is private. What callers get keeps the invariants: triples are unique, events are appended, and a
/// write that throws leaves the base as it was.
package final class ClaimStore: Sendable {
    private let writer: any DatabaseWriter
    package let path: String

    package enum Access: Sendable {
        /// The base must exist and is not changed.
        case read
        /// The base must exist.
        case write
        /// The base is made where it does not exist.
        case create
    }

    /// Opens the base at `path`, waiting up to `patience` seconds for another process that writes.
    package init(path: String, access: Access, patience: Double = 10) throws {
        self.path = path
        do {
            writer = try Self.open(path: path, access: access, patience: patience)
        } catch {
            throw Self.explained(error, path: path)
        }
    }

    /// A base in memory, for tests and for trying things out.
    package init() throws {
        path = ":memory:"
        writer = try DatabaseQueue(configuration: Self.configuration(readonly: false, patience: 1))
        try Migrations.migrator.migrate(writer)
    }

    /// Runs `body` in one read transaction: it sees one state of the base, whatever is written meanwhile.
    package func read<Value>(_ body: (StoreReader) throws -> Value) throws -> Value {
        do {
            return try writer.read { database in try body(StoreReader(database)) }
        } catch {
            throw Self.explained(error, path: path)
        }
    }

    /// Runs `body` in one write transaction, which is rolled back where `body` throws.
    ///
    /// - Parameter trustsReferences: whether rows are taken to point at rows that are there. For an import, whose every
    ///   reference was looked up or made in the same transaction: SQLite's own look at each of nine a claim takes as long
    ///   as storing it. `check` looks at them all.
    package func write<Value>(
        recorder: String, at moment: Int64, trustsReferences: Bool = false, _ body: (StoreWriter) throws -> Value
    ) throws -> Value {
        do {
            return try writer.writeWithoutTransaction { database in
                // SQLite takes this up only between transactions.
                if trustsReferences { try database.execute(sql: "PRAGMA foreign_keys = OFF") }
                defer { if trustsReferences { try? database.execute(sql: "PRAGMA foreign_keys = ON") } }
                return try Self.transaction(database) {
                    let store = StoreWriter(database, recorder: recorder, at: moment)
                    let value = try body(store)
                    try store.sealEvents()
                    return value
                }
            }
        } catch {
            throw Self.explained(error, path: path)
        }
    }

    private static func transaction<Value>(_ database: Database, _ body: () throws -> Value) throws -> Value {
        var value: Value?
        try database.inTransaction(.immediate) {
            value = try body()
            return .commit
        }
        guard let value else { throw StoreError.interrupted }
        return value
    }

    /// Stops the statement that runs, from any thread.
    package func interrupt() {
        writer.interrupt()
    }

    package func close() throws {
        try writer.close()
    }

    var anyWriter: any DatabaseWriter { writer }

    private static func open(path: String, access: Access, patience: Double) throws -> any DatabaseWriter {
        let exists = FileManager.default.fileExists(atPath: path)
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue {
            throw StoreError.cannotOpen(path: path, reason: "it is a folder")
        }
        guard exists || access == .create else { throw StoreError.missing(path: path) }
        let isWritable = FileManager.default.isWritableFile(atPath: exists ? path : folder(of: path))
        guard isWritable || access == .read else { throw StoreError.readOnly(path: path) }
        if exists { try Migrations.refuseForeign(path: path, patience: patience) }
        let folderIsWritable = FileManager.default.isWritableFile(atPath: folder(of: path))
        let writer: any DatabaseWriter
        if isWritable && folderIsWritable {
            writer = try DatabasePool(path: path, configuration: configuration(readonly: false, patience: patience))
        } else {
            writer = try DatabaseQueue(path: path, configuration: configuration(readonly: true, patience: patience))
            return writer
        }
        try Migrations.migrate(writer)
        return writer
    }

    private static func folder(of path: String) -> String {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? "." : folder
    }

    private static func configuration(readonly: Bool, patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { database in
            if !readonly {
                // Acknowledged means on the disk: in WAL mode SQLite syncs each commit only at FULL.
                try database.execute(sql: "PRAGMA synchronous = FULL")
            }
            try database.execute(sql: "PRAGMA cache_size = -65536")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// SQLite's result codes in words that say what to do; other errors as they are.
    static func explained(_ error: any Error, path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        let reason = error.message ?? "SQLite result \(error.resultCode.rawValue)"
        return switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: StoreError.locked(path: path, holder: LockHolder.name(path: path))
        case .SQLITE_READONLY: StoreError.readOnly(path: path)
        case .SQLITE_NOTADB: StoreError.notADatabase(path: path)
        case .SQLITE_CORRUPT: StoreError.damaged(path: path, reason: reason)
        case .SQLITE_FULL: StoreError.full(path: path)
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: StoreError.interrupted
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR: StoreError.cannotOpen(path: path, reason: reason)
        default: StoreError.failed(path: path, reason: reason)
        }
    }
}
