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
    // Each claim that is read asks these for what it shares with no other.
    private let entityStatement: RowStatement
    private let sourceStatement: RowStatement
    private let listStatement: RowStatement
    private let contextStatement: RowStatement

    init(_ database: Database, view: HistoryView) throws {
        self.database = database
        self.view = view
        entityStatement = try RowStatement(
            database,
            view == .now
                ? "SELECT whole.slug, whole.label FROM entity part JOIN entity whole ON whole.id = part.canonical WHERE part.id = ?"
                : "SELECT slug, label FROM entity WHERE id = ?")
        sourceStatement = try RowStatement(database, "SELECT slug FROM source WHERE id = ?")
        listStatement = try RowStatement(
            database, "SELECT entity FROM entity_list_member WHERE list = ? ORDER BY position")
        contextStatement = try RowStatement(
            database, "SELECT substr(text, ?, ?), substr(text, ?, ?) FROM source_text WHERE id = ?")
    }

    func entity(_ row: RowID) throws -> EntityReference {
        if let known = entities[row] { return known }
        entityStatement.bind(view == .now ? row : try canonical(row))
        let reference = try entityStatement.first { EntityReference(id: $0.text(0) ?? "", label: $0.text(1) ?? "") }
            ?? EntityReference(id: "", label: "")
        entities[row] = reference
        return reference
    }

    /// What stands before and after a quote: cut from the text that it was anchored in, and so stored once.
    func context(ofText text: RowID, from start: Int, to end: Int) throws -> (prefix: String, suffix: String) {
        let length = QuoteAnchoring.context
        contextStatement.bind(max(0, start - length) + 1)
        contextStatement.bind(min(start, length))
        contextStatement.bind(end + 1)
        contextStatement.bind(length)
        contextStatement.bind(text)
        return try contextStatement.first { ($0.text(0) ?? "", $0.text(1) ?? "") } ?? ("", "")
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

    /// The rows that are one with `row` under the view.
    func group(of row: RowID) throws -> [RowID] {
        let whole = try canonical(row)
        var members: Set = [whole]
        for merged in (merges ?? [:]).keys where try canonical(merged) == whole { members.insert(merged) }
        return members.sorted()
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
        var rows: [RowID] = []
        listStatement.bind(row)
        try listStatement.forEach { rows.append($0.number(0)) }
        let members = try rows.map(entity)
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
        sourceStatement.bind(row)
        let slug = try sourceStatement.first { $0.text(0) ?? "" } ?? ""
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
