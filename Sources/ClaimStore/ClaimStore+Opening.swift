import CSQLite
import Foundation
import GRDB
import GRDBSQLite

/// How a base is opened: what its connections are set to, and what is looked at before the first of them reads or writes.
extension ClaimStore {
    /// Opens the base, and again where it was removed while it was opened, or where SQLite would not wait for others who
    /// make the same base: of two who each wait for the other it sends one away at once.
    static func openPatiently(
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
    static let usualCache = -65_536
    static let bulkCache = -49_152

    /// How many bytes of the file the connections that read see through memory; SQLite's own limit is below 2^31.
    private static let mostMapped = 0x7fff_0000

    /// Has SQLite not count the memory that it takes, which needs a lock that all threads of the process share, at each
    /// call: of an import, whose quotes are indexed on another thread, a twelfth of the time. SQLite takes this up only
    /// before its first use in a process, and leaves it where somebody was before.
    private static let countsNoMemory = hearsay_count_no_memory()

    static func configuration(readonly: Bool, patience: Double, isMapped: Bool = false) -> Configuration {
        _ = countsNoMemory
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
}
