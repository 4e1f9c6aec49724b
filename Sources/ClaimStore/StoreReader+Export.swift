package import ClaimModel
import GRDB

/// What one event added to the base, in the order in which it must be added again.
extension StoreReader {
    /// The sources that an event added, and the texts that it added to sources: each with that version's text.
    package func sourcesAdded(by event: Int64) throws -> [Source] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT s.slug, t.version FROM (
                    SELECT id FROM source WHERE \(added(.source, by: event))
                    UNION SELECT source FROM source_text WHERE \(added(.sourceText, by: event))
                ) a JOIN source s ON s.id = a.id LEFT JOIN source_text t ON t.source = s.id AND t.event = ?
                ORDER BY s.id, t.version
                """, arguments: [event])
        return try rows.compactMap { row in
            guard var source = try source(slug: row[at: 0], version: row[at: 1]) else { return nil }
            if (row[at: 1] as Int?) == nil { (source.text, source.textHash) = (nil, nil) }
            return source
        }
    }

    /// The entities that an event added, gave names to or told more of; the names are those of that event, ended since or
    /// not. One that it both added and told more of comes twice, as it came, and one with many names in pieces.
    ///
    /// - Parameter longest: how many bytes the names in a piece have at most, but for one name that is longer.
    package func entitiesAdded(by event: Int64, longest: Int) throws -> [Entity] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT e.id, e.slug, e.label, e.kind, e.description, e.same_as, e.event = ? FROM (
                    SELECT id FROM entity WHERE \(added(.entity, by: event))
                    UNION SELECT entity FROM entity_name WHERE \(added(.entityName, by: event))
                    UNION SELECT entity FROM entity_fact WHERE \(added(.entityFact, by: event))
                ) a JOIN entity e ON e.id = a.id
                ORDER BY e.id
                """, arguments: [event])
        var entities: [Entity] = []
        for row in rows {
            let (id, isNew): (RowID, Bool) = (row[at: 0], row[at: 6])
            let facts = try Row.fetchAll(
                database.cachedStatement(sql: "SELECT key, value, event FROM entity_fact WHERE entity = ? ORDER BY id"),
                arguments: [id])
            let told = facts.filter { $0[at: 2] == event }
            var entity = Entity(id: row[at: 1], label: row[at: 2])
            if isNew { entity = Self.beforeFacts(facts, entity, row) }
            entity = try withNames(of: event, entity, row: id)
            if isNew, !told.isEmpty {
                entities += entity.pieces(longest: longest)
                entity = Entity(id: entity.id, label: entity.label)
            }
            entities += Self.told(told, entity).pieces(longest: longest, areFactsApart: !isNew || !told.isEmpty)
        }
        return entities
    }

    /// The entity as it was recorded, without what was learned later.
    private static func beforeFacts(_ facts: [Row], _ entity: Entity, _ row: Row) -> Entity {
        func values(_ fact: EntityFact) -> [String] { facts.filter { $0[at: 0] == fact.rawValue }.map { $0[at: 1] } }
        var entity = entity
        entity.kind = values(.kind).isEmpty ? row[at: 3] : nil
        entity.description = values(.description).isEmpty ? row[at: 4] : nil
        let later = values(.sameAs)
        entity.sameAs = ((row[at: 5] as String?) ?? "").split(separator: "\n").map(String.init).filter { !later.contains($0) }
        return entity
    }

    /// The entity with what the facts tell.
    private static func told(_ facts: [Row], _ entity: Entity) -> Entity {
        var entity = entity
        for fact in facts {
            switch EntityFact(rawValue: fact[at: 0]) {
            case .kind: entity.kind = fact[at: 1]
            case .description: entity.description = fact[at: 1]
            case .sameAs: entity.sameAs.append(fact[at: 1])
            case nil: break
            }
        }
        return entity
    }

    private func withNames(of event: Int64, _ entity: Entity, row: RowID) throws -> Entity {
        var entity = entity
        let names = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT class, name, NULL, during_edtf, during_from, during_to FROM entity_name
                    WHERE entity = ? AND event = ? AND class >= 2 ORDER BY id
                    """), arguments: [row, event])
        for name in names {
            if name[at: 0] == NameClass.metonym.rawValue {
                entity.metonyms.append(name[at: 1])
            } else {
                entity.aliases.append(Entity.Alias(name: name[at: 1], during: name.time(at: 2)))
            }
        }
        return entity
    }

    /// The links that an event added, as slugs.
    package func linksAdded(by event: Int64) throws -> [(kind: EntityLinkKind, entity: String, target: String)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT l.kind, e.slug, t.slug FROM entity_link l
                JOIN entity e ON e.id = l.entity JOIN entity t ON t.id = l.target
                WHERE \(added(.entityLink, by: event, as: "l")) ORDER BY l.id
                """
        ).map { (EntityLinkKind(rawValue: $0[at: 0]) ?? .within, $0[at: 1], $0[at: 2]) }
    }

    /// The declarations of an event, in order. The synonyms that the event brought stand in the first, as far as there is
    /// room, and then in those after it.
    ///
    /// - Parameter longest: how many bytes of synonyms fill a declaration. No declaration brings more, so there is room.
    package func predicatesDeclared(by event: Int64, longest: Int) throws -> [Predicate] {
        let statement = try RowStatement(
            database,
            """
            SELECT d.predicate, p.slug, \(PredicateColumns.all.map { "d.\($0)" }.joined(separator: ", "))
            FROM predicate_declaration d JOIN predicate p ON p.id = d.predicate
            WHERE \(added(.predicateDeclaration, by: event, as: "d")) ORDER BY d.id
            """)
        var declared: [(row: RowID, predicate: Predicate)] = []
        try statement.forEach { declared.append(($0.number(0), Self.predicate($0))) }
        let last = Dictionary(declared.indices.map { (declared[$0].row, $0) }, uniquingKeysWith: max)
        var left: [RowID: ArraySlice<String>] = [:]
        return try declared.indices.map { index in
            let id = declared[index].row
            var predicate = declared[index].predicate
            var names = try left[id] ?? ArraySlice(synonyms(of: id, broughtBy: event))
            var size = 0
            while let name = names.first, size < longest || index == last[id] {
                predicate.synonyms.append(name)
                size += name.utf8.count
                names.removeFirst()
            }
            left[id] = names
            return predicate
        }
    }

    private func synonyms(of predicate: RowID, broughtBy event: Int64) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT name FROM predicate_name WHERE \(added(.predicateName, by: event)) AND predicate = ? AND class = 2
                ORDER BY id
                """, arguments: [predicate])
    }

    /// Walks over the claims that an event added, as they were recorded.
    package func forEachClaim(addedBy event: Int64, _ body: (Claim) throws -> Void) throws {
        // In pieces, so that an event with a million claims is never held whole.
        let rows = try rows(.claim, ofEvent: event)
        for start in stride(from: rows.lowerBound, to: rows.upperBound, by: 1_000) {
            for claim in try claims(rows: start..<min(start + 1_000, rows.upperBound), view: .recorded) { try body(claim) }
        }
    }
}

extension Entity {
    /// The entity in pieces whose names have at most so many bytes, but for one name that is longer: the first has all
    /// that is no list of names.
    ///
    /// - Parameter areFactsApart: whether who else it is may stand in any piece, being learned one by one.
    fileprivate func pieces(longest: Int, areFactsApart: Bool = false) -> [Entity] {
        var first = self
        (first.aliases, first.metonyms) = ([], [])
        if areFactsApart { first.sameAs = [] }
        var pieces = [first]
        var room = longest
        func add(_ name: String, _ append: (inout Entity) -> Void) {
            if room < name.utf8.count, room < longest {
                pieces.append(Entity(id: id, label: label))
                room = longest
            }
            room -= name.utf8.count
            append(&pieces[pieces.count - 1])
        }
        for alias in aliases { add(alias.name) { $0.aliases.append(alias) } }
        for metonym in metonyms { add(metonym) { $0.metonyms.append(metonym) } }
        if areFactsApart { for other in sameAs { add(other) { $0.sameAs.append(other) } } }
        return pieces
    }
}
