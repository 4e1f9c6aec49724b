import GRDB

/// What origins are found by.
extension StoreReader {
    /// What the origin of a source follows from, of one of its claims.
    package struct OriginClaim: Sendable {
        package var subject: RowID
        package var predicate: RowID
        /// The list of hands as recorded.
        package var via: RowID?
        package var quote: String?
        /// The id of the claim that it reports.
        package var reports: ClaimKey?
    }

    /// The current claims of a source, in the order they were recorded.
    package func originClaims(ofSource row: RowID) throws -> [OriginClaim] {
        let statement = try RowStatement(
            database, "SELECT subject, predicate, via, quote, reports FROM claim WHERE source = ? AND status = 0 ORDER BY id")
        statement.bind(row)
        var claims: [OriginClaim] = []
        try statement.forEach { row in
            claims.append(
                OriginClaim(
                    subject: row.number(0), predicate: row.number(1), via: row.integer(2), quote: row.text(3),
                    reports: row.integer(4).map(ClaimKey.init(stored:))))
        }
        return claims
    }

    /// The source of the claim with this id.
    package func source(ofClaim key: ClaimKey) throws -> String? {
        let statement = try RowStatement(database, "SELECT s.slug FROM claim c JOIN source s ON s.id = c.source WHERE c.key = ?")
        statement.bind(key.stored)
        return try statement.first { $0.text(0) } ?? nil
    }
}
