import GRDB

/// A full text index and the texts it is of.
struct SearchIndex {
    var part: String
    var table: String
    var column: String
    /// The texts with their rows.
    var contents: String
    /// What people call a row, as an SQL expression over `id`.
    var naming: String

    static let all = [
        SearchIndex(
            part: StorePart.quoteSearch, table: "quote_search", column: "quote",
            contents: "SELECT id, quote FROM claim WHERE quote IS NOT NULL",
            naming: "SELECT 'the claim ' || printf('%016x', key) FROM claim WHERE id = ?"),
        SearchIndex(
            part: StorePart.textSearch, table: "text_search", column: "text", contents: "SELECT id, text FROM source_text",
            naming: """
                SELECT 'version ' || t.version || ' of the source ' || s.slug
                FROM source_text t JOIN source s ON s.id = t.source WHERE t.id = ?
                """),
    ]

    /// FTS5 compares an index with its texts where it is asked with rank 1; being a write of nothing, that needs a
    /// connection that may write.
    func checked(_ database: Database) throws -> StoreFinding {
        var faults = Faults()
        do {
            try database.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            try withFreshIndex(database) { for row in try differing(database) { try faults.add(words(row, database)) } }
            if faults.isEmpty { faults.add("it does not hold the words of its texts") }
        }
        return StoreFinding(part, problem: faults.problem, isDerivable: true)
    }

    private func words(_ row: Int64, _ database: Database) throws -> String {
        guard let name = try String.fetchOne(database, sql: naming, arguments: [row]) else {
            return "it holds words of row \(row), which is gone"
        }
        return "\(name) has other words than the index"
    }

    /// Makes the index again, in a table of this connection's own, so that what differs can be named.
    private func withFreshIndex(_ database: Database, _ body: () throws -> Void) throws {
        try database.execute(
            sql: """
                CREATE VIRTUAL TABLE temp.fresh_search USING fts5 (
                    \(column), content = '', tokenize = 'unicode61 remove_diacritics 2');
                INSERT INTO temp.fresh_search (rowid, \(column)) \(contents);
                CREATE VIRTUAL TABLE temp.fresh_words USING fts5vocab (temp, fresh_search, instance);
                CREATE VIRTUAL TABLE temp.stored_words USING fts5vocab (main, \(table), instance);
                """)
        defer { try? database.execute(sql: "DROP TABLE temp.fresh_words; DROP TABLE temp.stored_words; DROP TABLE temp.fresh_search") }
        try body()
    }

    /// The first rows whose words differ. Both indexes give theirs in the order of words and rows.
    private func differing(_ database: Database) throws -> [Int64] {
        let sql = "SELECT term, doc, offset FROM temp."
        let (fresh, stored) = (
            try Row.fetchCursor(database, sql: sql + "fresh_words"), try Row.fetchCursor(database, sql: sql + "stored_words")
        )
        var rows: [Int64] = []
        var (one, other) = (try fresh.next().map(Instance.init), try stored.next().map(Instance.init))
        while one != nil || other != nil, rows.count < 4 {
            if let left = one, let right = other, left == right {
                (one, other) = (try fresh.next().map(Instance.init), try stored.next().map(Instance.init))
                continue
            }
            let takesFresh = other.map { right in one.map { $0.precedes(right) } ?? false } ?? true
            let row = (takesFresh ? one : other)?.row ?? 0
            if !rows.contains(row) { rows.append(row) }
            if takesFresh { one = try fresh.next().map(Instance.init) } else { other = try stored.next().map(Instance.init) }
        }
        return rows
    }

    private struct Instance: Equatable {
        var term: String
        var row: Int64
        var offset: Int

        init(_ values: Row) { (term, row, offset) = (values[at: 0], values[at: 1], values[at: 2]) }

        func precedes(_ other: Instance) -> Bool {
            if term.utf8.elementsEqual(other.term.utf8) { return (row, offset) < (other.row, other.offset) }
            return term.utf8.lexicographicallyPrecedes(other.term.utf8)
        }
    }
}
