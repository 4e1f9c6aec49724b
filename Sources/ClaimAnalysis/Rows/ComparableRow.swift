/// What decides how a claim stands to others of its subject and predicate, without a word of text: a million of them
/// are swept as they come from the store, and full claims are needed only for those in conflict.
package struct ComparableRow: Sendable {
    /// The caller's number for the claim.
    package var claim: Int
    /// A number that follows from the claim's id alone, `fnv1a` of it: what is equal otherwise is told apart by it, so that the order
    /// of input changes nothing.
    package var order: UInt64
    package var speaker: Int32
    package var source: Int32
    /// Keys of a `ScopeTable`.
    package var place: Int32
    package var separators: Int32
    package var unit: Int32
    /// What an object that is no figure says; two rows with the same key say the same. 0 for figures.
    package var object: Int32
    package var marks: Marks
    /// When it was said: inclusive seconds, the extremes of `Int64` where open or unknown.
    package var saidFrom: Int64
    package var saidTo: Int64
    /// The time it speaks of at its outermost, a level's steady span included.
    package var from: Int64
    package var to: Int64
    /// The time that was named, without the steady span.
    package var coreFrom: Int64
    package var coreTo: Int64
    /// What a contradiction must break, and what a reader takes the words to mean. Of an object that is no figure, the
    /// stretch on a line where objects that differ lie apart.
    package var c: Span
    package var p: Span
    /// The nominal value; NaN where the words name none.
    package var value: Double

    package struct Marks: OptionSet, Hashable, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }

        /// The record names the speaker.
        package static let speakerNamed = Marks(rawValue: 1)
        package static let denies = Marks(rawValue: 2)
        /// The upper bound is soft ("up to").
        package static let soft = Marks(rawValue: 4)
        /// The time named is longer than the figure can stand for: it holds some time within.
        package static let some = Marks(rawValue: 8)
        package static let unknownStart = Marks(rawValue: 16)
        /// What is said to lie within this period may lie outside it: an end is fuzzy or unknown.
        package static let fuzzyStart = Marks(rawValue: 32)
        package static let fuzzyEnd = Marks(rawValue: 64)
        /// It was said at a time of day.
        package static let instant = Marks(rawValue: 128)
        /// A bare number without a round end: exact beside its own unit, rounded beside another.
        package static let bare = Marks(rawValue: 256)
        package static let figure = Marks(rawValue: 512)
        /// `p` lies within `c`, so that a break of `c` is one of `p` too.
        package static let nested = Marks(rawValue: 1024)
    }

    var isFigure: Bool { marks.contains(.figure) }
    var denies: Bool { marks.contains(.denies) }
    var isSoft: Bool { marks.contains(.soft) }

    /// The intervals as they stand beside a figure in another unit: in the base unit, a bare number read as round.
    func rebased(to scale: UnitScale) -> ComparableRow {
        var row = self
        if marks.contains(.bare), value != 0 {
            let half = min(0.5, value.magnitude / 10)
            row.c = Span(lower: value - half, upper: value + half)
            row.p = row.c
        }
        row.c = scale.base(row.c)
        row.p = scale.base(row.p)
        row.value = decimal(value * scale.factor + scale.offset, digits: 12)
        return row
    }
}
