/// Whom a source means: the fullest name that the article has for it.
package struct Speaker: Hashable, Sendable {
    /// The fullest name; the words of the source where it has none.
    package var name: String
    /// The index of the named entity, where it is one.
    package var entity: Int?
    /// Whom the name stands for, where it is a metonym ("Washington").
    package var standsFor: String?
    /// The hands it went through, nearest the speaker first ("a statement issued by his office").
    package var via: [String]
    /// From 0 to 1.
    package var confidence: Double
}

/// Resolves pronouns, offices, bodies and documents to who they are within one article, in reading order.
package struct SpeakerResolver {
    let reading: Reading
    let lexicon: WordLexicon
    let names: NameWords
    let entities: [NamedEntity]
    private var entityAt: [Int32]
    private var history: [Speaker] = []
    private var lastPerson: Speaker?
    private var lastBody: Speaker?
    private var issuer: Speaker?
    /// The speaker of the last source, where that was a document.
    private var lastDocument: Speaker?

    package init(reading: Reading, lexicon: WordLexicon, names: NameWords, entities: [NamedEntity]) {
        self.reading = reading
        self.lexicon = lexicon
        self.names = names
        self.entities = entities
        entityAt = Array(repeating: -1, count: reading.tokens.count)
        for (number, entity) in entities.enumerated() {
            for mention in entity.mentions {
                for index in mention { entityAt[index] = Int32(number) }
            }
        }
    }

    /// The speaker of a source; sources are to be given in reading order.
    package mutating func speaker(of source: Range<Int>, head: Int, cue: Int) -> Speaker {
        let found = resolve(source, head: head, cue: cue)
        remember(found)
        let isAgain = reading.tokens[head].key == Keys.it && lastDocument != nil
        if !isAgain { lastDocument = names.isIn(.document, reading.tokens[head].key) ? found : nil }
        return found
    }

    /// The speaker of a source that is asked for out of order: nothing is remembered.
    func speaker(aside source: Range<Int>, head: Int) -> Speaker {
        resolve(source, head: head, cue: head)
    }

    private mutating func remember(_ speaker: Speaker) {
        guard speaker.confidence >= 0.4 else { return }
        history.append(speaker)
        switch speaker.entity.map({ entities[$0].kind }) {
        case .person?: lastPerson = speaker
        case .organisation?, .place?: lastBody = speaker
        default:
            if isPersonLike(speaker.name) { lastPerson = speaker } else { lastBody = speaker }
        }
        issuer = speaker
    }

    private func isPersonLike(_ name: String) -> Bool {
        guard let word = name.split(separator: " ").last else { return false }
        return names.isIn(.office, WordKey.of(word))
    }

    private func resolve(_ source: Range<Int>, head: Int, cue: Int) -> Speaker {
        let key = reading.tokens[head].key
        if reading.tags[head] == .pronoun || reading.tags[head] == .possessive { return pronoun(key, at: source.lowerBound, source) }
        if reading.tags[head] == .relative { return relative(source) }
        let core = core(of: source, head: head)
        if let number = namedEntity(in: core, head: head) { return named(number, core) }
        if let number = apposed(to: core, in: source, head: head) { return named(number, nil) }
        if names.isIn(.document, key) { return document(source, head) }
        if let definite = definite(core, head) { return definite }
        return Speaker(name: plain(core), entity: nil, standsFor: nil, via: [], confidence: 0.7)
    }

    // MARK: Pronouns

    private func pronoun(_ key: UInt64, at index: Int, _ source: Range<Int>) -> Speaker {
        let candidates: Speaker?
        switch key {
        case Keys.he, Keys.she, Keys.his, Keys.her, Keys.him, Keys.i: candidates = person(before: index)
        case Keys.it where lastDocument != nil: return lastDocument ?? plainSpeaker(source)
        case Keys.it, Keys.its: candidates = lastBody ?? body(before: index) ?? issuer
        case Keys.they, Keys.their, Keys.we: candidates = history.last ?? body(before: index)
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
            guard let best, let lastEntity = last.entity, best.number != lastEntity, isSubject(best.end) else { return last }
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
        return nil
    }

    /// "the group, which said": the phrase before the relative pronoun.
    private func relative(_ source: Range<Int>) -> Speaker {
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

    // MARK: Names

    /// The first phrase of a source, with what "of" and "for" hang on it and without its appositions.
    private func core(of source: Range<Int>, head: Int) -> Range<Int> {
        var end = max(head + 1, source.lowerBound + 1)
        while end < source.upperBound {
            let key = reading.tokens[end].key
            let tag = reading.tags[end]
            if tag == .mark || tag == .quote || tag == .relative || tag.isVerb || tag.isAuxiliary || key == Keys.that { break }
            end += 1
        }
        return source.lowerBound..<min(end, source.upperBound)
    }

    private func namedEntity(in core: Range<Int>, head: Int) -> Int? {
        let number = Int(entityAt[head])
        if number >= 0 { return number }
        // "President Barack Obama's spokesman" is no Obama: only the head counts, but "the Observatory monitoring group" is
        // the Observatory.
        guard names.isIn(.body, reading.tokens[head].key) else { return nil }
        let start = reading.sentences[Int(reading.sentenceOf[head])].tokens.lowerBound
        var back = head - 1
        while back >= max(start, head - 6) {
            let tag = reading.tags[back]
            let number = Int(entityAt[back])
            if number >= 0 { return entities[number].kind == .organisation ? number : nil }
            guard tag == .gerund || tag == .noun || tag == .adjective else { return nil }
            back -= 1
        }
        return nil
    }

    /// "The minister, Peter Holm,": the name beside an office.
    private func apposed(to core: Range<Int>, in source: Range<Int>, head: Int) -> Int? {
        let comma = core.upperBound
        guard names.isIn(.office, reading.tokens[head].key), comma + 1 < source.upperBound, reading.tokens[comma].key == Keys.comma
        else { return nil }
        for index in comma + 1..<min(comma + 5, source.upperBound) where entityAt[index] >= 0 {
            return entities[Int(entityAt[index])].kind == .person ? Int(entityAt[index]) : nil
        }
        return nil
    }

    private func named(_ number: Int, _ core: Range<Int>?) -> Speaker {
        let entity = entities[number]
        let standsFor = entity.forms.lazy.compactMap { names.metonyms[$0.lowercased()] }.first
        var name = entity.label
        // A source given by its initials keeps them beside the full name.
        if let core, core.count == 1, reading.tokens[core.lowerBound].has(.allCapitals), reading.string(core) != name {
            name += " (" + reading.string(core) + ")"
        }
        return Speaker(name: name, entity: number, standsFor: standsFor, via: [], confidence: 0.9)
    }

    // MARK: Offices and bodies

    /// "the premier", "the ministry": who was called that before.
    private func definite(_ core: Range<Int>, _ head: Int) -> Speaker? {
        let first = reading.tokens[core.lowerBound].key
        let key = reading.tokens[head].key
        guard first == Keys.the && core.lowerBound < head || reading.tags[head] == .name else { return nil }
        if names.isIn(.office, key) {
            let words = synonyms(of: key)
            if let last = lastPerson, let number = last.entity, !entities[number].described.isDisjoint(with: words) { return last }
            for (number, entity) in entities.enumerated().prefix(400) where !entity.described.isDisjoint(with: words) {
                var speaker = named(number, nil)
                speaker.confidence = 0.7
                return speaker
            }
        }
        if names.isIn(.body, key) {
            for (number, entity) in entities.enumerated().prefix(400)
            where entity.kind == .organisation && entity.words.contains(key) && entity.mentions.first.map({ $0.lowerBound < head }) ?? false {
                var speaker = named(number, nil)
                speaker.confidence = 0.7
                return speaker
            }
            if core.count == 2, let lastBody { return lastBody }
        }
        return nil
    }

    private func synonyms(of key: UInt64) -> Set<UInt64> {
        let heads: Set<UInt64> = [Keys.premier, Keys.minister, Keys.pm]
        return heads.contains(key) ? heads : [key]
    }

    /// "the statement said": who issued it.
    private func document(_ source: Range<Int>, _ head: Int) -> Speaker {
        let source = source.lowerBound..<issuedEnd(source)
        let own = reading.string(source)
        if let issuer = documentIssuer(source, head) ?? self.issuer {
            var speaker = issuer
            speaker.via = [own]
            speaker.confidence = min(speaker.confidence, 0.6)
            return speaker
        }
        return Speaker(name: plain(source), entity: nil, standsFor: nil, via: [], confidence: 0.5)
    }

    /// "a statement" + "issued by his office": who issued it may stand after what the source was cut to.
    private func issuedEnd(_ source: Range<Int>) -> Int {
        let end = source.upperBound
        guard end + 2 < reading.tokens.count, reading.tags[end] == .past || reading.tags[end] == .participle,
            reading.tokens[end + 1].key == Keys.by, reading.phraseOf[end + 2] >= 0
        else { return end }
        return reading.phrases[Int(reading.phraseOf[end + 2])].tokens.upperBound
    }

    /// "a statement issued by his office", "a statement from the ministry", "the ministry's statement".
    private func documentIssuer(_ source: Range<Int>, _ head: Int) -> Speaker? {
        for index in source where index > head {
            let key = reading.tokens[index].key
            guard key == Keys.by || key == Keys.from, index + 1 < source.upperBound else { continue }
            let number = Int(reading.phraseOf[index + 1])
            guard number >= 0 else { continue }
            let phrase = reading.phrases[number]
            if reading.tags[phrase.tokens.lowerBound] == .possessive, let last = lastPerson {
                return last
            }
            return resolve(phrase.tokens, head: phrase.head, cue: index)
        }
        if let genitive = source.first(where: { reading.tags[$0] == .genitive && $0 < head }), genitive > source.lowerBound {
            return resolve(source.lowerBound..<genitive, head: genitive - 1, cue: head)
        }
        return nil
    }

    /// The words of a source without its article.
    private func plain(_ range: Range<Int>) -> String {
        var range = range
        while let first = range.first, range.count > 1, reading.tags[first] == .determiner && Self.isArticle(reading.tokens[first].key) {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, range.count > 1, reading.tags[last] == .mark || reading.tags[last] == .quote {
            range = range.lowerBound..<last
        }
        return reading.string(range)
    }

    private static func isArticle(_ key: UInt64) -> Bool { key == Keys.the || key == Keys.a || key == Keys.an }
}
