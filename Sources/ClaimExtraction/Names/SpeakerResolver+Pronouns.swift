/// Whom "he", "it", "they" and "who" mean.
extension SpeakerResolver {
    func pronoun(_ key: UInt64, at index: Int, _ source: Range<Int>) -> Speaker {
        let candidates: Speaker?
        switch key {
        case Keys.he, Keys.she, Keys.his, Keys.her, Keys.him, Keys.i: candidates = person(before: index)
        case Keys.it where lastDocument != nil: return lastDocument ?? plainSpeaker(source)
        case Keys.it, Keys.its: candidates = lastBody ?? body(before: index) ?? lastSpeaker
        case Keys.they, Keys.their, Keys.we: candidates = lastSpeaker ?? body(before: index)
        case Keys.who: candidates = nil
        default: candidates = nil
        }
        guard var speaker = candidates else { return plainSpeaker(source) }
        speaker.confidence = min(speaker.confidence, 0.7)
        speaker.via = []
        return speaker
    }

    private func plainSpeaker(_ source: Range<Int>) -> Speaker {
        Speaker(name: plain(source), entity: nil, standsFor: nil, via: [], confidence: 0.2)
    }

    /// The person whom "he" can mean: the last speaker, unless another was named since.
    private func person(before index: Int) -> Speaker? {
        var best: (number: Int, end: Int)?
        let sentence = Int(reading.sentenceOf[index])
        let first = reading.sentences[max(0, sentence - 3)].tokens.lowerBound
        var back = index - 1
        while back >= first {
            let number = Int(entityAt[back])
            if number >= 0, isPerson(number) {
                let isSubject = reading.sentenceOf[back] == reading.sentenceOf[index] || isSubject(back)
                if best == nil || isSubject {
                    best = (number, back)
                    if isSubject { break }
                }
            }
            back -= 1
        }
        if let last = lastPerson {
            guard let best, let lastEntity = last.entity, best.number != lastEntity, isSubject(best.end),
                best.end > entities[lastEntity].lastMention(before: index) ?? -1
            else { return last }
            return named(best.number, nil)
        }
        return best.map { named($0.number, nil) }
    }

    private func isPerson(_ number: Int) -> Bool {
        entities[number].kind == .person || !entities[number].described.isEmpty
    }

    /// Whether a mention begins its sentence, where subjects stand.
    private func isSubject(_ index: Int) -> Bool {
        let start = reading.sentences[Int(reading.sentenceOf[index])].tokens.lowerBound
        return index - start < 9
    }

    private func body(before index: Int) -> Speaker? {
        let first = reading.sentences[max(0, Int(reading.sentenceOf[index]) - 2)].tokens.lowerBound
        var back = index - 1
        while back >= first {
            let number = Int(entityAt[back])
            if number >= 0, entities[number].kind == .organisation { return named(number, nil) }
            back -= 1
        }
        // "Ericsson cut 1,400 jobs. It said …": what a sentence before begins with, whatever it is.
        var sentence = Int(reading.sentenceOf[index])
        while sentence > 0, reading.sentences[sentence].tokens.lowerBound > first {
            sentence -= 1
            let start = reading.sentences[sentence].tokens.lowerBound
            if entityAt[start] >= 0, entities[Int(entityAt[start])].kind == .unknown { return named(Int(entityAt[start]), nil) }
        }
        return nil
    }

    /// "the group, which said": the phrase before the relative pronoun.
    func relative(_ source: Range<Int>) -> Speaker {
        let sentence = reading.sentences[Int(reading.sentenceOf[source.lowerBound])].tokens
        var back = source.lowerBound - 1
        while back >= sentence.lowerBound {
            let number = Int(reading.phraseOf[back])
            if number >= 0 {
                let phrase = reading.phrases[number]
                return resolve(phrase.tokens, head: phrase.head, cue: source.lowerBound)
            }
            back -= 1
        }
        return Speaker(name: plain(source), entity: nil, standsFor: nil, via: [], confidence: 0.2)
    }
}
