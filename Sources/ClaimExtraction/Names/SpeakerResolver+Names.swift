/// The named entities of a source.
extension SpeakerResolver {
    /// The whole name that a token is part of: "International Organization for Migration".
    func mention(at index: Int) -> Range<Int>? {
        let number = Int(entityAt[index])
        guard number >= 0 else { return nil }
        var (start, end) = (index, index + 1)
        while start > 0, entityAt[start - 1] == entityAt[index] { start -= 1 }
        while end < entityAt.count, entityAt[end] == entityAt[index] { end += 1 }
        return start..<end
    }

    /// The first phrase of a source, with what "of" and "for" hang on it and without its appositions.
    func core(of source: Range<Int>, head: Int) -> Range<Int> {
        var end = max(head + 1, source.lowerBound + 1)
        while end < source.upperBound {
            let key = reading.tokens[end].key
            let tag = reading.tags[end]
            if tag == .mark || tag == .quote || tag == .relative || tag.isVerb || tag.isAuxiliary || key == Keys.that { break }
            end += 1
        }
        return source.lowerBound..<min(end, source.upperBound)
    }

    func namedEntity(in source: Range<Int>, head: Int) -> Int? {
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
    func apposed(to core: Range<Int>, in source: Range<Int>, head: Int) -> Int? {
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
