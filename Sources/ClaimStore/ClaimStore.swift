import ClaimModel
import Foundation
import GRDB
import GRDBSQLite
import Schema
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
                if trustsReferences { try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA cache_size = \(Self.bulkCache)") }
                defer {
                    if trustsReferences { try? database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA cache_size = \(Self.usualCache)") }
                }
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

    /// Opens the base, and again where it was removed while it was opened, or where SQLite would not wait for others who
    /// make the same base: of two who each wait for the other it sends one away at once.
    private static func openPatiently(
        path: String, isOpen: Bool, access: Access, patience: Double
    ) throws -> (writer: any DatabaseWriter, readers: ReadingConnections?) {
        let start = ContinuousClock.now
        // A file that goes while it is opened looks like a disk that fails, which would fail again.
        var diskErrors = 0
        while true {
            do {
                return try open(path: path, isOpen: isOpen, access: access, patience: patience)
            } catch {
                let code = (error as? DatabaseError)?.resultCode
                if code == .SQLITE_IOERR { diskErrors += 1 }
                let isPassing = code == .SQLITE_BUSY || Self.isMoved(error) || code == .SQLITE_IOERR && diskErrors < 10
                guard isPassing, ContinuousClock.now - start < .seconds(patience) else { throw error }
                Thread.sleep(forTimeInterval: 0.01)
            }
        }
    }

    private static func isMoved(_ error: any Error) -> Bool {
        if case StoreError.moved = error { true } else { false }
    }

    private static func open(
        path: String, isOpen: Bool, access: Access, patience: Double
    ) throws -> (writer: any DatabaseWriter, readers: ReadingConnections?) {
        let exists = FileManager.default.fileExists(atPath: path)
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue {
            throw StoreError.cannotOpen(path: path, reason: "it is a folder")
        }
        // A pipe would be waited for, and a device is never a base.
        if isOtherThanFile(path) { throw StoreError.cannotOpen(path: path, reason: "it is no file") }
        guard exists || access == .create else { throw StoreError.missing(path: path) }
        guard exists || FileManager.default.fileExists(atPath: folder(of: path)) else {
            throw StoreError.cannotOpen(path: path, reason: "there is no folder \(folder(of: path))")
        }
        let isWritable = FileManager.default.isWritableFile(atPath: exists ? path : folder(of: path))
        guard isWritable || access == .read else { throw StoreError.readOnly(path: path) }
        let folderIsWritable = FileManager.default.isWritableFile(atPath: folder(of: path))
        if exists, !isOpen {
            try Migrations.refuseForeign(path: path, isWritable: isWritable && folderIsWritable, patience: patience)
        }
        guard isWritable && folderIsWritable else {
            let name = folderIsWritable ? path : immutableName(path)
            return (try DatabaseQueue(path: name, configuration: configuration(readonly: true, patience: patience)), nil)
        }
        if access == .read, let queue = try openReading(path: path, patience: patience) {
            return (queue, ReadingConnections(queue, path: path))
        }
        return (try openWriting(path: path, patience: patience), nil)
    }

    /// Opens a finished base to be read; `nil` where there is something to be done to it first.
    ///
    /// A pool would open a second connection to write with, and write a table and its end to the base.
    private static func openReading(path: String, patience: Double) throws -> DatabaseQueue? {
        let queue = try DatabaseQueue(path: path, configuration: openingConfiguration(path, patience, isMapped: true))
        let isFinished = try queue.unsafeRead { database in
            // In WAL mode a lock is held from here on: see below.
            if database.fileWasMoved { throw StoreError.moved(path: path) }
            return try RowStatement(database, "PRAGMA user_version").integer() == Int64(Migrations.all.count)
                && RowStatement(database, "PRAGMA journal_mode").first { $0.text(0) } == "wal"
        }
        if !isFinished { try queue.close() }
        return isFinished ? queue : nil
    }

    /// Opens a base to be written, and makes what is missing of it.
    private static func openWriting(path: String, patience: Double) throws -> any DatabaseWriter {
        let pool = try DatabasePool(path: path, configuration: openingConfiguration(path, patience))
        try pool.writeWithoutTransaction { database in
            // Acknowledged means on the disk: in WAL mode SQLite syncs each commit only at FULL, and a pool, once it has
            // prepared its connections, sets NORMAL.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // Again, since the lock of the first look ended with it. In WAL mode one is held until the base is closed:
            // from here on no failed call can remove it.
            if database.fileWasMoved { throw StoreError.moved(path: path) }
        }
        try Migrations.migrate(pool)
        return pool
    }

    private static func openingConfiguration(_ path: String, _ patience: Double, isMapped: Bool = false) -> Configuration {
        var configuration = configuration(readonly: false, patience: patience, isMapped: isMapped)
        // Before anything is written: a call that failed may have removed the base between its file's opening and its
        // first lock, and what lies beside the name now belongs to another base. With the lock it cannot be removed.
        configuration.prepareDatabase { database in
            _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master")
            if database.fileWasMoved { throw StoreError.moved(path: path) }
        }
        return configuration
    }

    /// Another connection to a base that is open in this process, to read it on another thread at the same time.
    static func twin(path: String) throws -> DatabaseQueue {
        var configuration = configuration(readonly: true, patience: 1)
        // It passes over each page once.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -4096") }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// What SQLite opens a base by whose folder cannot be written: nothing beside the base can be made there, nor can
    /// anybody write it, so that it is read as it stands. One with a log of writes needs what lies beside it.
    private static func immutableName(_ path: String) -> String {
        guard sqlite3_compileoption_used("USE_URI") != 0, !FileManager.default.fileExists(atPath: path + "-wal"),
            let written = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
        else { return path }
        return "file:\(path.hasPrefix("/") ? "//" : "")\(written)?immutable=1"
    }

    /// Whether something is there that is no file: what is gone by now is none of that.
    private static func isOtherThanFile(_ path: String) -> Bool {
        let target = (path as NSString).resolvingSymlinksInPath
        guard let type = (try? FileManager.default.attributesOfItem(atPath: target)[.type]) as? FileAttributeType else { return false }
        return type != .typeRegular
    }

    private static func folder(of path: String) -> String {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? "." : folder
    }

    /// How much of the base a connection keeps in memory, as SQLite takes it: 64 MB, and 48 MB for an import, which writes
    /// most pages once and needs memory for names and keys.
    private static let usualCache = -65_536
    static let bulkCache = -49_152

    /// How many bytes of the file the connections that read see through memory; SQLite's own limit is below 2^31.
    private static let mostMapped = 0x7fff_0000

    private static func configuration(readonly: Bool, patience: Double, isMapped: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { database in
            // A base may come from somebody else: nothing that its schema names is run.
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA cache_size = \(usualCache)")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            // The claims of a question lie all over the file. Read through a map, a page costs no call into the system and
            // no copy. What writes does without: a file that breaks off under a map ends the process.
            if isMapped || database.configuration.readonly { try database.execute(sql: "PRAGMA mmap_size = \(mostMapped)") }
        }
        return configuration
    }

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
