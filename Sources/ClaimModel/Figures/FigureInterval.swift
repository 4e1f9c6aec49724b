/// The set of amounts between two bounds, each open (`nil`), closed or strict.
///
/// Bounds are decimals of at most 15 significant digits, carried as the nearest `Double`: arithmetic on them goes through
/// `ExactNumber`, so that equal decimals are equal here (0.1 + 0.2 is 0.3).
public struct FigureInterval: Hashable, Sendable {
    public var lower: Double?
    public var lowerExclusive: Bool
    public var upper: Double?
    public var upperExclusive: Bool

    public init(lower: Double?, lowerExclusive: Bool = false, upper: Double?, upperExclusive: Bool = false) {
        self.lower = lower
        self.lowerExclusive = lower != nil && lowerExclusive
        self.upper = upper
        self.upperExclusive = upper != nil && upperExclusive
    }

    /// Whether no amount of this interval reaches up to any amount of `other`: each is below all of `other`.
    public func isBelow(_ other: FigureInterval) -> Bool {
        guard let upper, let otherLower = other.lower else { return false }
        return upper < otherLower || (upper == otherLower && (upperExclusive || other.lowerExclusive))
    }

    /// Whether the two share an amount.
    public func meets(_ other: FigureInterval) -> Bool {
        !isBelow(other) && !other.isBelow(self)
    }

    /// Whether every amount of `other` lies in this interval.
    public func contains(_ other: FigureInterval) -> Bool {
        containsLower(of: other) && containsUpper(of: other)
    }

    private func containsLower(of other: FigureInterval) -> Bool {
        guard let lower else { return true }
        guard let otherLower = other.lower else { return false }
        return lower < otherLower || (lower == otherLower && (!lowerExclusive || other.lowerExclusive))
    }

    private func containsUpper(of other: FigureInterval) -> Bool {
        guard let upper else { return true }
        guard let otherUpper = other.upper else { return false }
        return otherUpper < upper || (upper == otherUpper && (!upperExclusive || other.upperExclusive))
    }
}
