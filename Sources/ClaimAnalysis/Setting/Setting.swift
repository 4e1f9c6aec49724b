package import ClaimModel
import Synchronization

/// What the analyses need to know beside the claims: the vocabulary, the places, and how the reader wants to be told.
///
/// The caller has applied merges already: every id in a claim and here is the one that stands today. Who speaks for
/// whom is not asked, since those who speak for somebody are other speakers than that somebody.
package struct Setting: Sendable {
    package var predicates: [String: Predicate]
    /// For each entity that lies within others: all of them, near and far.
    package var ancestors: [String: Set<String>]
    /// The entities of kind `event`, whose counts are tolls.
    package var events: Set<String>
    /// The origin of each source, by source id; a source that is absent is an origin of its own.
    package var origins: [String: String]
    /// Whether round numbers are read as exact.
    package var strict: Bool
    /// Whether claims that were retracted or superseded take part.
    package var includesRetracted: Bool
    /// The days either side of `said` that a level stands for where its predicate does not say.
    package var steady: Int
    /// The scale of a physical unit; `nil` for counted nouns, currencies and other units that stand alone.
    package var scale: @Sendable (String) -> UnitScale? {
        didSet { scales = ScaleMemo() }
    }
    private var scales = ScaleMemo()
    /// Normalised texts that are declared the same, each with the one that stands for them.
    private(set) var sameTexts: [String: String] = [:]

    package init(
        predicates: [String: Predicate] = [:], ancestors: [String: Set<String>] = [:], events: Set<String> = [],
        origins: [String: String] = [:], sameTexts: [[String]] = [], strict: Bool = false,
        includesRetracted: Bool = false, steady: Int = 30,
        scale: @escaping @Sendable (String) -> UnitScale? = UnitScale.physical
    ) {
        self.predicates = predicates
        self.ancestors = ancestors
        self.events = events
        self.origins = origins
        self.strict = strict
        self.includesRetracted = includesRetracted
        self.steady = steady
        self.scale = scale
        for texts in sameTexts { declareSame(texts) }
    }

    /// Declares that these texts say the same thing; chains of declarations join.
    package mutating func declareSame(_ texts: [String]) {
        let plain = texts.map(plainText)
        let known = Set(plain.map { sameTexts[$0] ?? $0 })
        guard let first = known.min() else { return }
        for (text, standing) in sameTexts where known.contains(standing) { sameTexts[text] = first }
        for text in plain { sameTexts[text] = first }
    }

    /// What a text says, for comparison: without case, articles and extra blanks, and as it was declared the same.
    func normalised(_ text: String) -> String {
        let plain = plainText(text)
        return sameTexts[plain] ?? plain
    }

    func scaleOrOwn(_ unit: String?) -> UnitScale {
        guard let unit else { return UnitScale(dimension: "") }
        return scales.scale(unit) { scale($0) ?? UnitScale(dimension: "=" + $0) }
    }

    package func predicate(_ id: String) -> Predicate {
        predicates[id] ?? Predicate(id: id, label: id, object: .figure, measure: .level)
    }

    func origin(of source: String) -> String { origins[source] ?? source }
}

/// The scales that were looked up. Finding one converts two amounts by Foundation, and every table of a report asks.
private final class ScaleMemo: Sendable {
    private let known = Mutex<[String: UnitScale]>([:])

    func scale(_ unit: String, _ find: (String) -> UnitScale) -> UnitScale {
        if let scale = known.withLock({ $0[unit] }) { return scale }
        let scale = find(unit)
        known.withLock { $0[unit] = scale }
        return scale
    }
}

/// Lower case, single blanks, no leading, trailing or inner articles.
func plainText(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).filter { !["a", "an", "the"].contains($0) }
        .joined(separator: " ")
}
