import ClaimModel
import GRDB

/// What look-ups rest on: folded names, merges, lists.
extension Verification {
    func sourceNames() throws -> StoreFinding {
        var faults = Faults()
        let stored = try Row.fetchCursor(
            database,
            sql: """
                SELECT s.slug, s.outlet, s.agency, n.names FROM source s
                LEFT JOIN (SELECT source, group_concat(folded, char(31)) AS names FROM source_name GROUP BY source) n
                    ON n.source = s.id
                ORDER BY s.id
                """)
        while let row = try stored.next() {
            let names = Set([row[at: 1], row[at: 2]].compactMap { ($0 as String?)?.foldedName })
            let found = Set(((row[at: 3] as String?) ?? "").split(separator: "\u{1F}").map(String.init))
            if names != found { faults.add("the source \(row[at: 0] as String) is found under other names than its outlet's and agency's") }
        }
        return StoreFinding(StorePart.sourceNames, problem: faults.problem, isDerivable: true)
    }

    func names() throws -> StoreFinding {
        var faults = Faults()
        for kind in ["entity", "predicate"] {
            let names = try Row.fetchCursor(
                database, sql: "SELECT o.slug, n.name, n.folded FROM \(kind)_name n JOIN \(kind) o ON o.id = n.\(kind)")
            while let row = try names.next() {
                let (slug, name, folded): (String, String, String) = (row[at: 0], row[at: 1], row[at: 2])
                if name.foldedName != folded { faults.add("the \(kind) \(slug) is not found under its name “\(name)”") }
            }
            for slug in try unfound(kind, name: "slug", class: 0) { faults.add("the \(kind) \(slug) is not found by its id") }
        }
        for slug in try unfound("entity", name: "label", class: 1) { faults.add("the entity \(slug) is not found by its label") }
        return StoreFinding(StorePart.names, problem: faults.problem, isDerivable: true)
    }

    /// The slugs of those that no name of this class finds now.
    private func unfound(_ kind: String, name column: String, class number: Int) throws -> [String] {
        let rows = try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM (
                    SELECT id, \(column) FROM \(kind) EXCEPT SELECT \(kind), name FROM \(kind)_name WHERE class = ? AND ended IS NULL
                ) ORDER BY id
                """, arguments: [number])
        return try rows.map { try slug(kind, $0) }
    }

    private func slug(_ kind: String, _ row: RowID) throws -> String {
        try String.fetchOne(database, sql: "SELECT slug FROM \(kind) WHERE id = ?", arguments: [row]) ?? "of row \(row)"
    }

    /// `canonical` is what the merges that hold make it; predicates are never merged.
    func merges() throws -> StoreFinding {
        var faults = Faults()
        var targets: [RowID: RowID] = [:]
        let merges = try Row.fetchCursor(database, sql: "SELECT entity, target FROM entity_merge WHERE ended IS NULL ORDER BY id")
        while let row = try merges.next() { targets[row[at: 0]] = row[at: 1] as RowID }
        let entities = try Row.fetchCursor(database, sql: "SELECT id, canonical FROM entity ORDER BY id")
        while let row = try entities.next() {
            let (entity, canonical): (RowID, RowID) = (row[at: 0], row[at: 1])
            // In a damaged base merges may go round in a circle.
            var (whole, hops) = (entity, 0)
            while let target = targets[whole], hops < targets.count { (whole, hops) = (target, hops + 1) }
            guard canonical != whole else { continue }
            let (name, stored, merged) = try (slug("entity", entity), slug("entity", canonical), slug("entity", whole))
            faults.add("the entity \(name) stands for \(stored), where the merges make it \(merged)")
        }
        let predicates = try String.fetchCursor(database, sql: "SELECT slug FROM predicate WHERE canonical <> id")
        while let slug = try predicates.next() { faults.add("the predicate \(slug) stands for another") }
        return StoreFinding(StorePart.merges, problem: faults.problem, isDerivable: true)
    }

    /// A predicate is what it was last declared to be, since it was first declared.
    func predicates() throws -> StoreFinding {
        var faults = Faults()
        let columns = PredicateColumns.all.map { "WHEN p.\($0) IS NOT d.\($0) THEN '\($0)'" }.joined(separator: " ")
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT p.slug, CASE WHEN d.id IS NULL THEN 'declaration' \(columns) ELSE 'event' END FROM predicate p
                LEFT JOIN predicate_declaration d
                    ON d.id = (SELECT max(l.id) FROM predicate_declaration l WHERE l.predicate = p.id)
                WHERE (p.\(PredicateColumns.all.joined(separator: ", p."))) IS NOT (d.\(PredicateColumns.all.joined(separator: ", d.")))
                OR p.event IS NOT (SELECT min(f.event) FROM predicate_declaration f WHERE f.predicate = p.id)
                ORDER BY p.id
                """)
        while let row = try rows.next() {
            faults.add("the predicate \(row[at: 0] as String) has another \(row[at: 1] as String) than was last declared")
        }
        return StoreFinding(StorePart.predicates, problem: faults.problem, isDerivable: true)
    }

    /// A list is found by its members, in their order.
    func lists() throws -> StoreFinding {
        var faults = Faults()
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT l.id, l.key, group_concat(m.entity, ','), count(m.entity), max(m.position) FROM entity_list l
                LEFT JOIN (SELECT list, position, entity FROM entity_list_member ORDER BY list, position) m ON m.list = l.id
                GROUP BY l.id
                """)
        while let row = try rows.next() {
            let (key, members, count, last): (String, String?, Int, Int?) = (row[at: 1], row[at: 2], row[at: 3], row[at: 4])
            guard key != members || last != count - 1 else { continue }
            let claim = try Int64.fetchOne(
                database, sql: "SELECT key FROM claim WHERE place = ?1 OR via = ?1 LIMIT 1", arguments: [row[at: 0] as Int64])
            faults.add(
                "the list \(row[at: 0] as Int64)\(claim.map { ", of the claim \(ClaimKey(stored: $0))" } ?? "") is kept as \(key), its members are \(members ?? "none")")
        }
        return StoreFinding(StorePart.lists, problem: faults.problem)
    }
}
