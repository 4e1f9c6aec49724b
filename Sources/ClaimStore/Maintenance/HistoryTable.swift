import GRDB

/// A table that events explain and an export does not show whole, with its rows in words that hold for any base that has
/// the same history: the ids of things in place of the numbers of rows.
struct HistoryTable {
    /// What people call a row, as an SQL expression.
    var naming: String
    var columns: [String]
    var rest: String

    static let all = [
        HistoryTable(
            naming: "'the entity ' || e.slug", columns: ["e.label", "e.kind", "e.description", "e.same_as", "e.event"],
            rest: "entity e ORDER BY e.id"),
        HistoryTable(
            naming: "'what was learned of the entity ' || e.slug", columns: ["f.key", "f.value", "f.event"],
            rest: "entity_fact f JOIN entity e ON e.id = f.entity ORDER BY f.id"),
        HistoryTable(
            naming: "'the name “' || n.name || '” of the entity ' || e.slug",
            columns: ["n.class", "n.during_edtf", "n.event", "n.ended"],
            rest: """
                entity_name n JOIN entity e ON e.id = n.entity
                ORDER BY n.entity, n.class, n.name, n.event, n.during_edtf, n.ended
                """),
        HistoryTable(
            naming: "'the link from ' || e.slug || ' to ' || t.slug", columns: ["l.kind", "l.event", "l.ended"],
            rest: "entity_link l JOIN entity e ON e.id = l.entity JOIN entity t ON t.id = l.target ORDER BY l.id"),
        HistoryTable(
            naming: "'the merge of ' || e.slug || ' into ' || t.slug", columns: ["m.event", "m.ended"],
            rest: "entity_merge m JOIN entity e ON e.id = m.entity JOIN entity t ON t.id = m.target ORDER BY m.id"),
        HistoryTable(
            naming: "'a declaration of the predicate ' || p.slug",
            columns: PredicateColumns.all.map { "d.\($0)" } + ["d.event"],
            rest: "predicate_declaration d JOIN predicate p ON p.id = d.predicate ORDER BY d.id"),
        HistoryTable(
            naming: "'the name “' || n.name || '” of the predicate ' || p.slug", columns: ["n.class", "n.event", "n.ended"],
            rest: """
                predicate_name n JOIN predicate p ON p.id = n.predicate
                ORDER BY n.predicate, n.class, n.name, n.event, n.ended
                """),
        HistoryTable(
            naming: "'the source ' || s.slug",
            columns: [
                "s.outlet", "s.agency", "s.title", "s.authors", "s.published_edtf", "s.url", "s.archived", "s.retrieved_edtf",
                "s.language", "s.original_language", "s.event",
            ],
            rest: "source s ORDER BY s.id"),
        HistoryTable(
            naming: "'version ' || t.version || ' of the text of ' || s.slug", columns: ["t.title", "t.event"],
            rest: "source_text t JOIN source s ON s.id = t.source ORDER BY t.source, t.version"),
        HistoryTable(
            naming: "'what was said of the origins of ' || s.slug || ' and ' || t.slug",
            columns: ["o.joined", "o.event", "o.ended"],
            rest: "origin_link o JOIN source s ON s.id = o.source JOIN source t ON t.id = o.target ORDER BY o.id"),
        HistoryTable(
            naming: "'the status of the claim ' || printf('%016x', c.key)", columns: ["s.status", "s.event"],
            rest: "claim_status s JOIN claim c ON c.id = s.claim ORDER BY s.claim, s.id"),
        HistoryTable(
            naming: "'the claim ' || printf('%016x', c.key)", columns: [speakerNamed],
            rest: "claim c ORDER BY c.id"),
    ]

    /// Whether a speaker is named follows from the names known when the claim was recorded. An alias of the speaker that
    /// came later within the same event comes before the claim in an export, so there the two may differ.
    private static let speakerNamed = """
        CASE WHEN EXISTS (
            SELECT 1 FROM entity_name n JOIN source_name s ON s.folded = n.folded AND s.source = c.source
            WHERE n.entity = c.speaker AND n.event = c.event AND n.class >= 2)
        THEN NULL ELSE c.speaker_named END AS speaker_named
        """

    func rows(_ database: Database) throws -> RowCursor {
        try Row.fetchCursor(database, sql: "SELECT \(naming), \(columns.joined(separator: ", ")) FROM \(rest)")
    }
}

extension StoreReader {
    /// The first thing in which the history of this base differs from that of one which its events made; `nil` where all
    /// is the same.
    package func difference(fromReplayed other: StoreReader) throws -> String? {
        for table in HistoryTable.all {
            let (stored, replayed) = (try table.rows(database), try table.rows(other.database))
            while true {
                let (one, another) = (try stored.next(), try replayed.next())
                guard let one else {
                    guard let another else { break }
                    return "\(another[at: 0] as String) is gone, though the events bring it"
                }
                guard let another, (another[at: 0] as String) == one[at: 0] else {
                    return "\(one[at: 0] as String) is there, though no event brings it"
                }
                guard one != another else { continue }
                for (column, name) in one.columnNames.enumerated() where (one[column] as DatabaseValue) != another[column] {
                    let words = [one, another].map { Self.words($0[column]) }
                    return "\(one[at: 0] as String) is not what the events make it: its \(name) is \(words[0]), they give \(words[1])"
                }
            }
        }
        return nil
    }

    private static func words(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "none"
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): text.count <= 80 ? text : text.prefix(79) + "…"
        case .blob(let data): data.hexadecimal
        }
    }
}
