import Crypto
package import Foundation
import GRDB

/// How far an import came that goes on where it stopped.
package struct UnfinishedImport: Hashable, Sendable {
    /// What was read: the file's name.
    package var name: String
    /// Bytes and lines of the unpacked input that are in the base.
    package var bytes: Int
    package var lines: Int
    /// SHA-256 of those bytes.
    package var digest: [UInt8]

    package init(name: String, bytes: Int, lines: Int, digest: [UInt8]) {
        (self.name, self.bytes, self.lines, self.digest) = (name, bytes, lines, digest)
    }
}

/// A running SHA-256 of what was read of an input.
package struct InputDigest {
    private var hash = SHA256()

    package init() {}

    package mutating func add(_ bytes: Data) {
        hash.update(data: bytes)
    }

    package var bytes: [UInt8] { Array(hash.finalize()) }
}

extension StoreReader {
    package func unfinishedImport(named name: String) throws -> UnfinishedImport? {
        try Row.fetchOne(
            database, sql: "SELECT bytes, lines, digest FROM unfinished_import WHERE name = ?", arguments: [name]
        ).map { UnfinishedImport(name: name, bytes: $0[at: 0], lines: $0[at: 1], digest: Array($0[at: 2] as Data)) }
    }
}

extension StoreReader {
    /// The inputs of which only a part is in the base, with the lines that are.
    package func unfinishedImports() throws -> [(name: String, lines: Int)] {
        try Row.fetchAll(database, sql: "SELECT name, lines FROM unfinished_import ORDER BY name").map { ($0[at: 0], $0[at: 1]) }
    }

    /// The input whose import was interrupted within this event.
    package func unfinishedImport(inEvent event: Int64) throws -> String? {
        try String.fetchOne(database, sql: "SELECT name FROM unfinished_import WHERE event = ?", arguments: [event])
    }
}

extension StoreWriter {
    /// Sets down how far an import came, so that a later transaction can go on with it and with the event that is open.
    package func suspend(_ state: UnfinishedImport) throws {
        try insert(
            """
            INSERT OR REPLACE INTO unfinished_import (name, bytes, lines, digest, event, added, additions)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                state.name, state.bytes, state.lines, Data(state.digest), open?.id, additions.count,
                Data(additions.bytes),
            ])
        // A restored event is sealed as it came, when all that belongs to it is there.
        if restoresEvents { (open, additions) = (nil, AdditionDigest()) }
    }

    /// Goes on with the event that was open when an import was suspended. Where something else was recorded since, what
    /// follows belongs to a new event.
    ///
    /// - Parameter restoring: whether the event comes from an export, and nothing else may follow it.
    package func resume(_ state: UnfinishedImport, restoring: Bool) throws {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT event, added, additions FROM unfinished_import WHERE name = ?",
                arguments: [state.name]),
            let id: Int64 = row[at: 0], var event = try reader.event(id: id)
        else { return }
        let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM event")
        guard last == id else {
            if restoring { throw RestoreError.changedSince(event: id) }
            return
        }
        restoresEvents = restoring
        if !restoring { (event.detail["added"], event.detail["digest"]) = (nil, nil) }
        open = event
        additions = AdditionDigest(count: row[at: 1], bytes: Array(row[at: 2] as Data))
    }

    /// Forgets that an import was suspended: it is done.
    package func finishImport(named name: String) throws {
        try database.execute(sql: "DELETE FROM unfinished_import WHERE name = ?", arguments: [name])
    }
}
