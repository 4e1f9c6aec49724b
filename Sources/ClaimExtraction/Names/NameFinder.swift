/// Finds the names of an article and joins those of one bearer: "Sudani" and "Mohamed Shia al-Sudani", "SOHR" and the
/// "Syrian Observatory for Human Rights".
package struct NameFinder {
    let reading: Reading
    let lexicon: WordLexicon
    let names: NameWords

    package init(reading: Reading, lexicon: WordLexicon, names: NameWords) {
        self.reading = reading
        self.lexicon = lexicon
        self.names = names
    }

    /// A run of capitalised words, cut into what precedes the name and the name.
    package struct Mention {
        package var tokens: Range<Int>
        package var title: Range<Int>
        var kind: NamedEntity.Kind
    }

    package func entities() -> [NamedEntity] {
        var found: [NamedEntity] = []
        var byWord: [UInt64: [Int]] = [:]
        var byInitials: [String: Int] = [:]
        for mention in mentions() {
            let words = mention.tokens.map { word(of: $0) }
            guard let last = words.last else { continue }
            let text = reading.string(mention.tokens)
            let target = match(words, text, last, mention, found, byWord, byInitials)
            if let target {
                join(mention, words, text, to: &found[target])
                for word in words where !(byWord[word]?.contains(target) ?? false) { byWord[word, default: []].append(target) }
            } else {
                found.append(entity(mention, words, text))
                for word in words { byWord[word, default: []].append(found.count - 1) }
            }
            let number = target ?? found.count - 1
            if let initials = initials(of: mention.tokens) { byInitials[initials] = number }
        }
        return found
    }

    // MARK: Mentions

    package func mentions() -> [Mention] {
        var found: [Mention] = []
        for phrase in reading.phrases {
            var index = phrase.tokens.lowerBound
            while index < phrase.tokens.upperBound {
                guard reading.tags[index] == .name, reading.tokens[index].kind == .word else {
                    index += 1
                    continue
                }
                var end = index + 1
                while end < phrase.tokens.upperBound, reading.tags[end] == .name { end += 1 }
                if end == phrase.tokens.upperBound || isNameInName(end) { end = linkedEnd(end) }
                if let mention = mention(index..<end, phrase: phrase.tokens) { found.append(mention) }
                index = end
            }
        }
        return found
    }

    /// "Observatory for Human Rights", "Ministry of Defence": capitals that go on after a short link.
    private func linkedEnd(_ end: Int) -> Int {
        var end = end
        while end + 1 < reading.tokens.count, end < reading.tokens.count, reading.tokens[end].lineBreaks == 0 {
            let key = reading.tokens[end].key
            if isNameInName(end) {
                end += 2
                continue
            }
            // "Institute for the Study of War".
            let isArticled = (key == Keys.of || key == Keys.for_) && reading.tokens[end + 1].key == Keys.the && end + 2 < reading.tokens.count
                && reading.tags[end + 2] == .name && reading.sentenceOf[end + 2] == reading.sentenceOf[end] && isBodyNearby(before: end)
            if isArticled { end += 1 }
            guard isArticled || key == Keys.of || key == Keys.for_ || key == Keys.and && reading.tags[end - 1] == .name,
                reading.tags[end + 1] == .name, reading.sentenceOf[end + 1] == reading.sentenceOf[end],
                isArticled || isBodyNearby(before: end)
            else { break }
            end += 2
            while end < reading.tokens.count, reading.tags[end] == .name, reading.tokens[end].lineBreaks == 0 { end += 1 }
        }
        return end
    }

    /// "National Teachers' Union", "Save the Children": a plural genitive before a body, or "the" between a verb and what it
    /// is done to, both with capitals.
    private func isNameInName(_ end: Int) -> Bool {
        guard end + 1 < reading.tokens.count, reading.tags[end + 1] == .name, reading.sentenceOf[end + 1] == reading.sentenceOf[end] else { return false }
        if reading.tags[end] == .genitive {
            return reading.tokens[end].end - reading.tokens[end].start == 1 && names.isIn(.body, reading.tokens[end + 1].key)
        }
        return reading.tokens[end].key == Keys.the && reading.tokens[end - 1].has(.capital)
            && lexicon.classes(of: reading.tokens[end - 1].key).contains(.base) && reading.phraseOf[end + 1] >= 0
    }

    private func isBodyNearby(before end: Int) -> Bool {
        for index in max(0, end - 5)..<end where reading.tags[index] == .name && names.isIn(.body, singular(index)) { return true }
        return false
    }

    private func singular(_ index: Int) -> UInt64 { reading.tokens[index].key }

    private func mention(_ range: Range<Int>, phrase: Range<Int>) -> Mention? {
        // Titles in front: everything up to the last office or honorific that is followed by more name.
        var start = range.lowerBound
        for index in range.dropLast() {
            let key = reading.tokens[index].key
            if names.isIn(.honorific, key) || names.isIn(.office, key), !names.isIn(.body, reading.tokens[range.upperBound - 1].key) {
                start = index + 1
            }
        }
        var titleStart = range.lowerBound
        if start == range.lowerBound {
            // "commander Qasem Soleimani": an office in small letters before the name.
            var back = start - 1
            while back >= phrase.lowerBound, reading.tags[back] != .determiner { back -= 1 }
            if back + 1 < start, (back + 1..<start).contains(where: { names.isIn(.office, reading.tokens[$0].key) }) {
                titleStart = back + 1
            }
        }
        let tokens = start..<range.upperBound
        // "state TV": what it is, not its name.
        if range.count == 1, names.isIn(.outlet, reading.tokens[range.lowerBound].key) { return nil }
        // "Iraq PM", "Prime Minister": an office, whoever holds it.
        guard let last = tokens.last, !names.isIn(.office, reading.tokens[last].key) || tokens.count > 3 else { return nil }
        let title = titleStart..<start
        return Mention(tokens: tokens, title: title, kind: kind(of: tokens, hasTitle: !title.isEmpty))
    }

    private func kind(of tokens: Range<Int>, hasTitle: Bool) -> NamedEntity.Kind {
        if tokens.contains(where: { names.isIn(.body, reading.tokens[$0].key) }) { return .organisation }
        if hasTitle { return .person }
        let first = reading.tokens[tokens.lowerBound]
        if isDateline(tokens) { return .place }
        if tokens.count == 1, first.has(.allCapitals) { return .organisation }
        if tokens.lowerBound > 0, reading.tags[tokens.lowerBound - 1] == .preposition, Self.isPlaceLink(reading.tokens[tokens.lowerBound - 1].key) {
            return .place
        }
        // "the town of Khan Sheikhoun".
        if tokens.lowerBound > 1, reading.tokens[tokens.lowerBound - 1].key == Keys.of,
            ClauseReader.places.contains(reading.tokens[tokens.lowerBound - 2].key)
        {
            return .place
        }
        // "Russia Airstrikes" of a headline, "the Boston Bombing".
        // "Typhoon Mirasol" and "Operation Dawn" are nobody either.
        if let last = tokens.last, FigureClaims.events.contains(reading.tokens[last].key) || FigureClaims.events.contains(first.key) { return .unknown }
        return tokens.count > 1 && tokens.count < 5 ? .person : .unknown
    }

    /// "STOCKHOLM (Reuters) -", "KYIV, Jan. 16 -": the capitals that open a paragraph, in a sentence that ends in a dash.
    private func isDateline(_ tokens: Range<Int>) -> Bool {
        let sentence = reading.sentences[Int(reading.sentenceOf[tokens.lowerBound])].tokens
        guard sentence.lowerBound == tokens.lowerBound, reading.tokens[tokens.lowerBound].has(.allCapitals), sentence.count > tokens.count,
            let last = sentence.last, reading.tokens[last].kind == .mark
        else { return false }
        switch reading.text[reading.tokens[last].start] {
        case 0x2D, 0x2012...0x2015: return true
        default: return false
        }
    }

    static func isPlaceLink(_ key: UInt64) -> Bool {
        key == Keys.in_ || key == Keys.near || key == Keys.at || key == Keys.across || key == Keys.outside || key == Keys.around
    }

    /// A word of a name to compare by: "al-Sudani" as "sudani", without a final apostrophe.
    func word(of index: Int) -> UInt64 {
        let token = reading.tokens[index]
        guard token.has(.hyphenated) else { return token.key }
        let scalars = reading.text
        if token.end - token.start > 4, scalars[token.start + 2] == 0x2D || scalars[token.start + 1] == 0x2D {
            var key = WordKey.seed
            let start = scalars[token.start + 2] == 0x2D ? token.start + 3 : token.start + 2
            for position in start..<token.end { key = WordKey.add(Scalars.lowered(scalars[position]), to: key) }
            return key
        }
        return token.key
    }
}
