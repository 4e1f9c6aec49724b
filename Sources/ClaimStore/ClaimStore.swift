import GRDB
import Synchronization

/// A base on disk: opens and migrates it, and lends a reader or a writer for one transaction.
///
/// The connection is private. What callers get keeps the invariants: claims are unique, events are appended, and a
/// write that throws leaves the base as it was.
package final class ClaimStore: Sendable {
    private let writer: any DatabaseWriter
    /// Of a base that is opened to be read, which needs no connection that writes.
    private let readers: ReadingConnections?
    package let path: String
    /// Until it is closed.
    private let file: Mutex<OpenFiles.File?>
    private let memories = Mutex(ReaderMemories())

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
            let opened = try OpenFiles.opening(path) { isOpen in
                try Self.openPatiently(path: path, isOpen: isOpen, access: access, patience: patience)
            }
            (writer, readers) = opened.value
            file = Mutex(opened.file)
        } catch {
            throw Self.explained(error, path: path)
        }
    }

    /// A base in memory, for tests and for trying things out.
    package init() throws {
        path = ":memory:"
        file = Mutex(nil)
        readers = nil
        writer = try DatabaseQueue(configuration: Self.configuration(readonly: false, patience: 1))
        try Migrations.migrator.migrate(writer)
    }

    /// A base to be thrown away, on the disk where memory does not hold it: SQLite makes and removes its file.
    package init(scratch: Void) throws {
        path = ""
        file = Mutex(nil)
        readers = nil
        var configuration = Self.configuration(readonly: false, patience: 1)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF") }
        writer = try DatabaseQueue(path: "", configuration: configuration)
        try Migrations.migrator.migrate(writer)
    }

    /// Runs `body` in one read transaction: it sees one state of the base, whatever is written meanwhile.
    package func read<Value>(_ body: (StoreReader) throws -> Value) throws -> Value {
        do {
            return try reading { database in
                try Self.snapshot(database) {
                    let memory = memories.withLock { $0.memory(of: database) }
                    try memory.refresh()
                    return try body(StoreReader(database, memory: memory))
                }
            }
        } catch {
            throw Self.explained(error, path: path)
        }
    }

    private func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
        if let readers { try readers.read(body) } else { try writer.unsafeRead(body) }
    }

    /// Runs `body` between `BEGIN` and `COMMIT`: everything that it reads is of the state that it reads first.
    ///
    /// GRDB's own `read` does so too, but prepares both anew each time, which is more than many a question takes.
    private static func snapshot<Value>(_ database: Database, _ body: () throws -> Value) throws -> Value {
        try RowStatement(database, "BEGIN DEFERRED").run()
        defer {
            // What reads has nothing to lose: where an interrupted `COMMIT` leaves the transaction open, it is rolled back.
            if (try? RowStatement(database, "COMMIT").run()) == nil { _ = try? RowStatement(database, "ROLLBACK").run() }
        }
        return try body()
    }

    /// Runs `body` in one write transaction, which is rolled back where `body` throws.
    package func write<Value>(
        recorder: String, at moment: Int64, as extent: WriteExtent = .usual, _ body: (StoreWriter) throws -> Value
    ) throws -> Value {
        do {
            // The one that looked whether the base is up to date keeps it open.
            if extent == .wholeImport { (writer as? DatabasePool)?.invalidateReadOnlyConnections() }
            return try writer.writeWithoutTransaction { database in
                // SQLite takes these up only between transactions.
                defer { Self.restore(database, after: extent) }
                try Self.prepare(database, for: extent)
                return try Self.transaction(database) {
                    let store = StoreWriter(database, recorder: recorder, at: moment)
                    let value = try body(store)
                    try store.sealEvents()
                    if database.fileWasMoved { throw StoreError.moved(path: path) }
                    if let trigger = try database.anyTrigger { throw StoreError.trigger(path: path, name: trigger) }
                    return value
                }
            }
        } catch {
            throw Self.explained(error, path: path)
        }
    }

    /// Runs `body` between `BEGIN IMMEDIATE` and `COMMIT`, which stay prepared, as those of `snapshot` do.
    private static func transaction<Value>(_ database: Database, _ body: () throws -> Value) throws -> Value {
        try RowStatement(database, "BEGIN IMMEDIATE").run()
        do {
            let value = try body()
            // What SQLite has rolled back by itself is not there to be committed.
            guard database.isInsideTransaction else { throw StoreError.interrupted }
            try RowStatement(database, "COMMIT").run()
            return value
        } catch {
            // Does nothing where SQLite has done so already, as where the disk is full.
            try? database.rollback()
            throw error
        }
    }

    /// Stops the statement that runs, from any thread.
    package func interrupt() {
        writer.interrupt()
        readers?.interrupt()
    }

    /// Ends the work with the file. Where nobody else has it open, its log of writes is taken into it and removed, so
    /// that the base is one file again.
    package func close() throws {
        // SQLite does so when the last connection closes, and cannot where that is one that only reads.
        memories.withLock { $0.removeAll() }
        (writer as? DatabasePool)?.invalidateReadOnlyConnections()
        try readers?.close()
        try writer.close()
        let closed = file.withLock { file in
            defer { file = nil }
            return file
        }
        if let closed { OpenFiles.close(closed) }
    }

    deinit { try? close() }

    var anyWriter: any DatabaseWriter { writer }

    /// SQLite's result codes in words that say what to do; other errors as they are.
    static func explained(_ error: any Error, path: String) -> any Error {
        if error is RowDecodingError { return StoreError.damaged(path: path, reason: StoreFinding.unreadableColumn) }
        guard let error = error as? DatabaseError else { return error }
        let reason = error.message ?? "SQLite result \(error.resultCode.rawValue)"
        // The log's index could not grow: there is no room for it.
        if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE { return StoreError.full(path: path) }
        return switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: StoreError.locked(path: path, holder: LockHolder.name(path: path))
        case .SQLITE_READONLY: StoreError.readOnly(path: path)
        case .SQLITE_NOTADB: StoreError.notADatabase(path: path)
        case .SQLITE_CORRUPT: StoreError.damaged(path: path, reason: reason)
        case .SQLITE_FULL: StoreError.full(path: path)
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: StoreError.interrupted
        case .SQLITE_IOERR: StoreError.diskError(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM: StoreError.cannotOpen(path: path, reason: reason)
        default: StoreError.failed(path: path, reason: reason)
        }
    }
}
