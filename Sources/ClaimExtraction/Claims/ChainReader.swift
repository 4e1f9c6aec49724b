internal import ClaimModel

/// Follows a statement through the hands it went through: "told Reuters", "in a statement", "citing two officials", "he
/// said …, the statement said".
struct ChainReader {
    let clause: ClauseReader
    let names: NameWords

    private var reading: Reading { clause.reading }

    func extend(_ speaker: inout Speaker?, _ attribution: TokenAttribution, resolver: SpeakerResolver) {
        let sentence = clause.sentence(of: attribution.cue)
        if let cited = cited(attribution, sentence, resolver) {
            var inner = cited
            if let outer = speaker { inner.via = [outer.name] + outer.via }
            speaker = inner
        } else if let inner = nested(attribution, speaker, resolver) {
            speaker = inner
        }
        guard var known = speaker else { return }
        quoted(attribution, sentence, &known, resolver)
        addHands(&known, attribution, sentence, resolver)
        speaker = known
    }

    /// "told Reuters", "in a statement", "in an interview with AFP": in the reporting clause, outside what is said.
    private func addHands(
        _ speaker: inout Speaker, _ attribution: TokenAttribution, _ sentence: Range<Int>, _ resolver: SpeakerResolver
    ) {
        if let opening = openingDocument(sentence, attribution) { add(reading.string(opening), to: &speaker) }
        var index = attribution.cue + 1
        var order = 0
        while index < min(sentence.upperBound, attribution.cue + 12) {
            if attribution.content.contains(where: { $0.contains(index) }) { return }
            let number = Int(reading.phraseOf[index])
            guard number >= 0 else {
                index += 1
                continue
            }
            let phrase = reading.phrases[number]
            index = phrase.tokens.upperBound
            if attribution.source?.overlaps(phrase.tokens) ?? false { continue }
            let key = reading.tokens[phrase.head].key
            if names.isIn(.document, key) {
                // "citing internal documents" names what was read, not a hand.
                if reading.tags[phrase.tokens.lowerBound - 1] == .gerund { continue }
                let document = document(phrase.tokens, limit: sentence.upperBound)
                add(reading.string(document), to: &speaker)
                index = document.upperBound
            } else {
                let name = resolver.mention(at: phrase.head).map { reading.string($0) } ?? clause.plain(phrase.tokens)
                let isPlatform = names.isIn(.platform, key) && reading.tags[phrase.head] == .name && phrase.tokens.lowerBound > 0
                    && reading.tokens[phrase.tokens.lowerBound - 1].key == Keys.on
                let isTold = clause.lemma(attribution.cue) == Keys.tell && order == 0 && isOutlet(phrase, key)
                if names.agencies[name.lowercased()] != nil || isPlatform || isTold { add(name, to: &speaker) }
            }
            order += 1
        }
    }

    private func add(_ hand: String, to speaker: inout Speaker) {
        if !speaker.via.contains(hand) { speaker.via.append(hand) }
    }

    /// "In a statement, the union said": a document at the head of the sentence, before the source.
    private func openingDocument(_ sentence: Range<Int>, _ attribution: TokenAttribution) -> Range<Int>? {
        let first = sentence.lowerBound
        guard let source = attribution.source, source.lowerBound > first + 2, source.upperBound <= attribution.cue,
            reading.tokens[first].key == Keys.in_, reading.phraseOf[first + 1] >= 0
        else { return nil }
        let phrase = reading.phrases[Int(reading.phraseOf[first + 1])]
        guard names.isIn(.document, reading.tokens[phrase.head].key) else { return nil }
        let document = document(phrase.tokens, limit: source.lowerBound)
        let isClosed = (document.upperBound..<source.lowerBound).contains { reading.tokens[$0].key == Keys.comma }
        return isClosed && !attribution.content.contains { $0.overlaps(document) } ? document : nil
    }

    /// "an interview" + "with the BBC": a document with whom it was given or issued to.
    private func document(_ phrase: Range<Int>, limit: Int) -> Range<Int> {
        let end = phrase.upperBound
        guard end + 1 < limit, Self.links.contains(reading.tokens[end].key), reading.phraseOf[end + 1] >= 0 else { return phrase }
        let next = reading.phrases[Int(reading.phraseOf[end + 1])].tokens
        return next.lowerBound == end + 1 && !clause.isTime(next) ? phrase.lowerBound..<min(next.upperBound, limit) : phrase
    }

    private static let links = KeySet(["with", "to", "by", "from"])

    /// A broadcaster or paper by name: initials, a word such as Times, or what it is beside it ("the newspaper El Pais").
    private func isOutlet(_ phrase: NounPhrase, _ key: UInt64) -> Bool {
        reading.tags[phrase.head] == .name
            && (names.isIn(.body, key) || reading.tokens[phrase.head].has(.allCapitals)
                || phrase.tokens.contains { names.isIn(.outlet, reading.tokens[$0].key) })
    }

    /// "…, citing two officials", "quoting a statement", "Citing a doctor, AFP reported …": the cited are those who speak.
    private func cited(_ attribution: TokenAttribution, _ sentence: Range<Int>, _ resolver: SpeakerResolver) -> Speaker? {
        let before = sentence.lowerBound..<min(sentence.lowerBound + 2, attribution.cue)
        let after = attribution.cue + 1..<max(attribution.cue + 1, min(sentence.upperBound, attribution.cue + 60))
        for index in Array(before) + Array(attribution.source ?? 0..<0) + Array(after) {
            let lemma = clause.lemma(index)
            if reading.tags[index] == .gerund, lemma == Keys.cite || lemma == Keys.quote,
                let object = clause.object(after: index, in: sentence)
            {
                let whole = clause.extended(object, limit: sentence.upperBound)
                let cited = resolver.speaker(aside: whole, head: object.upperBound - 1)
                // "citing internal documents": papers of nobody named do not speak, who cites them does.
                if cited.entity == nil, cited.via.isEmpty, isCarrier(object.upperBound - 1) { return nil }
                return cited
            }
        }
        return nil
    }

    /// "The paper quoted him as saying", "he was quoted by the agency as saying": the words of him passed on by the other.
    private func quoted(_ attribution: TokenAttribution, _ sentence: Range<Int>, _ speaker: inout Speaker, _ resolver: SpeakerResolver) {
        guard let quote = ReportedSpeech.quoteVerb(before: attribution.cue, in: sentence, reading, clause.lexicon) else { return }
        let isPassive = reading.tags[quote] == .participle
        let agents = Array(quote + 1..<attribution.cue) + [attribution.cue + 1].filter { $0 < sentence.upperBound }
        let hand = isPassive
            ? agents.first { reading.tokens[$0].key == Keys.by }.flatMap { clause.object(after: $0, in: sentence) }
            : clause.subject(of: quote, in: sentence)
        if let hand { add(handName(hand, resolver), to: &speaker) }
    }

    /// "the Interfax news agency" is Interfax.
    private func handName(_ phrase: Range<Int>, _ resolver: SpeakerResolver) -> String {
        if let last = phrase.last, reading.tags[last] == .pronoun { return resolver.speaker(aside: phrase, head: last).name }
        for index in phrase {
            if names.agencies[reading.string(index..<index + 1).lowercased()] != nil { return reading.string(index..<index + 1) }
        }
        return clause.plain(phrase)
    }

    /// What a document or an agency passes on begins with somebody's saying it: "He said …, the statement said".
    private func nested(_ attribution: TokenAttribution, _ outer: Speaker?, _ resolver: SpeakerResolver) -> Speaker? {
        guard attribution.isContentLeft, let outer, let content = attribution.content.first, let source = attribution.source,
            isCarrier(attribution.sourceHead) || names.agencies[outer.name.lowercased()] != nil
        else { return nil }
        for number in reading.phrasesOf[Int(reading.sentenceOf[attribution.cue])] {
            let phrase = reading.phrases[number]
            guard phrase.tokens.lowerBound >= content.lowerBound, phrase.tokens.upperBound <= content.upperBound else { continue }
            guard phrase.tokens.lowerBound <= content.lowerBound + 1 else { return nil }
            for index in phrase.tokens.upperBound..<min(phrase.tokens.upperBound + 6, content.upperBound)
            where reading.tags[index].isVerb && Keys.reporting.contains(clause.lemma(index)) {
                var inner = resolver.speaker(aside: phrase.tokens, head: phrase.head)
                inner.via = outer.via.isEmpty ? [reading.string(source)] : outer.via
                return inner
            }
            return nil
        }
        return nil
    }

    private func isCarrier(_ head: Int) -> Bool { names.isIn(.document, reading.tokens[head].key) }
}
