/// How the figures of a predicate combine over places and times.
public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// A state at a time: adds over places, not over time.
    case level
    /// Events or things over a period: adds over places and over time.
    case count
    /// A percentage, price or average: adds over nothing.
    case rate
}

/// What kind of object a predicate takes.
public enum ObjectKind: String, CaseIterable, Hashable, Sendable {
    case figure, entity, text, date
}

/// What is claimed of a subject, and how its figures are to be read.
public struct Predicate: Hashable, Sendable {
    public var id: String
    public var label: String
    public var object: ObjectKind
    /// How figures combine; `nil` for predicates whose object is no figure.
    public var measure: Measure?
    /// The unit of a figure that names none.
    public var unit: String?
    /// Qualifiers that narrow what is counted.
    public var separators: [String]
    /// Whether a subject can have only one object at a time.
    public var functional: Bool
    /// Whether figures can be negative.
    public var signed: Bool
    /// For a level: how many days either side of `said` it stands for.
    public var steady: Int?
    public var synonyms: [String]
    public var meaning: String?

    public init(
        id: String, label: String, object: ObjectKind, measure: Measure? = nil, unit: String? = nil,
        separators: [String] = [], functional: Bool = false, signed: Bool = false, steady: Int? = nil,
        synonyms: [String] = [], meaning: String? = nil
    ) {
        self.id = id
        self.label = label
        self.object = object
        self.measure = measure
        self.unit = unit
        self.separators = separators
        self.functional = functional
        self.signed = signed
        self.steady = steady
        self.synonyms = synonyms
        self.meaning = meaning
    }
}
