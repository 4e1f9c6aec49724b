package import ClaimModel

/// A directory of names held in memory: for exchange files, small bases and tests.
package struct NameList: NameDirectory, Sendable {
    package let entities: [Entity]
    package let predicates: [Predicate]
    package let sources: [Source]
    /// The names of entities by their folded form.
    private let entityNames: [String: [EntityName]]

    package init(entities: [Entity] = [], predicates: [Predicate] = [], sources: [Source] = []) {
        self.entities = entities
        self.predicates = predicates
        self.sources = sources
        let names = entities.flatMap { entity -> [EntityName] in
            let reference = EntityReference(id: entity.id, label: entity.label)
            let names: [(EntityName.Sort, String)] =
                [(.id, entity.id), (.label, entity.label)] + entity.aliases.map { (.alias, $0.name) }
                + entity.metonyms.map { (.metonym, $0) }
            return names.map { EntityName(entity: reference, name: $0.1, sort: $0.0) }
        }
        entityNames = Dictionary(grouping: names) { $0.name.foldedName }
    }

    package func entities(named name: String) -> [EntityName] {
        entityNames[name.foldedName] ?? []
    }

    package func predicates(named name: String) -> [Predicate] {
        let folded = name.foldedName
        return predicates.filter { predicate in
            ([predicate.id, predicate.label] + predicate.synonyms).contains { $0.foldedName == folded }
        }
    }

    package func sources(named name: String) -> [SourceName] {
        let folded = name.foldedName
        var kinds: [String: Set<SourceName.Kind>] = [:]
        for source in sources {
            let names: [(SourceName.Kind, String?)] = [
                (.id, source.id), (.outlet, source.outlet), (.agency, source.agency),
            ]
            for case (let kind, let found?) in names where found.foldedName == folded {
                kinds[found, default: []].insert(kind)
            }
        }
        return kinds.map { SourceName(kinds: $0.value, name: $0.key) }.sorted { $0.name < $1.name }
    }

    package func nearestEntityNames(to name: String, speaking: Bool, limit: Int) -> [String] {
        let names = entities.flatMap { entity in
            let names = [entity.label] + entity.aliases.map(\.name) + (speaking ? entity.metonyms : [])
            // An id that is a label in lower case says nothing new.
            return names + (names.contains { $0.slug == entity.id } ? [] : [entity.id])
        }
        return NearMiss.nearest(to: name, among: names, limit: limit)
    }

    package func nearestPredicateNames(to name: String, limit: Int) -> [String] {
        NearMiss.nearest(to: name, among: predicates.flatMap { [$0.id, $0.label] + $0.synonyms }, limit: limit)
    }

    package func nearestSourceNames(to name: String, limit: Int) -> [String] {
        let names = sources.flatMap { [$0.id, $0.outlet, $0.agency].compactMap { $0 } }
        return NearMiss.nearest(to: name, among: names, limit: limit)
    }
}
