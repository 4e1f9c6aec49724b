import ClaimModel
import Crypto
import Foundation
import GRDB

/// One part of the base that was verified, and what is wrong with it.
package struct StoreFinding: Hashable, Sendable {
    package var part: String
    /// `nil` where it is sound.
    package var problem: String?
}

extension ClaimStore {
    /// Copies the base to a file that does not exist, by SQLite's backup interface: writers need not wait.
    package func backup(to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError.cannotOpen(path: path, reason: "there is a file already")
        }
        do {
            let target = try DatabaseQueue(path: path)
            try anyWriter.backup(to: target)
            try target.close()
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw Self.explained(error, path: path)
        }
    }

    /// Verifies every part of the base.
    package func check() throws -> [StoreFinding] {
        try anyWriter.write { database in
            try Verification(database: database, reader: StoreReader(database)).findings()
        }
    }
}

/// The checks of a base, each with what it found.
private struct Verification {
    let database: Database
    let reader: StoreReader

    func findings() throws -> [StoreFinding] {
        let parts: [(String, () throws -> String?)] = [
            ("SQLite's integrity", integrity),
            ("foreign keys", foreignKeys),
            ("full text of quotes", { try searchIndex("quote_search") }),
            ("full text of sources", { try searchIndex("text_search") }),
            ("hashes of texts", textHashes),
            ("claims against their triples", triples),
            ("ids of claims", claimKeys),
            ("quotes against their texts", quotes),
            ("statuses against their events", statuses),
            ("the chain of events", chain),
        ]
        return try parts.map { StoreFinding(part: $0.0, problem: try $0.1()) }
    }

    private func integrity() throws -> String? {
        let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)")
        return lines == ["ok"] ? nil : lines.joined(separator: "; ")
    }

    private func foreignKeys() throws -> String? {
        let rows = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        return rows.isEmpty ? nil : "\(rows.count) rows point at nothing, the first in the table \(rows[0][0] as String? ?? "")"
    }

    /// FTS5 verifies an index of external content against its table where it is asked with rank 1; being a write of
    /// nothing, it needs a connection that may write.
    private func searchIndex(_ table: String) throws -> String? {
        do {
            try database.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
            return nil
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return "it does not hold the words of its texts"
        }
    }

    private func textHashes() throws -> String? {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT s.slug, t.version, t.text, t.hash FROM source_text t JOIN source s ON s.id = t.source")
        while let row = try rows.next() {
            let text: String = row[2]
            guard Data(SHA256.hash(data: Data(text.utf8))) == row[3] else {
                return "version \(row[1] as Int) of the text of \(row[0] as String) was altered"
            }
        }
        return nil
    }

    private func triples() throws -> String? {
        let key = try Int64.fetchOne(
            database,
            sql: """
                SELECT c.key FROM claim c JOIN triple t ON t.id = c.triple
                WHERE c.subject <> t.subject OR c.predicate <> t.predicate LIMIT 1
                """)
        return key.map { "the claim \(ClaimKey(stored: $0)) repeats another subject or predicate than its triple's" }
    }

    /// A claim's id is a hash of what it says: one altered behind Hearsay's back no longer has the id of what it says.
    private func claimKeys() throws -> String? {
        var problem: String?
        try reader.forEachClaim(view: .recorded) { claim in
            if problem == nil, ClaimKey(of: claim).description != claim.id {
                problem = "the claim \(claim.id) was altered: it no longer says what its id was made of"
            }
        }
        return problem
    }

    private func quotes() throws -> String? {
        let key = try Int64.fetchOne(
            database,
            sql: """
                SELECT c.key FROM claim c JOIN source_text t ON t.id = c.quote_text
                WHERE substr(t.text, c.quote_start + 1, c.quote_end - c.quote_start) <> c.quote LIMIT 1
                """)
        return key.map { "the quote of the claim \(ClaimKey(stored: $0)) is not what its text has there" }
    }

    private func statuses() throws -> String? {
        let key = try Int64.fetchOne(
            database,
            sql: """
                SELECT c.key FROM claim c WHERE c.status <> coalesce(
                    (SELECT s.status FROM claim_status s WHERE s.claim = c.id ORDER BY s.id DESC LIMIT 1), 0) LIMIT 1
                """)
        return key.map { "the claim \(ClaimKey(stored: $0)) has another status than its history gives" }
    }

    private func chain() throws -> String? {
        var before = Data()
        for event in try reader.events() {
            let link = EventChain.link(event, after: before)
            guard link.hexadecimal == event.chain else { return "event \(event.id) was altered, or one before it removed" }
            before = link
        }
        return nil
    }
}
