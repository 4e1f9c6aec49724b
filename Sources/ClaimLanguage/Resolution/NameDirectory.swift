package import ClaimModel

/// What the names in a question are looked up in; the base implements it, as it stood at the question's `known`.
///
/// The order in which names are tried (id, label, alias; exactly, then folded) is the resolver's: a directory only says
/// what bears a name of one sort.
package protocol NameDirectory {
    /// The entities, after merges, that have this name of that sort; folded, where case and accents do not matter
    /// (`foldedName`).
    func entities(named name: String, as sort: EntityNameSort, folded: Bool) throws -> [EntityReference]
    /// The predicates with this id, or with this label or synonym.
    func predicates(named name: String, as sort: PredicateNameSort, folded: Bool) throws -> [Predicate]
    /// The sources, outlets and agencies of this name; one entry a spelling.
    func sources(named name: String, folded: Bool) throws -> [SourceName]
    /// Names close to an unknown one, the closest first; metonyms are among them where somebody speaks.
    func nearestEntityNames(to name: String, speaking: Bool, limit: Int) throws -> [String]
    func nearestPredicateNames(to name: String, limit: Int) throws -> [String]
    func nearestSourceNames(to name: String, limit: Int) throws -> [String]
}

package enum EntityNameSort: CaseIterable, Hashable, Sendable {
    case id, label, alias, metonym
}

package enum PredicateNameSort: CaseIterable, Hashable, Sendable {
    case id, label, synonym
}
