package import ClaimModel

/// One column of an order of claims; what is missing comes last.
package enum ClaimOrder: Hashable, Sendable {
    case said(isDescending: Bool)
    case value(isDescending: Bool)
    case id(isDescending: Bool)

    /// What a claim has in these columns. Claims are large values: they are put in order by these.
    package struct Values: Hashable, Sendable {
        package var said: TimeBounds
        package var value: Double?
        package var id: String

        package init(said: TimeBounds, value: Double?, id: String) {
            self.said = said
            self.value = value
            self.id = id
        }
    }
}

extension [ClaimOrder] {
    /// Whether one claim comes before another, as the statement's `ORDER BY` says it.
    package func isBefore(_ one: ClaimOrder.Values, _ other: ClaimOrder.Values) -> Bool {
        for column in self {
            let order = column.compare(one, other)
            if order != 0 { return order < 0 }
        }
        return false
    }
}

extension ClaimOrder {
    /// Below 0 where the first comes first.
    fileprivate func compare(_ one: Values, _ other: Values) -> Int {
        switch self {
        case .said(let isDescending):
            let from = Self.compare(one.said.from, other.said.from, isDescending)
            return from != 0 ? from : Self.compare(one.said.to, other.said.to, isDescending)
        case .value(let isDescending): return Self.compare(one.value, other.value, isDescending)
        case .id(let isDescending): return Self.compare(one.id, other.id, isDescending)
        }
    }

    private static func compare<Value: Comparable>(_ one: Value?, _ other: Value?, _ isDescending: Bool) -> Int {
        guard let one, let other else { return (one == nil ? 1 : 0) - (other == nil ? 1 : 0) }
        if one == other { return 0 }
        return (one < other) != isDescending ? -1 : 1
    }
}
