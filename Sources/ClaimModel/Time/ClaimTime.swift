/// A time as a claim carries it: the words it was read from, the EDTF they mean, and what comparisons need.
///
/// The bounds and marks are derived from the EDTF once, when it is read, so that stored times compare without parsing.
public struct ClaimTime: Hashable, Sendable {
    /// The words as written, for example `since mid-October`.
    public var text: String
    /// The Extended Date/Time Format (ISO 8601-2:2019) of it, for example `2023-10-11~/2024-01-05`.
    public var edtf: String
    public var bounds: TimeBounds
    public var marks: Marks

    public init(text: String, edtf: String, bounds: TimeBounds, marks: Marks) {
        self.text = text
        self.edtf = edtf
        self.bounds = bounds
        self.marks = marks
    }

    /// What the bounds alone do not tell.
    public struct Marks: OptionSet, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// EDTF `/2024-01-05`: it began some time, nobody says when.
        public static let unknownStart = Marks(rawValue: 1)
        /// EDTF `2024-01-05/`.
        public static let unknownEnd = Marks(rawValue: 2)
        /// EDTF `../2024-01-05`: no beginning.
        public static let openStart = Marks(rawValue: 4)
        /// EDTF `2024-01-05/..`.
        public static let openEnd = Marks(rawValue: 8)
        /// The first moment is approximate, uncertain or has unspecified digits.
        public static let fuzzyStart = Marks(rawValue: 16)
        /// The last moment is approximate, uncertain or has unspecified digits.
        public static let fuzzyEnd = Marks(rawValue: 32)
        /// A time of day was given: the bounds are instants, not days.
        public static let timeOfDay = Marks(rawValue: 64)
        /// A single date (`2024`, `2023-10`, `2024-01-05`), not an interval: it may mean some time within.
        public static let singleDate = Marks(rawValue: 128)
    }
}
