import ClaimModel
import ClaimStore

/// How a name is resolved to an entity, in a record and in a question alike.
enum EntityNaming {
    enum Resolution {
        case one(NameMatch)
        /// The name fits several entities equally well.
        case several([NameMatch])
        case none
    }

    /// Picks among the entities that a look-up found: by id, then label, then alias; where somebody speaks, a metonym
    /// comes before them and is looked at only there. Exact spelling goes before the same without case and accents.
    /// An alias limited to a time counts only where `said` meets it.
    static func resolve(_ name: String, among matches: [NameMatch], speaking: Bool, said: TimeBounds?) -> Resolution {
        let classes: [NameClass] = speaking ? [.metonym, .id, .label, .alias] : [.id, .label, .alias]
        let inTime = matches.filter { match in
            guard let during = match.during, let said else { return true }
            return during.meets(said)
        }
        for fits in [{ $0 == name }, { _ in true }] as [(String) -> Bool] {
            for nameClass in classes {
                let found = inTime.filter { $0.nameClass == nameClass && fits($0.name) }
                guard let first = found.first else { continue }
                return Set(found.map(\.canonical)).count == 1 ? .one(first) : .several(distinct(found))
            }
        }
        return .none
    }

    /// One match for each entity.
    private static func distinct(_ matches: [NameMatch]) -> [NameMatch] {
        var seen: Set<RowID> = []
        return matches.filter { seen.insert($0.canonical).inserted }
    }
}
