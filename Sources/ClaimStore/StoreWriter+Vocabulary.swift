import ClaimModel
import GRDB

extension StoreWriter {
    package func addPredicate(_ predicate: Predicate) throws -> RowID {
        let event = try currentEvent()
        let next = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM predicate") ?? 0) + 1
        try insert(
            """
            INSERT INTO predicate
            (id, slug, label, object, measure, unit, separators, functional, signed, steady, meaning, canonical, event)
            VALUES (?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?1, ?)
            """,
            [
                next, predicate.id, predicate.label, predicate.object.rawValue, predicate.measure?.rawValue,
                predicate.unit, TextList.encode(predicate.separators), predicate.functional, predicate.signed,
                predicate.steady, predicate.meaning, event,
            ])
        try noteDeclaration(of: next, predicate)
        try addPredicateName(predicate.id, of: next, class: 0)
        if predicate.label != predicate.id { try addPredicateName(predicate.label, of: next, class: 1) }
        for synonym in predicate.synonyms { try addPredicateName(synonym, of: next, class: 2) }
        return next
    }

    /// Sets down what the predicate's row now says as a declaration of the open event.
    private func noteDeclaration(of row: RowID, _ predicate: Predicate) throws {
        let number = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM predicate_declaration WHERE predicate = ?", arguments: [row]) ?? 0
        try database.cachedStatement(
            sql: """
                INSERT INTO predicate_declaration (predicate, \(PredicateColumns.list), event)
                SELECT id, \(PredicateColumns.list), ?2 FROM predicate WHERE id = ?1
                """
        ).execute(arguments: [row, currentEvent()])
        note(
            added: [
                "predicate", predicate.id, String(number), predicate.label, predicate.object.rawValue,
                predicate.measure?.rawValue ?? "", predicate.unit ?? "", TextList.encode(predicate.separators),
                String(predicate.functional), String(predicate.signed), predicate.steady.map(String.init) ?? "",
                predicate.meaning ?? "",
            ])
    }

    /// Adds a synonym, where the predicate has no such name.
    private func addSynonym(_ name: String, of predicate: RowID) throws {
        // An export has the synonyms that an event brought, though not by which of its declarations: all are taken.
        let known = try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM predicate_name WHERE predicate = ?1 AND folded = ?2
                    AND iif(?3 IS NULL, ended IS NULL, class = 2 AND name = ?4 AND event = ?3))
                    """),
            arguments: [predicate, name.foldedName, restoresEvents ? currentEvent() : nil, name])
        if known != true { try addPredicateName(name, of: predicate, class: 2) }
    }

    /// Changes what a predicate declares: how its figures are read from now on.
    package func redeclare(_ row: RowID, as predicate: Predicate) throws {
        _ = try currentEvent()
        try database.cachedStatement(
            sql: """
                UPDATE predicate SET label = ?, object = ?, measure = ?, unit = ?, separators = ?, functional = ?,
                signed = ?, steady = ?, meaning = ? WHERE id = ?
                """
        ).execute(arguments: [
            predicate.label, predicate.object.rawValue, predicate.measure?.rawValue, predicate.unit,
            TextList.encode(predicate.separators), predicate.functional, predicate.signed, predicate.steady,
            predicate.meaning, row,
        ])
        try noteDeclaration(of: row, predicate)
        try rename(row, to: predicate)
        try refreshSpans(ofPredicate: row, measure: predicate.measure)
        for synonym in predicate.synonyms { try addSynonym(synonym, of: row) }
    }

    /// A predicate is found by its newest label.
    private func rename(_ row: RowID, to predicate: Predicate) throws {
        let label = predicate.label == predicate.id ? nil : predicate.label
        let known = try String.fetchAll(
            database, sql: "SELECT name FROM predicate_name WHERE predicate = ? AND class = 1 AND ended IS NULL", arguments: [row])
        guard known != [label].compactMap({ $0 }) else { return }
        try database.execute(
            sql: "UPDATE predicate_name SET ended = ? WHERE predicate = ? AND class = 1 AND ended IS NULL",
            arguments: [try currentEvent(), row])
        if let label { try addPredicateName(label, of: row, class: 1) }
    }

    private func addPredicateName(_ name: String, of predicate: RowID, class nameClass: Int) throws {
        let event = try currentEvent()
        try insert(
            "INSERT INTO predicate_name (folded, class, predicate, name, event) VALUES (?, ?, ?, ?, ?)",
            [name.foldedName, nameClass, predicate, name, event])
        note(added: ["predicate name", String(predicate), String(nameClass), name])
    }
}

/// The columns of what a predicate declares, the same in its row and in its declarations.
enum PredicateColumns {
    static let all = ["label", "object", "measure", "unit", "separators", "functional", "signed", "steady", "meaning"]
    static let list = all.joined(separator: ", ")
}
