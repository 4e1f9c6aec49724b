package import ClaimModel
import Crypto
import Foundation
import GRDB

extension StoreWriter {
    /// Adds a source without its text.
    package func addSource(_ source: Source) throws -> RowID {
        let event = try currentEvent()
        let row = try insert(
            """
            INSERT INTO source (
                slug, outlet, agency, title, authors,
                published_edtf, published_from, published_to, published_marks, url, archived,
                retrieved_edtf, retrieved_from, retrieved_to, retrieved_marks,
                language, original_language, event)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                source.id, source.outlet, source.agency, source.title,
                source.authors.isEmpty ? nil : TextList.encode(source.authors),
                source.published?.edtf, source.published?.bounds.from,
                source.published?.bounds.to, source.published?.marks.rawValue ?? 0, source.url, source.archived,
                source.retrieved?.edtf, source.retrieved?.bounds.from,
                source.retrieved?.bounds.to, source.retrieved?.marks.rawValue ?? 0, source.language,
                source.originalLanguage, event,
            ])
        reader.namesInUse?.addSource(slug: source.id)
        note(
            added: ["source", source.id, source.outlet ?? "", source.agency ?? "", source.title ?? ""] + source.authors + [
                source.published?.edtf ?? "", source.url ?? "", source.archived ?? "", source.retrieved?.edtf ?? "",
                source.language ?? "", source.originalLanguage ?? "",
            ])
        for name in Set([source.outlet, source.agency].compactMap { $0?.foldedName }) {
            try insert("INSERT INTO source_name (folded, source) VALUES (?, ?)", [name, row])
        }
        return row
    }

    /// Adds the next version of a source's text. Returns its row.
    ///
    /// - Parameter title: its headline, where it is another than that of the source.
    package func addText(_ text: String, title: String? = nil, toSource source: RowID) throws -> RowID {
        let event = try currentEvent()
        let last = try Int.fetchOne(
            database, sql: "SELECT max(version) FROM source_text WHERE source = ?", arguments: [source])
        let hash = Self.hash(text)
        let row = try insert(
            "INSERT INTO source_text (source, version, text, title, hash, event) VALUES (?, ?, ?, ?, ?, ?)",
            [source, (last ?? 0) + 1, text, title, hash, event])
        try insert("INSERT INTO text_search (rowid, text) VALUES (?, ?)", [row, text])
        note(added: ["text", String(source), String((last ?? 0) + 1), hash.hexadecimal, title ?? ""])
        return row
    }

    /// SHA-256 of a text's UTF-8, in hexadecimal.
    package static func textHash(_ text: String) -> String { hash(text).hexadecimal }

    private static func hash(_ text: String) -> Data { Data(SHA256.hash(data: Data(text.utf8))) }

    /// Joins two sources to one origin, or cuts them apart, against what their texts suggest.
    package func linkOrigins(_ source: RowID, _ target: RowID, joined: Bool) throws {
        let event = try currentEvent()
        try database.execute(
            sql: """
                UPDATE origin_link SET ended = ?1 WHERE ended IS NULL
                AND ((source = ?2 AND target = ?3) OR (source = ?3 AND target = ?2))
                """, arguments: [event, source, target])
        try insert(
            "INSERT INTO origin_link (source, target, joined, event) VALUES (?, ?, ?, ?)",
            [source, target, joined, event])
    }
}

extension StoreWriter {
    /// Ends what a user said of the origins of two sources.
    package func unlinkOrigins(_ source: RowID, _ target: RowID) throws {
        let event = try currentEvent()
        try database.execute(
            sql: """
                UPDATE origin_link SET ended = ?1 WHERE ended IS NULL
                AND ((source = ?2 AND target = ?3) OR (source = ?3 AND target = ?2))
                """, arguments: [event, source, target])
    }
}
