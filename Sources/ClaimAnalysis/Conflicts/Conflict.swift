package import ClaimModel

/// A conflict reported whole: the question at issue, the camps, and why they cannot all be right.
///
/// It never says who is right: the camps stand beside each other, and the envelope only tells how far they reach.
package struct Conflict: Hashable, Sendable, Identifiable {
    /// Sixteen hexadecimal digits that follow from the ids of the claims.
    package var id: String
    /// The gravest kind among the broken pairs.
    package var kind: ConflictKind
    /// The worst severity of that kind; `nil` for denials and exclusive objects.
    package var severity: Severity?
    /// Whether the default list leaves it out.
    package var isMinor: Bool
    package var subject: EntityReference
    package var predicate: String
    /// The outermost places of its claims; empty where a claim speaks of no place.
    package var place: [EntityReference]
    /// The unit of all bounds here: the one that most of the claims use.
    package var unit: String?
    package var reason: String
    /// From the lowest lower to the highest upper bound of the compared intervals; `nil` where open.
    package var envelope: FigureInterval
    package var camps: [Camp]
    /// The ids of the claims, in order.
    package var claims: [String]
    /// How many pairs of them are broken.
    package var pairs: Int
}

/// One of the largest sets of claims of equal place and separators and related times without a broken pair.
package struct Camp: Hashable, Sendable {
    /// The interval of its widest scope; `nil` for denials and objects.
    package var bounds: FigureInterval?
    /// What it holds, for denials and exclusive objects, in place of bounds.
    package var object: ClaimObject?
    /// Whether it denies that object.
    package var denies: Bool
    package var place: [EntityReference]
    /// The separators that narrow what it counts.
    package var separators: [String: String]
    /// The time of its widest scope.
    package var during: ClaimTime
    /// The ids of the claims, in order.
    package var claims: [String]
    package var speakers: Int
    package var sources: Int
    /// Independent origins among the sources.
    package var origins: Int
}

extension Camp {
    /// Counts its origins anew, given the source of each of its claims and the origin of each source.
    package mutating func countOrigins(_ origins: [String: String], source: (String) -> String) {
        guard sources > 1 else { return }
        self.origins = Set(
            claims.map { claim in
                let source = source(claim)
                return origins[source] ?? source
            }
        ).count
    }
}

extension Conflict {
    /// Puts conflicts in the order of a report: gravest kind, then worst severity, then id. They are large: what orders
    /// them is taken out, and each is moved once.
    package static func sortGravest(_ conflicts: inout [Conflict]) {
        let ranks = conflicts.enumerated().map { number, conflict in
            (kind: conflict.kind, ratio: conflict.severity?.ratio ?? 0, id: conflict.id, number: number)
        }
        conflicts = ranks.sorted { one, other in
            if one.kind != other.kind { return one.kind < other.kind }
            return one.ratio == other.ratio ? one.id < other.id : one.ratio > other.ratio
        }.map { conflicts[$0.number] }
    }
}
