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
        if reading.tokens[cue].key == Keys.according { return according(cue, range) }
        if tag == .participle, let passive = passive(cue, range) { return passive }
        if tag == .participle || tag == .past, let reduced = reducedPassive(cue, range) { return reduced }
        guard tag == .past || tag == .third, context.cueWords[context.lemma(cue)] & CueList.reports != 0,
            !context.isQuoted(cue), cue > range.lowerBound
        else { return nil }
        // "… early on Thursday said the Observatory": a day does not speak.
        if reading.tags[cue - 1] == .time { return inverted(cue - 1..<cue, cue, range) }
        guard reading.phraseOf[cue - 1] >= 0 else { return nil }
        let phrase = reading.phrases[Int(reading.phraseOf[cue - 1])]
        let isTold = context.lemma(cue) == Keys.tell && endsTold(cue + 1, range) && !range.contains { reading.tags[$0] == .quote }
        if isTold || isClauseEnd(cue + 1, range) { return final(phrase, cue, range) }
        if goesOn(cue + 1, range), context.isSomebody(phrase.tokens), let found = final(phrase, cue, range) { return found }
        return inverted(phrase.tokens, cue, range)
    }

    /// "… told The New Arab", "… told Reuters from Aleppo": only whom it was told to, up to the end.
    private func endsTold(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound, reading.phraseOf[index] >= 0, range.upperBound - index < 16 else { return false }
        return !(index..<range.upperBound).contains { index in
            let tag = reading.tags[index]
            return tag == .past || tag == .third || tag == .base || tag == .that || tag == .relative || tag.isAuxiliary || tag == .quote
                || tag == .to || reading.tokens[index].key == Keys.colon
        }
    }

    /// "… a monitor said a day after the truce was agreed": what follows tells of the saying.
    private func goesOn(_ index: Int, _ range: Range<Int>) -> Bool {
        var index = index
        while index < range.upperBound, reading.tags[index] == .time || reading.tags[index] == .determiner { index += 1 }
        return index < range.upperBound && Keys.clauseOpeners.contains(reading.tokens[index].key)
            && (reading.tags[index] == .subordinator || index > 0 && reading.tags[index - 1] == .time)
    }

    /// Whether only a day or "in a statement" stands between a token and the end of its sentence.
    private func isClauseEnd(_ index: Int, _ range: Range<Int>) -> Bool {
        var index = index
        while index < range.upperBound, reading.tags[index] == .time || reading.tags[index] == .preposition && index + 1 < range.upperBound && reading.tags[index + 1] == .time {
            index += 1
        }
        return index >= range.upperBound || reading.tags[index] == .mark && (index + 1 >= range.upperBound || isCredit(index + 1..<range.upperBound))
    }

    /// "a monitor said.--AFP": who wrote it, at the end.
    private func isCredit(_ rest: Range<Int>) -> Bool {
        guard rest.count < 5, let last = rest.last else { return false }
        return rest.dropLast().allSatisfy { reading.tags[$0] == .mark }
            && context.names.isIn(.agency, reading.tokens[last].key)
    }

    private func final(_ phrase: NounPhrase, _ cue: Int, _ range: Range<Int>) -> (Range<Int>, SourceCandidate)? {
        let source = withoutCounted(sources.completed(phrase.tokens, side: .subject), phrase.tokens)
        guard source.lowerBound - range.lowerBound > 4, isUnmarked(range.lowerBound..<source.lowerBound, near: source.lowerBound),
            reading.tokens[source.lowerBound - 1].key != Keys.that, reading.tags[source.lowerBound - 1] != .relative,
            reading.tags[source.lowerBound - 1] != .subordinator, reading.tags[source.lowerBound - 1] != .conjunction
        else { return nil }
        let head = source.lowerBound == phrase.tokens.lowerBound ? phrase.head : head(of: source)
        return (range.lowerBound..<source.lowerBound, SourceCandidate(tokens: source, head: head, side: .subject, order: 0))
    }

    /// "… killing 15 members of medical staff activists in the town reported", "… wounding dozens more state media said": without
    /// the counted people that run into who speaks.
    private func withoutCounted(_ source: Range<Int>, _ last: Range<Int>) -> Range<Int> {
        var start = source.lowerBound
        while start + 1 < source.upperBound, Keys.counted.contains(reading.tokens[start].key) { start += 1 }
        guard let number = (start..<source.upperBound).last(where: { reading.tags[$0] == .number }), number < last.lowerBound,
            let people = (number + 2..<source.upperBound).last(where: { context.names.isIn(.people, reading.tokens[$0].key) })
        else { return start..<source.upperBound }
        return (reading.tags[people - 1] == .adjective && people - 1 > number ? people - 1 : people)..<source.upperBound
    }

    /// "According to the ministry, …" at the head of a sentence.
    private func according(_ cue: Int, _ range: Range<Int>) -> (Range<Int>, SourceCandidate)? {
        guard cue <= range.lowerBound + 1, cue + 2 < range.upperBound, reading.tokens[cue + 1].key == Keys.to,
            reading.phraseOf[cue + 2] >= 0
        else { return nil }
        let speaker = reading.phrases[Int(reading.phraseOf[cue + 2])]
        guard let comma = (speaker.tokens.upperBound..<min(range.upperBound, cue + 40)).first(where: { reading.tokens[$0].key == Keys.comma }),
            comma + 2 < range.upperBound
        else { return nil }
        // "According to the indictment, seen by the Gazette, two …".
        let next = reading.tags[comma + 1] == .participle || reading.tags[comma + 1] == .past || reading.tags[comma + 1] == .relative
            ? (comma + 2..<min(range.upperBound, comma + 15)).first { reading.tokens[$0].key == Keys.comma } : nil
        if let next, next + 2 < range.upperBound { return (next + 1..<range.upperBound, SourceCandidate(tokens: cue + 2..<comma, head: speaker.head, side: .after, order: 0)) }
        guard !(cue..<comma).contains(where: { reading.tags[$0] == .quote })
        else { return nil }
        return (comma + 1..<range.upperBound, SourceCandidate(tokens: cue + 2..<comma, head: speaker.head, side: .after, order: 0))
    }

    /// "Many have been claimed by the group": who stands after "by" says it of the subject.
    private func passive(_ cue: Int, _ range: Range<Int>) -> (Range<Int>, SourceCandidate)? {
        let group = context.groupStart(of: cue, in: range)
        guard context.cueWords[context.lemma(cue)] & CueList.reports != 0, cue + 2 < range.upperBound,
            reading.tokens[cue + 1].key == Keys.by, reading.phraseOf[cue + 2] >= 0, group > range.lowerBound, group < cue,
            reading.phraseOf[group - 1] >= 0
        else { return nil }
        let said = sources.completed(reading.phrases[Int(reading.phraseOf[group - 1])].tokens, side: .subject)
        let speaker = reading.phrases[Int(reading.phraseOf[cue + 2])]
        // "was named as the top concern by 58% of respondents": a share says nothing.
        guard !speaker.tokens.contains(where: { reading.tags[$0] == .number }) else { return nil }
        let end = sources.linkedEnd(speaker.tokens.upperBound, limit: range.upperBound)
        return (said, SourceCandidate(tokens: speaker.tokens.lowerBound..<end, head: speaker.head, side: .after, order: 0))
    }

    /// "below the 1.4 billion expected by analysts": a figure, and who says or expects it.
    private func reducedPassive(_ cue: Int, _ range: Range<Int>) -> (Range<Int>, SourceCandidate)? {
        let lemma = context.lemma(cue)
        guard context.cueWords[lemma] & CueList.reports != 0 || Keys.forecasts.contains(lemma), cue > range.lowerBound,
            cue + 2 < range.upperBound, reading.tokens[cue + 1].key == Keys.by, reading.phraseOf[cue + 2] >= 0,
            reading.phraseOf[cue - 1] >= 0
        else { return nil }
        let said = reading.phrases[Int(reading.phraseOf[cue - 1])].tokens
        let speaker = reading.phrases[Int(reading.phraseOf[cue + 2])]
        guard said.contains(where: { reading.tags[$0] == .number }), context.isSomebody(speaker.tokens) else { return nil }
        return (said, SourceCandidate(tokens: speaker.tokens, head: speaker.head, side: .after, order: 0))
    }

    private func head(of source: Range<Int>) -> Int {
        let number = Int(reading.phraseOf[source.lowerBound])
        return number >= 0 ? reading.phrases[number].head : source.lowerBound
    }

    /// Counted people, days and strikes do not speak: what stands after the cue does.
    private func inverted(_ before: Range<Int>, _ cue: Int, _ range: Range<Int>) -> (Range<Int>, SourceCandidate)? {
        let cannotSpeak = before.contains { reading.tags[$0] == .number || reading.tags[$0] == .time }
            || !context.isSomebody(before) && !before.contains { reading.tags[$0] == .pronoun }
        guard cannotSpeak, cue - range.lowerBound > 4, cue + 1 < range.upperBound,
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
