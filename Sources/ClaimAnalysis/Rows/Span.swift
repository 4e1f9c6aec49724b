package import ClaimModel

/// The set of amounts between two bounds, as the sweeps want it: infinities where open, so that nothing is unwrapped.
package struct Span: Hashable, Sendable {
    package var lower: Double
    package var upper: Double
    package var lowerExclusive: Bool
    package var upperExclusive: Bool

    package init(
        lower: Double = -.infinity, lowerExclusive: Bool = false, upper: Double = .infinity,
        upperExclusive: Bool = false
    ) {
        self.lower = lower
        self.upper = upper
        self.lowerExclusive = lowerExclusive
        self.upperExclusive = upperExclusive
    }

    package init(_ interval: FigureInterval) {
        self.init(
            lower: interval.lower ?? -.infinity, lowerExclusive: interval.lowerExclusive,
            upper: interval.upper ?? .infinity, upperExclusive: interval.upperExclusive)
    }

    /// The same set with `nil` where open.
    package var interval: FigureInterval {
        FigureInterval(
            lower: lower.isFinite ? lower : nil, lowerExclusive: lowerExclusive, upper: upper.isFinite ? upper : nil,
            upperExclusive: upperExclusive)
    }

    /// Where the amounts begin and end on one scale: `low` of one beyond `high` of another means that it exceeds it.
    var low: Edge { Edge(value: lower, nudge: lowerExclusive ? 1 : 0) }
    var high: Edge { Edge(value: upper, nudge: upperExclusive ? -1 : 0) }

    var isEmpty: Bool { lower.isNaN || upper.isNaN || low > high }

    func exceeds(_ other: Span) -> Bool { low > other.high }
    func meets(_ other: Span) -> Bool { !exceeds(other) && !other.exceeds(self) }
    func contains(_ other: Span) -> Bool { low <= other.low && other.high <= high }

    func intersection(_ other: Span) -> Span {
        var both = self
        if other.low > low { (both.lower, both.lowerExclusive) = (other.lower, other.lowerExclusive) }
        if other.high < high { (both.upper, both.upperExclusive) = (other.upper, other.upperExclusive) }
        return both
    }

    /// The smallest span around both.
    func hull(_ other: Span) -> Span {
        var hull = self
        if other.low < low { (hull.lower, hull.lowerExclusive) = (other.lower, other.lowerExclusive) }
        if other.high > high { (hull.upper, hull.upperExclusive) = (other.upper, other.upperExclusive) }
        return hull
    }

    func mapBounds(_ transform: (Double) -> Double) -> Span {
        var mapped = self
        if lower.isFinite { mapped.lower = transform(lower) }
        if upper.isFinite { mapped.upper = transform(upper) }
        return mapped
    }

    /// The span mirrored, for a scale that runs the other way.
    var turned: Span {
        Span(
            lower: upper.isFinite ? upper : -.infinity, lowerExclusive: upperExclusive,
            upper: lower.isFinite ? lower : .infinity, upperExclusive: lowerExclusive)
    }
}

/// One end of a span. A strict lower bound begins just beyond its value, a strict upper one ends just before it.
struct Edge: Hashable, Comparable, Sendable {
    var value: Double
    var nudge: Int8

    static func < (left: Edge, right: Edge) -> Bool {
        left.value < right.value || (left.value == right.value && left.nudge < right.nudge)
    }
}

/// The decimal of so many significant digits nearest to `value`: bounds are decimals, and what is computed from them in
/// binary must not differ where the decimals are equal.
func decimal(_ value: Double, digits: Int) -> Double {
    guard value.isFinite, value != 0 else { return value }
    var exponent = 0
    var rest = value.magnitude
    while rest >= 10 {
        rest /= 10
        exponent += 1
    }
    while rest < 1 {
        rest *= 10
        exponent -= 1
    }
    let shift = digits - 1 - exponent
    // Powers of ten are exact up to 10^22; beyond that the value is left as it is.
    guard shift.magnitude <= 22 else { return value }
    var power = 1.0
    for _ in 0..<shift.magnitude { power *= 10 }
    return shift >= 0 ? (value * power).rounded() / power : (value / power).rounded() * power
}
