import ClaimExtraction

/// The entities of a base, to be looked up by the names of an article.
struct KnownNames: Sendable {
    private var byLabel: [String: [Entity]] = [:]
    private var byAlias: [String: [Entity]] = [:]
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
            for name in Set(entity.aliases.filter { $0.during == nil }.map(\.name.foldedName)) { byAlias[name, default: []].append(entity) }
            byLabel[entity.label.foldedName, default: []].append(entity)
            metonyms.formUnion(entity.metonyms.map(\.foldedName))
        }
    }

    /// The entities that a name means: those with that label, else those with that alias, as a record resolves it.
    func entities(named name: String) -> [Entity] {
        let folded = name.foldedName
        return byLabel[folded] ?? byAlias[folded] ?? []
    }

    func entity(named name: String) -> Entity? {
        let found = entities(named: name)
        return found.count == 1 ? found[0] : nil
    }

    /// What to write for the entity that a name means: its label, or its id where others have that label too. A name
    /// that fits several entities stays: who checks must say which is meant.
    func name(for name: String) -> String? {
        let found = entities(named: name)
        guard found.count == 1 else { return found.isEmpty ? nil : name }
        return byLabel[found[0].label.foldedName]?.count == 1 ? found[0].label : found[0].id
    }

    func isMetonym(_ name: String) -> Bool { metonyms.contains(name.foldedName) }

    /// Entities whose names are near to this one, the likeliest first.
    func matches(for name: String) -> [ProposedEntity.KnownMatch] {
        (matcher?.matches(for: name) ?? []).filter { $0.kind != .exact }
            .sorted { ($1.confidence, $0.entity) < ($0.confidence, $1.entity) }.prefix(3)
            .map { ProposedEntity.KnownMatch(id: $0.entity, label: labels[$0.entity] ?? $0.entity) }
    }
}
