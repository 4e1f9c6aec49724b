/// What a source chosen by the models lacks or has too much of.
extension SourceCandidates {
    /// A subject that would begin after "in" or "of" begins with the phrase before: "medical workers in the area said".
    package func completed(_ tokens: Range<Int>, side: SourceCandidate.Side) -> Range<Int> {
        guard side == .subject else { return tokens }
        let reading = context.reading
        let range = context.sentence(of: tokens.lowerBound)
        var start = tokens.lowerBound
        while start - 1 > range.lowerBound, reading.tags[start - 1] == .preposition || reading.tokens[start - 1].key == Keys.and {
            // "a study published in Nature": what was published begins it.
            let isMade = start - 3 > range.lowerBound && (reading.tags[start - 2] == .participle || reading.tags[start - 2] == .past)
                && reading.phraseOf[start - 3] >= 0 && context.isSomebody(reading.phrases[Int(reading.phraseOf[start - 3])].tokens)
                && isOpening(reading.phrases[Int(reading.phraseOf[start - 3])].tokens, range)
            if isMade { start -= 1 }
            let number = Int(reading.phraseOf[start - 2])
            guard number >= 0, reading.phrases[number].tokens.upperBound == start - 1,
                reading.tags[reading.phrases[number].head] != .time
            else { break }
            start = reading.phrases[number].tokens.lowerBound
        }
        return start..<tokens.upperBound
    }

    /// Whether a phrase stands where a clause begins: at the head of the sentence, or after a comma.
    private func isOpening(_ phrase: Range<Int>, _ range: Range<Int>) -> Bool {
        phrase.lowerBound == range.lowerBound || context.reading.tokens[phrase.lowerBound - 1].key == Keys.comma
    }

    /// A subject as the whole sentence shows it: without a phrase that opens the sentence ("In an interview with the BBC, the
    /// general said"), and with the relative clause that parts it from its verb ("An official who was not allowed to talk to
    /// the media said").
    func repaired(_ source: SourceCandidate, cue: Int, _ range: Range<Int>) -> SourceCandidate {
        let reading = context.reading
        if source.side == .after { return withoutClause(source) }
        guard let tokens = source.tokens, source.side == .subject || source.side == .before, tokens.upperBound <= cue else { return source }
        if let parted = parted(source, tokens, cue, range) { return parted }
        if let nearer = joined(source, tokens, cue, range) { return nearer }
        if let antecedent = antecedent(of: tokens) {
            return SourceCandidate(
                tokens: antecedent.tokens.lowerBound..<tokens.upperBound, head: antecedent.head, side: source.side, order: source.order)
        }
        if tokens.lowerBound == range.lowerBound + 1, reading.tags[range.lowerBound] == .preposition,
            let comma = tokens.first(where: { reading.tokens[$0].key == Keys.comma }), comma + 1 < tokens.upperBound,
            reading.phraseOf[comma + 1] >= 0
        {
            let phrase = reading.phrases[Int(reading.phraseOf[comma + 1])]
            return SourceCandidate(tokens: comma + 1..<tokens.upperBound, head: phrase.head, side: source.side, order: source.order)
        }
        let first = Int(reading.phraseOf[range.lowerBound])
        guard first >= 0, reading.phrases[first].tokens.upperBound < tokens.lowerBound else { return source }
        let opening = reading.phrases[first]
        let relative = opening.tokens.upperBound
        guard reading.tokens[relative].key == Keys.who, context.isSomebody(opening.tokens),
            reading.tags[cue] == .past || reading.tags[cue] == .third,
            !(relative..<tokens.lowerBound).contains(where: { reading.tags[$0] == .mark || reading.tags[$0] == .quote }),
            (relative + 1..<tokens.lowerBound).contains(where: { reading.tags[$0] == .past || reading.tags[$0] == .third || reading.tags[$0].isAuxiliary }),
            tokens.lowerBound > 0, reading.tags[tokens.lowerBound - 1] == .preposition || reading.tags[tokens.lowerBound - 1] == .to || reading.tags[tokens.lowerBound - 1].isVerb
        else { return source }
        return SourceCandidate(tokens: opening.tokens.lowerBound..<tokens.upperBound, head: opening.head, side: source.side, order: source.order)
    }

    /// "according to UNICEF, and 250,000 people are at risk": without the clause that goes on after the source.
    private func withoutClause(_ source: SourceCandidate) -> SourceCandidate {
        let reading = context.reading
        guard let tokens = source.tokens,
            let comma = tokens.first(where: { reading.tokens[$0].key == Keys.comma }), comma + 2 < tokens.upperBound,
            reading.tokens[comma + 1].key == Keys.and || reading.tokens[comma + 1].key == Keys.but,
            (comma + 2..<tokens.upperBound).contains(where: { reading.tags[$0].isAuxiliary || reading.tags[$0] == .past || reading.tags[$0] == .third })
        else { return source }
        var cut = source
        cut.tokens = tokens.lowerBound..<comma
        return cut
    }

    /// "An official, speaking on condition of anonymity because he was not allowed to talk, said": a pronoun within what
    /// parts the subject from its verb is not the subject.
    private func parted(_ source: SourceCandidate, _ tokens: Range<Int>, _ cue: Int, _ range: Range<Int>) -> SourceCandidate? {
        let reading = context.reading
        let group = context.groupStart(of: cue, in: range)
        guard reading.tags[source.head] == .pronoun, group - 1 > range.lowerBound, reading.tokens[group - 1].key == Keys.comma else { return nil }
        var comma = group - 2
        while comma > range.lowerBound, comma > group - 40, reading.tokens[comma].key != Keys.comma { comma -= 1 }
        guard comma > range.lowerBound, comma < tokens.lowerBound, reading.tokens[comma].key == Keys.comma,
            reading.tags[comma + 1] == .gerund || reading.tags[comma + 1] == .relative, reading.phraseOf[comma - 1] >= 0
        else { return nil }
        let phrase = reading.phrases[Int(reading.phraseOf[comma - 1])]
        guard phrase.tokens.upperBound == comma, context.isSomebody(phrase.tokens) else { return nil }
        return SourceCandidate(tokens: phrase.tokens, head: phrase.head, side: .before, order: source.order)
    }

    /// "Officials reported nine dead, while the Red Cross put it at 14 and warned it would climb": a verb joined to another
    /// has that one's subject, not the one of the clause before.
    private func joined(_ source: SourceCandidate, _ tokens: Range<Int>, _ cue: Int, _ range: Range<Int>) -> SourceCandidate? {
        let reading = context.reading
        let group = context.groupStart(of: cue, in: range)
        guard reading.tags[cue] == .past || reading.tags[cue] == .third, group - 2 > tokens.upperBound, reading.tokens[group - 1].key == Keys.and,
            let verb = (tokens.upperBound..<group - 1).last(where: { reading.tags[$0] == .past || reading.tags[$0] == .third })
        else { return nil }
        let start = context.groupStart(of: verb, in: range)
        guard start - 1 > tokens.upperBound, reading.phraseOf[start - 1] >= 0 else { return nil }
        let phrase = reading.phrases[Int(reading.phraseOf[start - 1])]
        let opens = reading.tags[phrase.tokens.lowerBound - 1]
        guard phrase.tokens.upperBound == start, phrase.tokens.lowerBound > tokens.upperBound, context.isSomebody(phrase.tokens),
            opens == .subordinator || opens == .conjunction || reading.tokens[phrase.tokens.lowerBound - 1].key == Keys.semicolon
        else { return nil }
        return SourceCandidate(tokens: phrase.tokens, head: phrase.head, side: source.side, order: source.order)
    }

    /// "600 passengers, according to the ministry, which said": who is told of is whom the relative clause follows, not
    /// what the sentence began with.
    private func antecedent(of source: Range<Int>) -> NounPhrase? {
        let reading = context.reading
        guard let last = source.last, reading.tags[last] == .relative,
            let to = source.last(where: { reading.tokens[$0].key == Keys.to && $0 > source.lowerBound && reading.tokens[$0 - 1].key == Keys.according }),
            to + 1 < last, reading.phraseOf[to + 1] >= 0
        else { return nil }
        return reading.phrases[Int(reading.phraseOf[to + 1])]
    }
}
