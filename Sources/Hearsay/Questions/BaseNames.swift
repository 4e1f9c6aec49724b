import ClaimLanguage
import ClaimModel
import ClaimPlan
import ClaimStore

/// The names of a base under a view, and the built-in predicates.
struct BaseNames: NameDirectory {
    let reader: StoreReader
    let view: HistoryView

    /// What names were found to mean, until somebody writes to the base.
    private enum Known: Hashable, Sendable {
        case entities(String, HistoryView)
        case predicates(String, HistoryView)
    }

    func entities(named name: String) throws -> [EntityName] {
        try reader.remembered(Known.entities(name, view)) { try foundEntities(named: name) }
    }

    private func foundEntities(named name: String) throws -> [EntityName] {
        var found: [EntityName] = []
        for match in try reader.entities(named: name, view: view) {
            let name = EntityName(entity: match.entity, name: match.name, sort: EntityName.Sort(match.nameClass))
            if !found.contains(name) { found.append(name) }
        }
        return found
    }

    func predicates(named name: String) throws -> [Predicate] {
        try reader.remembered(Known.predicates(name, view)) { try foundPredicates(named: name) }
    }

    private func foundPredicates(named name: String) throws -> [Predicate] {
        var found = try reader.predicates(named: name, view: view)
        // What the base has not used yet is known all the same: a question about it has no claims for an answer.
        if found.isEmpty, let builtIn = Vocabulary.builtIn.predicate(named: name) { found.append(builtIn) }
        return found
    }

    func sources(named name: String) throws -> [SourceName] {
        let names = try reader.sources(named: name)
        let fits: [(SourceName.Kind, String)] =
            names.slugs.map { (.id, $0) } + names.outlets.map { (.outlet, $0) } + names.agencies.map { (.agency, $0) }
        // Spellings that differ in case are found together, so they are one name; the exact one comes first.
        guard let first = fits.first(where: { $0.1 == name }) ?? fits.first else { return [] }
        return [SourceName(kinds: Set(fits.map(\.0)), name: first.1)]
    }

    func nearestEntityNames(to name: String, speaking: Bool, limit: Int) throws -> [String] {
        var search = NearSearch(for: name, limit: limit)
        try reader.consider(in: &search, metonyms: speaking, view: view)
        return search.nearest
    }

    func nearestPredicateNames(to name: String, limit: Int) throws -> [String] {
        NearMiss.nearest(to: name, among: try reader.predicateNames() + Vocabulary.builtIn.names, limit: limit)
    }

    func nearestSourceNames(to name: String, limit: Int) throws -> [String] {
        NearMiss.nearest(to: name, among: try reader.sourceSlugs() + reader.publisherNames(), limit: limit)
    }
}

extension EntityName.Sort {
    init(_ nameClass: NameClass) {
        switch nameClass {
        case .id: self = .id
        case .label: self = .label
        case .alias: self = .alias
        case .metonym: self = .metonym
        }
    }
}

/// What the planner asks of a base under a view.
struct BaseFacts: PlanFacts {
    let reader: StoreReader
    let view: HistoryView

    /// What the base was found to hold, until somebody writes to it.
    private enum Known: Hashable, Sendable {
        case predicateRows(String)
        case merges(HistoryView)
        case openSaid
    }

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

    func predicateRows(of id: String) throws -> [Int64] {
        try reader.remembered(Known.predicateRows(id)) { try reader.group(ofPredicate: id) }
    }

    func hasMerges() throws -> Bool {
        try reader.remembered(Known.merges(view)) { try reader.hasMerges(view: view) }
    }

    func hasOpenSaid() throws -> Bool {
        try reader.remembered(Known.openSaid) { try reader.hasOpenSaid() }
    }
}
