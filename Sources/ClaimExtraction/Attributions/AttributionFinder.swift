internal import Foundation

/// An attribution in tokens: whose words, by which cue, and what is said.
package struct TokenAttribution: Hashable, Sendable {
    /// The token that makes it one: the verb, noun or mark that reports.
    package var cue: Int
    /// The verb group or phrase around it.
    package var cueTokens: Range<Int>
    package var source: Range<Int>?
    package var sourceHead: Int
    /// The parts of what is said, in order.
    package var content: [Range<Int>]
    package var isContentLeft: Bool
    /// The score: 0 is as likely right as wrong, and the odds grow e-fold with each unit.
    package var score: Float

    /// The score as a probability, by the logistic function.
    package var probability: Double { 1 / (1 + exp(-Double(score))) }
}

/// The weights that finding attributions works by.
package struct AttributionModels: Sendable {
    package var weights: LinearModel
    package var cueWords: KeyTable<UInt8>
    /// The least first score at which a cue is looked at closely.
    package var floor: Float = -1.2
    /// The least last score that makes an attribution.
    package var threshold: Float = -0.5

    package init(weights: LinearModel, cueWords: KeyTable<UInt8>) {
        self.weights = weights
        self.cueWords = cueWords
    }

    /// Takes in words that report, over those known.
    package mutating func add(_ list: CueList) {
        for (key, mark) in list.marks { cueWords[key] |= mark }
        for (key, weight) in list.weights { weights.weights[key] = weight }
    }
}

/// Finds attributions: asks of each possible cue where its content and source are, then whether the whole is one.
package struct AttributionFinder {
    package let context: AttributionContext
    package let models: AttributionModels
    private let cues: CueCandidates
    private let contents: ContentCandidates
    private let sources: SourceCandidates
    private let unpunctuated: UnpunctuatedSpeech
    private let closing: ClosingSpeech
    private let reported: ReportedSpeech

    package init(reading: Reading, lexicon: WordLexicon, models: AttributionModels, names: NameWords) {
        context = AttributionContext(reading: reading, lexicon: lexicon, cueWords: models.cueWords, names: names)
        self.models = models
        cues = CueCandidates(context)
        contents = ContentCandidates(context)
        sources = SourceCandidates(context)
        unpunctuated = UnpunctuatedSpeech(context: context, sources: sources)
        closing = ClosingSpeech(context: context, sources: sources)
        reported = ReportedSpeech(context: context, sources: sources)
    }

    /// A possible attribution before it is judged.
    package struct Draft {
        package var attribution: TokenAttribution
        package var start: ContentStart
        package var cueScore: Float
        package var contentMargin: Float
        package var sourceMargin: Float
        package var sourceSide: SourceCandidate.Side
        /// The best cue score of a draft whose content holds this cue.
        package var coveredBy: Float?
        package var end: Int { attribution.content.last?.upperBound ?? attribution.cue }
    }

    package func attributions() -> [TokenAttribution] {
        var judged: [TokenAttribution] = []
        var features = FeatureList(models.weights)
        let drafts = drafts()
        var next = drafts.startIndex
        for index in context.reading.tokens.indices where cues.isCandidate(index) {
            while next < drafts.endIndex, drafts[next].attribution.cue < index { next += 1 }
            if reported.isPrelude(index) { continue }
            if let plain = plainDraft(of: index) {
                judged.append(plain)
            } else if next < drafts.endIndex, drafts[next].attribution.cue == index {
                self.features(of: drafts[next], into: &features)
                var attribution = drafts[next].attribution
                attribution.score = features.score
                if attribution.score > models.threshold { judged.append(attribution) } else if let said = said(index, &features) { judged.append(said) }
            } else if let said = said(index, &features) {
                judged.append(said)
            }
        }
        return withoutOverlaps(DeniedClaims(context: context).corrected(judged))
    }

    /// "said in an interview with the BBC that …", where the models leave it.
    private func said(_ cue: Int, _ features: inout FeatureList) -> TokenAttribution? {
        guard let (that, source) = reported.thatClause(of: cue), let tokens = source.tokens else { return nil }
        let range = context.sentence(of: cue)
        let start = ContentStart(tokens: that..<contents.reach(of: cue, in: range), isLeft: false)
        let end = bestEnd(for: cue, start: start, &features)
        guard end > that + 1 else { return nil }
        return TokenAttribution(
            cue: cue, cueTokens: context.groupStart(of: cue, in: range)..<cue + 1, source: tokens, sourceHead: source.head,
            content: [that..<end], isContentLeft: false, score: 1)
    }

    /// The drafts of all tokens whose cue score passes the floor, in order.
    package func drafts() -> [Draft] {
        var drafts: [Draft] = []
        var features = FeatureList(models.weights)
        for index in context.reading.tokens.indices where cues.isCandidate(index) {
            cues.features(index, into: &features)
            let score = features.score
            if score > models.floor, let draft = draft(of: index, score: score, &features) { drafts.append(draft) }
        }
        cover(&drafts)
        return drafts
    }

    /// The score of a report that word order alone tells.
    private static let plainScore: Float = 2

    /// What word order alone tells, as sure as a plain report is.
    private func plainDraft(of cue: Int) -> TokenAttribution? {
        let told = reported.parts(of: cue) ?? unpunctuated.parts(of: cue)
        guard let (content, source) = told.map({ ([$0.content], $0.source) }) ?? closing.parts(of: cue), let first = content.first else { return nil }
        let group = context.groupStart(of: cue, in: context.sentence(of: cue))
        return TokenAttribution(
            cue: cue, cueTokens: group..<cue + 1, source: source.tokens, sourceHead: source.head, content: content,
            isContentLeft: first.lowerBound < cue, score: Self.plainScore)
    }

    /// `features` weighs those of one candidate after the other.
    private func draft(of cue: Int, score: Float, _ features: inout FeatureList) -> Draft? {
        guard let (likeliest, margin) = bestStart(for: cue, &features) else { return nil }
        var start = likeliest
        if !start.isLeft, !context.isQuoted(start.tokens.lowerBound), let quotation = contents.quotation(before: cue) { start = quotation }
        let first = start.isLeft
            ? start.tokens : withoutSaying(start.tokens.lowerBound..<bestEnd(for: cue, start: start, &features))
        guard !first.isEmpty else { return nil }
        let parts = SpeechContinuation(context).parts(after: first, cue: cue)
        let (source, sourceMargin) = bestSource(for: cue, content: ContentStart(tokens: first, isLeft: start.isLeft), &features)
        let range = context.sentence(of: cue)
        let repaired = sources.repaired(source, cue: cue, range)
        let attribution = TokenAttribution(
            cue: cue, cueTokens: context.groupStart(of: cue, in: range)..<cue + 1,
            source: repaired.tokens.map { sources.completed($0, side: source.side) }, sourceHead: repaired.head,
            content: [first] + parts, isContentLeft: start.isLeft, score: score)
        return Draft(
            attribution: attribution, start: ContentStart(tokens: first, isLeft: start.isLeft), cueScore: score,
            contentMargin: margin, sourceMargin: sourceMargin, sourceSide: source.side)
    }

    /// "disputed that, saying only 27 were missing": "that" alone is disputed.
    private func withoutSaying(_ content: Range<Int>) -> Range<Int> {
        let reading = context.reading
        guard content.count > 3, reading.tokens[content.lowerBound + 1].key == Keys.comma, reading.tokens[content.lowerBound + 2].key == Keys.saying,
            reading.tokens[content.lowerBound].key == Keys.that || reading.tags[content.lowerBound] == .pronoun
        else { return content }
        return content.lowerBound..<content.lowerBound + 1
    }

    package func bestStart(for cue: Int, _ features: inout FeatureList) -> (ContentStart, Float)? {
        var best: (ContentStart, Float)?
        var second: Float = -.infinity
        let state = context.state(of: cue)
        for start in contents.starts(for: cue) {
            contents.features(of: start, for: state, into: &features)
            let score = features.score
            if score > best?.1 ?? -.infinity {
                second = best?.1 ?? -.infinity
                best = (start, score)
            } else if score > second {
                second = score
            }
        }
        return best.map { ($0.0, min($0.1 - second, 9)) }
    }

    package func bestEnd(for cue: Int, start: ContentStart, _ features: inout FeatureList) -> Int {
        var best: (Int, Float) = (start.tokens.upperBound, -.infinity)
        var state = contents.endState(cue: cue, start: start.tokens.lowerBound, reach: start.tokens.upperBound)
        for end in contents.ends(from: start.tokens.lowerBound, reach: start.tokens.upperBound) {
            contents.features(of: end, state: &state, into: &features)
            // "says over 2,200 have died": small words alone are no content.
            let score = state.isEmpty ? -.greatestFiniteMagnitude : features.score
            if score > best.1 { best = (end, score) }
        }
        return best.0
    }

    package func bestSource(for cue: Int, content: ContentStart, _ features: inout FeatureList) -> (SourceCandidate, Float) {
        var best = SourceCandidate(tokens: nil, head: cue, side: .none, order: 0)
        var score: Float = -.infinity
        var second: Float = -.infinity
        let state = context.state(of: cue)
        for candidate in sources.candidates(for: cue, content: content.tokens) {
            sources.features(of: candidate, for: state, content: content, into: &features)
            let value = features.score
            if value > score {
                second = score
                (best, score) = (candidate, value)
            } else if value > second {
                second = value
            }
        }
        return (best, min(score - second, 9))
    }

    /// Notes for each draft the best-scored other one near it whose content holds its cue.
    private func cover(_ drafts: inout [Draft]) {
        for index in drafts.indices {
            let cue = drafts[index].attribution.cue
            for other in max(0, index - 24)..<min(drafts.count, index + 25) where other != index {
                guard drafts[other].attribution.content.contains(where: { $0.contains(cue) }) else { continue }
                drafts[index].coveredBy = max(drafts[index].coveredBy ?? -.infinity, drafts[other].cueScore)
            }
        }
    }

    package func features(of draft: Draft, into features: inout FeatureList) {
        let reading = context.reading
        let attribution = draft.attribution
        features.removeAll()
        let lemma = context.lemma(attribution.cue)
        let range = context.sentence(of: attribution.cue)
        let side = FeatureValue.number(draft.start.isLeft ? 1 : 0)
        let source = FeatureValue.number(draft.sourceSide.rawValue)
        let first = context.sign(draft.start.tokens.lowerBound, in: range)
        features.add(.outerScore, FeatureValue.number(Int((draft.cueScore * 2).rounded(.down))))
        features.add(.outerContent, side, source)
        features.add(.outerContentFirst, first)
        features.add(.outerContentFirst, first, FeatureValue.tag(reading.tags[attribution.cue]))
        features.add(.outerContentLast, context.sign(draft.start.tokens.upperBound - 1, in: range), side)
        features.add(.outerLemma, lemma, source)
        let reports = FeatureValue.number(Int(context.cueWords[lemma] & CueList.reports))
        features.add(.outerReports, reports, source)
        features.add(.outerReports, reports, side)
        features.add(.outerLemmaSide, lemma, side)
        features.add(.outerSource, source, FeatureValue.tag(reading.tags[attribution.cue]))
        if attribution.source != nil {
            features.add(.outerSourceHead, context.word(attribution.sourceHead, in: range))
            features.add(.outerSourceHead, FeatureValue.tag(reading.tags[attribution.sourceHead]), source)
        }
        let length = draft.start.tokens.count
        features.add(.outerLength, FeatureValue.number(length < 5 ? length : length < 10 ? 5 : length < 30 ? 6 : 7), side)
        features.add(.outerLength, FeatureValue.number(20 + min(attribution.content.count, 3)))
        features.add(.outerMargin, FeatureValue.number(Int(draft.contentMargin * 2)))
        features.add(.outerSourceMargin, FeatureValue.number(Int(draft.sourceMargin * 2)))
        if let covered = draft.coveredBy {
            features.add(.outerCovered, FeatureValue.number(Int((covered * 2).rounded(.down))))
            features.add(.outerCovered, FeatureValue.number(covered > draft.cueScore ? 101 : 102))
        } else {
            features.add(.outerCovered, FeatureValue.number(100))
        }
    }

    /// One attribution for a chain of cue words, and none inside what another says.
    private func withoutOverlaps(_ found: [TokenAttribution]) -> [TokenAttribution] {
        var dropped = Set<Int>()
        for (index, attribution) in found.enumerated() {
            for other in max(0, index - 12)..<min(found.count, index + 13) where other != index && !dropped.contains(other) {
                let rival = found[other]
                let sharesGroup = rival.cueTokens.contains(attribution.cue) || attribution.cueTokens.contains(rival.cue)
                let isInside = rival.content.contains { $0.contains(attribution.cue) }
                let sharesContent = rival.content.contains { part in attribution.content.contains { $0.overlaps(part) } }
                if (sharesGroup || isInside || sharesContent) && rival.score >= attribution.score { dropped.insert(index) }
            }
        }
        return found.indices.filter { !dropped.contains($0) }.map { found[$0] }
    }
}
