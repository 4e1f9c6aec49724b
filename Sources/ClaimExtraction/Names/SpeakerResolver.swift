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
    let entityAt: [Int32]
    private var spoken = Memory()
    private var people = Memory()
    private var bodies = Memory()
    /// For each source its speaker, where it was a document.
    private var documents = Memory()
    /// The token up to which speakers are remembered: what comes after a source tells nothing of it.
    private var horizon = Int.max

    /// Who spoke where, in reading order.
    private struct Memory {
        private var entries: [(cue: Int, speaker: Speaker?)] = []

        mutating func append(_ speaker: Speaker?, at cue: Int) { entries.append((cue, speaker)) }

        /// The last entry before a token, by bisection.
        func last(before token: Int) -> Speaker? {
            var (low, high) = (0, entries.count)
            while low < high {
                let middle = (low + high) / 2
                if entries[middle].cue < token { low = middle + 1 } else { high = middle }
            }
            return low > 0 ? entries[low - 1].speaker : nil
        }
    }

    var lastSpeaker: Speaker? { spoken.last(before: horizon) }
    var lastPerson: Speaker? { people.last(before: horizon) }
    var lastBody: Speaker? { bodies.last(before: horizon) }
    private var lastDocument: Speaker? { documents.last(before: horizon) }

    package init(reading: Reading, lexicon: WordLexicon, names: NameWords, entities: [NamedEntity]) {
        self.reading = reading
        self.lexicon = lexicon
        self.names = names
        self.entities = entities
        var entityAt = [Int32](repeating: -1, count: reading.tokens.count)
        for (number, entity) in entities.enumerated() {
            for mention in entity.mentions {
                for index in mention { entityAt[index] = Int32(number) }
            }
        }
        self.entityAt = entityAt
    }

    /// The speaker of a source; sources are to be given in reading order.
    package mutating func speaker(of source: Range<Int>, head: Int, cue: Int) -> Speaker {
        let found = resolve(source, head: head, cue: cue)
        remember(found, head: head, at: cue)
        let isAgain = reading.tokens[head].key == Keys.it && lastDocument != nil
        if !isAgain { documents.append(names.isIn(.document, reading.tokens[head].key) ? found : nil, at: cue) }
        return found
    }

    /// The speaker of a source that is asked for out of order: nothing is remembered, and what comes later is unknown.
    func speaker(aside source: Range<Int>, head: Int) -> Speaker {
        var resolver = self
        resolver.horizon = head
        return resolver.resolve(source, head: head, cue: head)
    }

    private mutating func remember(_ speaker: Speaker, head: Int, at cue: Int) {
        guard speaker.confidence >= 0.4 else { return }
        spoken.append(speaker, at: cue)
        switch speaker.entity.map({ entities[$0].kind }) {
        case .person?: people.append(speaker, at: cue)
        case .organisation?, .place?: bodies.append(speaker, at: cue)
        default:
            if names.isIn(.office, reading.tokens[head].key) || isPersonLike(speaker.name) { people.append(speaker, at: cue) } else { bodies.append(speaker, at: cue) }
        }
    }

    private func isPersonLike(_ name: String) -> Bool {
        guard let word = name.split(separator: " ").last else { return false }
        return names.isIn(.office, WordKey.of(word))
    }

    func resolve(_ source: Range<Int>, head: Int, cue: Int) -> Speaker {
        let head = bodyHead(head, in: source)
        let key = reading.tokens[head].key
        if reading.tags[head] == .pronoun || reading.tags[head] == .possessive { return pronoun(key, at: source.lowerBound, source) }
        if reading.tags[head] == .relative { return relative(source) }
        let core = core(of: source, head: head)
        if let number = namedEntity(in: source, head: head) { return named(number, core) }
        if let number = apposed(to: core, in: source, head: head) { return named(number, nil) }
        if names.isIn(.document, key) { return document(source, head) }
        if let definite = definite(core, head) { return definite }
        return Speaker(name: plain(core), entity: nil, standsFor: nil, via: [], confidence: 0.7)
    }

    /// "The French military": a body that is called by an adjective is the head, not the name before it.
    private func bodyHead(_ head: Int, in source: Range<Int>) -> Int {
        let next = head + 1
        return next < source.upperBound && reading.tags[next] == .adjective && names.isIn(.body, reading.tokens[next].key) ? next : head
    }

    // MARK: Pronouns

    private func pronoun(_ key: UInt64, at index: Int, _ source: Range<Int>) -> Speaker {
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

    /// The whole name that a token is part of: "International Organization for Migration".
    func mention(at index: Int) -> Range<Int>? {
        let number = Int(entityAt[index])
        guard number >= 0 else { return nil }
        var (start, end) = (index, index + 1)
        while start > 0, entityAt[start - 1] == entityAt[index] { start -= 1 }
        while end < entityAt.count, entityAt[end] == entityAt[index] { end += 1 }
        return start..<end
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

    private func namedEntity(in source: Range<Int>, head: Int) -> Int? {
        let number = Int(entityAt[head])
        if number >= 0 { return holder(of: number, after: head, in: source) ?? number }
        // "President Barack Obama's spokesman" is no Obama: only the head counts, but "the Observatory monitoring group" is
        // the Observatory.
        let key = reading.tokens[head].key
        guard Self.anyBody.contains(key) else { return nil }
        let start = reading.sentences[Int(reading.sentenceOf[head])].tokens.lowerBound
        var back = head - 1
        var hasNews = false
        while back >= max(start, head - 6) {
            let tag = reading.tags[back]
            let number = Int(entityAt[back])
            if number >= 0 {
                // "the Interfax agency" is Interfax, and "the U.N. agency" one of many.
                let isAgency = key == Keys.agency && !hasNews && names.agencies[entities[number].label.lowercased()] == nil
                return entities[number].kind == .organisation && !isAgency ? number : nil
            }
            if reading.tokens[back].key == Keys.news { hasNews = true }
            guard tag == .gerund || Self.modifiers.contains(reading.tokens[back].key) else { return nil }
            back -= 1
        }
        return nil
    }

    /// "Helios managing partner Peter Krol": who is called by what they are in a body is the one named last.
    private func holder(of number: Int, after head: Int, in source: Range<Int>) -> Int? {
        guard let next = (head + 1..<max(head + 1, min(head + 6, source.upperBound))).first(where: { entityAt[$0] >= 0 && Int(entityAt[$0]) != number }),
            entities[Int(entityAt[next])].kind == .person
        else { return nil }
        let between = (head + 1..<next).filter { Int(entityAt[$0]) != number }
        let isCalling = between.allSatisfy { reading.tags[$0] == .noun || reading.tags[$0] == .adjective || reading.tags[$0] == .gerund }
        return isCalling && between.contains { reading.tags[$0] == .noun } ? Int(entityAt[next]) : nil
    }

    /// What may stand between a name and the kind of body it is; other words make it another body ("U.N. refugee agency").
    static let modifiers = KeySet(
        ["news", "monitoring", "aid", "medical", "advocacy", "war", "militant", "rebel", "rights", "jihadist", "armed", "opposition", "extremist", "charity", "research", "human"])

    /// "The minister, Peter Holm,": the name beside an office.
    private func apposed(to core: Range<Int>, in source: Range<Int>, head: Int) -> Int? {
        let comma = core.upperBound
        guard comma + 1 < source.upperBound, reading.tokens[comma].key == Keys.comma else { return nil }
        // "His team, Fjord-Alpin,": its name, where nothing else stands between the commas.
        if reading.tags[core.lowerBound] == .possessive, names.isIn(.body, reading.tokens[head].key), entityAt[comma + 1] >= 0 {
            let number = Int(entityAt[comma + 1])
            let end = (comma + 1..<entityAt.count).first { entityAt[$0] != entityAt[comma + 1] } ?? entityAt.count
            return end >= source.upperBound || reading.tags[end] == .mark ? number : nil
        }
        guard names.isIn(.office, reading.tokens[head].key) else { return nil }
        for index in comma + 1..<min(comma + 5, source.upperBound) where entityAt[index] >= 0 {
            return entities[Int(entityAt[index])].kind == .person ? Int(entityAt[index]) : nil
        }
        return nil
    }

    func named(_ number: Int, _ core: Range<Int>?) -> Speaker {
        let entity = entities[number]
        let standsFor = entity.forms.lazy.compactMap { names.metonyms[$0.lowercased()] }.first
        var name = entity.label
        // A source given by its initials keeps them beside the full name.
        if let core, core.count == 1, reading.tokens[core.lowerBound].has(.allCapitals), reading.string(core) != name {
            name += " (" + reading.string(core) + ")"
        }
        return Speaker(name: name, entity: number, standsFor: standsFor, via: [], confidence: 0.9)
    }
}
