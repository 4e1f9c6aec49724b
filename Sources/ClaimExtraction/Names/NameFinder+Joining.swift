/// Which mentions have one bearer, and what each tells of it.
extension NameFinder {
    /// The entity among those found that a mention is one more of.
    func match(
        _ words: [UInt64], _ text: String, _ last: UInt64, _ mention: Mention, _ found: [NamedEntity],
        _ byWord: [UInt64: [Int]], _ byInitials: [String: Int]
    ) -> Int? {
        if words.count == 1, reading.tokens[mention.tokens.lowerBound].has(.allCapitals), text.utf8.count > 1,
            let number = byInitials[text.filter { $0 != "." }]
        {
            return number
        }
        // Only the latest few bearers of a word are asked, so that a long list stays linear.
        for number in (byWord[last] ?? []).suffix(8).reversed() {
            if isSame(words, found[number].words), !isPlaceWithin(found[number], words, mention) { return number }
        }
        // "Observatory" alone, after the full name of one.
        if mention.kind == .organisation, words.count == 1 {
            for number in (byWord[last] ?? []).suffix(8).reversed() where found[number].kind == .organisation { return number }
        }
        // "Syrian Observatory" after "Syrian Observatory for Human Rights", where a body is meant.
        if mention.kind == .organisation, let first = words.first {
            for number in (byWord[first] ?? []).suffix(8).reversed()
            where found[number].kind == .organisation && found[number].words.starts(with: words) { return number }
        }
        return nil
    }

    /// Whether two names can be one bearer's: one ends the other, word for word, with small differences of spelling.
    private func isSame(_ left: [UInt64], _ right: [UInt64]) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard short.last == long.last || short.first == long.first && short.count == 1 && long.count == 2 else { return false }
        if short.count == 1 { return true }
        let shared = short.count { long.contains($0) }
        // All but one word, which may be spelt differently ("Mohamed", "Mohammed").
        return shared == short.count || shared >= 2 && shared >= short.count - 1 || short.count == long.count && shared * 2 > short.count
    }

    /// "in Kenya" is not the "Kenya Railways" of before: a place is called by the first word of a longer name only where
    /// that one is a place too.
    private func isPlaceWithin(_ other: NamedEntity, _ words: [UInt64], _ mention: Mention) -> Bool {
        guard words.count == 1, other.words.count > 1, other.words.first == words.first else { return false }
        return mention.kind == .place && other.kind != .place || other.kind == .organisation
    }

    /// Takes what a mention tells into the entity that it is of.
    func join(_ mention: Mention, _ words: [UInt64], _ text: String, to entity: inout NamedEntity) {
        if !entity.forms.contains(text), entity.forms.count < 12 { entity.forms.append(text) }
        if words.count > entity.words.count {
            entity.words = words
            entity.label = text
        } else if words.count == entity.words.count, isShouted(entity.label), !isShouted(text) {
            // "BEIRUT" of a dateline is Beirut.
            entity.label = text
        }
        if mention.kind == .place, entity.kind == .person, entity.titles.isEmpty { entity.kind = .place }
        if entity.kind == .unknown || entity.kind == .place && mention.kind == .person && !mention.title.isEmpty { entity.kind = mention.kind }
        note(mention, in: &entity)
    }

    private func isShouted(_ name: String) -> Bool {
        name.utf8.count > 1 && !name.utf8.contains { $0 >= 97 && $0 <= 122 }
    }

    /// The entity of a first mention.
    func entity(_ mention: Mention, _ words: [UInt64], _ text: String) -> NamedEntity {
        var entity = NamedEntity(
            label: text, kind: mention.kind, forms: [text], titles: [], words: words, described: [], mentions: [])
        note(mention, in: &entity)
        return entity
    }

    private func note(_ mention: Mention, in entity: inout NamedEntity) {
        entity.mentions.append(mention.tokens)
        if !mention.title.isEmpty {
            let title = reading.string(mention.title)
            if !entity.titles.contains(title), entity.titles.count < 8 { entity.titles.append(title) }
            for index in mention.title { entity.described.insert(reading.tokens[index].key) }
        }
        describe(after: mention.tokens.upperBound, &entity)
    }

    /// "Smith, a spokesman for the ministry,": the head of an apposition describes the bearer.
    private func describe(after end: Int, _ entity: inout NamedEntity) {
        guard end + 1 < reading.tokens.count, reading.tokens[end].key == Keys.comma else { return }
        let number = Int(reading.phraseOf[end + 1])
        guard number >= 0, reading.sentenceOf[end + 1] == reading.sentenceOf[end], entity.kind != .place else { return }
        // "In Geneva, the envoy said" describes no Geneva.
        let after = reading.phrases[number].tokens.upperBound
        guard after >= reading.tokens.count || !(reading.tags[after].isVerb || reading.tags[after].isAuxiliary) else { return }
        let head = reading.phrases[number].head
        guard names.isIn(.office, reading.tokens[head].key) else { return }
        for index in reading.phrases[number].tokens where reading.tags[index] != .determiner { entity.described.insert(reading.tokens[index].key) }
    }

    /// The initials of a name of three words or more, and what stands in brackets after it.
    func initials(of tokens: Range<Int>) -> String? {
        let end = tokens.upperBound
        if end + 2 < reading.tokens.count, reading.tokens[end].key == Keys.openBracket, reading.tokens[end + 2].key == Keys.closeBracket,
            reading.tokens[end + 1].has(.allCapitals)
        {
            // "MANILA, Philippines (AP)" names who wrote it.
            let initials = reading.string(end + 1..<end + 2)
            return names.agencies[initials.lowercased()] == nil ? initials : nil
        }
        let capitals = tokens.count { reading.tokens[$0].has(.capital) }
        guard capitals > 2, capitals < 8 else { return nil }
        var initials = ""
        for index in tokens where reading.tokens[index].has(.capital) {
            initials.unicodeScalars.append(reading.text.scalars[reading.tokens[index].start])
        }
        return initials
    }
}
