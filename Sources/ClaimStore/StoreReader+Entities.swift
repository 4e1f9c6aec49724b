package import ClaimModel
import GRDB

/// What kind of name a look-up found, the strongest first.
package enum NameClass: Int, Hashable, Sendable {
    case id = 0
    case label, alias, metonym
}

/// One name of an entity that fits a look-up.
package struct NameMatch: Hashable, Sendable {
    package var row: RowID
    /// The entity that this one is merged into, else itself.
    package var canonical: RowID
    package var reference: EntityReference
    /// The entity's own id.
    package var slug: String
    package var name: String
    package var nameClass: NameClass
    /// The time that an alias is limited to.
    package var during: TimeBounds?
}

extension StoreReader {
    /// Every entity name that equals `name` without regard to case and accents.
    package func entities(named name: String) throws -> [NameMatch] {
        let folded = name.foldedName
        if namesInUse?.mayHaveEntity(folded) == false { return [] }
        let statement = try RowStatement(
            database,
            """
            SELECT n.entity, e.canonical, c.slug, c.label, n.name, n.class, n.during_from, n.during_to, n.during_edtf, e.slug
            FROM entity_name n JOIN entity e ON e.id = n.entity JOIN entity c ON c.id = e.canonical
            WHERE n.folded = ? AND n.ended IS NULL
            """)
        var matches: [NameMatch] = []
        statement.bind(folded)
        try statement.forEach { row in
            matches.append(
                NameMatch(
                    row: row.number(0), canonical: row.number(1),
                    reference: EntityReference(id: row.text(2) ?? "", label: row.text(3) ?? ""), slug: row.text(9) ?? "",
                    name: row.text(4) ?? "",
                    nameClass: NameClass(rawValue: Int(row.number(5))) ?? .alias,
                    during: row.isNull(8) ? nil : TimeBounds(from: row.integer(6), to: row.integer(7))))
        }
        // Here, since SQLite makes a table on the side to sort even one row.
        return matches.count < 2 ? matches : matches.sorted { ($0.nameClass.rawValue, $0.row) < ($1.nameClass.rawValue, $1.row) }
    }

    /// The row of the entity with this slug.
    package func entityRow(slug: String) throws -> RowID? {
        if namesInUse?.mayHaveEntity(slug) == false { return nil }
        let statement = try RowStatement(database, "SELECT id FROM entity WHERE slug = ?")
        statement.bind(slug)
        return try statement.integer()
    }

    package func label(ofEntity row: RowID) throws -> String? {
        try String.fetchOne(database.cachedStatement(sql: "SELECT label FROM entity WHERE id = ?"), arguments: [row])
    }

    /// Who else it is said to be, as identifiers of other bases.
    package func sameAs(ofEntity row: RowID) throws -> [String] {
        try String.fetchOne(database.cachedStatement(sql: "SELECT same_as FROM entity WHERE id = ?"), arguments: [row])
            .map { $0.split(separator: "\n").map(String.init) } ?? []
    }

    /// Labels, aliases and metonyms of all entities, ready to be compared with several names that are not known.
    package func nearNames() throws -> NearNames {
        var names = NearNames([])
        let statement = try RowStatement(
            database, "SELECT name, folded FROM entity_name WHERE ended IS NULL AND class >= 1 ORDER BY id")
        try statement.forEach { row in
            if let name = row.text(0), let folded = row.text(1) { names.append(name, folded: folded) }
        }
        return names
    }

    /// The slugs of all entities in the order they were recorded; merged ones only where asked for.
    package func entitySlugs(includingMerged: Bool = false) throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT slug FROM entity WHERE ? OR canonical = id ORDER BY id", arguments: [includingMerged])
    }

    /// The whole entity with this slug.
    package func entity(slug: String) throws -> Entity? {
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: "SELECT id, slug, label, kind, description, same_as FROM entity WHERE slug = ?"),
                arguments: [slug])
        else { return nil }
        let id: RowID = row[at: 0]
        var entity = Entity(id: row[at: 1], label: row[at: 2], kind: row[at: 3], description: row[at: 4])
        entity.sameAs = (row[at: 5] as String?)?.split(separator: "\n").map(String.init) ?? []
        let names = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT class, name, NULL, during_edtf, during_from, during_to FROM entity_name
                    WHERE entity = ? AND ended IS NULL AND class >= 2 ORDER BY id
                    """), arguments: [id])
        while let name = try names.next() {
            if name[at: 0] == NameClass.metonym.rawValue {
                entity.metonyms.append(name[at: 1])
            } else {
                entity.aliases.append(Entity.Alias(name: name[at: 1], during: name.time(at: 2)))
            }
        }
        entity.within = try linked(.within, from: id)
        entity.speaksFor = try linked(.speaksFor, from: id)
        return entity
    }

    /// The slug of the entity that `slug` is merged into, or itself.
    package func canonicalSlug(of slug: String) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(
                sql: "SELECT c.slug FROM entity e JOIN entity c ON c.id = e.canonical WHERE e.slug = ?"),
            arguments: [slug])
    }

    /// The slugs of the entities merged into this one.
    package func mergedSlugs(into slug: String) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT e.slug FROM entity e JOIN entity c ON c.id = e.canonical
                    WHERE c.slug = ? AND e.id <> c.id ORDER BY e.id
                    """), arguments: [slug])
    }

    /// The slug that an entity was merged into directly, where that merge holds.
    package func mergeTarget(of slug: String) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT t.slug FROM entity_merge m JOIN entity e ON e.id = m.entity JOIN entity t ON t.id = m.target
                    WHERE e.slug = ? AND m.ended IS NULL ORDER BY m.id DESC LIMIT 1
                    """), arguments: [slug])
    }

    /// How many current claims an entity, with all merged into it, has part in.
    package func claimCounts(ofEntity slug: String) throws -> [(role: String, count: Int)] {
        let members = """
            WITH member AS (SELECT e.id FROM entity e JOIN entity c ON c.id = e.canonical WHERE c.slug = ?)
            SELECT count(*) FROM claim c WHERE c.status = 0 AND
            """
        let list = "(SELECT list FROM entity_list_member WHERE entity IN member)"
        let roles = [
            ("subject", "c.subject IN member"), ("speaker", "c.speaker IN member"),
            ("object", "c.object_entity IN member"),
            ("hand", "c.via IN \(list)"), ("place", "c.place IN \(list)"),
        ]
        return try roles.map { role, condition in
            (role, try Int.fetchOne(database, sql: members + " " + condition, arguments: [slug]) ?? 0)
        }
    }

    private func linked(_ kind: EntityLinkKind, from entity: RowID) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT e.slug FROM entity_link l JOIN entity e ON e.id = l.target
                    WHERE l.kind = ? AND l.entity = ? AND l.ended IS NULL ORDER BY l.id
                    """), arguments: [kind.rawValue, entity])
    }

    /// The slugs of all entities of a kind, such as `event`.
    package func entitySlugs(kind: String) throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT slug FROM entity WHERE kind = ? ORDER BY id", arguments: [kind])
    }
}

/// A relation between entities that names and conditions follow.
package enum EntityLinkKind: Int, Hashable, Sendable {
    case within = 0
    case speaksFor
}

extension Row {
    /// The time in four columns from `index` on: text, EDTF, from, to; `nil` where there is no EDTF.
    func time(at index: Int, marks: Int = 0) -> ClaimTime? {
        guard let edtf = self[at: index + 1] as String? else { return nil }
        return ClaimTime(
            text: self[at: index] as String? ?? edtf, edtf: edtf,
            bounds: TimeBounds(from: self[at: index + 2], to: self[at: index + 3]),
            marks: ClaimTime.Marks(rawValue: marks))
    }
}
