/// Sources without a name: an office, a body, or a document.
extension SpeakerResolver {
    /// "the premier", "the ministry": who was called that before. Words between ("the interior ministry") must fit as well.
    func definite(_ core: Range<Int>, _ head: Int) -> Speaker? {
        let first = reading.tokens[core.lowerBound].key
        let key = reading.tokens[head].key
        guard first == Keys.the && core.lowerBound < head || reading.tags[head] == .name else { return nil }
        let start = first == Keys.the ? core.lowerBound + 1 : core.lowerBound
        // "the Britain-based group" is the group, wherever it has its seat.
        let modifiers = Set((start..<max(start, head)).filter { !(reading.tags[$0] == .adjective && reading.tokens[$0].has(.hyphenated)) }.map { reading.tokens[$0].key })
        if names.isIn(.office, key) {
            if let last = lastPerson, let number = last.entity, isCalled(entities[number].described, key, modifiers) { return last }
            // A headline names the office before the story names its holder.
            let isHeadline = first != Keys.the
            let modifiers = isHeadline && key == Keys.pm ? [] : modifiers
            let found = latest(before: head, where: { isCalled($0.described, key, modifiers) })
            if let found = found ?? (isHeadline ? latest(before: .max, where: { isCalled($0.described, key, modifiers) }) : nil) { return found }
        }
        if names.isIn(.body, key) {
            let found = latest(before: head) { $0.kind == .organisation && $0.words.contains(key) && modifiers.isSubset(of: $0.words) }
            if let found { return found }
            // "The union of riders" is a body of its own.
            let isOfSome = head + 1 < core.upperBound && (reading.tokens[head + 1].key == Keys.of || reading.tokens[head + 1].key == Keys.for_)
            if Self.anyBody.contains(key), !isOfSome, modifiers.allSatisfy(Self.modifiers.contains), let lastBody, lastBody.entity != nil || isNamed(lastBody, key) { return lastBody }
        }
        return nil
    }

    /// Whether a body without a name has this word for what it is: "U.N. health agency" of "the agency".
    private func isNamed(_ body: Speaker, _ key: UInt64) -> Bool {
        body.name.split(separator: " ").contains { WordKey.of($0) == key }
    }

    /// Words that any body can be meant by.
    static let anyBody = KeySet(
        ["group", "organisation", "organization", "agency", "body", "monitor", "watchdog", "movement", "association", "charity",
         "network", "party", "faction", "militia", "union", "company", "firm", "airline", "carmaker", "retailer", "bank", "lender"])

    /// Whether somebody described by some words can be called by an office with modifiers.
    private func isCalled(_ described: Set<UInt64>, _ key: UInt64, _ modifiers: Set<UInt64>) -> Bool {
        let premiers: Set<UInt64> = [Keys.premier, Keys.pm]
        let isPremier = !described.isDisjoint(with: premiers) || described.isSuperset(of: [Keys.prime, Keys.minister])
        if premiers.contains(key) || key == Keys.minister && modifiers.contains(Keys.prime) {
            let rest = modifiers.subtracting([Keys.prime])
            return isPremier && (rest.isSubset(of: described) || described.isSubset(of: premiers.union([Keys.prime, Keys.minister])))
        }
        return described.contains(key) && modifiers.isSubset(of: described) && !(key == Keys.minister && isPremier)
    }

    /// The entity that fits and was named last before a token, of the first few hundred.
    private func latest(before token: Int, where fits: (NamedEntity) -> Bool) -> Speaker? {
        var best: (number: Int, mention: Int)?
        for (number, entity) in entities.enumerated().prefix(400) where fits(entity) {
            guard let mention = entity.lastMention(before: token), mention > best?.mention ?? -1 else { continue }
            best = (number, mention)
        }
        guard let best else { return nil }
        var speaker = named(best.number, nil)
        speaker.confidence = 0.7
        return speaker
    }

    /// "the statement said": who issued it.
    func document(_ source: Range<Int>, _ head: Int) -> Speaker {
        let source = source.lowerBound..<issuedEnd(source)
        let isCut = source.count > 1 && (reading.tokens[source.upperBound - 1].key == Keys.comma || reading.tokens[source.upperBound - 1].key == Keys.period)
        let own = reading.string(isCut ? source.lowerBound..<source.upperBound - 1 : source)
        // "A video showed": not that of whoever spoke before.
        if let issuer = documentIssuer(source, head) ?? (isDefinite(source) && !Self.courtPapers.contains(reading.tokens[head].key) ? lastSpeaker : nil) {
            var speaker = issuer
            speaker.via = [own]
            speaker.confidence = min(speaker.confidence, 0.6)
            return speaker
        }
        return Speaker(name: plain(source), entity: nil, standsFor: nil, via: [], confidence: 0.5)
    }

    /// What nobody who spoke before has written.
    private static let courtPapers = KeySet(["indictment", "lawsuit", "affidavit", "transcript", "dossier"])

    private func isDefinite(_ source: Range<Int>) -> Bool {
        let tag = reading.tags[source.lowerBound]
        let key = reading.tokens[source.lowerBound].key
        return tag == .possessive || tag == .determiner && key != Keys.a && key != Keys.an
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
        // "a United Nations report"
        if head > source.lowerBound, entityAt[head - 1] >= 0, entityAt[head] < 0 { return named(Int(entityAt[head - 1]), nil) }
        if let genitive = source.first(where: { reading.tags[$0] == .genitive && $0 < head }), genitive > source.lowerBound {
            return resolve(source.lowerBound..<genitive, head: genitive - 1, cue: head)
        }
        return nil
    }

    /// The words of a source without its article.
    func plain(_ range: Range<Int>) -> String {
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
