import ClaimModel
import Foundation
import GRDB

extension StoreReader {
    private static let columns =
        "p.id, p.slug, p.label, p.object, p.measure, p.unit, p.separators, p.functional, p.signed, p.steady, p.meaning"

    /// The predicates that a name fits: by id, else by label, else by synonym, without regard to case.
    package func predicates(named name: String) throws -> [(row: RowID, predicate: Predicate)] {
        let matches = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT n.class, n.predicate FROM predicate_name n WHERE n.folded = ? AND n.ended IS NULL
                    ORDER BY n.class, n.predicate
                    """), arguments: [name.foldedName])
        guard let strongest = matches.first?[0] as Int? else { return [] }
        return try matches.filter { $0[at: 0] == strongest }.compactMap { match in
            let row: RowID = match[at: 1]
            return try predicate(row: row).map { (row, $0) }
        }
    }

    package func predicate(slug: String) throws -> Predicate? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT \(Self.columns) FROM predicate p WHERE p.slug = ?"),
            arguments: [slug]
        ).map(predicate)
    }

    package func predicate(row: RowID) throws -> Predicate? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT \(Self.columns) FROM predicate p WHERE p.id = ?"), arguments: [row]
        ).map(predicate)
    }

    /// All predicates in the order they were recorded.
    package func predicates() throws -> [Predicate] {
        try Row.fetchAll(database, sql: "SELECT \(Self.columns) FROM predicate p ORDER BY p.id").map(predicate)
    }

    package func predicateNames() throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT DISTINCT name FROM predicate_name WHERE ended IS NULL ORDER BY name")
    }

    private func predicate(_ row: Row) throws -> Predicate {
        let synonyms = try String.fetchAll(
            database.cachedStatement(
                sql: "SELECT name FROM predicate_name WHERE predicate = ? AND class = 2 AND ended IS NULL ORDER BY id"),
            arguments: [row[at: 0] as RowID])
        return Self.predicate(row, synonyms: synonyms)
    }

    /// The predicate in a row that begins with its number and slug.
    static func predicate(_ row: Row, synonyms: [String]) -> Predicate {
        Predicate(
            id: row[at: 1], label: row[at: 2], object: ObjectKind(rawValue: row[at: 3]) ?? .text,
            measure: (row[at: 4] as String?).flatMap(Measure.init), unit: row[at: 5], separators: TextList.decode(row[at: 6]),
            functional: row[at: 7], signed: row[at: 8], steady: row[at: 9], synonyms: synonyms, meaning: row[at: 10])
    }
}

/// A list of strings in one column, as a JSON array.
enum TextList {
    static func encode(_ list: [String]) -> String {
        guard let data = try? JSONEncoder().encode(list) else { return "[]" }
        return String(decoding: data, as: UTF8.self)
    }

    static func decode(_ text: String?) -> [String] {
        guard let text, text != "[]" else { return [] }
        return (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
    }
}
