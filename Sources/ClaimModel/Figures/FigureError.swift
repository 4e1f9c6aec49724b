/// Why a phrase is no figure: what was found, where, and what would have been accepted.
public struct FigureError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// Nothing but white space.
        case empty
        /// No number, hedge or amount begins here; `nearest` is a word of figures that resembles it.
        case notAFigure(found: String, nearest: String?)
        /// `first`, `5th`: a place in an order.
        case ordinal(String)
        /// Digits that are no single number, or too many of them.
        case malformedNumber(String)
        /// A hedge without a number after it.
        case missingNumber(after: String)
        /// A hedge that bounds from above, before an amount that has no number: "up to dozens".
        case needsNumber(hedge: String, found: String)
        /// "between 20" without its other end, or "from 20" without one.
        case missingEnd(opening: String, joining: String)
        /// A range whose ends are the wrong way round.
        case reversed(lower: String, upper: String)
        /// A range from one unit to another.
        case mixedUnits(String, String)
        /// Words after the number that are no counted noun.
        case notANoun(found: String)
        /// A complete figure, and then something else.
        case trailing(found: String, after: String)
    }

    public var reason: Reason
    /// Where in the phrase, in Unicode scalars.
    public var start: Int
    public var end: Int

    public init(_ reason: Reason, start: Int, end: Int) {
        self.reason = reason
        self.start = start
        self.end = end
    }
}

extension FigureError: CustomStringConvertible {
    public var description: String {
        switch reason {
        case .empty:
            "A figure is missing: write a number (2,500), a hedged one (around 2,500) or an amount (dozens)."
        case .notAFigure(let found, let nearest):
            "“\(found)” does not begin a figure. \(nearest.map { "Did you mean “\($0)”? " } ?? "")Accepted: "
                + "digits (2,500), number words (two thousand), hedges before a number (around, more than, at least, "
                + "up to, between … and …), amounts (dozens, several), none, unknown."
        case .ordinal(let word):
            "“\(word)” is an ordinal, a place in an order; a figure says how many: write the number itself."
        case .malformedNumber(let digits):
            "“\(digits)” is not one number. Accepted: at most 15 digits, in groups of three if grouped (1,234,567), "
                + "with a point before decimals (1.5)."
        case .missingNumber(let hedge):
            "A number is missing after “\(hedge)”: write, for example, “\(hedge) 100”."
        case .needsNumber(let hedge, let found):
            "“\(hedge)” needs a number after it, and “\(found)” names none: write, for example, “\(hedge) 100”."
        case .missingEnd(let opening, let joining):
            "“\(opening)” begins a range that has no other end: write “\(opening) 20 \(joining) 30”."
        case .reversed(let lower, let upper):
            "The range runs from “\(lower)” down to “\(upper)”: write the lower end first."
        case .mixedUnits(let first, let second):
            "The ends of the range have different units, \(first) and \(second): give both in one."
        case .notANoun(let found):
            "“\(found)” is not a counted noun. Accepted after the number: a noun in the plural (attacks, people, "
                + "members of its forces), percent, a currency (USD, euros) or a physical unit (km, tonnes)."
        case .trailing(let found, let after):
            "“\(found)” cannot follow “\(after)”. Accepted there: a counted noun in the plural (attacks, people), "
                + "a unit (percent, USD, km), “or more”, “or so”, or the end."
        }
    }
}
