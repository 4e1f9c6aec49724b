import GRDB

/// The indexes that wait while much is written.
///
/// Kept up row by row, each of them costs a look-up at another place of the base for every claim; built at the end, one
/// sort. Those of names and sources stay, which recording itself looks into; so do the keys of claims where the base
/// has some, for else memory holds them.
extension StoreWriter {
    /// What a long write takes away at its beginning, to be built again at its end, in the same transaction: where it
    /// fails, nothing was changed.
    package struct DeferredIndexes {
        fileprivate var definitions: [String]
        fileprivate var lastClaim: RowID
    }

    /// How many keys of claims memory holds at most: 25 MB, the most that its table takes before it doubles.
    package static let mostKeys = 1_450_000

    /// Takes the indexes of claims away until `build`.
    package func deferIndexes(mostKeys: Int = StoreWriter.mostKeys) throws -> DeferredIndexes {
        // Few claims have hands or report others: to build such an index takes a pass over all of them, to keep it up hardly
        // anything.
        let definitions = try takeAway("tbl_name = 'claim' AND name NOT IN ('claim_key', 'claim_via', 'claim_reports')")
        let deferred = DeferredIndexes(definitions: definitions, lastClaim: try reader.lastClaimRow())
        indexesQuotes = false
        reader.namesInUse = try NamesInUse(database)
        if deferred.lastClaim == 0 {
            quotes = WaitingQuotes(try QuoteIndexer(definition: quoteSearchDefinition()))
            deferredKeys = try takeAway("name = 'claim_key'")
            keepKeys(in: BulkKeys(most: mostKeys))
        }
        return deferred
    }

    /// Builds the indexes anew, and takes the quotes of the claims since then into the full-text index.
    ///
    /// - Parameter willGoOn: called before each, since one takes a while; what it throws ends the work.
    package func build(_ deferred: DeferredIndexes, willGoOn: () throws -> Void) throws {
        reader.namesInUse = nil
        try buildKeys()
        try sorting {
            for definition in deferred.definitions {
                try willGoOn()
                try database.execute(sql: definition)
            }
        }
        try willGoOn()
        try indexQuotes(after: deferred.lastClaim)
        indexesQuotes = true
    }

    /// Drops indexes. Returns the SQL that makes them again.
    private func takeAway(_ condition: String) throws -> [String] {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND \(condition) ORDER BY name")
        for row in rows { try database.execute(sql: "DROP INDEX \(row[at: 0] as String)") }
        return rows.map { $0[at: 1] }
    }

    /// Gives the keys to the base's indexes, from where they are looked up from here on.
    private func buildKeys() throws {
        guard keys != nil else { return }
        keepKeys(in: nil)
        try sorting { for definition in deferredKeys { try database.execute(sql: definition) } }
        deferredKeys = []
    }

    /// Runs `body`, whose statements sort much, in the way that SQLite sorts fastest, and in bounded memory.
    ///
    /// Where temporary things stay in memory, it asks for memory for each row that it sorts; where they may go to a file,
    /// it keeps rows in large pieces, sorts what outgrows its cache on threads of its own, and merges. A third less time.
    private func sorting(_ body: () throws -> Void) throws {
        try database.execute(sql: "PRAGMA temp_store = FILE; PRAGMA threads = 2; PRAGMA cache_size = \(Self.sortingCache)")
        defer { try? database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA threads = 0; PRAGMA cache_size = \(ClaimStore.bulkCache)") }
        try body()
    }

    /// 8 MB, for each of three threads.
    private static let sortingCache = -8_192

    /// Sets keys aside where they have become too many for memory, else gives them to the base; never while they may be
    /// taken back.
    func makeRoomForKeys() throws {
        guard let keys, keys.isFull, !isInSavepoint else { return }
        if !keys.setAside() { try buildKeys() }
    }

    private func indexQuotes(after last: RowID) throws {
        handQuotesOver()
        let indexer = quotes?.indexer
        quotes = nil
        if let indexer, try indexer.finish(into: database) { return }
        try database.execute(sql: Self.longRuns)
        try database.execute(
            sql: "INSERT INTO quote_search (rowid, quote) SELECT id, quote FROM claim WHERE id > ? AND quote IS NOT NULL",
            arguments: [last])
        try database.execute(sql: Self.usualRuns)
    }

    /// A larger buffer makes fewer, longer runs of the full-text index, which need less merging.
    static let longRuns = "INSERT INTO quote_search (quote_search, rank) VALUES ('hashsize', 16777216)"
    private static let usualRuns = "INSERT INTO quote_search (quote_search, rank) VALUES ('hashsize', 1048576)"

    private func quoteSearchDefinition() throws -> String {
        try String.fetchOne(database, sql: "SELECT sql FROM sqlite_master WHERE name = 'quote_search'") ?? ""
    }

    // MARK: Quotes on the side

    /// Quotes that were written and are to be handed to the thread that indexes them, when nothing can take them back.
    struct WaitingQuotes {
        let indexer: QuoteIndexer
        var waiting: QuoteIndexer.Quotes = []

        init(_ indexer: QuoteIndexer) { self.indexer = indexer }
    }

    /// Has a new claim's quote indexed: at once, on the side, or with all others at the end.
    func index(_ quote: String, ofClaim row: RowID) throws {
        if indexesQuotes { return try statements.index(quote, ofClaim: row) }
        quotes?.waiting.append((row, quote))
        if !isInSavepoint, let count = quotes?.waiting.count, count >= 1_000 { handQuotesOver() }
    }

    func handQuotesOver() {
        guard let waiting = quotes?.waiting, !waiting.isEmpty else { return }
        quotes?.waiting = []
        quotes?.indexer.take(waiting)
    }
}
