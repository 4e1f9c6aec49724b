/// Reads reporting clauses of text that lost its commas, where word order alone tells: "… were killed on Tuesday a monitor
/// said." and "… wounded more than 60 people said the Observatory."
struct UnpunctuatedSpeech {
    let context: AttributionContext
    let sources: SourceCandidates

    private var reading: Reading { context.reading }

    /// Content and source where the order is plain; `nil` leaves it to the models.
    func parts(of cue: Int) -> (content: Range<Int>, source: SourceCandidate)? {
        let range = context.sentence(of: cue)
        let tag = reading.tags[cue]
        guard tag == .past || tag == .third, context.cueWords[context.lemma(cue)] & CueList.reports != 0,
            !context.isQuoted(cue), reading.phraseOf[max(cue - 1, range.lowerBound)] >= 0
        else { return nil }
        let phrase = reading.phrases[Int(reading.phraseOf[cue - 1])]
        if isClauseEnd(cue + 1, range) { return final(phrase, cue, range) }
        return inverted(phrase, cue, range)
    }

    /// Whether only a day or "in a statement" stands between a token and the end of its sentence.
    private func isClauseEnd(_ index: Int, _ range: Range<Int>) -> Bool {
        var index = index
        while index < range.upperBound, reading.tags[index] == .time || reading.tags[index] == .preposition && index + 1 < range.upperBound && reading.tags[index + 1] == .time {
            index += 1
        }
        return index >= range.upperBound || reading.tags[index] == .mark && index + 1 >= range.upperBound
    }

    private func final(_ phrase: NounPhrase, _ cue: Int, _ range: Range<Int>) -> (Range<Int>, SourceCandidate)? {
        let source = sources.completed(phrase.tokens, side: .subject)
        guard source.lowerBound - range.lowerBound > 4, isUnmarked(range.lowerBound..<source.lowerBound, near: source.lowerBound),
            reading.tokens[source.lowerBound - 1].key != Keys.that, reading.tags[source.lowerBound - 1] != .relative,
            reading.tags[source.lowerBound - 1] != .subordinator, reading.tags[source.lowerBound - 1] != .conjunction
        else { return nil }
        let head = source.lowerBound == phrase.tokens.lowerBound ? phrase.head : head(of: source)
        return (range.lowerBound..<source.lowerBound, SourceCandidate(tokens: source, head: head, side: .subject, order: 0))
    }

    private func head(of source: Range<Int>) -> Int {
        let number = Int(reading.phraseOf[source.lowerBound])
        return number >= 0 ? reading.phrases[number].head : source.lowerBound
    }

    /// Counted people do not speak: what stands after the cue does.
    private func inverted(_ phrase: NounPhrase, _ cue: Int, _ range: Range<Int>) -> (Range<Int>, SourceCandidate)? {
        guard phrase.tokens.contains(where: { reading.tags[$0] == .number }), cue - range.lowerBound > 4, cue + 1 < range.upperBound,
            reading.phraseOf[cue + 1] >= 0
        else { return nil }
        let speaker = reading.phrases[Int(reading.phraseOf[cue + 1])]
        let rest = speaker.tokens.upperBound..<range.upperBound
        guard speaker.tokens.contains(where: { reading.tags[$0] == .name }), rest.count < 14,
            !rest.contains(where: { reading.tags[$0].isAuxiliary || reading.tags[$0] == .past }),
            isUnmarked(range.lowerBound..<cue, near: cue)
        else { return nil }
        return (range.lowerBound..<cue, SourceCandidate(tokens: speaker.tokens, head: speaker.head, side: .after, order: 0))
    }

    /// Whether a clause with a verb runs up to a token without a mark shortly before it.
    private func isUnmarked(_ clause: Range<Int>, near end: Int) -> Bool {
        guard clause.contains(where: { reading.tags[$0].isVerb || reading.tags[$0].isAuxiliary }) else { return false }
        for index in max(clause.lowerBound, end - 10)..<end {
            let key = reading.tokens[index].key
            if key == Keys.comma || key == Keys.colon || key == Keys.semicolon { return false }
            if index >= end - 2, reading.tags[index] == .quote || reading.tags[index] == .mark { return false }
        }
        return true
    }
}
