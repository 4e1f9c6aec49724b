package import ClaimModel

/// What the names in a question are looked up in; the base implements it, as it stood at the question's `known`.
///
/// The order in which names are tried (id, label, alias; exactly, then folded) is the resolver's: a directory only says
/// what bears a name. Each look-up is by `foldedName`.
package protocol NameDirectory {
    /// Every name of an entity, after merges, that equals `name` without regard to case and accents.
    func entities(named name: String) throws -> [EntityName]
    /// The predicates whose id, label or a synonym equals `name` without regard to case and accents.
    func predicates(named name: String) throws -> [Predicate]
    /// The sources, outlets and agencies of this name, without regard to case and accents; one entry a spelling.
    func sources(named name: String) throws -> [SourceName]
    /// Names close to an unknown one, the closest first; metonyms are among them where somebody speaks.
    func nearestEntityNames(to name: String, speaking: Bool, limit: Int) throws -> [String]
    func nearestPredicateNames(to name: String, limit: Int) throws -> [String]
    func nearestSourceNames(to name: String, limit: Int) throws -> [String]
}

/// One name of an entity.
package struct EntityName: Hashable, Sendable {
    package var entity: EntityReference
    /// As the base has it.
    package var name: String
    package var sort: Sort

    package enum Sort: CaseIterable, Hashable, Sendable {
        case id, label, alias, metonym
    }

    package init(entity: EntityReference, name: String, sort: Sort) {
        self.entity = entity
        self.name = name
        self.sort = sort
    }
}
