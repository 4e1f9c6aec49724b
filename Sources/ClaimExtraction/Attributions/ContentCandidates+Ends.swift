/// Where content right of the cue may end.
extension ContentCandidates {
    /// Ends for content right of the cue that begins at `start` and reaches at most to `reach`.
    package func ends(from start: Int, reach: Int) -> [Int] {
        let reading = context.reading
        let range = context.sentence(of: start)
        var ends: [Int] = []
        ends.reserveCapacity(28)
        var index = start + 1
        while index < reach, ends.count < 26 {
            let tag = reading.tags[index]
            switch tag {
            case .mark:
                ends.append(index)
            case .quote:
                if index > start + 1 { ends.append(index + 1) }
            case .conjunction, .subordinator, .relative, .preposition, .that, .to, .past, .third, .gerund, .participle, .base, .time,
                .be, .have, .modal, .adverb:
                if reading.tags[index - 1] != .mark, reading.tags[index - 1] != .quote { ends.append(index) }
            default:
                if let number = phraseStart(index), number != start { ends.append(index) }
            }
            index += 1
        }
        if range.upperBound < reach, ends.last != range.upperBound { ends.append(range.upperBound) }
        if ends.last != reach { ends.append(reach) }
        return ends
    }

    private func phraseStart(_ index: Int) -> Int? {
        let number = Int(context.reading.phraseOf[index])
        guard number >= 0, context.reading.phrases[number].tokens.lowerBound == index else { return nil }
        return index
    }

    /// What the features of every end for one start share.
    package struct EndState {
        var start: Int
        var cue: Int
        var reach: Int
        var lemma: UInt64
        var first: UInt64
        var range: Range<Int>
        var verbs = 0
        /// Whether nothing but small words has come.
        var isEmpty = true
        var position: Int
    }

    package func endState(cue: Int, start: Int, reach: Int) -> EndState {
        let range = context.sentence(of: cue)
        return EndState(
            start: start, cue: cue, reach: reach, lemma: context.lemma(cue), first: context.sign(start, in: range), range: range,
            position: start)
    }

    /// Features of an end; ends must be asked for in rising order.
    package func features(of end: Int, state: inout EndState, into features: inout FeatureList) {
        let reading = context.reading
        features.removeAll()
        while state.position < end {
            let tag = reading.tags[state.position]
            if tag.isVerb || tag.isAuxiliary { state.verbs += 1 }
            if tag != .preposition, tag != .determiner, tag != .that, tag != .subordinator, tag != .to { state.isEmpty = false }
            state.position += 1
        }
        let isReach = end == state.reach
        let isSentence = end == state.range.upperBound
        let kind = isReach ? 1 : isSentence ? 2 : 0
        let verbs = FeatureValue.number(min(state.verbs, 3))
        let kindValue = FeatureValue.number(kind)
        let at = kind != 0 ? AttributionContext.edge : context.sign(end, in: state.range)
        features.add(.endKind, kindValue)
        features.add(.endKind, kindValue, state.lemma)
        features.add(.endFirst, state.first, kindValue)
        features.add(.endAt, at)
        features.add(.endAt, at, verbs)
        features.add(.endLemmaAt, state.lemma, at)
        features.add(.endReports, FeatureValue.number(Int(context.cueWords[state.lemma] & CueList.reports)), at)
        features.add(.endFirstAt, state.first, at)
        features.add(.endVerb, verbs, state.first)
        features.add(.endTagFirst, FeatureValue.tag(reading.tags[state.cue]), at)
        let length = end - state.start
        let size = FeatureValue.number(length < 6 ? length : length < 10 ? 6 : length < 20 ? 7 : 8)
        features.add(.endLength, size)
        features.add(.endLengthAt, size, at)
        features.add(.endLength, size, state.lemma)
        if kind == 0 {
            let before = context.sign(end - 1, in: state.range)
            features.add(.endBefore, before)
            features.add(.endLast, before, at)
            features.add(.endAt2, at, context.sign(end + 1, in: state.range))
        }
        let startQuoted = context.isQuoted(state.start) ? 1 : 0
        let endQuoted = end < reading.tokens.count && context.isQuoted(end) && context.isQuoted(end - 1)
            && reading.quotationOf[end] == reading.quotationOf[end - 1] ? 2 : 0
        let closes = reading.tags[end - 1] == .quote ? 4 : 0
        features.add(.endQuote, FeatureValue.number(startQuoted + endQuoted + closes), kindValue)
    }
}
