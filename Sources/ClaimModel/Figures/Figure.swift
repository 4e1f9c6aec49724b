/// How the words of a figure bound it. The raw values are those of the record.
public enum Hedge: String, CaseIterable, Hashable, Sendable {
    case exact, round, about, nearly
    case justOver = "just-over"
    case moreThan = "more-than"
    case atLeast = "at-least"
    case lessThan = "less-than"
    case atMost = "at-most"
    case upTo = "up-to"
    case range, vague, unknown
}

/// A hedged quantity: the words as printed and the two intervals they entail.
public struct Figure: Hashable, Sendable {
    /// The words as printed, for example `more than 100`.
    public var text: String
    public var hedge: Hedge
    /// The nominal value: the number that the words name; the lower one of a range; `nil` where they name none.
    public var value: Double?
    /// What the words strictly allow; `nil` where they assert nothing (`unknown`).
    public var asserted: FigureInterval?
    /// What a reader takes the words to mean; `nil` where they assert nothing.
    public var plausible: FigureInterval?
    /// The counted noun in the plural (`attacks`), `people`, an ISO 4217 code, `percent`, or a physical unit's symbol;
    /// `nil` where none was named and the predicate has none.
    public var unit: String?

    public init(
        text: String, hedge: Hedge, value: Double?, asserted: FigureInterval?, plausible: FigureInterval?, unit: String?
    ) {
        self.text = text
        self.hedge = hedge
        self.value = value
        self.asserted = asserted
        self.plausible = plausible
        self.unit = unit
    }

    /// The interval that a contradiction must break (design word C): the plausible one where the words are round or
    /// approximate, else the asserted one. Read strictly, a round number means itself.
    public func compared(strict: Bool = false) -> FigureInterval? {
        switch hedge {
        case .round: strict ? asserted : plausible
        case .about, .nearly, .justOver: plausible
        default: asserted
        }
    }

    /// Whether the upper bound is soft: "up to 200" does not rule out 201 as firmly as "at most 200" does.
    public var isSoftAbove: Bool { hedge == .upTo }
}
