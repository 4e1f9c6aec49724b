import ClaimModel
import GRDB

/// Links as they stood at a view.
extension StoreReader {
    /// Every link of a kind, as the slugs of the entities that its ends are merged into.
    package func links(_ kind: EntityLinkKind, view: HistoryView) throws -> [(entity: String, target: String)] {
        let cache = try cache(view)
        return try Row.fetchAll(
            database,
            sql: """
                SELECT entity, target FROM entity_link
                WHERE kind = ?1 AND CASE WHEN ?2 IS NULL THEN ended IS NULL
                    ELSE event <= ?2 AND (ended IS NULL OR ended > ?2) END
                ORDER BY id
                """, arguments: [kind.rawValue, view.event]
        ).map { (try cache.entity($0[at: 0]).id, try cache.entity($0[at: 1]).id) }
    }

    /// What users said of the origins of two sources.
    package func originLinks(view: HistoryView) throws -> [(source: String, target: String, joined: Bool)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT s.slug, t.slug, l.joined FROM origin_link l
                JOIN source s ON s.id = l.source JOIN source t ON t.id = l.target
                WHERE CASE WHEN ?1 IS NULL THEN l.ended IS NULL
                    ELSE l.event <= ?1 AND (l.ended IS NULL OR l.ended > ?1) END
                ORDER BY l.id
                """, arguments: [view.event]
        ).map { ($0[at: 0], $0[at: 1], $0[at: 2]) }
    }
}

extension HistoryView {
    /// The last event that counts; `nil` for all of them.
    var event: Int64? {
        if case .asOf(let event) = self { event } else { nil }
    }
}
