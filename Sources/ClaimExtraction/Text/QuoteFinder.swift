/// A quotation as a range of tokens that takes in its marks.
package struct Quotation: Hashable, Sendable {
    package var tokens: Range<Int>
    /// Whether the paragraph ended before a closing mark: speech goes on where the next paragraph opens with a mark.
    package var isOpen: Bool
}

/// Pairs quotation marks, paragraph by paragraph.
package struct QuoteFinder {
    /// A quotation longer than this is taken to lack its closing mark.
    static let longest = 2_000

    package init() {}

    package func quotations(in tokens: [Token], sentences: [Sentence], text: ScalarText) -> [Quotation] {
        var found: [Quotation] = []
        var index = 0
        while index < sentences.count {
            let paragraph = sentences[index].paragraph
            let start = sentences[index].tokens.lowerBound
            while index < sentences.count, sentences[index].paragraph == paragraph { index += 1 }
            pair(start..<sentences[index - 1].tokens.upperBound, tokens, text, into: &found)
        }
        return found
    }

    private enum Side { case opens, closes, either, none }

    private func pair(_ range: Range<Int>, _ tokens: [Token], _ text: ScalarText, into found: inout [Quotation]) {
        let hasDouble = range.contains { tokens[$0].kind == .quote && !isSingle(tokens[$0], text) }
        var open: Int?
        for index in range where tokens[index].kind == .quote {
            if let start = open, index - start > Self.longest { open = nil }
            if isSingle(tokens[index], text) && hasDouble { continue }
            switch side(of: index, in: range, tokens, text) {
            case .opens:
                if open == nil { open = index }
            case .closes:
                if let start = open { found.append(Quotation(tokens: start..<index + 1, isOpen: false)) }
                open = nil
            case .either:
                if let start = open {
                    found.append(Quotation(tokens: start..<index + 1, isOpen: false))
                    open = nil
                } else {
                    open = index
                }
            case .none:
                break
            }
        }
        if let open, !isSingle(tokens[open], text) {
            found.append(Quotation(tokens: open..<min(range.upperBound, open + Self.longest), isOpen: true))
        }
    }

    private func isSingle(_ token: Token, _ text: ScalarText) -> Bool {
        let value = text[token.start]
        return token.end - token.start == 1 && (value == 0x27 || value == 0x2018 || value == 0x2019)
    }

    private func side(of index: Int, in range: Range<Int>, _ tokens: [Token], _ text: ScalarText) -> Side {
        let token = tokens[index]
        let before = token.has(.spaceBefore)
        let after = token.has(.spaceAfter)
        switch text[token.start] {
        case 0x201C, 0x201E, 0xAB: return .opens
        case 0x201D, 0xBB: return .closes
        case 0x60: return .opens
        case 0x2018 where token.end - token.start == 1: return before && !after ? .opens : .none
        case 0x2019 where token.end - token.start == 1, 0x27 where token.end - token.start == 1:
            if before && !after { return .opens }
            if after && !before { return .closes }
            return before ? .none : .closes
        default:
            if before && !after { return .opens }
            if after && !before { return .closes }
            return .either
        }
    }
}
