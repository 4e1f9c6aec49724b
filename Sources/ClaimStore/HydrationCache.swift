import ClaimModel
import GRDB

/// What many claims share, read once a transaction and view.
final class HydrationCache {
    private let database: Database
    private let view: HistoryView
    private var entities: [RowID: EntityReference] = [:]
    private var lists: [RowID: [EntityReference]] = [:]
    private var predicates: [RowID: String] = [:]
    private var sources: [RowID: String] = [:]
    private var terms: [RowID: String] = [:]
    private var events: [RowID: (at: Int64, recorder: String)] = [:]
    private var merges: [RowID: RowID]?

    init(_ database: Database, view: HistoryView) {
        self.database = database
        self.view = view
    }

    func entity(_ row: RowID) throws -> EntityReference {
        if let known = entities[row] { return known }
        let found = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT slug, label FROM entity WHERE id = ?"),
            arguments: [try canonical(row)])
        let reference = EntityReference(id: found?[0] ?? "", label: found?[1] ?? "")
        entities[row] = reference
        return reference
    }

    /// The entity that `row` is merged into under the view.
    func canonical(_ row: RowID) throws -> RowID {
        switch view {
        case .recorded: row
        case .now:
            try Int64.fetchOne(
                database.cachedStatement(sql: "SELECT canonical FROM entity WHERE id = ?"), arguments: [row]) ?? row
        case .asOf(let event): try canonical(row, asOf: event)
        }
    }

    private func canonical(_ row: RowID, asOf event: Int64) throws -> RowID {
        let merges = try merges ?? loadMerges(asOf: event)
        self.merges = merges
        var current = row
        while let next = merges[current] { current = next }
        return current
    }

    private func loadMerges(asOf event: Int64) throws -> [RowID: RowID] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT entity, target FROM entity_merge
                WHERE event <= ?1 AND (ended IS NULL OR ended > ?1) ORDER BY id
                """, arguments: [event])
        return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    }

    func list(_ row: RowID?) throws -> [EntityReference] {
        guard let row else { return [] }
        if let known = lists[row] { return known }
        let members = try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT entity FROM entity_list_member WHERE list = ? ORDER BY position"),
            arguments: [row]
        ).map(entity)
        lists[row] = members
        return members
    }

    func predicate(_ row: RowID) throws -> String {
        if let known = predicates[row] { return known }
        let sql = view == .recorded
            ? "SELECT slug FROM predicate WHERE id = ?"
            : "SELECT c.slug FROM predicate p JOIN predicate c ON c.id = p.canonical WHERE p.id = ?"
        let slug = try String.fetchOne(database.cachedStatement(sql: sql), arguments: [row]) ?? ""
        predicates[row] = slug
        return slug
    }

    func source(_ row: RowID) throws -> String {
        if let known = sources[row] { return known }
        let slug = try String.fetchOne(
            database.cachedStatement(sql: "SELECT slug FROM source WHERE id = ?"), arguments: [row]) ?? ""
        sources[row] = slug
        return slug
    }

    func term(_ row: RowID?) throws -> String? {
        guard let row else { return nil }
        if let known = terms[row] { return known }
        let text = try String.fetchOne(
            database.cachedStatement(sql: "SELECT text FROM term WHERE id = ?"), arguments: [row])
        terms[row] = text
        return text
    }

    func event(_ row: RowID) throws -> (at: Int64, recorder: String) {
        if let known = events[row] { return known }
        let found = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT at, recorder FROM event WHERE id = ?"), arguments: [row])
        let event: (at: Int64, recorder: String) = (found?[0] ?? 0, found?[1] ?? "")
        events[row] = event
        return event
    }
}
