/// Gives each token its part of speech by the word list, endings and the neighbours: one pass from left to right.
package struct Tagger {
    let lexicon: WordLexicon

    package init(lexicon: WordLexicon) {
        self.lexicon = lexicon
    }

    package func tags(of tokens: [Token], sentences: [Sentence], text: ScalarText) -> [Tag] {
        var tags: [Tag] = Array(repeating: .mark, count: tokens.count)
        for sentence in sentences {
            let isTitle = isTitleCase(sentence.tokens, tokens)
            let shouts = isAllCapitals(sentence.tokens, tokens)
            for index in sentence.tokens {
                tags[index] = tag(at: index, in: sentence.tokens, tokens, tags, text, isTitleCase: isTitle, shouts: shouts)
            }
        }
        return tags
    }

    /// Whether the sentence is set like a headline, so that a capital says nothing.
    func isTitleCase(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        var words = 0
        var capitals = 0
        for index in range.dropFirst() where tokens[index].kind == .word && !tokens[index].has(.clitic) {
            guard tokens[index].end - tokens[index].start > 3 else { continue }
            words += 1
            if tokens[index].has(.capital) { capitals += 1 }
        }
        return words >= 3 && capitals * 20 >= words * 17
    }

    /// Whether most words are in capitals, so that they mark no acronym.
    private func isAllCapitals(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        var words = 0
        var capitals = 0
        for index in range where tokens[index].kind == .word && tokens[index].end - tokens[index].start > 1 {
            words += 1
            if tokens[index].has(.allCapitals) { capitals += 1 }
        }
        return words > 2 && capitals * 2 > words
    }

    private func tag(
        at index: Int, in range: Range<Int>, _ tokens: [Token], _ tags: [Tag], _ text: ScalarText, isTitleCase: Bool, shouts: Bool
    ) -> Tag {
        let token = tokens[index]
        switch token.kind {
        case .quote: return .quote
        case .mark:
            let value = text[token.start]
            return value == 0x24 || value == 0x25 || value == 0x20AC || value == 0xA3 ? .number : .mark
        case .number: return .number
        case .word: break
        }
        let previous = previousTag(before: index, in: range, tags)
        let classes = lexicon.classes(of: token.key)
        if token.has(.clitic) { return clitic(at: index, tokens, previous) }
        if !token.has(.capital), token.has(.hyphenated), endsCapitalised(token, text) { return .name }
        if token.has(.allCapitals), !shouts, token.end - token.start < 6, !isTitleCase || classes.isEmpty { return .name }
        let isFirst = index == range.lowerBound || tags[index - 1] == .quote || tags[index - 1] == .mark && index - 1 == range.lowerBound
        // "Britain-based", "Saudi-led".
        if token.has(.capital), token.has(.hyphenated), endsDescribing(token, text) { return .adjective }
        if token.has(.capital), !isTitleCase {
            let isNamed = previous == .name && index + 1 < range.upperBound && tokens[index + 1].has(.capital)
            if classes.contains(.time), !isNamed, !isFirstName(at: index, in: range, tokens, tags), token.end - token.start > 2, !classes.contains(.modal) || !isFirst { return .time }
            if !isFirst, !classes.contains(.pronoun) || token.has(.allCapitals) && token.end - token.start > 1 {
                return classes.contains(.determiner) && token.end - token.start > 1 && !token.has(.allCapitals) ? .determiner : .name
            }
            if isFirst, classes.isEmpty { return endsAsAdverb(token, text) ? .adverb : .name }
            if isFirst, classes.isDisjoint(with: Self.closed), index + 1 < range.upperBound,
                tokens[index + 1].has(.capital) || tokens[index + 1].has(.clitic)
            {
                return .name
            }
        }
        if isTitleCase, token.has(.capital), classes.isEmpty { return .name }
        return open(at: index, in: range, tokens, classes, previous, text)
    }

    private static let closed: WordClass = [
        .determiner, .possessive, .pronoun, .preposition, .conjunction, .subordinator, .relative, .be, .have, .do,
        .modal, .negation, .adverb, .number,
    ]

    /// The tag before, across adverbs' and opening quotes' heads.
    private func previousTag(before index: Int, in range: Range<Int>, _ tags: [Tag]) -> Tag {
        var back = index - 1
        while back >= range.lowerBound, tags[back] == .adverb || tags[back] == .quote || tags[back] == .negation { back -= 1 }
        return back >= range.lowerBound ? tags[back] : .mark
    }

    private func clitic(at index: Int, _ tokens: [Token], _ previous: Tag) -> Tag {
        switch tokens[index].key {
        case Keys.cliticS:
            if previous == .name || previous == .noun || previous == .plural || previous == .time { return .genitive }
            return .be
        case Keys.cliticRe, Keys.cliticM: return .be
        case Keys.cliticVe: return .have
        default: return .modal
        }
    }

    /// A word that is no name: closed classes first, then verbs and nouns by what stands before.
    private func open(
        at index: Int, in range: Range<Int>, _ tokens: [Token], _ classes: WordClass, _ previous: Tag, _ text: ScalarText
    ) -> Tag {
        let token = tokens[index]
        if token.key == Keys.to { return .to }
        // "state television reported".
        if token.key == Keys.state, index + 1 < range.upperBound, Keys.broadcasters.contains(tokens[index + 1].key) { return .noun }
        if token.key == Keys.that { return that(at: index, in: range, tokens, previous) }
        if classes.contains(.modal), !(classes.contains(.noun) || classes.contains(.time) && token.has(.capital)) { return .modal }
        if classes.contains(.be) { return .be }
        if classes.contains(.have) { return .have }
        if classes.contains(.do) { return .do }
        if token.key == Keys.not || token.key == Keys.never { return .negation }
        if classes.contains(.possessive) {
            // "told her that", "saw her": an object where no noun follows.
            if token.key == Keys.her, !isNounLike(index + 1, range, tokens) { return .pronoun }
            return .possessive
        }
        if classes.contains(.determiner), !classes.contains(.pronoun) || isNounLike(index + 1, range, tokens) {
            return .determiner
        }
        if classes.contains(.pronoun) { return .pronoun }
        if classes.contains(.relative) { return .relative }
        if classes.contains(.conjunction) { return .conjunction }
        if classes.contains(.preposition), classes.isDisjoint(with: [.base, .third]) || previous != .to {
            return classes.contains(.subordinator) && isClauseAhead(index + 1, range, tokens) ? .subordinator : .preposition
        }
        if classes.contains(.subordinator) { return .subordinator }
        if classes.contains(.time), previous != .modal { return .time }
        if classes.contains(.number) { return .number }
        if !classes.isDisjoint(with: .anyVerb) { return verb(at: index, in: range, tokens, classes, previous) }
        if classes.contains(.adverb) { return .adverb }
        if classes.contains(.adjective) { return isHeadless(at: index, in: range, tokens, previous) ? .noun : .adjective }
        if classes.contains(.noun) { return .noun }
        return unknown(token, previous, text)
    }

    /// "The official said", "the wounded were": an adjective after "the" that no noun follows stands for one.
    private func isHeadless(at index: Int, in range: Range<Int>, _ tokens: [Token], _ previous: Tag) -> Bool {
        let mayBeNoun = lexicon.classes(of: tokens[index].key).contains(.noun)
        guard previous == .determiner || mayBeNoun && (previous == .adjective || previous == .possessive || previous == .genitive || previous == .name || previous == .noun) else {
            return false
        }
        guard index + 1 < range.upperBound, tokens[index + 1].kind == .word else { return mayBeNoun }
        let next = lexicon.classes(of: tokens[index + 1].key)
        let ends: WordClass = mayBeNoun ? [.past, .be, .have, .do, .modal, .relative, .preposition] : [.past, .be, .have, .do, .modal]
        return !tokens[index + 1].has(.capital) && !next.isDisjoint(with: ends) && next.isDisjoint(with: [.adjective, .noun])
    }

    private func that(at index: Int, in range: Range<Int>, _ tokens: [Token], _ previous: Tag) -> Tag {
        switch previous {
        case .base, .third, .past, .gerund, .participle, .noun, .plural, .name, .be, .adjective, .mark, .pronoun,
            .conjunction, .time, .quote:
            return .that
        default:
            return isNounLike(index + 1, range, tokens) ? .determiner : .pronoun
        }
    }

    private func isNounLike(_ index: Int, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
        guard index < range.upperBound else { return false }
        let token = tokens[index]
        if token.kind == .number || token.kind == .quote { return true }
        guard token.kind == .word, !token.has(.clitic) else { return false }
        let classes = lexicon.classes(of: token.key)
        if classes.isEmpty || token.has(.capital) { return true }
        return !classes.isDisjoint(with: [.noun, .adjective, .number, .participle, .gerund])
            && classes.isDisjoint(with: [.be, .have, .do, .modal, .preposition, .pronoun])
    }

    private func isClauseAhead(_ index: Int, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
        guard index < range.upperBound else { return false }
        let token = tokens[index]
        let classes = lexicon.classes(of: token.key)
        if classes.contains(.subject) { return true }
        // A finite auxiliary or past form soon after.
        for next in index..<min(index + 7, range.upperBound) {
            if tokens[next].kind == .mark { return false }
            let classes = lexicon.classes(of: tokens[next].key)
            if !classes.isDisjoint(with: [.be, .have, .do, .modal]) { return true }
        }
        return false
    }

    private func verb(
        at index: Int, in range: Range<Int>, _ tokens: [Token], _ classes: WordClass, _ previous: Tag
    ) -> Tag {
        let canBeNoun = classes.contains(.noun)
        let canBeAdjective = classes.contains(.adjective)
        if canBeAdjective, classes.contains(.participle), previous != .have, previous != .be, isNounLike(index + 1, range, tokens) {
            return .adjective
        }
        switch previous {
        case .to, .modal, .do:
            if classes.contains(.base) { return .base }
        case .have:
            if classes.contains(.participle) { return .participle }
        case .be:
            if classes.contains(.participle) { return .participle }
            if classes.contains(.gerund) { return .gerund }
            if canBeAdjective { return .adjective }
            if canBeNoun { return .noun }
        case .determiner, .possessive, .genitive, .adjective, .number:
            // "The U.S. military estimates that": an adjective that names a body.
            if previous == .adjective, tokens[index - 1].key == Keys.military, classes.contains(.third), isObjectAhead(index + 1, range, tokens) { return .third }
            if previous != .number || !classes.contains(.past) {
                if classes.contains(.gerund) { return isNounLike(index + 1, range, tokens) ? .adjective : .noun }
                if classes.contains(.participle), isNounLike(index + 1, range, tokens) { return .adjective }
                if canBeNoun { return classes.contains(.third) ? .plural : .noun }
                if classes.contains(.base), previous != .adjective { return .noun }
            }
        default:
            break
        }
        if classes.contains(.base), classes.contains(.past), previous == .mark { return .base }
        if classes.contains(.past) { return .past }
        if classes.contains(.participle) { return .participle }
        if classes.contains(.gerund) { return .gerund }
        if classes.contains(.third) {
            if !canBeNoun { return .third }
            switch previous {
            case .pronoun, .name, .relative: return isObjectAhead(index + 1, range, tokens) || previous != .name ? .third : .plural
            case .noun: return isObjectAhead(index + 1, range, tokens) ? .third : .plural
            default: return .plural
            }
        }
        if canBeAdjective { return .adjective }
        // "the coast guard said": a base form does not follow a singular noun.
        if !canBeNoun { return previous == .noun && !isObjectAhead(index + 1, range, tokens) ? .noun : .base }
        switch previous {
        case .pronoun: return .base
        case .plural: return isObjectAhead(index + 1, range, tokens) ? .base : .noun
        case .name, .conjunction, .relative: return isObjectAhead(index + 1, range, tokens) ? .base : .noun
        default: return .noun
        }
    }

    /// Whether what follows reads as the object or complement of a verb.
    private func isObjectAhead(_ index: Int, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
        guard index < range.upperBound else { return false }
        let token = tokens[index]
        if token.kind == .quote { return true }
        guard token.kind == .word else { return token.kind == .number }
        let classes = lexicon.classes(of: token.key)
        if token.key == Keys.that || token.key == Keys.to { return true }
        return token.has(.capital)
            || !classes.isDisjoint(with: [.determiner, .possessive, .pronoun, .subject, .relative])
    }

    private func endsAsAdverb(_ token: Token, _ text: ScalarText) -> Bool {
        token.end - token.start > 4 && ends(token, text, with: "ly")
    }

    private func unknown(_ token: Token, _ previous: Tag, _ text: ScalarText) -> Tag {
        if token.end - token.start > 4 {
            if ends(token, text, with: "ly") { return .adverb }
            if ends(token, text, with: "ed") {
                switch previous {
                case .be, .have: return .participle
                case .determiner, .possessive, .genitive: return .adjective
                default: return token.has(.hyphenated) ? .adjective : .past
                }
            }
            if ends(token, text, with: "ing") {
                return previous == .determiner || previous == .possessive || previous == .genitive ? .noun : .gerund
            }
            for ending in Self.adjectiveEndings where ends(token, text, with: ending) { return .adjective }
        }
        if token.has(.capital) { return .name }
        if previous == .to || previous == .modal { return .base }
        if ends(token, text, with: "s"), !Self.singularEndings.contains(where: { ends(token, text, with: $0) }) {
            return previous == .pronoun ? .third : .plural
        }
        return .noun
    }

    /// "al-Sudani": a small particle before a name.
    private func endsCapitalised(_ token: Token, _ text: ScalarText) -> Bool {
        for index in token.start + 1..<token.end where text[index - 1] == 0x2D {
            if Scalars.isUpper(text[index]) { return index - token.start <= 4 }
        }
        return false
    }

    /// "chairman Jan Berg": the name of a month before another capital, after somebody's title.
    private func isFirstName(at index: Int, in range: Range<Int>, _ tokens: [Token], _ tags: [Tag]) -> Bool {
        guard Keys.monthNames.contains(tokens[index].key), index > range.lowerBound, index + 1 < range.upperBound,
            tags[index - 1] == .noun, tokens[index + 1].kind == .word, tokens[index + 1].has(.capital)
        else { return false }
        return !lexicon.classes(of: tokens[index + 1].key).contains(.time)
    }

    /// Whether a compound ends in a participle in small letters that describes.
    private func endsDescribing(_ token: Token, _ text: ScalarText) -> Bool {
        var key = WordKey.seed
        var start = token.end
        while start > token.start, text[start - 1] != 0x2D { start -= 1 }
        guard start > token.start + 1 else { return false }
        for index in start..<token.end {
            if Scalars.isUpper(text[index]) { return false }
            key = WordKey.add(text[index], to: key)
        }
        return Keys.describing.contains(key)
    }

    private static let singularEndings: [StaticString] = ["ss", "us", "is", "as"]

    private static let adjectiveEndings: [StaticString] = ["ous", "ful", "ive", "able", "ible", "ical", "less", "ary", "ish", "al", "ic"]

    private func ends(_ token: Token, _ text: ScalarText, with ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        guard token.end - token.start >= length else { return false }
        for offset in 0..<length
        where Scalars.lowered(text[token.end - length + offset]) != UInt32(ending.utf8Start[offset]) {
            return false
        }
        return true
    }
}
