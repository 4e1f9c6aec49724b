/// Reads speech that is passed on in set phrases: "the paper quoted him as saying …", "he was quoted as saying", and "he said
/// in an interview with the BBC that …".
struct ReportedSpeech {
    let context: AttributionContext
    let sources: SourceCandidates

    private var reading: Reading { context.reading }

    // MARK: Quoted as saying

    /// The form of "quote" or "cite" that "as saying" at `cue` belongs to.
    static func quoteVerb(before cue: Int, in range: Range<Int>, _ reading: Reading, _ lexicon: WordLexicon) -> Int? {
        guard cue - 2 > range.lowerBound, reading.tokens[cue].key == Keys.saying, reading.tokens[cue - 1].key == Keys.as_ else { return nil }
        for index in (max(range.lowerBound, cue - 14)..<cue - 1).reversed() where reading.tags[index].isVerb {
            let lemma = lexicon.lemma(of: reading.tokens[index].key)
            return lemma == Keys.quote || lemma == Keys.cite ? index : nil
        }
        return nil
    }

    /// Whether the cue is the "quoted" of "quoted as saying", or the "declined" of "who declined to be named, said", which
    /// report nothing by themselves.
    func isPrelude(_ cue: Int) -> Bool {
        let range = context.sentence(of: cue)
        let lemma = context.lexicon.lemma(of: reading.tokens[cue].key)
        if declinesToBeNamed(cue, lemma, range) || collides(cue, range) { return true }
        guard lemma == Keys.quote || lemma == Keys.cite else { return false }
        return (cue + 1..<max(cue + 1, min(cue + 15, range.upperBound))).contains {
            Self.quoteVerb(before: $0, in: range, reading, context.lexicon) == cue
        }
    }

    /// "an official who declined to be named".
    private func declinesToBeNamed(_ cue: Int, _ lemma: UInt64, _ range: Range<Int>) -> Bool {
        guard Keys.declining.contains(lemma), cue > range.lowerBound, reading.tokens[cue - 1].key == Keys.who, cue + 3 < range.upperBound else { return false }
        return reading.tags[cue + 1] == .to && (cue + 2..<min(cue + 5, range.upperBound)).contains { Keys.naming.contains(reading.tokens[$0].key) }
    }

    /// "Typhoon slams into the coast": nobody is criticised.
    private func collides(_ cue: Int, _ range: Range<Int>) -> Bool {
        cue + 1 < range.upperBound && reading.tokens[cue + 1].key == Keys.into && context.cueWords[context.lemma(cue)] & CueList.reports == 0
    }

    /// Content and source of "as saying"; `nil` for other cues.
    func parts(of cue: Int) -> (content: Range<Int>, source: SourceCandidate)? {
        let range = context.sentence(of: cue)
        guard let quote = Self.quoteVerb(before: cue, in: range, reading, context.lexicon),
            let speaker = reading.tags[quote] == .participle ? subject(of: quote, range) : object(of: quote, cue)
        else { return nil }
        let last = reading.tags[range.upperBound - 1] == .mark ? range.upperBound - 1 : range.upperBound
        let content: Range<Int>
        let isPassedOn = cue + 1 < last && reading.tokens[cue + 1].key == Keys.by
        if cue + 2 < last, !isPassedOn {
            content = cue + 1..<range.upperBound
        } else if speaker.tokens.lowerBound > range.lowerBound + 1 {
            content = range.lowerBound..<speaker.tokens.lowerBound
        } else {
            return nil
        }
        return (content, SourceCandidate(tokens: speaker.tokens, head: speaker.head, side: .subject, order: 0))
    }

    private func subject(of verb: Int, _ range: Range<Int>) -> NounPhrase? {
        let group = context.groupStart(of: verb, in: range)
        guard group > range.lowerBound, reading.phraseOf[group - 1] >= 0 else { return nil }
        return reading.phrases[Int(reading.phraseOf[group - 1])]
    }

    private func object(of verb: Int, _ cue: Int) -> NounPhrase? {
        guard let index = (verb + 1..<cue).first(where: { reading.phraseOf[$0] >= 0 }) else { return nil }
        return reading.phrases[Int(reading.phraseOf[index])]
    }

    // MARK: Said … that

    /// Where "that" begins what is said, after a verb of saying and phrases that tell when, where or to whom.
    func thatClause(of cue: Int) -> (that: Int, source: SourceCandidate)? {
        let range = context.sentence(of: cue)
        let tag = reading.tags[cue]
        let isPerfect = tag == .participle && cue > range.lowerBound && context.groupStart(of: cue, in: range) < cue
        guard tag == .past || tag == .third || isPerfect, !context.isQuoted(cue),
            context.cueWords[context.lemma(cue)] & CueList.reports != 0, context.lemma(cue) != Keys.show
        else { return nil }
        let group = context.groupStart(of: cue, in: range)
        guard group > range.lowerBound, !(group..<cue).contains(where: { reading.tags[$0] == .be }), let phrase = subject(before: group, range)
        else { return nil }
        let limit = min(cue + 18, range.upperBound)
        guard let that = (cue + 1..<max(cue + 1, limit)).first(where: { opensClause($0, range) }), that > cue + 1,
            that + 1 < range.upperBound, isAside(cue + 1..<that)
        else { return nil }
        let start = sources.completed(phrase.tokens, side: .subject)
        guard context.isSomebody(start) || reading.tags[phrase.head] == .pronoun else { return nil }
        let head = Int(reading.phraseOf[start.lowerBound])
        return (
            that, SourceCandidate(tokens: start, head: head >= 0 ? reading.phrases[head].head : phrase.head, side: .subject, order: 0)
        )
    }

    /// "that", or a pronoun with its verb where "that" is left out.
    private func opensClause(_ index: Int, _ range: Range<Int>) -> Bool {
        if reading.tokens[index].key == Keys.that { return true }
        guard reading.tags[index] == .pronoun, index + 1 < range.upperBound else { return false }
        let next = reading.tags[index + 1]
        return next.isAuxiliary || next == .past || next == .third
    }

    /// The phrase before the verb group; across what stands between commas ("Haddad, whose party lost, has repeatedly said").
    private func subject(before group: Int, _ range: Range<Int>) -> NounPhrase? {
        if reading.phraseOf[group - 1] >= 0 { return reading.phrases[Int(reading.phraseOf[group - 1])] }
        guard reading.tokens[group - 1].key == Keys.comma,
            let comma = (max(range.lowerBound + 1, group - 30)..<max(range.lowerBound + 1, group - 1)).first(where: { reading.tokens[$0].key == Keys.comma }),
            reading.phraseOf[comma - 1] >= 0
        else { return nil }
        return reading.phrases[Int(reading.phraseOf[comma - 1])]
    }

    /// Whether the words begin with a preposition or a time and hold no verb.
    private func isAside(_ words: Range<Int>) -> Bool {
        guard let first = words.first, reading.tags[first] == .preposition || reading.tags[first] == .time else { return false }
        return !words.contains { index in
            let tag = reading.tags[index]
            return tag.isVerb && tag != .gerund || tag.isAuxiliary || tag == .quote || tag == .relative
        }
    }
}
