package import ClaimModel

/// What two claims are to each other.
package enum Comparison: Hashable, Sendable {
    case incomparable(Incomparable)
    /// Comparable, and not in conflict.
    case related(Relation, Direction)
    case conflict(PairConflict)
}

/// A broken pair.
package struct PairConflict: Hashable, Sendable {
    package var kind: ConflictKind
    /// `contradiction` or `tension`; `nil` for denials and exclusive objects.
    package var relation: Relation?
    /// `nil` for denials and exclusive objects.
    package var severity: Severity?
    /// Whether the first claim is the higher figure, or the one that denies.
    package var firstIsHigher: Bool
    package var ground: Ground
    /// Whether only uncertain times keep it from being a contradiction.
    package var isSoftened: Bool

    package enum Ground: Hashable, Sendable {
        /// What the words strictly allow, or mean where they are round or approximate.
        case strict
        /// What a reader takes the words to mean.
        case plausible
        /// A toll said later by another speaker, wholly above the earlier one.
        case laterAndHigher
        /// Parts by one speaker in one source, their ids, and what they add up to.
        case sum(parts: [String], lower: Double)
        case denial
        case exclusive
    }
}

/// The first step of the gate that failed, with what decided it.
package enum Incomparable: Hashable, Sendable {
    case sameClaim
    case takesNoPart(claim: String, NoPart)
    case subjects(EntityReference, EntityReference)
    case predicates(String, String)
    /// Two objects of which neither excludes the other.
    case objects(ClaimObject, ClaimObject)
    case units(String?, String?)
    case separator(name: String, String?, String?)
    case places([EntityReference], [EntityReference])
    case times(ClaimTime, ClaimTime)
    /// One is wider in one respect and narrower in another.
    case crossing
    /// A rate, or a quantity that can be negative, compares in equal scopes only.
    case unequalScopes

    /// Why a claim takes no part.
    package enum NoPart: Hashable, Sendable {
        case status(ClaimStatus)
        case mood(Mood)
        case denies
        /// The words name no amount.
        case unquantified(String)
        /// The bounds contradict each other.
        case emptyInterval(String)
    }
}
