internal import ClaimModel

/// What a feature of the attribution models looks at. The names are those of the weight file.
package enum FeatureKind: UInt8, CaseIterable, Sendable {
    // Whether a token is a cue.
    case cueBias, cueLemma, cueNoun, cueReports, cueTag, cueBefore, cueBefore2, cueAfter, cueAfter2, cueLemmaAfter, cueTagAfter,
        cueTagBefore, cueSubject, cueSubjectTag, cueSubjectLemma, cueQuote, cueQuoteTag, cuePlace, cueGroup, cueGroupLemma,
        cueObject, cueParticle, cueOuter
    // Whether it is one, once its content and source are known.
    case outerScore, outerContent, outerContentFirst, outerContentLast, outerSource, outerSourceHead, outerLength, outerLemma,
        outerCovered, outerMargin, outerLemmaSide, outerSourceMargin, outerReports
    // Where content begins.
    case startSide, startAt, startBefore, startLemma, startLemmaSide, startDistance, startFormSide, startSkipped, startSkippedLemma,
        startQuote, startCueTag, startTagAt, startVerbSkipped, startPhrase, startLeft, startLeftEnd, startLeftSpan, startAfterCue, startReports, startGroup
    // Where it ends, right of the cue.
    case endAt, endBefore, endLemmaAt, endKind, endLength, endFirst, endFirstAt, endVerb, endQuote, endLast, endAt2, endPhrase,
        endLengthAt, endExtended, endPassed, endTagFirst, endReports
    // Who the source is.
    case sourceNone, sourceNoneLemma, sourceNoneSide, sourceSide, sourceSideLemma, sourceHead, sourceHeadTag, sourceBefore,
        sourceAfter, sourceGap, sourceGapKind, sourceSpan, sourceSideTag, sourceLead, sourceVerbBetween, sourceOrder, sourceContentSide,
        sourceBeforeSide, sourceAfterSide, sourceExtent, sourceCueBefore, sourceCueAfter, sourceGapContent, sourceReports
}

/// One value that a feature can take: a word, a part of speech or a small number.
package enum FeatureValue {
    @inline(__always)
    package static func tag(_ tag: Tag) -> UInt64 { 0x5447_0000_0000 + UInt64(tag.rawValue) }

    private static let tags = Dictionary(uniqueKeysWithValues: Tag.allCases.map { ($0.code, $0) })

    @inline(__always)
    package static func number(_ number: Int) -> UInt64 { 0x4E55_0000_0000 &+ UInt64(bitPattern: Int64(number)) }

    /// A value as the weight file writes it: `@` and the code of a part of speech, `#` and a number, else a word.
    package static func parse(_ text: Substring) -> UInt64 {
        if text.utf8.first == UInt8(ascii: "@"), let tag = tags[String(text.dropFirst())] { return self.tag(tag) }
        if text.utf8.first == UInt8(ascii: "#"), let number = Int(text.dropFirst()) { return self.number(number) }
        return WordKey.of(text)
    }
}

/// The features of one candidate, weighed as they are added: a candidate's score is the sum.
package struct FeatureList {
    package private(set) var score: Float = 0
    /// With `keepsParts`, what was added: what training needs to write a model down.
    package var parts: [(kind: FeatureKind, first: UInt64, second: UInt64)] = []
    package let keepsParts: Bool
    private let weights: KeyTable<Float>

    package init(_ model: LinearModel, keepsParts: Bool = false) {
        weights = model.weights
        self.keepsParts = keepsParts
    }

    @inline(__always)
    package mutating func removeAll() {
        score = 0
        if keepsParts { parts.removeAll(keepingCapacity: true) }
    }

    @inline(__always)
    package mutating func add(_ kind: FeatureKind, _ first: UInt64 = 0, _ second: UInt64 = 0) {
        score += weights[Self.key(kind, first, second)]
        if keepsParts { parts.append((kind, first, second)) }
    }

    @inline(__always)
    package static func key(_ kind: FeatureKind, _ first: UInt64, _ second: UInt64) -> UInt64 {
        var hash = (UInt64(kind.rawValue) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ first) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 29
        return (hash ^ second) &* 0x94D0_49BB_1331_11EB
    }
}
