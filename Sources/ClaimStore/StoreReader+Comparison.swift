package import ClaimModel
import GRDB

/// Claims as comparing reads them.
extension StoreReader {
    /// Which claims are to be compared: those whose rows a statement yields.
    package struct ComparedSelection: Sendable {
        var sql: String
        var arguments: [BoundValue]
        /// Whether the statement walks over all claims, so that a part of them is a range of rows.
        package var readsAll: Bool

        /// - Parameter readsAll: whether the statement yields every claim of the base, but for what their status excludes.
        package init(sql: String, arguments: [BoundValue], readsAll: Bool) {
            (self.sql, self.arguments, self.readsAll) = (sql, arguments, readsAll)
        }

        /// The claims with these ids.
        package init(ids: [String]) {
            let keys = ids.compactMap { ClaimKey($0).map { String($0.stored) } }
            self.init(
                sql: "SELECT id FROM claim WHERE key IN (SELECT value FROM json_each(?))",
                arguments: [.text("[" + keys.joined(separator: ",") + "]")], readsAll: false)
        }
    }

    /// The rows that entities and predicates are merged into under the view.
    package func canonicalRows(view: HistoryView) throws -> CanonicalRows { try CanonicalRows(self, view: view) }

    /// Calls `body` with each claim of the selection that asserts something as it was stated.
    ///
    /// - Parameters:
    ///   - rows: only claims at these rows; of a selection that reads all.
    ///   - areBare: whether the words of a figure called exact do not say so.
    package func forEachComparedClaim(
        _ selection: ComparedSelection, rows: ClosedRange<RowID>?, _ canonical: CanonicalRows,
        areBare: (String) -> Bool, _ body: (ComparedClaim) throws -> Void
    ) throws {
        let statement = try RowStatement(
            database,
            """
            SELECT \(ComparedClaim.columns)
            FROM (\(selection.sql)) asked CROSS JOIN claim c ON c.id = asked.id
            WHERE c.mood = 0\(rows == nil ? "" : " AND asked.id BETWEEN ? AND ?")
            """)
        for argument in selection.arguments { statement.bind(argument.databaseValue) }
        if let rows {
            statement.bind(rows.lowerBound)
            statement.bind(rows.upperBound)
        }
        try statement.forEach { try body(ComparedClaim($0, canonical, areBare: areBare)) }
    }

    /// The words of a compared claim: its object, where that is a text, and its qualifiers.
    package func comparedWords(row: RowID) throws -> (text: String, qualifiers: [String: String]) {
        let statement = try RowStatement(
            database,
            "SELECT CASE WHEN object_kind = 1 THEN object_text END, qualifiers FROM claim WHERE id = ?")
        statement.bind(row)
        return try statement.first { ($0.text(0) ?? "", TextMap.decode($0.text(1))) } ?? ("", [:])
    }

    /// The rows of the entities of a kind.
    package func entityRows(kind: String) throws -> Set<RowID> {
        try Set(Int64.fetchAll(database, sql: "SELECT id FROM entity WHERE kind = ?", arguments: [kind]))
    }

    /// The entity at a row, which is taken as it stands.
    package func entity(row: RowID, view: HistoryView) throws -> EntityReference { try cache(view).entity(row) }

    /// The text of a recurring string.
    package func term(_ row: RowID?) throws -> String? { try cache(.now).term(row) }

    func mergedPredicates() throws -> [(part: RowID, whole: RowID)] {
        try Row.fetchAll(database, sql: "SELECT id, canonical FROM predicate WHERE canonical <> id").map { ($0[at: 0], $0[at: 1]) }
    }
}
