/// The inclusive range of moments that a time denotes, at its outermost.
///
/// Both ends count seconds from 1970-01-01T00:00:00Z in the proleptic Gregorian calendar. A time given by the day runs
/// from the first to the last second of its days, so days, months and instants compare on one scale. `nil` is an end
/// that is open or unknown.
public struct TimeBounds: Hashable, Sendable {
    public var from: Int64?
    public var to: Int64?

    public init(from: Int64?, to: Int64?) {
        self.from = from
        self.to = to
    }

    /// Whether the two ranges share a moment.
    public func meets(_ other: TimeBounds) -> Bool {
        (from ?? .min) <= (other.to ?? .max) && (other.from ?? .min) <= (to ?? .max)
    }

    /// Whether every moment of `other` lies in this range.
    public func contains(_ other: TimeBounds) -> Bool {
        (from ?? .min) <= (other.from ?? .min) && (other.to ?? .max) <= (to ?? .max)
    }
}
