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
        addHands(&known, attribution, sentence)
        speaker = known
    }

    /// "told Reuters", "in a statement", "in an interview with AFP": in the reporting clause, outside what is said.
    private func addHands(_ speaker: inout Speaker, _ attribution: TokenAttribution, _ sentence: Range<Int>) {
        var index = attribution.cue + 1
        var order = 0
        while index < min(sentence.upperBound, attribution.cue + 9) {
            if attribution.content.contains(where: { $0.contains(index) }) { return }
            let number = Int(reading.phraseOf[index])
            if number >= 0 {
                let phrase = reading.phrases[number]
                if attribution.source?.overlaps(phrase.tokens) ?? false {
                    index = phrase.tokens.upperBound
                    continue
                }
                let key = reading.tokens[phrase.head].key
                let name = clause.plain(phrase.tokens)
                if names.agencies[name.lowercased()] != nil || names.isIn(.document, key)
                    || isOutlet(phrase, key) && clause.lemma(attribution.cue) == Keys.tell && order == 0
                {
                    let text = names.isIn(.document, key) ? reading.string(phrase.tokens) : name
                    if !speaker.via.contains(text) { speaker.via.append(text) }
                }
                index = phrase.tokens.upperBound
                order += 1
            } else {
                index += 1
            }
        }
    }

    /// A broadcaster or paper by name: initials, or a word such as Times.
    private func isOutlet(_ phrase: NounPhrase, _ key: UInt64) -> Bool {
        reading.tags[phrase.head] == .name && (names.isIn(.body, key) || reading.tokens[phrase.head].has(.allCapitals))
    }

    /// "…, citing two officials", "quoting a statement": the cited are those who speak.
    private func cited(_ attribution: TokenAttribution, _ sentence: Range<Int>, _ resolver: SpeakerResolver) -> Speaker? {
        var index = attribution.cue + 1
        while index < min(sentence.upperBound, attribution.cue + 60) {
            let lemma = clause.lemma(index)
            if reading.tags[index] == .gerund, lemma == Keys.cite || lemma == Keys.quote,
                let object = clause.object(after: index, in: sentence)
            {
                let whole = clause.extended(object, limit: sentence.upperBound)
                return resolver.speaker(aside: whole, head: object.upperBound - 1)
            }
            index += 1
        }
        return nil
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
