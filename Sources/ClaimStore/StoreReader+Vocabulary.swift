import ClaimModel
import Foundation
import GRDB

extension StoreReader {
    private static let columns =
        "p.id, p.slug, p.label, p.object, p.measure, p.unit, p.separators, p.functional, p.signed, p.steady, p.meaning"

    /// The predicates that a name fits: by id, else by label, else by synonym, without regard to case.
    package func predicates(named name: String) throws -> [(row: RowID, predicate: Predicate)] {
        let found = try predicates(
            "predicate_name n JOIN predicate p ON p.id = n.predicate WHERE n.folded = ? AND n.ended IS NULL",
            name.foldedName.databaseValue, rank: "n.class")
        let strongest = found.map(\.rank).min()
        return found.filter { $0.rank == strongest }.map { ($0.row, $0.predicate) }.sorted { $0.row < $1.row }
    }

    package func predicate(slug: String) throws -> Predicate? {
        try predicates("predicate p WHERE p.slug = ?", slug.databaseValue).first?.predicate
    }

    package func predicate(row: RowID) throws -> Predicate? {
        try predicates("predicate p WHERE p.id = ?", row.databaseValue).first?.predicate
    }

    /// All predicates in the order they were recorded.
    package func predicates() throws -> [Predicate] {
        try predicates("predicate p ORDER BY p.id").map(\.predicate)
    }

    /// Predicates with their synonyms. Each claim that is recorded by itself looks one up.
    private func predicates(
        _ condition: String, _ argument: DatabaseValue? = nil, rank: String = "0"
    ) throws -> [(row: RowID, rank: Int64, predicate: Predicate)] {
        let statement = try RowStatement(database, "SELECT \(Self.columns), \(rank) FROM \(condition)")
        if let argument { statement.bind(argument) }
        var found: [(row: RowID, rank: Int64, predicate: Predicate)] = []
        try statement.forEach { found.append(($0.number(0), $0.number(11), Self.predicate($0))) }
        for index in found.indices { found[index].predicate.synonyms = try synonyms(of: found[index].row) }
        return found
    }

    /// The predicate in a row that begins with its number and slug, without its synonyms.
    static func predicate(_ row: RowColumns) -> Predicate {
        Predicate(
            id: row.text(1) ?? "", label: row.text(2) ?? "", object: row.text(3).flatMap(ObjectKind.init) ?? .text,
            measure: row.text(4).flatMap(Measure.init), unit: row.text(5), separators: TextList.decode(row.text(6)),
            functional: row.number(7) != 0, signed: row.number(8) != 0, steady: row.integer(9).map(Int.init),
            meaning: row.text(10))
    }

    private func synonyms(of predicate: RowID) throws -> [String] {
        let statement = try RowStatement(
            database, "SELECT name FROM predicate_name WHERE predicate = ? AND class = 2 AND ended IS NULL ORDER BY id")
        statement.bind(predicate)
        var names: [String] = []
        try statement.forEach { names.append($0.text(0) ?? "") }
        return names
    }

    package func predicateNames() throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT DISTINCT name FROM predicate_name WHERE ended IS NULL ORDER BY name")
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
