/// How one comparable claim stands to another.
package enum Relation: String, CaseIterable, Hashable, Sendable {
    case contradiction, tension
    /// Equal scopes and the same interval.
    case agrees
    /// Equal scopes, one interval strictly inside the other.
    case refines
    /// Equal scopes, neither the same interval nor one inside the other, and no conflict.
    case compatible
    /// One period within the other, and the rule holds.
    case update
    /// One place, or what separators narrow it to, within the other, and the rule holds.
    case part

    package var isConflict: Bool { self == .contradiction || self == .tension }
    /// 0 for no conflict, 1 for tension, 2 for contradiction.
    package var badness: Int { self == .contradiction ? 2 : self == .tension ? 1 : 0 }
}

/// Which of two claims a relation runs from.
package enum Direction: Hashable, Sendable {
    case mutual
    /// The first refines the second, updates it, or is a part of it; in a conflict, the first is the higher.
    case forward
    case backward

    package var turned: Direction {
        switch self {
        case .mutual: .mutual
        case .forward: .backward
        case .backward: .forward
        }
    }
}

/// What kind of conflict a broken pair is, gravest first.
package enum ConflictKind: String, CaseIterable, Hashable, Comparable, Sendable {
    case contradiction, denial, exclusive
    case selfContradiction = "self-contradiction"
    case reportedDifferently = "reported-differently"
    case retrograde, tension, revision

    /// 0 for the gravest.
    package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The graver is the lesser, as lists have it.
    package static func < (left: ConflictKind, right: ConflictKind) -> Bool { left.rank < right.rank }
}
