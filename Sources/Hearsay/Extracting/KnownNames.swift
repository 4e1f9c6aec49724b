import ClaimExtraction

/// The entities of a base, to be looked up by the names of an article.
struct KnownNames: Sendable {
    private var byName: [String: [Entity]] = [:]
    private var metonyms: Set<String> = []
    private var labels: [String: String] = [:]
    private let matcher: NameMatcher?
    let ids: Set<String>

    init(_ entities: [Entity] = []) {
        ids = Set(entities.map(\.id))
        matcher = entities.isEmpty ? nil : NameMatcher(entities)
        for entity in entities {
            labels[entity.id] = entity.label
            // A dated alias means somebody only for some time: the base resolves it when the claim is recorded.
            let names = [entity.label] + entity.aliases.filter { $0.during == nil }.map(\.name)
            for name in Set(names.map(\.foldedName)) { byName[name, default: []].append(entity) }
            metonyms.formUnion(entity.metonyms.map(\.foldedName))
        }
    }

    func entity(named name: String) -> Entity? {
        guard let found = byName[name.foldedName], found.count == 1 else { return nil }
        return found[0]
    }

    /// What to write for the entity that a name means: its label, or its id where others have that label too.
    func name(for name: String) -> String? {
        guard let entity = entity(named: name) else { return nil }
        return byName[entity.label.foldedName]?.count == 1 ? entity.label : entity.id
    }

    func isMetonym(_ name: String) -> Bool { metonyms.contains(name.foldedName) }

    /// Entities whose names are near to this one, the likeliest first.
    func matches(for name: String) -> [ProposedEntity.KnownMatch] {
        (matcher?.matches(for: name) ?? []).filter { $0.kind != .exact }
            .sorted { ($1.confidence, $0.entity) < ($0.confidence, $1.entity) }.prefix(3)
            .map { ProposedEntity.KnownMatch(id: $0.entity, label: labels[$0.entity] ?? $0.entity) }
    }
}
