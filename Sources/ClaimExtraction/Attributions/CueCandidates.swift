/// Decides which tokens may be cues, and by which features.
package struct CueCandidates {
    let context: AttributionContext

    package init(_ context: AttributionContext) {
        self.context = context
    }

    /// Whether the token is worth asking about: a verb, or a noun or other word that the cue list has.
    @inline(__always)
    package func isCandidate(_ index: Int) -> Bool {
        let token = context.reading.tokens[index]
        if context.reading.tags[index].isVerb { return true }
        guard token.kind != .quote, token.kind != .number else { return false }
        return context.cueWords[token.key] & CueList.listed != 0
    }

    package func features(_ index: Int, into features: inout FeatureList) {
        let reading = context.reading
        let range = context.sentence(of: index)
        let tag = FeatureValue.tag(reading.tags[index])
        let lemma = context.lemma(index)
        let group = context.groupStart(of: index, in: range)
        let after = context.sign(index + 1, in: range)
        let before = context.sign(group - 1, in: range)
        features.removeAll()
        features.add(.cueBias)
        features.add(reading.tags[index].isVerb ? .cueLemma : .cueNoun, lemma)
        let reports = FeatureValue.number(Int(context.cueWords[lemma] & CueList.reports))
        features.add(.cueReports, reports, tag)
        features.add(.cueReports, reports, after)
        features.add(.cueTag, tag)
        features.add(.cueBefore, before)
        features.add(.cueBefore2, context.sign(group - 2, in: range))
        features.add(.cueAfter, after)
        features.add(.cueAfter2, context.sign(index + 2, in: range))
        features.add(.cueLemmaAfter, lemma, after)
        features.add(.cueTagAfter, tag, after)
        features.add(.cueTagBefore, tag, before)
        addSubject(index, lemma, group, range, to: &features)
        addQuotes(index, group, range, tag, to: &features)
        if group < index {
            let lead = context.word(group, in: range)
            features.add(.cueGroup, lead, tag)
            features.add(.cueGroupLemma, lemma, lead)
        }
        features.add(.cueObject, lemma, context.sign(index + 2, in: range))
        features.add(.cueParticle, context.word(index + 1, in: range), tag)
    }

    private func addSubject(
        _ index: Int, _ lemma: UInt64, _ group: Int, _ range: Range<Int>, to features: inout FeatureList
    ) {
        let reading = context.reading
        var back = group - 1
        var gap = 0
        while back >= range.lowerBound, gap < 12, reading.phraseOf[back] < 0 {
            back -= 1
            gap += 1
        }
        guard back >= range.lowerBound, gap < 12 else {
            features.add(.cueSubjectTag, FeatureValue.number(0))
            return
        }
        let phrase = reading.phrases[Int(reading.phraseOf[back])]
        let head = context.word(phrase.head, in: range)
        let headTag = FeatureValue.tag(reading.tags[phrase.head])
        let near = FeatureValue.number(gap == 0 ? 1 : gap < 4 ? 2 : 3)
        if gap == 0 {
            features.add(.cueSubject, head)
            features.add(.cueSubjectLemma, lemma, headTag)
        }
        features.add(.cueSubjectTag, headTag, near)
        features.add(.cueOuter, context.sign(phrase.tokens.lowerBound - 1, in: range), near)
    }

    private func addQuotes(
        _ index: Int, _ group: Int, _ range: Range<Int>, _ tag: UInt64, to features: inout FeatureList
    ) {
        let reading = context.reading
        var flags = context.isQuoted(index) ? 1 : 0
        // A quotation that closes shortly before, or opens shortly after.
        for back in max(range.lowerBound, group - 8)..<group where reading.tags[back] == .quote { flags |= 2 }
        for next in index..<min(range.upperBound, index + 6) where reading.tags[next] == .quote { flags |= 4 }
        features.add(.cueQuote, FeatureValue.number(flags))
        features.add(.cueQuoteTag, FeatureValue.number(flags), tag)
        let place = index - range.lowerBound
        let rest = range.upperBound - index
        features.add(.cuePlace, FeatureValue.number(place < 3 ? place : place < 8 ? 3 : place < 20 ? 4 : 5))
        features.add(.cuePlace, FeatureValue.number(10 + (rest < 4 ? rest : rest < 9 ? 5 : 6)))
        if isHeadline(reading.sentenceOf[index]) { features.add(.cuePlace, FeatureValue.number(20), tag) }
        if place == 0 { features.add(.cuePlace, FeatureValue.number(21), tag) }
    }

    /// Whether a sentence is the first and a paragraph by itself, with more after it.
    private func isHeadline(_ sentence: Int32) -> Bool {
        let sentences = context.reading.sentences
        return sentence == 0 && sentences.count > 2 && sentences[1].paragraph > 0
    }
}
