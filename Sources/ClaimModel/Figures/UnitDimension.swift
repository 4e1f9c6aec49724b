internal import Schema

/// A physical dimension: units within one convert into each other, across two they never do.
public enum UnitDimension: String, CaseIterable, Hashable, Sendable {
    case length, mass, area, volume, power, energy, speed, temperature, duration, pressure, information

    /// The dimension of a unit of record (`km`, `t`, `°C`); `nil` for counted nouns, money and percentages.
    public init?(unit: String) {
        guard let dimension = Self.ofUnits[unit] else { return nil }
        self = dimension
    }

    /// Read without the words that write units: who compares two figures asks for no more, and to read all words of the
    /// policy takes a fifth of a short command.
    private static let ofUnits: [String: UnitDimension] = Dictionary(
        PolicyLine.arguments(of: "physical", in: Schema.units).compactMap { arguments in
            arguments.first.flatMap(UnitDimension.init(rawValue:)).map { (arguments.dropFirst().joined(separator: " "), $0) }
        }, uniquingKeysWith: { first, _ in first })

    /// Whether figures in these units can be compared: the same noun, in the singular or the plural, the same currency,
    /// or physical units of one dimension. Two figures without a unit are comparable; with one on one side only, not.
    public static func comparable(_ one: String?, _ other: String?) -> Bool {
        guard let one = one.map(normalised), let other = other.map(normalised) else { return one == nil && other == nil }
        if one == other { return true }
        guard let dimension = UnitDimension(unit: one) else { return false }
        return dimension == UnitDimension(unit: other)
    }

    /// The unit of record for a unit as people write it: `Attack` is `attacks`, `kilometres` is `km`, `$` is `USD`,
    /// `persons` is `people`. A noun that is not known is taken in the plural.
    public static func normalised(_ unit: String) -> String {
        // Before the words are read: a trace of kilometres needs none.
        if ofUnits[unit] != nil { return unit }
        let policy = FigurePolicy.current
        if policy.tables.units.currencies.contains(unit) { return unit }
        let tokens = FigureLexer.tokens(of: unit, policy)
        if let (entry, next) = policy.tables.units.entries.match(tokens, at: 0), next == tokens.count, !entry.unit.isEmpty {
            return entry.unit
        }
        let lower = unit.lowercased()
        guard let last = tokens.last, last.isWord, !EnglishPlural.isLikely(last.text) else { return lower }
        return lower.dropLast(last.text.count) + EnglishPlural.of(last.text)
    }
}
