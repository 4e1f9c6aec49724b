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
        note(added: ["predicate", predicate.id])
        try addPredicateName(predicate.id, of: next, class: 0)
        if predicate.label != predicate.id { try addPredicateName(predicate.label, of: next, class: 1) }
        for synonym in predicate.synonyms { try addPredicateName(synonym, of: next, class: 2) }
        return next
    }

    /// Adds a synonym. Returns whether it was new.
    @discardableResult
    package func addSynonym(_ name: String, of predicate: RowID) throws -> Bool {
        let known = try Bool.fetchOne(
            database.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM predicate_name WHERE predicate = ? AND folded = ? AND ended IS NULL)"),
            arguments: [predicate, name.foldedName])
        if known == true { return false }
        try addPredicateName(name, of: predicate, class: 2)
        return true
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
        try refreshSpans(ofPredicate: row, measure: predicate.measure)
        for synonym in predicate.synonyms { try addSynonym(synonym, of: row) }
    }

    private func addPredicateName(_ name: String, of predicate: RowID, class nameClass: Int) throws {
        let event = try currentEvent()
        try insert(
            "INSERT INTO predicate_name (folded, class, predicate, name, event) VALUES (?, ?, ?, ?, ?)",
            [name.foldedName, nameClass, predicate, name, event])
    }
}
