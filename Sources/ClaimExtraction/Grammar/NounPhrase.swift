/// A noun phrase without what hangs on it by a preposition or a comma.
package struct NounPhrase: Hashable, Sendable {
    package var tokens: Range<Int>
    /// The token that the phrase turns on: its last noun or name.
    package var head: Int
}

/// Finds noun phrases: runs of determiners, adjectives, numbers, nouns and names that end in a noun, name or pronoun.
package struct NounPhraseFinder {
    package init() {}

    /// Appends the phrases of a sentence, in order.
    package func append(in sentence: Range<Int>, tags: [Tag], tokens: [Token], to phrases: inout [NounPhrase]) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let phrase = phrase(at: index, sentence, tags, tokens) else {
                index += 1
                continue
            }
            phrases.append(phrase)
            index = phrase.tokens.upperBound
        }
    }

    private func phrase(at start: Int, _ sentence: Range<Int>, _ tags: [Tag], _ tokens: [Token]) -> NounPhrase? {
        var head: Int?
        var index = start
        scan: while index < sentence.upperBound {
            switch tags[index] {
            case .pronoun:
                return index == start ? NounPhrase(tokens: index..<index + 1, head: index) : finish(start, head)
            case .determiner, .possessive:
                if head != nil { break scan }
            case .noun, .plural, .name, .number:
                head = index
            case .time:
                if head == nil, index == start { return nil }
                if head != nil, index + 1 >= sentence.upperBound || !tags[index + 1].isNominal { break scan }
                head = index
            case .genitive:
                if head == nil { break scan }
            case .adjective:
                break
            case .participle, .past, .gerund:
                // "the wounded man", "leading figures": inside a phrase only before a noun.
                guard index > start, head == nil || tags[index - 1] == .genitive, index + 1 < sentence.upperBound,
                    tags[index + 1].isNominal || tags[index + 1] == .adjective
                else { break scan }
            case .adverb:
                guard head == nil, index > start, index + 1 < sentence.upperBound, tags[index + 1] == .adjective else { break scan }
            default:
                break scan
            }
            index += 1
        }
        return finish(start, head)
    }

    private func finish(_ start: Int, _ head: Int?) -> NounPhrase? {
        head.map { NounPhrase(tokens: start..<$0 + 1, head: $0) }
    }
}
