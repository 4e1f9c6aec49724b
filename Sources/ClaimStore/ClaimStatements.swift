import GRDB

/// The statements that run once for each claim, prepared once.
final class ClaimStatements {
    let claim: RowStatement
    private let claimByKey: RowStatement
    private let quoteSearch: RowStatement

    /// - Parameter hasKeys: whether the base has its indexes of keys, which tell whether something is new; else it is.
    init(_ database: Database, hasKeys: Bool) throws {
        let known = hasKeys ? "ON CONFLICT (key) DO NOTHING" : ""
        claim = try RowStatement(
            database,
            """
            INSERT INTO claim (
                key, subject, predicate, speaker, speaker_named, source, via, place, stance, mood,
                said_from, said_to, said_marks, said_edtf, said_text,
                during_from, during_to, during_marks, during_edtf, during_text,
                verb, quote, quote_text, quote_start, quote_end, qualifiers, reports, note, event,
                object_kind, object_entity, object_text, object_edtf, object_from, object_to, object_marks,
                hedge, value, lower, upper, plausible_lower, plausible_upper, bounds, unit)
            VALUES (
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            \(known)
            """)
        claimByKey = try RowStatement(database, "SELECT id FROM claim WHERE key = ?")
        quoteSearch = try RowStatement(database, "INSERT INTO quote_search (rowid, quote) VALUES (?, ?)")
    }

    func claimRow(_ key: ClaimKey) throws -> RowID? {
        claimByKey.bind(key.stored)
        return try claimByKey.integer()
    }

    func index(_ quote: String, ofClaim row: RowID) throws {
        quoteSearch.bind(row)
        quoteSearch.bind(quote)
        try quoteSearch.run()
    }
}
