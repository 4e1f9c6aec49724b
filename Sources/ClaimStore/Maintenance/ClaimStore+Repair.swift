import ClaimModel
import GRDB

extension ClaimStore {
    /// Makes these parts anew from what they follow from, all of them or none; nothing else is touched.
    package func repair(_ parts: Set<String>) throws {
        do {
            try anyWriter.write { database in
                let repair = Repair(database: database)
                // Indexes first: whatever follows reads through them.
                for (part, mend) in repair.steps where parts.contains(part) { try mend() }
                try database.execute(sql: "ANALYZE")
            }
        } catch {
            throw Self.explained(error, path: path)
        }
    }
}

/// Makes parts of a base anew.
private struct Repair {
    let database: Database

    var steps: [(part: String, mend: () throws -> Void)] {
        [
            (StorePart.schema, indexes),
            (StorePart.integrity, { try database.execute(sql: "REINDEX") }),
            (StorePart.quoteSearch, { try search("quote_search") }),
            (StorePart.textSearch, { try search("text_search") }),
            (StorePart.sourceNames, sourceNames),
            (StorePart.names, { try names("entity"); try names("predicate"); try labels() }),
            (StorePart.merges, {
                try StoreWriter(database, recorder: "", at: 0).recomputeCanonical()
                try database.execute(sql: "UPDATE predicate SET canonical = id WHERE canonical <> id")
            }),
            (StorePart.predicates, predicates),
            (StorePart.times, times),
            (StorePart.spans, spans),
            (StorePart.statuses, statuses),
        ]
    }

    private func indexes() throws {
        let present = Dictionary(try SchemaObject.all(in: database).map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        for object in try SchemaObject.all(ofVersionIn: database) where object.type == "index" {
            guard present[object.name] != object, let sql = object.sql else { continue }
            if present[object.name] != nil { try database.execute(sql: "DROP INDEX \(object.name.quotedDatabaseIdentifier)") }
            try database.execute(sql: sql)
        }
    }

    private func search(_ table: String) throws {
        try database.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('rebuild')")
    }

    private func sourceNames() throws {
        try database.execute(sql: "DELETE FROM source_name")
        let insert = try database.makeStatement(sql: "INSERT INTO source_name (folded, source) VALUES (?, ?)")
        for row in try Row.fetchAll(database, sql: "SELECT id, outlet, agency FROM source") {
            for name in Set([row[at: 1], row[at: 2]].compactMap { ($0 as String?)?.foldedName }) {
                try insert.execute(arguments: [name, row[at: 0] as Int64])
            }
        }
    }

    private func names(_ kind: String) throws {
        let update = try database.makeStatement(sql: "UPDATE \(kind)_name SET folded = ? WHERE id = ?")
        for row in try Row.fetchAll(database, sql: "SELECT id, name, folded FROM \(kind)_name") {
            let folded = (row[at: 1] as String).foldedName
            if folded != row[at: 2] { try update.execute(arguments: [folded, row[at: 0] as Int64]) }
        }
        try add("SELECT o.id, o.slug, 0, o.event FROM \(kind) o", kind)
    }

    private func labels() throws {
        try add("SELECT o.id, o.label, 1, o.event FROM entity o", "entity")
    }

    /// Adds the names that `wanted` yields and that are not there.
    private func add(_ wanted: String, _ kind: String) throws {
        let missing = try Row.fetchAll(
            database,
            sql: """
                WITH wanted (id, name, class, event) AS (\(wanted))
                SELECT * FROM wanted w WHERE NOT EXISTS (
                    SELECT 1 FROM \(kind)_name n WHERE n.\(kind) = w.id AND n.class = w.class AND n.name = w.name AND n.ended IS NULL)
                """)
        for row in missing {
            let (id, name, nameClass, event): (Int64, String, Int, Int64) = (row[at: 0], row[at: 1], row[at: 2], row[at: 3])
            try database.execute(
                sql: "INSERT INTO \(kind)_name (folded, class, \(kind), name, event) VALUES (?, ?, ?, ?, ?)",
                arguments: [name.foldedName, nameClass, id, name, event])
        }
    }

    private func predicates() throws {
        let (list, all) = (PredicateColumns.list, PredicateColumns.all.map { "d.\($0)" }.joined(separator: ", "))
        try database.execute(
            sql: """
                UPDATE predicate SET
                    (\(list)) = (SELECT \(all) FROM predicate_declaration d WHERE d.predicate = predicate.id ORDER BY d.id DESC LIMIT 1),
                    event = (SELECT min(d.event) FROM predicate_declaration d WHERE d.predicate = predicate.id)
                WHERE EXISTS (SELECT 1 FROM predicate_declaration d WHERE d.predicate = predicate.id)
                """)
    }

    private func statuses() throws {
        try database.execute(
            sql: """
                UPDATE claim SET status = coalesce(
                    (SELECT s.status FROM claim_status s WHERE s.claim = claim.id ORDER BY s.id DESC LIMIT 1), 0)
                WHERE status <> coalesce(
                    (SELECT s.status FROM claim_status s WHERE s.claim = claim.id ORDER BY s.id DESC LIMIT 1), 0)
                """)
    }

    // MARK: Times

    /// Every column of a time, written anew from its EDTF.
    private func times() throws {
        for (table, column, hasMarks) in [
            ("claim", "said", true), ("claim", "during", true), ("source", "published", true), ("source", "retrieved", true),
            ("claim", "object", true), ("entity_name", "during", false),
        ] {
            let marks = hasMarks ? ", \(column)_marks" : ""
            let update = try database.makeStatement(
                sql: "UPDATE \(table) SET \(column)_from = ?, \(column)_to = ?\(hasMarks ? ", \(column)_marks = ?" : "") WHERE id = ?")
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT id, \(column)_edtf, \(column)_from, \(column)_to\(marks) FROM \(table) WHERE \(column)_edtf IS NOT NULL")
            var wrong: [(Int64, ClaimTime)] = []
            while let row = try rows.next() {
                guard let time = try? ClaimTime(edtf: row[at: 1] as String) else { continue }
                let isRight = time.bounds == TimeBounds(from: row[at: 2], to: row[at: 3]) && (!hasMarks || time.marks.rawValue == row[at: 4])
                if !isRight { wrong.append((row[at: 0], time)) }
            }
            for (id, time) in wrong {
                let bounds: [(any DatabaseValueConvertible)?] = [time.bounds.from, time.bounds.to]
                try update.execute(arguments: StatementArguments(bounds + (hasMarks ? [time.marks.rawValue] : []) + [id]))
            }
        }
    }

    private func spans() throws {
        let writer = StoreWriter(database, recorder: "", at: 0)
        for row in try Row.fetchAll(database, sql: "SELECT id, measure FROM predicate") {
            try writer.refreshSpans(ofPredicate: row[at: 0], measure: (row[at: 1] as String?).flatMap(Measure.init))
        }
    }
}

extension StoreWriter {
    /// Writes anew when the claims of a predicate hold that state no time for it, as its measure has it.
    func refreshSpans(ofPredicate predicate: RowID, measure: Measure?) throws {
        let rows = try Int64.fetchAll(
            database, sql: "SELECT id FROM claim WHERE predicate = ? AND during_edtf IS NULL", arguments: [predicate])
        let update = try database.cachedStatement(
            sql: "UPDATE claim SET during_from = ?, during_to = ?, during_marks = ? WHERE id = ?")
        for row in rows {
            guard let claim = try reader.claims(rows: [row], view: .recorded).first else { continue }
            let time = ClaimTime.following(from: claim.said, for: claim.object, measure: measure)
            guard time.bounds != claim.during.bounds || time.marks != claim.during.marks else { continue }
            try update.execute(arguments: [time.bounds.from, time.bounds.to, time.marks.rawValue, row])
        }
    }
}
