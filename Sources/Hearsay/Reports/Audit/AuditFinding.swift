package import ClaimRendering

/// What an audit looks for, in the order of a report.
package enum AuditKind: String, CaseIterable, Sendable {
    /// The quote names figures, and not that of the claim.
    case figureNotInQuote = "figure-not-in-quote"
    /// The quote has the number, under another hedge.
    case hedgeNotInQuote = "hedge-not-in-quote"
    /// The quote names no figure in numbers or number words.
    case figureInOtherWords = "figure-in-other-words"
    /// The source has a text, and the quote has no place in it.
    case unanchoredQuote = "unanchored-quote"
    /// The newest version of the text has other words where the quote stood.
    case editedQuote = "edited-quote"
    /// The quote stood in an earlier version of the text, and nothing in the newest is near it.
    case lostQuote = "lost-quote"
    /// The claim was said later than its source was published.
    case saidAfterPublication = "said-after-publication"
    case circularChain = "circular-chain"
    case singleOrigin = "single-origin"
    case anonymousOnly = "anonymous-only"
    case similarEntities = "similar-entities"
    case similarPredicates = "similar-predicates"
}

/// Something worth a second look. It says nothing about who is right.
package struct AuditFinding: Hashable, Sendable {
    package var kind: AuditKind
    /// The claims, entities or predicates that it is about.
    package var ids: [String]
    /// What was found, in one sentence.
    package var sentence: String

    package init(_ kind: AuditKind, _ ids: [String], _ sentence: String) {
        self.kind = kind
        self.ids = ids
        self.sentence = sentence
    }

    package var json: JSONValue {
        .record([("kind", .string(kind.rawValue)), ("ids", .strings(ids)), ("sentence", .string(sentence))])
    }
}
