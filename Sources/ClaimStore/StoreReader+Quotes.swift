import ClaimModel
import Foundation
import GRDB

/// A current claim's quote, and the text it was read from.
package struct StoredQuote: Hashable, Sendable {
    package var claim: String
    package var exact: String
    /// The text it is anchored in; `nil` where it is unanchored.
    package var text: RowID?
    /// Where it stands in that text, in Unicode scalars.
    package var range: Range<Int>
}

extension StoreReader {
    /// The quotes of a source's current claims, in the order the claims were recorded.
    package func quotes(ofSource source: RowID) throws -> [StoredQuote] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT key, quote, quote_text, quote_start, quote_end FROM claim
                    WHERE source = ? AND status = 0 AND quote IS NOT NULL ORDER BY id
                    """), arguments: [source]
        ).map { row in
            let (start, end): (Int, Int) = (row[at: 3] ?? 0, row[at: 4] ?? 0)
            return StoredQuote(
                claim: ClaimKey(stored: row[at: 0]).description, exact: row[at: 1], text: row[at: 2], range: start..<max(start, end))
        }
    }

    /// A version of a source's text as it was recorded, without its words.
    package struct TextVersion: Hashable, Sendable {
        package var row: RowID
        package var version: Int
        package var hash: String
        /// Unicode scalars.
        package var length: Int
        /// Seconds UTC.
        package var recorded: Int64
        package var recorder: String
    }

    /// The versions of a source's text, the oldest first.
    package func textVersions(ofSource source: RowID) throws -> [TextVersion] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT t.id, t.version, t.hash, length(t.text), e.at, e.recorder
                    FROM source_text t JOIN event e ON e.id = t.event WHERE t.source = ? ORDER BY t.version
                    """), arguments: [source]
        ).map { row in
            TextVersion(
                row: row[at: 0], version: row[at: 1], hash: (row[at: 2] as Data).hexadecimal, length: row[at: 3], recorded: row[at: 4],
                recorder: row[at: 5])
        }
    }

    /// The sources that have more than one text, or quotes beside a text that have no place in it.
    package func sourcesWithUnsettledQuotes() throws -> [(row: RowID, slug: String)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT s.id, s.slug FROM source s
                WHERE EXISTS (SELECT 1 FROM source_text t WHERE t.source = s.id AND t.version > 1)
                OR EXISTS (SELECT 1 FROM source_text t WHERE t.source = s.id) AND EXISTS (
                    SELECT 1 FROM claim c
                    WHERE c.source = s.id AND c.status = 0 AND c.quote IS NOT NULL AND c.quote_text IS NULL)
                ORDER BY s.id
                """
        ).map { ($0[at: 0], $0[at: 1]) }
    }
}
