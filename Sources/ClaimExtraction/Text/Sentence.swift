/// A sentence as a range of tokens, with the paragraph it stands in.
package struct Sentence: Hashable, Sendable {
    package var tokens: Range<Int>
    package var paragraph: Int
}

/// Cuts tokens into paragraphs and sentences.
package struct SentenceSplitter {
    let lexicon: WordLexicon

    package init(lexicon: WordLexicon) {
        self.lexicon = lexicon
    }

    /// A longer run of tokens without a full stop is cut all the same: what passes do for a sentence stays bounded, and so
    /// the work for a text is linear in its length.
    static let longest = 400

    /// The sentences in order; every token lies in exactly one.
    package func sentences(of tokens: [Token], in text: ScalarText) -> [Sentence] {
        var sentences: [Sentence] = []
        let wrapped = isHardWrapped(tokens)
        var start = 0
        var paragraph = 0
        var index = 0
        let dateline = Dateline(tokens: tokens, text: text, lexicon: lexicon)
        var isHead = true
        while index < tokens.count {
            if isHead, let end = dateline.end(from: index), end < tokens.count {
                sentences.append(Sentence(tokens: start..<end, paragraph: paragraph))
                (start, index) = (end, end)
            }
            isHead = false
            var end = index + 1
            let isStop = isStop(tokens[index], text)
            if isStop {
                while end < tokens.count, closes(tokens[end], after: tokens[end - 1], text) { end += 1 }
            }
            let breaksParagraph = end < tokens.count && startsParagraph(end, tokens, text, wrapped: wrapped)
            let isTooLong = end - start >= Self.longest
            if end == tokens.count || breaksParagraph || isTooLong || isStop && startsSentence(end, after: index, tokens, text) {
                sentences.append(Sentence(tokens: start..<end, paragraph: paragraph))
                start = end
                if breaksParagraph {
                    paragraph += 1
                    isHead = true
                }
            }
            index = end
        }
        return sentences
    }

    /// Whether lines are broken inside sentences: single breaks outnumber blank lines, and few follow a full stop.
    private func isHardWrapped(_ tokens: [Token]) -> Bool {
        var single = 0
        var blank = 0
        var afterStop = 0
        for index in tokens.indices.dropFirst() {
            if tokens[index].lineBreaks == 1 {
                single += 1
                if tokens[index - 1].kind != .word, tokens[index - 1].kind != .number { afterStop += 1 }
            } else if tokens[index].lineBreaks > 1 {
                blank += 1
            }
        }
        return single > 4 && single > blank && afterStop * 3 < single
    }

    private func startsParagraph(_ index: Int, _ tokens: [Token], _ text: ScalarText, wrapped: Bool) -> Bool {
        let breaks = tokens[index].lineBreaks
        return breaks > 1 || breaks == 1 && !wrapped
    }

    private func isStop(_ token: Token, _ text: ScalarText) -> Bool {
        if token.has(.abbreviation) { return token.has(.spaceAfter) }
        guard token.kind == .mark else { return false }
        switch text[token.start] {
        case 0x2E, 0x21, 0x3F, 0x2026: return true
        default: return false
        }
    }

    /// Whether a token directly after a full stop still belongs to the sentence: a closing quote or bracket.
    private func closes(_ token: Token, after last: Token, _ text: ScalarText) -> Bool {
        guard token.start == last.end else { return false }
        let value = text[token.start]
        return token.kind == .quote && value != 0x201C && value != 0x2018 || value == 0x29 || value == 0x5D
            || value == 0x2E || value == 0x21 || value == 0x3F
    }

    private func isAsking(_ stop: Token, _ text: ScalarText) -> Bool {
        let value = text[stop.start]
        return value == 0x3F || value == 0x21 || value == 0x2026
    }

    /// `"Is it?" Maria Lopez asked.`: the name after a quotation that ends in no full stop goes with it.
    private func isSaid(from start: Int, _ tokens: [Token]) -> Bool {
        var index = start
        while index < tokens.count, index < start + 5, tokens[index].kind == .word, tokens[index].has(.capital) { index += 1 }
        return index > start && index < tokens.count && Keys.said.contains(tokens[index].key)
    }

    private func startsSentence(_ next: Int, after stop: Int, _ tokens: [Token], _ text: ScalarText) -> Bool {
        let token = tokens[next]
        let isGlued = !token.has(.spaceBefore)
        if token.kind == .word, !token.has(.capital) { return false }
        if tokens[next - 1].kind == .quote, isAsking(tokens[stop], text), isSaid(from: next, tokens) { return false }
        if tokens[stop].has(.abbreviation) {
            let classes = lexicon.classes(of: tokens[stop].key)
            if classes.contains(.abbreviatedTitle) || tokens[stop].end - tokens[stop].start <= 2 { return false }
            guard token.kind == .word else { return token.kind == .quote && tokens[stop].has(.spaceAfter) }
            return lexicon.classes(of: token.key).contains(.starter)
        }
        if isGlued { return token.kind == .word && token.has(.capital) && tokens[next - 1].kind != .mark }
        if token.kind == .mark { return text[token.start] != 0x2C && text[token.start] != 0x3B }
        return true
    }
}
