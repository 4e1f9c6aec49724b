import ClaimModel
import GRDB

/// What many claims share, read once for each state of the base and view.
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
    private let predicateStatement: RowStatement
    private let termStatement: RowStatement
    private let eventStatement: RowStatement

    init(_ database: Database, view: HistoryView) throws {
        self.database = database
        self.view = view
        entityStatement = try RowStatement(database, "SELECT slug, label, canonical FROM entity WHERE id = ?")
        sourceStatement = try RowStatement(database, "SELECT slug FROM source WHERE id = ?")
        listStatement = try RowStatement(
            database, "SELECT entity FROM entity_list_member WHERE list = ? ORDER BY position")
        predicateStatement = try RowStatement(
            database,
            view == .recorded
                ? "SELECT slug FROM predicate WHERE id = ?"
                : "SELECT whole.slug FROM predicate part JOIN predicate whole ON whole.id = part.canonical WHERE part.id = ?")
        termStatement = try RowStatement(database, "SELECT text FROM term WHERE id = ?")
        eventStatement = try RowStatement(database, "SELECT at, recorder FROM event WHERE id = ?")
        contextStatement = try RowStatement(
            database, "SELECT substr(text, ?, ?), substr(text, ?, ?), version FROM source_text WHERE id = ?")
    }

    /// Forgets all values; statements stay prepared.
    func forget() {
        (entities, lists, predicates, sources, terms, events) = ([:], [:], [:], [:], [:], [:])
        merges = nil
    }

    /// Forgets what has become too much to keep between questions.
    func trim() {
        if entities.count + lists.count + sources.count > Self.mostKept { forget() }
    }

    /// About 20 MB.
    private static let mostKept = 100_000

    func entity(_ row: RowID) throws -> EntityReference {
        if let known = entities[row] { return known }
        entityStatement.bind(view == .now ? row : try canonical(row))
        var whole = row
        var reference = try entityStatement.first {
            if view == .now { whole = $0.number(2) }
            return EntityReference(id: $0.text(0) ?? "", label: $0.text(1) ?? "")
        } ?? EntityReference(id: "", label: "")
        // Few entities are merged into others: the one that most claims name stands for itself, and is there already.
        if whole != row { reference = try entity(whole) }
        entities[row] = reference
        return reference
    }

    /// What stands before and after a quote, cut from the text that it was anchored in, and so stored once; and which
    /// version that is.
    func context(
        ofText text: RowID, from start: Int, to end: Int
    ) throws -> (prefix: String, suffix: String, version: Int) {
        let length = QuoteAnchoring.context
        contextStatement.bind(max(0, start - length) + 1)
        contextStatement.bind(min(start, length))
        contextStatement.bind(end + 1)
        contextStatement.bind(length)
        contextStatement.bind(text)
        return try contextStatement.first { ($0.text(0) ?? "", $0.text(1) ?? "", Int($0.number(2))) } ?? ("", "", 1)
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

    /// Every entity that is merged into another under the view, with the one that stands for it.
    func merged() throws -> [RowID: RowID] {
        switch view {
        case .recorded: return [:]
        case .now:
            let rows = try Row.fetchAll(database, sql: "SELECT id, canonical FROM entity WHERE canonical <> id")
            return Dictionary(rows.map { ($0[at: 0], $0[at: 1]) }, uniquingKeysWith: { $1 })
        case .asOf(let event):
            var merged: [RowID: RowID] = [:]
            for row in try loadMerges(asOf: event).keys { merged[row] = try canonical(row) }
            return merged
        }
    }

    private func loadMerges(asOf event: Int64) throws -> [RowID: RowID] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT entity, target FROM entity_merge
                WHERE event <= ?1 AND (ended IS NULL OR ended > ?1) ORDER BY id
                """, arguments: [event])
        return Dictionary(rows.map { ($0[at: 0], $0[at: 1]) }, uniquingKeysWith: { $1 })
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
        predicateStatement.bind(row)
        let slug = try predicateStatement.first { $0.text(0) ?? "" } ?? ""
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
        termStatement.bind(row)
        let text = try termStatement.first { $0.text(0) } ?? nil
        terms[row] = text
        return text
    }

    func event(_ row: RowID) throws -> (at: Int64, recorder: String) {
        if let known = events[row] { return known }
        eventStatement.bind(row)
        let event = try eventStatement.first { (at: $0.number(0), recorder: $0.text(1) ?? "") } ?? (0, "")
        events[row] = event
        return event
    }
}
