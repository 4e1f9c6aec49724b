package import ClaimModel
import GRDB

/// What questions look up: names, groups of merged entities and links, as they stood under a view.
extension StoreReader {
    /// The last event that counts under the view.
    private func cutoff(_ view: HistoryView) -> Int64 {
        if case .asOf(let event) = view { event } else { .max }
    }

    /// The names that equal `name` without regard to case and accents, each with the entity that bears it after merges.
    package func entities(
        named name: String, view: HistoryView
    ) throws -> [(name: String, nameClass: NameClass, entity: EntityReference)] {
        let statement = try RowStatement(
            database,
            """
            SELECT name, class, entity FROM entity_name
            WHERE folded = ?1 AND event <= ?2 AND (ended IS NULL OR ended > ?2) ORDER BY class, entity
            """)
        statement.bind(name.foldedName)
        statement.bind(cutoff(view))
        var found: [(name: String, nameClass: NameClass, row: RowID)] = []
        try statement.forEach {
            found.append(($0.text(0) ?? "", NameClass(rawValue: Int($0.number(1))) ?? .alias, $0.number(2)))
        }
        return try found.map { ($0.name, $0.nameClass, try reference(ofEntity: $0.row, view: view)) }
    }

    /// Lends the names of entities to a search for the nearest to an unknown one: slugs, labels and aliases, with metonyms
    /// only where asked for.
    package func consider(in search: inout NearSearch, metonyms: Bool = true, view: HistoryView = .now) throws {
        // Each name goes by as it lies in SQLite's memory: to make a million strings takes seconds.
        let statement = try RowStatement(
            database,
            """
            SELECT folded, name FROM entity_name
            WHERE class <= ?1 AND event <= ?2 AND (ended IS NULL OR ended > ?2)
            """)
        statement.bind((metonyms ? NameClass.metonym : .alias).rawValue)
        statement.bind(cutoff(view))
        try statement.forEach { row in
            guard let folded = row.bytes(0) else { return }
            search.consider(foldedUTF8: folded) { row.text(1) ?? "" }
        }
    }

    /// The rows of the entity with this slug and of all that are one with it under the view.
    package func group(ofEntity slug: String, view: HistoryView) throws -> [RowID] {
        guard view == .now else { return try entityRow(slug: slug).map { try cache(view).group(of: $0) } ?? [] }
        let statement = try RowStatement(
            database,
            "SELECT id FROM entity WHERE canonical = (SELECT canonical FROM entity WHERE slug = ?) ORDER BY id")
        statement.bind(slug)
        return try statement.integers()
    }

    private func group(ofEntity row: RowID, view: HistoryView) throws -> [RowID] {
        guard view == .now else { return try cache(view).group(of: row) }
        let statement = try RowStatement(
            database, "SELECT id FROM entity WHERE canonical = (SELECT canonical FROM entity WHERE id = ?) ORDER BY id")
        statement.bind(row)
        return try statement.integers()
    }

    /// These rows, and those that links lead to from them at any remove: from the target to what is linked to it
    /// (`downwards`: what lies within, who speaks for), or the other way.
    package func reach(
        _ kind: EntityLinkKind, from start: [RowID], downwards: Bool, view: HistoryView
    ) throws -> [RowID] {
        let statement = try RowStatement(
            database,
            downwards
                ? """
                SELECT entity FROM entity_link
                WHERE kind = ?1 AND target = ?2 AND event <= ?3 AND (ended IS NULL OR ended > ?3)
                """
                : """
                SELECT target FROM entity_link
                WHERE kind = ?1 AND entity = ?2 AND event <= ?3 AND (ended IS NULL OR ended > ?3)
                """)
        var reached = Set(start)
        var frontier = start
        while let row = frontier.popLast() {
            statement.bind(kind.rawValue)
            statement.bind(row)
            statement.bind(cutoff(view))
            for linked in try statement.integers() where !reached.contains(linked) {
                for member in try group(ofEntity: linked, view: view) where reached.insert(member).inserted {
                    frontier.append(member)
                }
            }
        }
        return reached.sorted()
    }

    /// The lists of entities that hold any of these.
    package func entityLists(holding rows: [RowID]) throws -> [RowID] {
        let statement = try database.cachedStatement(sql: "SELECT list FROM entity_list_member WHERE entity = ?")
        var lists: Set<RowID> = []
        for row in rows { lists.formUnion(try Int64.fetchAll(statement, arguments: [row])) }
        return lists.sorted()
    }

    /// The entity of a row after merges under the view.
    package func reference(ofEntity row: RowID, view: HistoryView) throws -> EntityReference {
        try cache(view).entity(row)
    }

    /// The members of a list of entities after merges under the view; none for none.
    package func references(inList row: RowID?, view: HistoryView) throws -> [EntityReference] {
        try cache(view).list(row)
    }

    /// The slug of the predicate at a row, after merges.
    package func slug(ofPredicate row: RowID) throws -> String { try cache(.now).predicate(row) }

    package func slug(ofSource row: RowID) throws -> String { try cache(.now).source(row) }

    /// The kind of the entity with this slug.
    package func kind(ofEntity slug: String) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(sql: "SELECT kind FROM entity WHERE slug = ?"), arguments: [slug])
    }

    /// The rows of the predicate with this slug and of those that are one with it.
    package func group(ofPredicate slug: String) throws -> [RowID] {
        try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT id FROM predicate WHERE canonical = (SELECT canonical FROM predicate WHERE slug = ?) ORDER BY id
                    """), arguments: [slug])
    }

    /// The predicates that have this name, each once.
    package func predicates(named name: String, view: HistoryView) throws -> [Predicate] {
        let rows = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT p.canonical FROM predicate_name n JOIN predicate p ON p.id = n.predicate
                    WHERE n.folded = ?1 AND n.event <= ?2 AND (n.ended IS NULL OR n.ended > ?2) ORDER BY p.canonical
                    """), arguments: [name.foldedName, cutoff(view)])
        return try rows.compactMap { try predicate(row: $0) }
    }

    /// The sources whose slug, outlet or agency this is, without regard to case and accents.
    package func sources(named name: String) throws -> (slugs: [String], outlets: [String], agencies: [String]) {
        let folded = name.foldedName
        let slugs = try String.fetchAll(
            database.cachedStatement(sql: "SELECT slug FROM source WHERE slug IN (?, ?) ORDER BY slug"),
            arguments: [name, folded])
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT outlet, agency FROM source
                    WHERE id IN (SELECT source FROM source_name WHERE folded = ?)
                    """), arguments: [folded])
        func names(_ column: Int) -> [String] {
            Set(rows.compactMap { $0[column] as String? }.filter { $0.foldedName == folded }).sorted()
        }
        return (slugs, names(0), names(1))
    }

    /// Whether some entity was one with another.
    package func hasMerges(view: HistoryView) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM entity_merge WHERE event <= ?1 AND (ended IS NULL OR ended > ?1))
                    """), arguments: [cutoff(view)]) ?? false
    }

    /// Walks over the rows of a statement whose columns are all row numbers.
    package func forEachRow(
        sql: String, arguments: [BoundValue], _ body: ([RowID]) throws -> Void
    ) throws {
        let arguments = StatementArguments(arguments.map(\.databaseValue))
        let cursor = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
        while let row = try cursor.next() {
            try body((0..<row.count).map { row[at: $0] })
        }
    }

    /// Whether some claim was said at a time without a beginning.
    package func hasOpenSaid() throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM claim WHERE said_from IS NULL)")) ?? false
    }
}
