import GRDB

/// The indexes that wait while much is written.
///
/// Kept up row by row, each of them costs a look-up at another place of the base for every claim; built at the end, one
/// sort. Those that recording itself looks into stay: the keys of claims and triples, and all of names and sources.
extension StoreWriter {
    /// What a long write takes away at its beginning, to be built again at its end, in the same transaction: where it
    /// fails, nothing was changed.
    package struct DeferredIndexes {
        fileprivate var definitions: [String]
        fileprivate var lastClaim: RowID
    }

    /// Takes the indexes of claims away until `build`.
    package func deferIndexes() throws -> DeferredIndexes {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('claim', 'triple')
                AND sql IS NOT NULL AND name NOT IN ('claim_key', 'triple_key') ORDER BY name
                """)
        for row in rows { try database.execute(sql: "DROP INDEX \(row[0] as String)") }
        indexesQuotes = false
        return DeferredIndexes(definitions: rows.map { $0[1] }, lastClaim: try reader.lastClaimRow())
    }

    /// Builds the indexes anew, and takes the quotes of the claims since then into the full-text index.
    package func build(_ deferred: DeferredIndexes) throws {
        for definition in deferred.definitions { try database.execute(sql: definition) }
        // A larger buffer makes fewer, longer runs, which need less merging.
        try database.execute(sql: "INSERT INTO quote_search (quote_search, rank) VALUES ('hashsize', 16777216)")
        try database.execute(
            sql: "INSERT INTO quote_search (rowid, quote) SELECT id, quote FROM claim WHERE id > ? AND quote IS NOT NULL",
            arguments: [deferred.lastClaim])
        try database.execute(sql: "INSERT INTO quote_search (quote_search, rank) VALUES ('hashsize', 1048576)")
        indexesQuotes = true
    }
}
