import ClaimLanguage
import ClaimModel
import ClaimPlan
import ClaimStore

/// The names of a base under a view, and the built-in predicates.
struct BaseNames: NameDirectory {
    let reader: StoreReader
    let view: HistoryView

    func entities(named name: String, as sort: EntityNameSort, folded: Bool) throws -> [EntityReference] {
        let nameClass: NameClass =
            switch sort {
            case .id: .id
            case .label: .label
            case .alias: .alias
            case .metonym: .metonym
            }
        var found: [EntityReference] = []
        for match in try reader.entities(named: name, as: nameClass, view: view)
        where folded || match.name == name {
            if !found.contains(match.entity) { found.append(match.entity) }
        }
        return found
    }

    func predicates(named name: String, as sort: PredicateNameSort, folded: Bool) throws -> [Predicate] {
        let nameClass =
            switch sort {
            case .id: 0
            case .label: 1
            case .synonym: 2
            }
        var found: [Predicate] = []
        for match in try reader.predicates(named: name, as: nameClass, view: view) where folded || match.name == name {
            if !found.contains(where: { $0.id == match.predicate.id }) { found.append(match.predicate) }
        }
        // What the base has not used yet is known all the same: a question about it has no claims for an answer.
        if found.isEmpty, let builtIn = Vocabulary.builtIn.predicate(named: name), try reader.predicate(slug: builtIn.id) == nil {
            let names =
                switch sort {
                case .id: [builtIn.id]
                case .label: [builtIn.label]
                case .synonym: builtIn.synonyms
                }
            if names.contains(where: { folded ? $0.foldedName == name.foldedName : $0 == name }) { found.append(builtIn) }
        }
        return found
    }

    func sources(named name: String, folded: Bool) throws -> [SourceName] {
        let names = try reader.sources(named: name)
        let fits: [(SourceName.Kind, String)] =
            (names.slugs.map { (.id, $0) } + names.outlets.map { (.outlet, $0) } + names.agencies.map { (.agency, $0) })
            .filter { folded || $0.1 == name }
        guard let first = fits.first else { return [] }
        // Spellings that differ in case are found together, so they are one name.
        return [SourceName(kinds: Set(fits.map(\.0)), name: first.1)]
    }

    func nearestEntityNames(to name: String, speaking: Bool, limit: Int) throws -> [String] {
        NearMiss.nearest(
            to: name, among: try reader.entityNames(includingMetonyms: speaking, view: view), limit: limit)
    }

    func nearestPredicateNames(to name: String, limit: Int) throws -> [String] {
        NearMiss.nearest(to: name, among: try reader.predicateNames() + Vocabulary.builtIn.names, limit: limit)
    }

    func nearestSourceNames(to name: String, limit: Int) throws -> [String] {
        NearMiss.nearest(to: name, among: try reader.sourceSlugs() + reader.publisherNames(), limit: limit)
    }
}

/// What the planner asks of a base under a view.
struct BaseFacts: PlanFacts {
    let reader: StoreReader
    let view: HistoryView

    var cutoff: Int64? {
        if case .asOf(let event) = view { event } else { nil }
    }

    func entityRows(of id: String) throws -> [Int64] { try reader.group(ofEntity: id, view: view) }

    func speakerRows(for id: String) throws -> [Int64] {
        try reader.reach(.speaksFor, from: entityRows(of: id), downwards: true, view: view)
    }

    func rows(within id: String) throws -> [Int64] {
        try reader.reach(.within, from: entityRows(of: id), downwards: true, view: view)
    }

    func rows(around id: String) throws -> [Int64] {
        try reader.reach(.within, from: entityRows(of: id), downwards: false, view: view)
    }

    func lists(holding rows: [Int64]) throws -> [Int64] { try reader.entityLists(holding: rows) }

    func predicateRows(of id: String) throws -> [Int64] { try reader.group(ofPredicate: id) }

    func hasOpenSaid() throws -> Bool { try reader.hasOpenSaid() }
}
