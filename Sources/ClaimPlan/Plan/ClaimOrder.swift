package import ClaimModel

/// One column of an order of claims; what is missing comes last.
package enum ClaimOrder: Hashable, Sendable {
    case said(isDescending: Bool)
    case value(isDescending: Bool)
    case id(isDescending: Bool)
}

extension [ClaimOrder] {
    /// Whether one claim comes before another, as the statement's `ORDER BY` says it.
    package func isBefore(_ one: Claim, _ other: Claim) -> Bool {
        for key in self {
            let order = key.compare(one, other)
            if order != 0 { return order < 0 }
        }
        return false
    }
}

extension ClaimOrder {
    /// Below 0 where the first comes first.
    fileprivate func compare(_ one: Claim, _ other: Claim) -> Int {
        switch self {
        case .said(let isDescending):
            let from = Self.compare(one.said.bounds.from, other.said.bounds.from, isDescending)
            return from != 0 ? from : Self.compare(one.said.bounds.to, other.said.bounds.to, isDescending)
        case .value(let isDescending):
            return Self.compare(one.object.figure?.value, other.object.figure?.value, isDescending)
        case .id(let isDescending): return Self.compare(one.id, other.id, isDescending)
        }
    }

    private static func compare<Value: Comparable>(_ one: Value?, _ other: Value?, _ isDescending: Bool) -> Int {
        guard let one, let other else { return (one == nil ? 1 : 0) - (other == nil ? 1 : 0) }
        if one == other { return 0 }
        return (one < other) != isDescending ? -1 : 1
    }
}
