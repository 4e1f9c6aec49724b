internal import ClaimModel

/// Reads the parts of a clause around a token: its subject, the places it names, the times beside it.
struct ClauseReader {
    let reading: Reading
    let lexicon: WordLexicon
    let names: NameWords
    /// For each token the index of the date that it is part of, or -1.
    let dateOf: [Int32]

    func lemma(_ index: Int) -> UInt64 { lexicon.lemma(of: reading.tokens[index].key) }

    func sentence(of index: Int) -> Range<Int> { reading.sentences[Int(reading.sentenceOf[index])].tokens }

    /// The noun phrase that is the subject of the verb at `verb`, with what "of" and "in" hang on it.
    func subject(of verb: Int, in range: Range<Int>) -> Range<Int>? {
        if reading.tags[verb] != .gerund, let aside = beforeAside(verb, range) { return aside }
        let verb = firstVerb(of: verb, in: range)
        var best: Range<Int>?
        var isObject = false
        for number in reading.phrasesOf[Int(reading.sentenceOf[verb])] {
            let phrase = reading.phrases[number].tokens
            guard phrase.upperBound <= verb, phrase.lowerBound >= range.lowerBound else { continue }
            let before = phrase.lowerBound > range.lowerBound ? reading.tags[phrase.lowerBound - 1] : .mark
            let opensClause = before == .preposition && Keys.clauseOpeners.contains(reading.tokens[phrase.lowerBound - 1].key)
            // "a plane carrying 220 passengers and 9 crew members crashed": the plane did.
            if before == .gerund, best != nil { isObject = true } else if before != .conjunction && before != .mark { isObject = false }
            if isObject || before == .preposition && !opensClause || before == .to || isTime(phrase) || isAge(phrase, range) || isEachShare(phrase) { continue }
            best = phrase
        }
        return best.map { beforeAside(verb, range) ?? $0 }
    }

    /// The verb whose subject another shares: "struck" of "struck the coast, killing 12 and injuring 30".
    private func firstVerb(of verb: Int, in range: Range<Int>) -> Int {
        var verb = verb
        for _ in 0..<6 {
            var before = verb - 1
            while before > range.lowerBound, reading.tags[before].isAuxiliary || reading.tags[before] == .adverb || reading.tags[before] == .negation { before -= 1 }
            guard before > range.lowerBound, reading.tags[verb] != .base else { return verb }
            let key = reading.tokens[before].key
            let isJoined = before == verb - 1 && (key == Keys.and || key == Keys.comma || key == Keys.but)
            let isLoose = reading.tags[verb] == .gerund && reading.tags[before] != .preposition && reading.tags[before] != .be
            guard isJoined || isLoose, let first = finiteVerb(before: before, range) else { return verb }
            verb = first
        }
        return verb
    }

    /// The verb before a token with no new clause between them.
    private func finiteVerb(before end: Int, _ range: Range<Int>) -> Int? {
        for index in (range.lowerBound..<end).reversed() {
            switch reading.tags[index] {
            case .past, .third, .participle, .gerund, .base:
                // "struck, the agency said, killing 40": the struck thing's doing.
                if !Keys.reporting.contains(lemma(index)) { return index }
            case .relative, .that, .subordinator: return nil
            default: if reading.tokens[index].key == Keys.semicolon { return nil }
            }
        }
        return nil
    }

    /// "Core inflation, which strips out food and energy, eased": the subject before what stands between commas.
    private func beforeAside(_ verb: Int, _ range: Range<Int>) -> Range<Int>? {
        var end = verb - 1
        while end > range.lowerBound, reading.tags[end].isAuxiliary || reading.tags[end] == .adverb || reading.tags[end] == .negation { end -= 1 }
        guard end > range.lowerBound, reading.tokens[end].key == Keys.comma else { return nil }
        var start = end - 1
        while start > range.lowerBound, start > end - 25, reading.tokens[start].key != Keys.comma { start -= 1 }
        guard start > range.lowerBound, reading.tokens[start].key == Keys.comma, reading.phraseOf[start - 1] >= 0,
            reading.tags[start + 1] == .relative || reading.tags[start + 1] == .determiner || reading.tags[start + 1] == .gerund
        else { return nil }
        let phrase = reading.phrases[Int(reading.phraseOf[start - 1])].tokens
        return phrase.lowerBound >= range.lowerBound && phrase.upperBound == start && !isTime(phrase) ? phrase : nil
    }

    /// Whether a phrase names somebody who can speak.
    func isSomebody(_ phrase: Range<Int>) -> Bool {
        phrase.contains { reading.tags[$0] == .name || names.isSpeaker(reading.tokens[$0].key) }
    }

    func isTime(_ phrase: Range<Int>) -> Bool { phrase.contains { dateOf[$0] >= 0 } }

    /// A range with the time that opens its sentence right before it: "Last year," of "Last year, floods killed 11 people".
    func withOpeningTime(_ range: Range<Int>) -> Range<Int> {
        let start = sentence(of: range.lowerBound).lowerBound
        guard range.lowerBound > start, range.lowerBound - start < 9 else { return range }
        let opening = start..<range.lowerBound
        let isTime = opening.contains { dateOf[$0] >= 0 }
            && opening.allSatisfy { dateOf[$0] >= 0 || reading.tags[$0] == .preposition || reading.tokens[$0].key == Keys.comma }
        return isTime ? start..<range.upperBound : range
    }

    /// "62 cents a share".
    private func isEachShare(_ phrase: Range<Int>) -> Bool {
        phrase.count == 2 && reading.tokens[phrase.lowerBound].key == Keys.a && reading.tokens[phrase.lowerBound + 1].key == Keys.share
    }

    /// "Marinov, 57, had": an age beside a name is no subject.
    private func isAge(_ phrase: Range<Int>, _ range: Range<Int>) -> Bool {
        guard phrase.count == 1, reading.tags[phrase.lowerBound] == .number, phrase.lowerBound > range.lowerBound + 1, phrase.upperBound < range.upperBound
        else { return false }
        return reading.tokens[phrase.lowerBound - 1].key == Keys.comma && reading.tags[phrase.lowerBound - 2] == .name
            && reading.tokens[phrase.upperBound].key == Keys.comma
    }

    /// A phrase and the prepositional phrases that follow it directly.
    func extended(_ phrase: Range<Int>, limit: Int) -> Range<Int> {
        var end = phrase.upperBound
        while end + 1 < limit, reading.tags[end] == .preposition, reading.phraseOf[end + 1] >= 0 {
            let next = reading.phrases[Int(reading.phraseOf[end + 1])].tokens
            guard next.lowerBound == end + 1, !isTime(next) else { break }
            end = min(next.upperBound, limit)
        }
        return phrase.lowerBound..<end
    }

    /// The first noun phrase after `index`, where only small words lie between.
    func object(after index: Int, in range: Range<Int>) -> Range<Int>? {
        for next in index + 1..<max(index + 1, min(index + 6, range.upperBound)) {
            let number = Int(reading.phraseOf[next])
            if number >= 0 { return reading.phrases[number].tokens }
            if reading.tags[next] == .mark { return nil }
        }
        return nil
    }

    /// Named places after "in", "near", "across" and the like between two tokens, with those joined by "and".
    func places(in range: Range<Int>) -> [String] {
        var found: [String] = []
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            defer { index += 1 }
            guard reading.tags[index] == .preposition, isPlaceLink(reading.tokens[index].key) else { continue }
            var next = index + 1
            while next < range.upperBound, let place = place(at: next, limit: range.upperBound) {
                let name = reading.string(place)
                if !found.contains(name) { found.append(name) }
                guard place.upperBound + 1 < range.upperBound,
                    reading.tokens[place.upperBound].key == Keys.and || reading.tokens[place.upperBound].key == Keys.comma
                else { break }
                next = place.upperBound + 1
            }
        }
        return found
    }

    private func isPlaceLink(_ key: UInt64) -> Bool {
        NameFinder.isPlaceLink(key) || key == Keys.inside || key == Keys.off || key == Keys.throughout
    }

    private func place(at index: Int, limit: Int) -> Range<Int>? {
        // "neighbouring Syria", "war-torn Yemen".
        let isDescribed = index + 1 < limit && (reading.tags[index] == .gerund || reading.tags[index] == .past)
        let index = isDescribed ? index + 1 : index
        let number = Int(reading.phraseOf[index])
        guard number >= 0 else { return nil }
        let phrase = reading.phrases[number].tokens
        let head = reading.phrases[number].head
        // "the town of Atarib", "the coast of Libya".
        if Self.places.contains(reading.tokens[head].key), !phrase.contains(where: { reading.tags[$0] == .name }), phrase.upperBound + 1 < limit,
            reading.tokens[phrase.upperBound].key == Keys.of, reading.tags[phrase.upperBound + 1] == .name
        {
            return place(at: phrase.upperBound + 1, limit: limit)
        }
        guard reading.tags[head] == .name || Self.places.contains(reading.tokens[head].key) else { return nil }
        guard !isTime(phrase), let first = phrase.first(where: { reading.tags[$0] == .name }) else { return nil }
        // Without words before the name ("neighbouring Syria"), and no genitive ("Iraq's capital").
        var start = first
        if first > phrase.lowerBound, Self.isDirection(reading.tokens[first - 1].key) { start = first - 1 }
        guard start < limit, !phrase.contains(where: { reading.tags[$0] == .genitive }) else { return nil }
        return start..<min(phrase.upperBound, limit)
    }

    private static let directions = KeySet(
        ["northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "northwest", "northeast",
         "southwest", "southeast", "northwestern", "northeastern", "southwestern", "southeastern"])

    static let places = KeySet(
        ["city", "town", "village", "province", "district", "region", "governorate", "area", "areas", "state", "county", "capital",
         "valley", "camp", "border", "suburb", "neighbourhood", "neighborhood", "island", "coast"])

    private static func isDirection(_ key: UInt64) -> Bool { directions.contains(key) }

    func scalars(_ tokens: Range<Int>) -> Range<Int> {
        guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
        return reading.tokens[first].start..<reading.tokens[last].end
    }

    /// The words of a phrase without its article.
    func plain(_ tokens: Range<Int>) -> String {
        var tokens = tokens
        if let first = tokens.first, tokens.count > 1, reading.tags[first] == .determiner {
            let key = reading.tokens[first].key
            if key == Keys.the || key == Keys.a || key == Keys.an { tokens = first + 1..<tokens.upperBound }
        }
        while let last = tokens.last, tokens.count > 1, reading.tags[last] == .mark || reading.tags[last] == .quote {
            tokens = tokens.lowerBound..<last
        }
        return reading.string(tokens)
    }

    /// A range as it is fit to be quoted: without "that" in front, and with both marks of a quotation or neither.
    func quotable(_ tokens: Range<Int>) -> Range<Int> {
        var tokens = tokens
        if let first = tokens.first, tokens.count > 1, reading.tokens[first].key == Keys.that, !reading.tokens[first].has(.capital),
            reading.tags[first] == .that || reading.tags[first] == .subordinator
        {
            tokens = first + 1..<tokens.upperBound
        }
        guard tokens.count > 2, tokens.count(where: { reading.tags[$0] == .quote }) % 2 == 1, let last = tokens.last else { return tokens }
        let sentence = sentence(of: last)
        for next in tokens.upperBound..<max(tokens.upperBound, min(tokens.upperBound + 2, reading.tokens.count)) {
            if reading.tags[next] == .quote, reading.tokens[next].lineBreaks == 0 { return tokens.lowerBound..<next + 1 }
            if reading.tags[next] != .mark { break }
        }
        let before = tokens.lowerBound - 1
        if before >= sentence.lowerBound, reading.tags[before] == .quote { return before..<tokens.upperBound }
        if reading.tags[tokens.lowerBound] == .quote { return tokens.lowerBound + 1..<tokens.upperBound }
        return reading.tags[last] == .quote ? tokens.lowerBound..<last : tokens
    }

    /// The words of a range as a quote of the text.
    func quote(_ range: Range<Int>) -> Quote {
        let start = max(0, range.lowerBound - 32)
        let end = min(reading.text.count, range.upperBound + 32)
        return Quote(
            exact: reading.text.string(range),
            anchor: Quote.Anchor(
                prefix: reading.text.string(start..<range.lowerBound), suffix: reading.text.string(range.upperBound..<end),
                start: range.lowerBound, end: range.upperBound))
    }
}
