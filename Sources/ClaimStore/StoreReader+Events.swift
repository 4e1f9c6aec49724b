import ClaimModel
import Foundation
import GRDB

/// One thing that was done to the base.
package struct StoredEvent: Hashable, Sendable {
    package var id: Int64
    /// Seconds UTC.
    package var at: Int64
    package var recorder: String
    package var kind: String
    /// What it was done to: the id of a claim, source, entity or predicate.
    package var target: String?
    package var reason: String?
    package var reasonKind: String?
    /// The event that this one takes back.
    package var undoes: Int64?
    /// What else is needed to tell or undo it.
    package var detail: [String: String]
    /// SHA-256 over the event before and this one, in hexadecimal.
    package var chain: String

    package init(
        id: Int64, at: Int64, recorder: String, kind: String, target: String? = nil, reason: String? = nil,
        reasonKind: String? = nil, undoes: Int64? = nil, detail: [String: String] = [:], chain: String = ""
    ) {
        self.id = id
        self.at = at
        self.recorder = recorder
        self.kind = kind
        self.target = target
        self.reason = reason
        self.reasonKind = reasonKind
        self.undoes = undoes
        self.detail = detail
        self.chain = chain
    }
}

/// What an event may add beside claims, in the order in which it is told.
package enum AdditionKind: String, CaseIterable, Sendable {
    case source, text, name

    /// The rows that are counted.
    fileprivate var rows: String {
        switch self {
        case .source: "source"
        // The first text comes with its source.
        case .text: "source_text WHERE version > 1"
        // An entity's id and label are one name.
        case .name:
            """
            (SELECT event FROM entity UNION ALL SELECT event FROM entity_name WHERE class >= 2
            UNION ALL SELECT event FROM predicate_declaration)
            """
        }
    }
}

extension StoreReader {
    private static let columns = "id, at, recorder, kind, target, reason, reason_kind, undoes, detail, chain"

    /// All events, the oldest first; only those about `target` where it is given.
    package func events(target: String? = nil) throws -> [StoredEvent] {
        let statement = try database.cachedStatement(
            sql: "SELECT \(Self.columns) FROM event\(target == nil ? "" : " WHERE target = ?") ORDER BY id")
        return try Row.fetchAll(statement, arguments: target.map { [$0] } ?? []).map(event)
    }

    package func event(id: Int64) throws -> StoredEvent? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT \(Self.columns) FROM event WHERE id = ?"), arguments: [id]
        ).map(event)
    }

    /// What each event added, but for its claims, counted by kinds: `[event: [kind: count]]`.
    package func countsOfAdditions() throws -> [Int64: [AdditionKind: Int]] {
        var counts: [Int64: [AdditionKind: Int]] = [:]
        for kind in AdditionKind.allCases {
            for row in try Row.fetchAll(database, sql: "SELECT event, count(*) FROM \(kind.rows) GROUP BY event") {
                counts[row[at: 0], default: [:]][kind] = row[at: 1]
            }
        }
        return counts
    }

    package func claimCount(ofEvent event: Int64) throws -> Int {
        try rows(.claim, ofEvent: event).count
    }

    /// The event that took this one back, and was not itself taken back.
    package func undoing(of id: Int64) throws -> StoredEvent? {
        let undoings = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT \(Self.columns) FROM event WHERE undoes = ? ORDER BY id DESC"),
            arguments: [id]
        ).map(event)
        for undoing in undoings where try self.undoing(of: undoing.id) == nil { return undoing }
        return nil
    }

    /// The sources of the claims that an event added, up to so many.
    package func sourceSlugs(ofEvent event: Int64, limit: Int) throws -> [String] {
        let rows = try rows(.claim, ofEvent: event)
        return try String.fetchAll(
            database,
            sql: """
                SELECT slug FROM (
                    SELECT DISTINCT c.source FROM claim c WHERE c.id >= ? AND c.id < ? LIMIT ?
                ) f JOIN source s ON s.id = f.source ORDER BY s.id
                """, arguments: [rows.lowerBound, rows.upperBound, limit])
    }

    private func event(_ row: Row) -> StoredEvent {
        StoredEvent(
            id: row[at: 0], at: row[at: 1], recorder: row[at: 2], kind: row[at: 3], target: row[at: 4], reason: row[at: 5],
            reasonKind: row[at: 6], undoes: row[at: 7], detail: TextMap.decode(row[at: 8]), chain: (row[at: 9] as Data).hexadecimal)
    }

    /// How many triples the claims assert. Only of a subject and predicate with several claims are objects compared, so
    /// that memory holds those of one at a time.
    private static let tripleCount = """
        SELECT coalesce(sum(CASE WHEN claims = 1 THEN 1 ELSE (SELECT count(*) FROM (
            SELECT DISTINCT \(objectIdentity) FROM claim c WHERE c.subject = g.subject AND c.predicate = g.predicate
        )) END), 0)
        FROM (SELECT subject, predicate, count(*) AS claims FROM claim GROUP BY subject, predicate) g
        """

    /// The columns that make an object this one: what its words, dates and bounds are.
    private static let objectIdentity = """
        object_kind, object_entity, object_text, object_edtf, hedge, value, lower, upper, plausible_lower, plausible_upper,
        bounds, unit
        """

    /// How many of each thing the base holds.
    package func counts() throws -> [(name: String, count: Int)] {
        let queries: [(String, String)] = [
            ("claims", "SELECT count(*) FROM claim WHERE status = 0"),
            ("retracted", "SELECT count(*) FROM claim WHERE status = 1"),
            ("superseded", "SELECT count(*) FROM claim WHERE status = 2"),
            ("triples", Self.tripleCount),
            ("sources", "SELECT count(*) FROM source"),
            ("texts", "SELECT count(*) FROM source_text"),
            ("entities", "SELECT count(*) FROM entity WHERE canonical = id"),
            ("aliases", "SELECT count(*) FROM entity_name WHERE class >= 2 AND ended IS NULL"),
            ("predicates", "SELECT count(*) FROM predicate"),
            ("events", "SELECT count(*) FROM event"),
        ]
        return try queries.map { ($0.0, try Int.fetchOne(database, sql: $0.1) ?? 0) }
    }
}
