import ClaimModel
import GRDB

/// What look-ups rest on: folded names, merges, lists.
extension Verification {
    func sourceNames() throws -> StoreFinding {
        var faults = Faults()
        let stored = try Row.fetchCursor(
            database,
            sql: """
                SELECT s.slug, s.outlet, s.agency, (SELECT group_concat(n.folded, char(31)) FROM source_name n WHERE n.source = s.id)
                FROM source s ORDER BY s.id
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
            let unnamed = try Row.fetchCursor(
                database,
                sql: """
                    SELECT o.slug FROM \(kind) o WHERE NOT EXISTS (
                        SELECT 1 FROM \(kind)_name n WHERE n.\(kind) = o.id AND n.class = 0 AND n.name = o.slug AND n.ended IS NULL)
                    """)
            while let row = try unnamed.next() { faults.add("the \(kind) \(row[at: 0] as String) is not found by its id") }
        }
        let unlabelled = try Row.fetchCursor(
            database,
            sql: """
                SELECT o.slug FROM entity o WHERE NOT EXISTS (
                    SELECT 1 FROM entity_name n WHERE n.entity = o.id AND n.class = 1 AND n.name = o.label AND n.ended IS NULL)
                """)
        while let row = try unlabelled.next() { faults.add("the entity \(row[at: 0] as String) is not found by its label") }
        return StoreFinding(StorePart.names, problem: faults.problem, isDerivable: true)
    }

    /// `canonical` is what the merges that hold make it; predicates are never merged.
    func merges() throws -> StoreFinding {
        var faults = Faults()
        let wrong = try Row.fetchCursor(
            database,
            sql: """
                WITH RECURSIVE chain (entity, target, hops) AS (
                    SELECT entity, target, 1 FROM entity_merge WHERE ended IS NULL
                    UNION ALL
                    SELECT c.entity, m.target, c.hops + 1 FROM chain c
                    JOIN entity_merge m ON m.entity = c.target AND m.ended IS NULL WHERE c.hops < 1000
                )
                SELECT e.slug, s.slug, t.slug FROM (
                    SELECT id, coalesce((SELECT target FROM chain WHERE chain.entity = entity.id ORDER BY hops DESC LIMIT 1), id) AS whole
                    FROM entity
                ) w JOIN entity e ON e.id = w.id JOIN entity s ON s.id = e.canonical JOIN entity t ON t.id = w.whole
                WHERE e.canonical <> w.whole ORDER BY e.id
                """)
        while let row = try wrong.next() {
            faults.add("the entity \(row[at: 0] as String) stands for \(row[at: 1] as String), where the merges make it \(row[at: 2] as String)")
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
