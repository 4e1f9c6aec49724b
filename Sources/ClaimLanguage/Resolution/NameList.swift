package import ClaimModel

/// A directory of names held in memory: for exchange files, small bases and tests.
package struct NameList: NameDirectory, Sendable {
    package var entities: [Entity]
    package var predicates: [Predicate]
    package var sources: [Source]

    package init(entities: [Entity] = [], predicates: [Predicate] = [], sources: [Source] = []) {
        self.entities = entities
        self.predicates = predicates
        self.sources = sources
    }

    package func entities(named name: String, as sort: EntityNameSort, folded: Bool) -> [EntityReference] {
        entities.filter { entity in
            let names =
                switch sort {
                case .id: [entity.id]
                case .label: [entity.label]
                case .alias: entity.aliases.map(\.name)
                case .metonym: entity.metonyms
                }
            return names.contains { Self.same($0, name, folded: folded) }
        }.map { EntityReference(id: $0.id, label: $0.label) }
    }

    package func predicates(named name: String, as sort: PredicateNameSort, folded: Bool) -> [Predicate] {
        predicates.filter { predicate in
            let names =
                switch sort {
                case .id: [predicate.id]
                case .label: [predicate.label]
                case .synonym: predicate.synonyms
                }
            return names.contains { Self.same($0, name, folded: folded) }
        }
    }

    package func sources(named name: String, folded: Bool) -> [SourceName] {
        var kinds: [String: Set<SourceName.Kind>] = [:]
        for source in sources {
            let names: [(SourceName.Kind, String?)] = [
                (.id, source.id), (.outlet, source.outlet), (.agency, source.agency),
            ]
            for case (let kind, let found?) in names where Self.same(found, name, folded: folded) {
                kinds[found, default: []].insert(kind)
            }
        }
        return kinds.map { SourceName(kinds: $0.value, name: $0.key) }.sorted { $0.name < $1.name }
    }

    package func nearestEntityNames(to name: String, speaking: Bool, limit: Int) -> [String] {
        let names = entities.flatMap { entity in
            [entity.id, entity.label] + entity.aliases.map(\.name) + (speaking ? entity.metonyms : [])
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

    private static func same(_ first: String, _ second: String, folded: Bool) -> Bool {
        folded ? first.foldedName == second.foldedName : first == second
    }
}
