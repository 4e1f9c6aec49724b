/// Reads the reporting clause that closes or interrupts a sentence without quotation marks, where the comma before it tells:
/// "…, the coast guard said in a statement.", "…, said Maria Costa, who heads the chamber." and "…, the office said, with …".
struct ClosingSpeech {
    let context: AttributionContext
    let sources: SourceCandidates

    private var reading: Reading { context.reading }

    /// Content and source where the clause is plain; `nil` leaves it to the models.
    func parts(of cue: Int) -> (content: [Range<Int>], source: SourceCandidate)? {
        let tag = reading.tags[cue]
        guard tag == .past || tag == .third || tag == .participle, !context.isQuoted(cue),
            context.cueWords[context.lemma(cue)] & CueList.reports != 0
        else { return nil }
        let range = clause(of: cue)
        let group = context.groupStart(of: cue, in: range)
        guard group > range.lowerBound, !range.contains(where: { reading.tags[$0] == .quote }) else { return nil }
        if let found = straight(cue, group, range) { return found }
        guard group == cue, reading.tokens[cue - 1].key == Keys.comma, context.lemma(cue) != Keys.tell else { return nil }
        return inverted(cue, range)
    }

    /// The sentence, or the part of it between semicolons.
    private func clause(of cue: Int) -> Range<Int> {
        let range = context.sentence(of: cue)
        let start = (range.lowerBound..<cue).last { reading.tokens[$0].key == Keys.semicolon }.map { $0 + 1 } ?? range.lowerBound
        let end = (cue..<range.upperBound).first { reading.tokens[$0].key == Keys.semicolon } ?? range.upperBound
        return start..<end
    }

    // MARK: "…, SOURCE said."

    private func straight(_ cue: Int, _ group: Int, _ range: Range<Int>) -> ([Range<Int>], SourceCandidate)? {
        let isClosing = isTail(cue + 1, of: cue, range)
        guard isClosing || isInterruption(cue, range), let subject = subject(before: group, range) else { return nil }
        let comma = subject.lowerBound - 1
        guard comma > range.lowerBound + 2, reading.tokens[comma].key == Keys.comma, isClause(range.lowerBound..<comma) else { return nil }
        let number = Int(reading.phraseOf[subject.lowerBound])
        let head = number >= 0 ? reading.phrases[number].head : subject.lowerBound
        let rest = isClosing ? continuation(after: cue, range) : [cue + 2..<range.upperBound]
        return ([range.lowerBound..<comma] + rest, SourceCandidate(tokens: subject, head: head, side: .subject, order: 0))
    }

    /// "…, the office said, with some 365,000 out of work": what was interrupted goes on after the second comma, unless
    /// another clause begins there.
    private func isInterruption(_ cue: Int, _ range: Range<Int>) -> Bool {
        guard cue + 3 < range.upperBound, reading.tokens[cue + 1].key == Keys.comma else { return false }
        let first = cue + 2
        return reading.tags[first] != .conjunction && reading.tags[first] != .mark && reading.tags[first] != .relative
            && !(first..<range.upperBound).contains { context.cueWords[context.lemma($0)] & CueList.reports != 0 && reading.tags[$0].isVerb }
    }

    /// The phrases before the verb, back to a comma; of an apposition between commas with the phrase before it.
    private func subject(before group: Int, _ range: Range<Int>) -> Range<Int>? {
        let isApposed = reading.tokens[group - 1].key == Keys.comma
        guard let last = phrase(endingAt: isApposed ? group - 1 : beforeBracket(group, range)) else { return nil }
        var subject = sources.completed(last, side: .subject)
        if isApposed {
            guard subject.lowerBound - 2 > range.lowerBound, reading.tokens[subject.lowerBound - 1].key == Keys.comma,
                let first = phrase(endingAt: subject.lowerBound - 1), context.isSomebody(first) || context.isSomebody(subject)
            else { return nil }
            subject = sources.completed(first, side: .subject)
        }
        let end = isApposed ? group - 1 : group
        guard context.isSomebody(subject.lowerBound..<end) || reading.tags[subject.lowerBound] == .pronoun else { return nil }
        return subject.lowerBound..<end
    }

    /// Where a phrase ends whose initials stand in brackets: "the World Health Organization (WHO)".
    private func beforeBracket(_ end: Int, _ range: Range<Int>) -> Int {
        guard reading.tokens[end - 1].key == Keys.closeBracket, end - 3 > range.lowerBound, reading.tokens[end - 3].key == Keys.openBracket
        else { return end }
        return end - 3
    }

    private func phrase(endingAt end: Int) -> Range<Int>? {
        let number = Int(reading.phraseOf[end - 1])
        guard number >= 0, reading.phrases[number].tokens.upperBound == end else { return nil }
        return reading.phrases[number].tokens
    }

    /// Whether nothing follows that could be what is said: the end, a time, "in a statement", whom it was told to.
    private func isTail(_ start: Int, of cue: Int, _ range: Range<Int>) -> Bool {
        let tail = start..<max(start, range.upperBound)
        guard tail.count < 20 else { return false }
        guard let first = tail.first(where: { reading.tags[$0] != .adverb }) else { return true }
        let key = reading.tokens[first].key
        switch reading.tags[first] {
        case .mark: return first + 1 >= range.upperBound || isFollowed(after: first)
        case .time: break
        case .preposition: if reading.tokens[first].key == Keys.of { return false }
        default:
            guard context.lemma(cue) == Keys.tell, reading.phraseOf[first] >= 0, key != Keys.that else { return false }
        }
        return !tail.contains { index in
            let tag = reading.tags[index]
            return tag.isVerb && tag != .gerund && tag != .participle || tag.isAuxiliary || tag == .that || tag == .relative || tag == .to
        }
    }

    /// "Floods killed 269, the agency said, and forced thousands to flee", "…, the agency said, killing nine": what is said
    /// goes on with another verb.
    private func continuation(after cue: Int, _ range: Range<Int>) -> [Range<Int>] {
        guard let mark = (cue + 1..<range.upperBound).first(where: { reading.tags[$0] == .mark }),
            isSecondVerb(mark + 1, range) || isCounting(mark + 1, range)
        else { return [] }
        let last = reading.tags[range.upperBound - 1] == .mark ? range.upperBound - 1 : range.upperBound
        return [mark + 1..<last]
    }

    /// "killing at least nine": a figure is what it counts.
    private func isCounting(_ verb: Int, _ range: Range<Int>) -> Bool {
        guard verb + 1 < range.upperBound, reading.tags[verb] == .gerund, context.cueWords[context.lemma(verb)] & CueList.reports == 0 else { return false }
        return (verb + 1..<min(verb + 5, range.upperBound)).contains { reading.tags[$0] == .number }
    }

    private func isSecondVerb(_ link: Int, _ range: Range<Int>) -> Bool {
        guard link + 2 < range.upperBound, reading.tokens[link].key == Keys.and, reading.tokens[link - 1].key == Keys.comma else { return false }
        let tag = reading.tags[link + 1]
        return tag == .past || tag == .third || tag == .base || tag.isAuxiliary
    }

    /// "…, the minister said, after the coalition agreed", "…, the union said, but the government …": what follows the comma
    /// tells of the saying, or is a clause of its own.
    private func isFollowed(after mark: Int) -> Bool {
        guard reading.tokens[mark].key == Keys.comma, mark + 2 < reading.tokens.count else { return false }
        let tag = reading.tags[mark + 1]
        let range = context.sentence(of: mark)
        if tag == .conjunction { return isSecondVerb(mark + 1, range) || reading.phraseOf[mark + 2] >= 0 && hasVerb(after: mark + 2, range) }
        return tag == .subordinator || tag == .gerund || Keys.clauseOpeners.contains(reading.tokens[mark + 1].key)
    }

    private func hasVerb(after start: Int, _ range: Range<Int>) -> Bool {
        (start..<range.upperBound).contains { reading.tags[$0] == .past || reading.tags[$0] == .third || reading.tags[$0].isAuxiliary }
    }

    /// Whether a clause with a finite verb and without a subordinator in front lies left of the comma.
    private func isClause(_ left: Range<Int>) -> Bool {
        guard let first = left.first else { return false }
        let opens = reading.tags[first] == .subordinator || reading.tags[first] == .relative
            || Keys.clauseOpeners.contains(reading.tokens[first].key)
        if opens, !left.contains(where: { reading.tokens[$0].key == Keys.comma }) { return false }
        return left.contains { index in
            let tag = reading.tags[index]
            return tag == .past || tag == .third || tag == .base || tag.isAuxiliary
        }
    }

    // MARK: "…, said SOURCE."

    private func inverted(_ cue: Int, _ range: Range<Int>) -> ([Range<Int>], SourceCandidate)? {
        let left = range.lowerBound..<cue - 1
        // In "The minister, a lawyer, said Paris …" the clause before the first comma has no verb.
        let opening = left.lowerBound..<(left.first { reading.tokens[$0].key == Keys.comma } ?? left.upperBound)
        guard left.count > 3, isClause(opening), cue + 1 < range.upperBound, reading.phraseOf[cue + 1] >= 0 else { return nil }
        let speaker = reading.phrases[Int(reading.phraseOf[cue + 1])]
        let isName = speaker.tokens.contains { reading.tags[$0] == .name }
        guard speaker.tokens.lowerBound == cue + 1, isName || context.isSomebody(speaker.tokens), reading.tags[speaker.head] != .time
        else { return nil }
        var end = sources.linkedEnd(speaker.tokens.upperBound, limit: range.upperBound)
        guard end >= range.upperBound || !startsVerb(end) else { return nil }
        if end < range.upperBound, reading.tokens[end].key == Keys.comma || reading.tags[end] == .relative {
            guard let closing = apposition(from: end, range) else { return nil }
            end = closing
        }
        return ([left], SourceCandidate(tokens: cue + 1..<end, head: speaker.head, side: .after, order: 0))
    }

    private func startsVerb(_ index: Int) -> Bool {
        let tag = reading.tags[index]
        return tag == .past || tag == .third || tag == .base || tag.isAuxiliary || tag == .that || tag == .to || tag == .negation || tag == .adverb
    }

    /// The end of what describes the speaker up to the end of the sentence; `nil` where a clause of its own follows.
    private func apposition(from start: Int, _ range: Range<Int>) -> Int? {
        let last = reading.tags[range.upperBound - 1] == .mark ? range.upperBound - 1 : range.upperBound
        let first = reading.tokens[start].key == Keys.comma ? start + 1 : start
        guard first < last else { return start }
        let isRelative = reading.tags[first] == .relative
        let verbs = (first..<last).count { startsVerb($0) && reading.tags[$0] != .to && reading.tags[$0] != .adverb }
        if !isRelative, verbs > 0, !(first..<last).contains(where: { reading.tags[$0] == .relative }) { return nil }
        return last
    }
}
