/// What tells where content begins.
extension ContentCandidates {
    package func features(of start: ContentStart, for state: CueState, into features: inout FeatureList) {
        features.removeAll()
        let reports = FeatureValue.number(Int(state.reports) + (start.isLeft ? 1 : 0))
        features.add(.startReports, reports, context.sign(start.tokens.lowerBound, in: state.range))
        features.add(.startGroup, state.sign, FeatureValue.number(start.isLeft ? 1 : 0))
        if start.isLeft {
            leftFeatures(of: start, state, into: &features)
        } else {
            rightFeatures(of: start, state, into: &features)
        }
    }

    private func rightFeatures(of start: ContentStart, _ state: CueState, into features: inout FeatureList) {
        let reading = context.reading
        let (cue, range, lemma, form) = (state.cue, state.range, state.lemma, state.form)
        let index = start.tokens.lowerBound
        let distance = index - cue
        let near = FeatureValue.number(distance < 6 ? distance : distance < 10 ? 6 : 7)
        let right = FeatureValue.number(1)
        features.add(.startSide, right)
        features.add(.startLemmaSide, lemma, right)
        features.add(.startFormSide, form, right)
        features.add(.startDistance, near)
        features.add(.startDistance, near, form)
        features.add(.startAt, context.sign(index, in: range), FeatureValue.number(distance == 1 ? 1 : 0))
        features.add(.startTagAt, FeatureValue.tag(reading.tags[index]), near)
        features.add(.startBefore, context.sign(index - 1, in: range), FeatureValue.number(distance == 1 ? 1 : 0))
        features.add(.startLemma, lemma, context.sign(index, in: range))
        features.add(.startCueTag, form, context.sign(index, in: range))
        if distance > 1 {
            features.add(.startSkipped, state.after, context.sign(index, in: range))
            features.add(.startSkippedLemma, lemma, state.after)
            var verbs = 0
            for between in cue + 1..<index where reading.tags[between].isVerb || reading.tags[between].isAuxiliary { verbs += 1 }
            features.add(.startVerbSkipped, FeatureValue.number(min(verbs, 2)))
            let next = Int(reading.phraseOf[cue + 1])
            if next >= 0 {
                let end = reading.phrases[next].tokens.upperBound
                features.add(.startPhrase, FeatureValue.number(index < end ? 0 : index == end ? 1 : 2), lemma)
                features.add(.startPhrase, FeatureValue.number(index < end ? 10 : index == end ? 11 : 12), context.sign(index, in: range))
            }
        } else {
            features.add(.startSkippedLemma, lemma)
        }
        let inside = context.isQuoted(index) ? reading.tags[index] == .quote ? 2 : 1 : 0
        let isCueQuoted = context.isQuoted(cue)
        features.add(.startQuote, FeatureValue.number(inside + (isCueQuoted ? 4 : 0)))
        features.add(.startAfterCue, state.after, right)
        features.add(.startLeft, state.before, right)
    }

    private func leftFeatures(of start: ContentStart, _ state: CueState, into features: inout FeatureList) {
        let reading = context.reading
        let (cue, range, group, lemma, form) = (state.cue, state.range, state.group, state.lemma, state.form)
        let begin = start.tokens.lowerBound
        let end = start.tokens.upperBound
        let left = FeatureValue.number(2)
        features.add(.startSide, left)
        features.add(.startLemmaSide, lemma, left)
        features.add(.startFormSide, form, left)
        features.add(.startAfterCue, state.after, left)
        features.add(.startLeft, state.before, left)
        let isWhole = begin <= range.lowerBound
        let quoted = context.isQuoted(end) ? 1 : 0
        let shape = (isWhole ? 1 : 0) + (end == group ? 2 : 0) + quoted * 4
        features.add(.startLeftSpan, FeatureValue.number(shape))
        features.add(.startLeftSpan, FeatureValue.number(shape), form)
        features.add(.startLeftSpan, FeatureValue.number(shape), lemma)
        if begin < range.lowerBound { features.add(.startLeftSpan, FeatureValue.number(20)) }
        features.add(.startLeftEnd, context.word(end, in: range), FeatureValue.number(min(gapPhrases(end, group), 4)))
        features.add(.startLeftEnd, context.sign(end - 1, in: range), FeatureValue.number(10))
        features.add(.startAt, context.sign(begin, in: range), FeatureValue.number(2))
        features.add(.startBefore, context.sign(begin - 1, in: range), FeatureValue.number(2))
        var verbs = 0
        for index in begin..<end where reading.tags[index].isVerb || reading.tags[index].isAuxiliary { verbs += 1 }
        features.add(.startVerbSkipped, FeatureValue.number(10 + min(verbs, 2)), FeatureValue.number(end == group ? 1 : 0))
        var between = 0
        for index in end..<group where reading.tags[index].isVerb || reading.tags[index].isAuxiliary { between += 1 }
        features.add(.startVerbSkipped, FeatureValue.number(20 + min(between, 2)))
        let inQuote = context.isQuoted(begin) ? 1 : 0
        features.add(.startQuote, FeatureValue.number(10 + inQuote + quoted * 2 + (context.isQuoted(cue) ? 4 : 0)))
        let length = end - begin
        features.add(.startDistance, FeatureValue.number(length < 4 ? 20 + length : length < 8 ? 25 : 26), left)
    }

    /// How many noun phrases stand between two tokens.
    private func gapPhrases(_ start: Int, _ end: Int) -> Int {
        var count = 0
        var index = start
        while index < end {
            let number = Int(context.reading.phraseOf[index])
            if number >= 0 {
                count += 1
                index = context.reading.phrases[number].tokens.upperBound
            } else {
                index += 1
            }
        }
        return count
    }
}
