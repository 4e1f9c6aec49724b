/// What is counted: the noun phrase after a number.
extension FigureParser {
    /// The result with the noun that follows it, if any. `nil`, with a failure, where a phrase goes on with something else.
    mutating func finished(_ result: Result, isOne: Bool) -> Result? {
        var result = result
        switch mode {
        case .phrase: takePhraseNoun(&result, isOne: isOne)
        case .running: takeRunningNoun(&result, isOne: isOne)
        }
        return result
    }

    private func isNounWord(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].isWord else { return false }
        // "IS" and "US" are names where "is" and "us" are none.
        let isStop = policy.tables.units.stopWords.contains(text(index)) && !(tokens[index].isUpper && text(index).count > 1)
        return !isStop && !["of", "and", "per"].contains(text(index))
            && text(index) != "plus" && tokens[index].marks.isDisjoint(with: [.tens, .scale])
            && policy.tables.cardinals.match(tokens, at: index) == nil
    }

    private func skipDeterminers(_ index: Int) -> Int {
        var index = index
        while policy.tables.units.determiners.contains(text(index)) { index += 1 }
        return index
    }

    // MARK: Phrases

    /// Takes all the words of a noun phrase: "separate drone attacks", "members of its forces", "barrels per day".
    private mutating func takePhraseNoun(_ result: inout Result, isOne: Bool) {
        var begin = result.next
        if text(begin) == "of" { begin = skipDeterminers(begin + 1) }
        if text(begin) == "-" { begin += 1 }
        let end = endOfNounWords(begin)
        guard end > begin else { return }
        if result.amount?.kind == .proportion, text(result.next) != "of" {
            // "one in five people": a part of them, and no number of people.
            result.next = endOfNounWords(result.next)
            return
        }
        if text(result.next) == "of", result.unit != nil || result.isShare {
            // "tonnes of aid", "12 percent of voters": the measure is the unit, whatever it is of; half of them has none.
            result.next = complement(after: result.next, &result)
            return
        }
        guard let noun = noun(from: begin, to: end, isOne: isOne) else {
            fail(.notANoun(found: text(end - 1)), at: end - 1)
            return
        }
        // Nothing counted may follow a measure: "5 km soldiers" is left for the error.
        guard result.unit == nil || noun.unit == nil else { return }
        result.unit = noun.unit
        result.population = noun.population
        result.next = complement(after: end, &result)
    }

    /// Words, with hyphens, commas and "and" between them.
    private func endOfNounWords(_ begin: Int) -> Int {
        var index = begin
        while isNounWord(index) {
            if index > begin, policy.tables.after.match(tokens, at: index) != nil { break }
            index += 1
            if policy.tables.after.match(tokens, at: index) != nil { break }
            while isJoiner(index, begin), tokens[index + 1].isWord { index += 2 }
            let joins = ["-", "and", ",", "&", "/"].contains(text(index))
            if joins, isNounWord(index + 1), !(text(index) == "," && !tokens[index + 1].followsSpace) { index += 1 }
        }
        return index
    }

    private func complement(after end: Int, _ result: inout Result) -> Int {
        let isLast = ["a", "an"].contains(text(end)) && end + 2 == tokens.count
        let isRate = text(end) == "per" || isLast
        if isRate, isNounWord(end + 1) {
            result.unit = result.unit.map { "\($0) per \(text(end + 1))" }
            return end + 2
        }
        guard text(end) == "of", mode == .phrase else { return end }
        let begin = skipDeterminers(end + 1)
        let after = endOfNounWords(begin)
        return after > begin ? after : end
    }

    /// What the words from `begin` to `end` count: by their head, the last noun known.
    private func noun(from begin: Int, to end: Int, isOne: Bool) -> (unit: String?, population: String?)? {
        guard var head = head(from: begin, to: end, isOne: isOne) else { return nil }
        if head.entry.kind == .participle, head.start > begin,
            let persons = self.head(from: begin, to: head.start, isOne: isOne), persons.entry.kind == .people
        {
            head = persons
        }
        if head.entry.kind == .proform { return (nil, nil) }
        if let joined = joinedHead(before: head, from: begin) { return joined }
        return (head.entry.unit, head.entry.population)
    }

    /// "women and children", "killed and wounded", "tanks and trucks": two heads; "drone and missile attacks" has one.
    private func joinedHead(before head: Head, from begin: Int) -> (unit: String?, population: String?)? {
        let joiner = head.start - 1
        guard joiner > begin, ["and", "&", "/"].contains(text(joiner)),
            let first = self.head(from: begin, to: joiner, isOne: false), first.isPlural
        else { return nil }
        guard first.entry.unit != head.entry.unit else {
            let populations = [first.entry.population, head.entry.population].compactMap(\.self)
            return (head.entry.unit, populations.count == 2 ? populations.joined(separator: " and ") : nil)
        }
        return ("\(first.entry.unit) and \(head.entry.unit)", nil)
    }

    private struct Head {
        var entry: UnitCatalogue.Entry
        var start: Int
        var isPlural: Bool
    }

    /// The noun at the end of the words: the longest known phrase, else a word that looks like a plural.
    private func head(from begin: Int, to end: Int, isOne: Bool) -> Head? {
        guard end > begin else { return nil }
        for start in max(begin, end - 5)..<end {
            guard let (entry, next) = policy.tables.units.entries.match(tokens, at: start), next == end else { continue }
            return Head(entry: entry, start: start, isPlural: isPlural(end - 1, entry))
        }
        let word = text(end - 1)
        if EnglishPlural.isLikely(word) {
            return Head(entry: .init(kind: .thing, unit: word), start: end - 1, isPlural: true)
        }
        guard isOne, word.count > 1 else { return nil }
        return Head(entry: .init(kind: .thing, unit: EnglishPlural.of(word)), start: end - 1, isPlural: false)
    }

    private func isPlural(_ index: Int, _ entry: UnitCatalogue.Entry) -> Bool {
        switch entry.kind {
        case .participle: true
        case .people: text(index) == entry.population || text(index) == "people" || EnglishPlural.isLikely(text(index))
        default: entry.unit.hasSuffix(text(index))
        }
    }

    // MARK: Running text

    /// Takes the nearest known noun in the plural within a few words, over adjectives: "11 separate drone attacks".
    private func takeRunningNoun(_ result: inout Result, isOne: Bool) {
        let isPart = result.amount?.kind == .proportion || (result.isShare && text(result.next) == "of")
        if result.unit != nil || isPart { return }
        var begin = result.next
        if text(begin) == "of" {
            let after = skipDeterminers(begin + 1)
            let isMany = result.hedge == .vague || result.amount?.number.granularity ?? 0 >= 12
            guard isMany || after > begin + 1 else { return }
            begin = after
        }
        if begin < tokens.count, text(begin) == "-" { return }
        var weaker: (unit: String?, next: Int)?
        var index = begin
        scan: while index < begin + 7, isNounWord(index) || isJoiner(index, begin) {
            if isJoiner(index, begin), tokens[index + 1].isWord {
                // "surface-to-surface missiles", "five-star hotels".
                index += 2
                continue
            }
            guard isNounWord(index), let (entry, next) = policy.tables.units.entries.match(tokens, at: index) else {
                if !isOne, takeUnknownNoun(&result, at: index, from: begin) { return }
                index += 1
                continue
            }
            switch entry.kind {
            case .people where isOne || isPlural(next - 1, entry), .thing where isOne || isPlural(next - 1, entry):
                result.unit = entry.unit
                result.population = entry.population
                result.next = next
                return joinPersons(&result)
            case .participle where index == begin: weaker = (entry.unit, next)
            case .proform where index == begin: weaker = (nil, next)
            case .physical where index == begin && result.hedge == .vague && text(index).count > 1:
                // "a few kilometres"
                result.unit = entry.unit
                result.next = next
                return
            case .percent, .currency: break scan
            default: break
            }
            index = next
            // "drone and missile attacks": one kind of thing by another.
            if entry.kind == .thing, text(index) == "and", isNounWord(index + 1) { index += 1 }
        }
        if let weaker {
            result.unit = weaker.unit
            result.next = weaker.next
        }
    }

    /// "women and children": the same figure counts both.
    private func joinPersons(_ result: inout Result) {
        guard result.unit == "people", text(result.next) == "and",
            let (entry, next) = policy.tables.units.entries.match(tokens, at: result.next + 1), entry.kind == .people,
            isPlural(next - 1, entry)
        else { return }
        let populations = [result.population, entry.population].compactMap(\.self)
        result.population = populations.count == 2 ? populations.joined(separator: " and ") : nil
        result.next = next
    }

    private func isJoiner(_ index: Int, _ begin: Int) -> Bool {
        guard index > begin, index + 1 < tokens.count else { return false }
        return text(index) == "-" && !tokens[index].followsSpace && !tokens[index + 1].followsSpace
    }

    /// A word that can only be a plural noun, right after the number.
    private func takeUnknownNoun(_ result: inout Result, at index: Int, from begin: Int) -> Bool {
        let word = text(index)
        guard index == begin, EnglishPlural.isLikely(word), word.count > 3, !tokens[index].isCapitalised else {
            return false
        }
        result.unit = word
        result.next = index + 1
        return true
    }
}
