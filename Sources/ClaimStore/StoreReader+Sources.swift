package import ClaimModel
import Foundation
import GRDB

extension StoreReader {
    /// Times of sources have no words of their own: they are given as dates.
    static let sourceColumns = """
        s.id, s.slug, s.outlet, s.agency, s.title, s.authors,
        NULL, s.published_edtf, s.published_from, s.published_to, s.published_marks,
        s.url, s.archived,
        NULL, s.retrieved_edtf, s.retrieved_from, s.retrieved_to, s.retrieved_marks,
        s.language, s.original_language
        """

    package func sourceRow(slug: String) throws -> RowID? {
        if namesInUse?.mayHaveSource(slug: slug) == false { return nil }
        let statement = try RowStatement(database, "SELECT id FROM source WHERE slug = ?")
        statement.bind(slug)
        return try statement.integer()
    }

    /// The source with this id and its newest text, unless `version` names an older one.
    package func source(slug: String, version: Int? = nil) throws -> Source? {
        try storedSource(slug: slug, version: version)?.source
    }

    /// The same, with its row and the text that it was given.
    package func storedSource(slug: String, version: Int? = nil) throws -> (row: RowID, source: Source, text: SourceText?)? {
        guard let (row, head) = try sourceHead(slug: slug) else { return nil }
        var source = head
        let text = try texts(ofSource: row, version: version).last
        if let text {
            source.text = text.text
            source.textHash = text.hash
            source.version = text.version
            if let title = text.title { source.title = title }
        }
        return (row, source, text)
    }

    /// The source with this id, without its text, and its row.
    package func sourceHead(slug: String) throws -> (row: RowID, source: Source)? {
        if namesInUse?.mayHaveSource(slug: slug) == false { return nil }
        let statement = try RowStatement(database, "SELECT \(Self.sourceColumns) FROM source s WHERE s.slug = ?")
        statement.bind(slug)
        return try statement.first { ($0.number(0), source($0)) }
    }

    /// The headline that a source was recorded with.
    package func sourceTitle(_ row: RowID) throws -> String? {
        try String.fetchOne(database.cachedStatement(sql: "SELECT title FROM source WHERE id = ?"), arguments: [row])
    }

    /// All sources in the order they were recorded, without their texts.
    package func sources() throws -> [Source] {
        var sources: [Source] = []
        try RowStatement(database, "SELECT \(Self.sourceColumns) FROM source s ORDER BY s.id").forEach {
            sources.append(source($0))
        }
        return sources
    }

    /// Whether there are more sources than so many; to count them all would take a pass over them.
    package func hasMoreSources(than count: Int) throws -> Bool {
        let statement = try RowStatement(database, "SELECT EXISTS (SELECT 1 FROM source LIMIT 1 OFFSET ?)")
        statement.bind(count)
        return try statement.integer() == 1
    }

    package func sourceSlugs() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT slug FROM source ORDER BY id")
    }

    /// The sources of the claims at these rows, each once.
    package func sourceSlugs(ofClaims rows: [RowID]) throws -> [String] {
        let statement = try RowStatement(
            database,
            "SELECT DISTINCT c.source FROM json_each(?) asked CROSS JOIN claim c ON c.id = asked.value")
        var sources: Set<RowID> = []
        for start in stride(from: 0, to: rows.count, by: 10_000) {
            let piece = rows[start..<min(start + 10_000, rows.count)]
            statement.bind("[" + piece.map(String.init).joined(separator: ",") + "]")
            sources.formUnion(try statement.integers())
        }
        return try sources.sorted().map(slug(ofSource:))
    }

    /// Outlets and agencies of all sources.
    package func publisherNames() throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT outlet FROM source WHERE outlet IS NOT NULL UNION SELECT agency FROM source WHERE agency IS NOT NULL")
    }

    /// A text of a source: its version, hash and words.
    package struct SourceText: Hashable, Sendable {
        package var row: RowID
        package var version: Int
        package var text: String
        /// Its headline, where it is another than that of the source.
        package var title: String?
        package var hash: String
    }

    /// The texts of a source, the oldest first; only one where `version` is given.
    package func texts(ofSource row: RowID, version: Int? = nil) throws -> [SourceText] {
        let statement = try RowStatement(
            database,
            """
            SELECT id, version, text, title, hash FROM source_text
            WHERE source = ?1 AND (?2 IS NULL OR version = ?2) ORDER BY version
            """)
        statement.bind(row)
        statement.bind(version)
        var texts: [SourceText] = []
        try statement.forEach {
            texts.append(
                SourceText(
                    row: $0.number(0), version: Int($0.number(1)), text: $0.text(2) ?? "", title: $0.text(3),
                    hash: $0.blob(4).hexadecimal))
        }
        return texts
    }

    private func source(_ row: RowColumns) -> Source {
        Source(
            id: row.text(1) ?? "", outlet: row.text(2), agency: row.text(3), title: row.text(4),
            authors: TextList.decode(row.text(5)), published: row.time(6, marks: 10), url: row.text(11),
            archived: row.text(12), retrieved: row.time(13, marks: 17), language: row.text(18),
            originalLanguage: row.text(19))
    }
}

extension Data {
    var hexadecimal: String {
        String(unsafeUninitializedCapacity: 2 * count) { digits in
            for (place, byte) in enumerated() {
                digits[2 * place] = (byte >> 4).hexadecimalDigit
                digits[2 * place + 1] = (byte & 15).hexadecimalDigit
            }
            return 2 * count
        }
    }
}

extension UInt8 {
    /// The digit, in ASCII, that writes a number below 16.
    var hexadecimalDigit: UInt8 { self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "a") - 10 + self }
}
