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
    var lastDocument: Speaker? { documents.last(before: horizon) }

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
}
