package import ClaimModel
import GRDB

/// What one event added to the base, in the order in which it must be added again.
extension StoreReader {
    /// The sources that an event added, and the texts that it added to sources: each with that version's text.
    package func sourcesAdded(by event: Int64) throws -> [Source] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT s.slug, t.version FROM source s LEFT JOIN source_text t ON t.source = s.id AND t.event = ?1
                WHERE s.event = ?1 OR t.event = ?1 ORDER BY s.id, t.version
                """, arguments: [event])
        return try rows.compactMap { row in
            guard var source = try source(slug: row[0], version: row[1]) else { return nil }
            if (row[1] as Int?) == nil { (source.text, source.textHash) = (nil, nil) }
            return source
        }
    }

    /// The entities that an event added or gave names to; the names are those of that event, ended since or not.
    package func entitiesAdded(by event: Int64) throws -> [(entity: Entity, isNew: Bool)] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT e.id, e.slug, e.label, e.kind, e.description, e.same_as, e.event = ?1 FROM entity e
                WHERE e.event = ?1 OR e.id IN (SELECT entity FROM entity_name WHERE event = ?1)
                ORDER BY e.id
                """, arguments: [event])
        return try rows.map { row in
            let isNew: Bool = row[6]
            var entity = Entity(id: row[1], label: row[2])
            if isNew {
                (entity.kind, entity.description) = (row[3], row[4])
                entity.sameAs = (row[5] as String?)?.split(separator: "\n").map(String.init) ?? []
            }
            let names = try Row.fetchAll(
                database,
                sql: """
                    SELECT class, name, during_text, during_edtf, during_from, during_to FROM entity_name
                    WHERE entity = ? AND event = ? AND class >= 2 ORDER BY id
                    """, arguments: [row[0] as RowID, event])
            for name in names {
                if name[0] == NameClass.metonym.rawValue {
                    entity.metonyms.append(name[1])
                } else {
                    entity.aliases.append(Entity.Alias(name: name[1], during: name.time(at: 2)))
                }
            }
            return (entity, isNew)
        }
    }

    /// The links that an event added, as slugs.
    package func linksAdded(by event: Int64) throws -> [(kind: EntityLinkKind, entity: String, target: String)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT l.kind, e.slug, t.slug FROM entity_link l
                JOIN entity e ON e.id = l.entity JOIN entity t ON t.id = l.target WHERE l.event = ? ORDER BY l.id
                """, arguments: [event]
        ).map { (EntityLinkKind(rawValue: $0[0]) ?? .within, $0[1], $0[2]) }
    }

    package func predicatesAdded(by event: Int64) throws -> [Predicate] {
        try String.fetchAll(database, sql: "SELECT slug FROM predicate WHERE event = ? ORDER BY id", arguments: [event])
            .compactMap { try predicate(slug: $0) }
    }

    /// Walks over the claims that an event added, as they were recorded.
    package func forEachClaim(addedBy event: Int64, _ body: (Claim) throws -> Void) throws {
        // In pieces, so that an event with a million claims is never held whole.
        let rows = try claimRange(ofEvent: event)
        for start in stride(from: rows.lowerBound, to: rows.upperBound, by: 1_000) {
            for claim in try claims(rows: start..<min(start + 1_000, rows.upperBound), view: .recorded) { try body(claim) }
        }
    }
}
