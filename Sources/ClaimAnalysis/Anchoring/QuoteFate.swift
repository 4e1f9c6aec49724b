package import ClaimModel

/// What became of a quote in another version of its text.
package enum QuoteFate: Hashable, Sendable {
    /// The same words at the same place.
    case exact
    /// The same words at another place: from this scalar on, up to that one.
    case moved(start: Int, end: Int)
    /// Nearly the same words, where the quote stood.
    case edited(EditedPassage)
    /// Nothing in the text is near it.
    case lost

    package var word: String {
        switch self {
        case .exact: "exact"
        case .moved: "moved"
        case .edited: "edited"
        case .lost: "lost"
        }
    }
}

/// The passage that stands where a quote stood, and how it differs.
package struct EditedPassage: Hashable, Sendable {
    /// The passage as the new text has it. It takes in a number, a hedge or a "not" that the quote's ends cut through.
    package var exact: String
    package var start: Int
    package var end: Int
    package var changes: [WordChange]
    /// Whether the quote's own words stand elsewhere in the new text.
    package var standsElsewhere: Bool

    /// Everything that the edit touches, the gravest first.
    package var kinds: [EditKind] {
        let all = Set(changes.flatMap(\.kinds))
        return EditKind.allCases.filter(all.contains)
    }

    /// `“up to 200” now reads “up to 300” (number)`; of many changes the gravest.
    package func words(limit: Int = 3) -> String {
        let ranked = changes.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        let shown = ranked.prefix(limit).sorted { $0.offset < $1.offset }.map(\.element.sentence)
        let rest = changes.count - shown.count
        return shown.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
    }
}

/// One stretch of words that was replaced, added or dropped.
package struct WordChange: Hashable, Sendable {
    /// The words that went, and those that came; either may be empty.
    package var removed: String
    package var added: String
    /// The same with up to two words of the passage on either side.
    package var before: String
    package var after: String
    /// What it touches, the gravest first.
    package var kinds: [EditKind]

    var rank: Int { kinds.first.flatMap { EditKind.allCases.firstIndex(of: $0) } ?? EditKind.allCases.count }

    package var sentence: String {
        let kinds = kinds.map { $0 == .lookalike ? "letters that only look the same" : $0.rawValue }
        let said = kinds.joined(separator: ", ")
        if after.isEmpty { return "“\(before)” is gone (\(said))" }
        if before.isEmpty { return "“\(after)” was added (\(said))" }
        return "“\(before)” now reads “\(after)” (\(said))"
    }
}
