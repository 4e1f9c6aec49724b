package import ClaimModel
import GRDB

extension StoreWriter {
    /// Adds an entity with its slug and label as names. Aliases, metonyms and links are added one by one.
    package func addEntity(_ entity: Entity) throws -> RowID {
        let event = try currentEvent()
        // `canonical` names the row itself. Not by a SELECT to insert from, for which SQLite would make a table on the side.
        let row = try insert(
            """
            INSERT INTO entity (id, slug, label, kind, description, same_as, canonical, event)
            VALUES (
                (SELECT coalesce(max(id), 0) + 1 FROM entity), ?, ?, ?, ?, ?,
                (SELECT coalesce(max(id), 0) + 1 FROM entity), ?)
            """,
            [
                entity.id, entity.label, entity.kind, entity.description,
                entity.sameAs.isEmpty ? nil : entity.sameAs.joined(separator: "\n"), event,
            ])
        note(added: ["entity", entity.id, entity.label, entity.kind ?? "", entity.description ?? ""] + entity.sameAs)
        reader.namesInUse?.addEntity(slug: entity.id)
        try insertName(entity.id, of: row, as: .id, during: nil, event)
        try insertName(entity.label, of: row, as: .label, during: nil, event)
        return row
    }

    /// Adds a name to an entity; does nothing where it has that name in that class already. Returns whether it was new.
    @discardableResult
    package func addName(
        _ name: String, of entity: RowID, as nameClass: NameClass, during: ClaimTime? = nil
    ) throws -> Bool {
        // By the name and not by the entity, which may have half a million of them.
        let known = try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM entity_name WHERE folded = ? AND +entity = ? AND name = ? AND class = ?
                    AND during_edtf IS ? AND ended IS NULL)
                    """), arguments: [name.foldedName, entity, name, nameClass.rawValue, during?.edtf])
        if known == true { return false }
        try insertName(name, of: entity, as: nameClass, during: during, currentEvent())
        return true
    }

    private func insertName(
        _ name: String, of entity: RowID, as nameClass: NameClass, during: ClaimTime?, _ event: Int64
    ) throws {
        let folded = name.foldedName
        reader.namesInUse?.addEntity(folded: folded)
        try insert(
            """
            INSERT INTO entity_name
            (folded, class, entity, name, during_edtf, during_from, during_to, event)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                folded, nameClass.rawValue, entity, name, during?.edtf, during?.bounds.from, during?.bounds.to, event,
            ])
        note(added: ["name", String(entity), name, String(nameClass.rawValue), during?.edtf ?? ""])
    }

    /// Takes an alias or metonym away. Returns whether the entity had it.
    package func endName(_ name: String, of entity: RowID) throws -> Bool {
        let event = try currentEvent()
        try database.cachedStatement(
            sql: "UPDATE entity_name SET ended = ? WHERE entity = ? AND name = ? AND class >= 2 AND ended IS NULL"
        ).execute(arguments: [event, entity, name])
        return database.changesCount > 0
    }

    /// Links an entity to another; does nothing where it is linked already. Returns whether it was new.
    @discardableResult
    package func addLink(_ kind: EntityLinkKind, from entity: RowID, to target: RowID) throws -> Bool {
        let known = try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM entity_link
                    WHERE kind = ? AND entity = ? AND target = ? AND ended IS NULL)
                    """), arguments: [kind.rawValue, entity, target])
        if known == true { return false }
        let event = try currentEvent()
        try insert(
            "INSERT INTO entity_link (kind, entity, target, event) VALUES (?, ?, ?, ?)",
            [kind.rawValue, entity, target, event])
        note(added: ["link", String(kind.rawValue), String(entity), String(target)])
        return true
    }

    package func endLink(_ kind: EntityLinkKind, from entity: RowID, to target: RowID) throws -> Bool {
        let event = try currentEvent()
        try database.cachedStatement(
            sql: "UPDATE entity_link SET ended = ? WHERE kind = ? AND entity = ? AND target = ? AND ended IS NULL"
        ).execute(arguments: [event, kind.rawValue, entity, target])
        return database.changesCount > 0
    }

    /// What following links of a kind from `entity` upwards comes to, itself among them: so many at most.
    package func above(_ kind: EntityLinkKind, _ entity: RowID, most: Int) throws -> Set<RowID> {
        try RowID.fetchSet(
            database.cachedStatement(
                sql: """
                    WITH RECURSIVE up (id) AS (
                        SELECT ?2 UNION SELECT l.target FROM entity_link l JOIN up ON l.entity = up.id
                        WHERE l.kind = ?1 AND l.ended IS NULL LIMIT ?3
                    ) SELECT id FROM up
                    """), arguments: [kind.rawValue, entity, most])
    }

    /// Adds what was not known of an entity: its kind, its description, and who else it is.
    package func complete(_ row: RowID, kind: String?, description: String?, sameAs: [String]) throws {
        guard let known = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT kind, description FROM entity WHERE id = ?"), arguments: [row])
        else { return }
        if let kind, (known[at: 0] as String?) == nil { try learn(.kind, kind, of: row) }
        if let description, (known[at: 1] as String?) == nil { try learn(.description, description, of: row) }
        let others = Set(try reader.sameAs(ofEntity: row))
        for other in sameAs where !others.contains(other) { try learn(.sameAs, other, of: row) }
    }

    private func learn(_ fact: EntityFact, _ value: String, of row: RowID) throws {
        try insert(
            "INSERT INTO entity_fact (entity, key, value, event) VALUES (?, ?, ?, ?)",
            [row, fact.rawValue, value, try currentEvent()])
        try database.cachedStatement(
            sql: "UPDATE entity SET \(fact.rawValue) = iif(?2, coalesce(\(fact.rawValue) || char(10), ''), '') || ?1 WHERE id = ?3"
        ).execute(arguments: [value, fact == .sameAs, row])
        note(added: ["fact", String(row), fact.rawValue, value])
    }

    /// Makes `entity` and all merged into it one with `target`. Both ids go on working.
    package func merge(_ entity: RowID, into target: RowID) throws {
        let event = try currentEvent()
        try insert("INSERT INTO entity_merge (entity, target, event) VALUES (?, ?, ?)", [entity, target, event])
        try recomputeCanonical()
    }

    /// Ends the merge that made `entity` part of another. Returns whether there was one.
    package func split(_ entity: RowID) throws -> Bool {
        let event = try currentEvent()
        try database.cachedStatement(sql: "UPDATE entity_merge SET ended = ? WHERE entity = ? AND ended IS NULL")
            .execute(arguments: [event, entity])
        let changed = database.changesCount > 0
        try recomputeCanonical()
        return changed
    }

    /// Merges are few: `canonical` is derived from all of them anew, so that no order of merges and splits can leave
    /// it wrong.
    func recomputeCanonical() throws {
        try database.execute(
            sql: """
                UPDATE entity SET canonical = id WHERE canonical <> id;
                WITH RECURSIVE chain (entity, target, hops) AS (
                    SELECT entity, target, 1 FROM entity_merge WHERE ended IS NULL
                    UNION ALL
                    SELECT c.entity, m.target, c.hops + 1 FROM chain c
                    JOIN entity_merge m ON m.entity = c.target AND m.ended IS NULL WHERE c.hops < 1000
                )
                UPDATE entity SET canonical = (
                    SELECT target FROM chain WHERE chain.entity = entity.id ORDER BY hops DESC LIMIT 1)
                WHERE id IN (SELECT entity FROM entity_merge WHERE ended IS NULL);
                """)
    }
}

/// What can be learned of an entity after it was recorded, by the column that holds it.
enum EntityFact: String {
    case kind, description
    case sameAs = "same_as"
}
