import GRDB

/// How much a transaction writes.
package enum WriteExtent {
    case usual
    /// A part of an import. Rows are taken to point at rows that are there, since each was looked up or made by the same
    /// import: SQLite's own look at each of nine references a claim takes as long as storing it. `check` looks at them all.
    case batch
    /// A whole import, which writes the base's own file where nothing was recorded before.
    case wholeImport
}

/// What a connection is set to for an import.
extension ClaimStore {
    static func prepare(_ database: Database, for extent: WriteExtent) throws {
        guard extent != .usual else { return }
        try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA cache_size = \(bulkCache)")
        if extent == .wholeImport, try isEmpty(database) { leaveLog(database) }
    }

    static func restore(_ database: Database, after extent: WriteExtent) {
        guard extent != .usual else { return }
        try? database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA cache_size = \(usualCache)")
        // Where others read by now, the next who opens the base to write does it. A base in memory has no log.
        if extent == .wholeImport { _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = WAL") }
    }

    private static func isEmpty(_ database: Database) throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM event)") ?? false
    }

    /// Has the next transaction write pages to the base itself, where nobody else has it open.
    ///
    /// A log of writes lets others read what was there before; of an empty base that is nothing, and an import would
    /// write each page twice, and read it in between. What is new has no earlier state to be kept in a journal either: to
    /// undo it, the file is cut to its length of before. A journal that is cut off, and synced, cannot come back after
    /// a power cut, as one that is removed can.
    private static func leaveLog(_ database: Database) {
        _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = TRUNCATE")
    }
}
