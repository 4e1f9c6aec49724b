/// Proposes who the source of a cue may be: the subject before it, the speaker after it, a possessor, or nobody named.
package struct SourceCandidate: Hashable, Sendable {
    /// `nil` where no source is named.
    package var tokens: Range<Int>?
    package var head: Int
    package var side: Side
    /// How many noun phrases lie between it and the cue.
    package var order: Int

    package enum Side: Int, Sendable {
        case none, subject, before, after, possessor
    }
}

package struct SourceCandidates {
    let context: AttributionContext

    package init(_ context: AttributionContext) {
        self.context = context
    }

    package func candidates(for cue: Int, content: Range<Int>) -> [SourceCandidate] {
        let range = context.sentence(of: cue)
        var found: [SourceCandidate] = []
        found.reserveCapacity(24)
        found.append(SourceCandidate(tokens: nil, head: cue, side: .none, order: 0))
        appendBefore(cue, range, content, to: &found)
        appendAfter(cue, range, content, to: &found)
        return found
    }

    private func appendBefore(_ cue: Int, _ range: Range<Int>, _ content: Range<Int>, to found: inout [SourceCandidate]) {
        let reading = context.reading
        let group = context.groupStart(of: cue, in: range)
        let numbers = reading.phrasesOf[Int(reading.sentenceOf[cue])]
        var order = 0
        for number in numbers.reversed() {
            let phrase = reading.phrases[number]
            if phrase.tokens.contains(cue) { appendPossessor(phrase, cue, to: &found) }
            guard phrase.tokens.upperBound <= group, order < 9 else { continue }
            let start = phrase.tokens.lowerBound
            if !content.overlaps(start..<group) {
                found.append(SourceCandidate(tokens: start..<group, head: phrase.head, side: .subject, order: order))
            }
            if phrase.tokens.upperBound < group, !content.overlaps(phrase.tokens) {
                found.append(SourceCandidate(tokens: phrase.tokens, head: phrase.head, side: .before, order: order))
                let linked = linkedEnd(phrase.tokens.upperBound, limit: group)
                if linked > phrase.tokens.upperBound, linked < group, !content.overlaps(start..<linked) {
                    found.append(SourceCandidate(tokens: start..<linked, head: phrase.head, side: .before, order: order))
                }
            }
            order += 1
        }
    }

    /// "Mr. Trump's attacks", "her claim": who has the noun that is the cue.
    private func appendPossessor(_ phrase: NounPhrase, _ cue: Int, to found: inout [SourceCandidate]) {
        let reading = context.reading
        for index in phrase.tokens where index < cue {
            if reading.tags[index] == .genitive, index > phrase.tokens.lowerBound {
                found.append(SourceCandidate(tokens: phrase.tokens.lowerBound..<index, head: index - 1, side: .possessor, order: 0))
            } else if reading.tags[index] == .possessive {
                found.append(SourceCandidate(tokens: index..<index + 1, head: index, side: .possessor, order: 0))
            }
        }
        if phrase.tokens.lowerBound < cue {
            found.append(SourceCandidate(tokens: phrase.tokens.lowerBound..<cue, head: cue - 1, side: .possessor, order: 1))
        }
    }

    private func appendAfter(_ cue: Int, _ range: Range<Int>, _ content: Range<Int>, to found: inout [SourceCandidate]) {
        let reading = context.reading
        let numbers = reading.phrasesOf[Int(reading.sentenceOf[cue])]
        var order = 0
        for number in numbers {
            let phrase = reading.phrases[number]
            let start = phrase.tokens.lowerBound
            guard start > cue, order < 5 else { continue }
            let before = start > range.lowerBound ? reading.tokens[start - 1].key : 0
            let isAgent = before == Keys.by || before == Keys.from || before == Keys.of
            guard order == 0 || isAgent || start < cue + 6 else {
                order += 1
                continue
            }
            for end in afterEnds(phrase, range) where !content.overlaps(start..<end) {
                found.append(SourceCandidate(tokens: start..<end, head: phrase.head, side: .after, order: order))
            }
            order += 1
        }
    }

    /// The ends a phrase can have: alone, with what is linked to it, with an apposition, and up to the clause's end.
    private func afterEnds(_ phrase: NounPhrase, _ range: Range<Int>) -> [Int] {
        let reading = context.reading
        var ends = [phrase.tokens.upperBound]
        func add(_ end: Int) {
            if end > phrase.tokens.upperBound, end <= range.upperBound, !ends.contains(end) { ends.append(end) }
        }
        let linked = linkedEnd(phrase.tokens.upperBound, limit: range.upperBound)
        add(linked)
        var index = phrase.tokens.upperBound
        var commas = 0
        while index < range.upperBound, commas < 4, index < phrase.tokens.upperBound + 40 {
            let isStop = reading.tags[index] == .quote || reading.tags[index] == .mark
            if isStop {
                add(index)
                commas += 1
            } else if reading.tags[index] == .conjunction || reading.tags[index] == .relative || reading.tags[index] == .subordinator {
                add(index)
            }
            index += 1
        }
        if index == range.upperBound { add(index) }
        return ends
    }

    /// Where a phrase ends with the prepositional phrases and the coordinated ones that follow it directly.
    func linkedEnd(_ end: Int, limit: Int) -> Int {
        let reading = context.reading
        var end = end
        while end + 1 < limit {
            let tag = reading.tags[end]
            guard tag == .preposition || reading.tokens[end].key == Keys.and else { break }
            let number = Int(reading.phraseOf[end + 1])
            guard number >= 0, reading.phrases[number].tokens.lowerBound == end + 1 else { break }
            end = min(reading.phrases[number].tokens.upperBound, limit)
        }
        return end
    }

    package func features(of candidate: SourceCandidate, for state: CueState, content: ContentStart, into features: inout FeatureList) {
        let reading = context.reading
        features.removeAll()
        let (range, lemma, tag) = (state.range, state.lemma, state.form)
        let reports = FeatureValue.number(Int(state.reports))
        let contentSide = FeatureValue.number(content.isLeft ? 1 : 0)
        guard let tokens = candidate.tokens else {
            features.add(.sourceNone)
            features.add(.sourceNoneLemma, lemma)
            features.add(.sourceReports, reports, 0)
            features.add(.sourceNoneSide, tag, contentSide)
            features.add(.sourceNoneSide, state.sign, FeatureValue.number(7))
            features.add(.sourceNoneSide, state.before, FeatureValue.number(8))
            features.add(.sourceNoneSide, state.after, FeatureValue.number(9))
            return
        }
        let side = FeatureValue.number(candidate.side.rawValue)
        let start = tokens.lowerBound
        let end = tokens.upperBound
        features.add(.sourceSide, side)
        features.add(.sourceSideLemma, lemma, side)
        features.add(.sourceReports, reports, side)
        features.add(.sourceSideTag, tag, side)
        features.add(.sourceContentSide, contentSide, side)
        features.add(.sourceCueBefore, state.before, side)
        features.add(.sourceCueAfter, state.after, side)
        features.add(.sourceHead, context.word(candidate.head, in: range))
        features.add(.sourceHeadTag, FeatureValue.tag(reading.tags[candidate.head]), side)
        let before = context.sign(start - 1, in: range)
        let after = context.sign(end, in: range)
        features.add(.sourceBefore, before)
        features.add(.sourceBeforeSide, before, side)
        features.add(.sourceAfter, after)
        features.add(.sourceAfterSide, after, side)
        let order = FeatureValue.number(min(candidate.order, 4) + (content.isLeft ? 5 : 0))
        features.add(.sourceOrder, order, side)
        features.add(.sourceExtent, context.sign(end - 1, in: range), side)
        let length = end - start
        features.add(.sourceSpan, FeatureValue.number(length < 5 ? length : length < 10 ? 5 : length < 20 ? 6 : 7), side)
        features.add(.sourceLead, FeatureValue.tag(reading.tags[start]), side)
        addGap(candidate, tokens, state, side, content.isLeft, to: &features)
    }

    private func addGap(
        _ candidate: SourceCandidate, _ tokens: Range<Int>, _ state: CueState, _ side: UInt64, _ contentIsLeft: Bool,
        to features: inout FeatureList
    ) {
        let reading = context.reading
        let (cue, range, group) = (state.cue, state.range, state.group)
        // Verbs and commas inside the candidate after its first phrase, and between it and the cue.
        var verbs = 0
        var commas = 0
        for index in tokens {
            if reading.tags[index].isVerb || reading.tags[index].isAuxiliary { verbs += 1 }
            if reading.tokens[index].key == Keys.comma { commas += 1 }
        }
        features.add(.sourceVerbBetween, FeatureValue.number(min(verbs, 2) + 3 * min(commas, 3)), side)
        let gap = tokens.upperBound <= group ? tokens.upperBound..<group : tokens.lowerBound > cue ? cue + 1..<tokens.lowerBound : group..<group
        var gapVerbs = 0
        for index in gap where reading.tags[index].isVerb || reading.tags[index].isAuxiliary { gapVerbs += 1 }
        features.add(.sourceGap, FeatureValue.number(min(gap.count, 5)), side)
        features.add(.sourceGapContent, FeatureValue.number(min(gap.count, 3) + (contentIsLeft ? 4 : 0)), side)
        features.add(.sourceGapKind, FeatureValue.number(min(gapVerbs, 3)), side)
        if candidate.side == .subject, let last = tokens.last {
            features.add(.sourceGap, FeatureValue.number(20), context.sign(last, in: range))
            let next = Int(reading.phraseOf[candidate.head])
            if next >= 0 {
                features.add(.sourceGap, FeatureValue.number(21), context.sign(reading.phrases[next].tokens.upperBound, in: range))
            }
        }
    }
}
