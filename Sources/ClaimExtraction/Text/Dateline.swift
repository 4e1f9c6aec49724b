/// Finds the dateline at the head of a paragraph: "BEIRUT, March 4 (Reuters) —", "London (CNN) –", "KYIV/WARSAW: ".
///
/// It is told apart from the sentence after it, so that its place and day are none of what is said there.
struct Dateline {
    let tokens: [Token]
    let text: ScalarText
    let lexicon: WordLexicon

    /// A dateline is no longer than this.
    private static let longest = 20

    /// The index of the first token of the sentence after a dateline that begins at `start`; `nil` where none begins there.
    func end(from start: Int) -> Int? {
        guard start < tokens.count, tokens[start].kind == .word, tokens[start].has(.capital) else { return nil }
        var index = start
        while index < tokens.count, index == start || tokens[index].lineBreaks == 0 && (isPlaceName(index) || isJoint(index)) { index += 1 }
        let shouts = (start..<index).contains { tokens[$0].has(.allCapitals) && tokens[$0].end - tokens[$0].start > 2 }
            && !(start..<index).contains { tokens[$0].kind == .word && !tokens[$0].has(.allCapitals) && tokens[$0].end - tokens[$0].start > 3 }
        let limit = min(start + Self.longest, tokens.count)
        guard index < limit else { return nil }
        if shouts, isMark(index, 0x3A), index - start < 5 { return index + 1 }
        var hasSource = false
        while index < limit {
            let token = tokens[index]
            if token.lineBreaks > 0 { return nil }
            if isDash(index) { return shouts || hasSource || isPlain(start..<index) ? index + 1 : nil }
            if isMark(index, 0x28) {
                guard let close = (index + 1..<min(index + 6, limit)).first(where: { isMark($0, 0x29) }) else { return nil }
                hasSource = true
                index = close + 1
                continue
            }
            guard !hasSource, shouts, isMark(index, 0x2C) || isMark(index, 0x2E) || token.kind == .number || token.has(.capital) else { return nil }
            index += 1
        }
        return nil
    }

    /// "The Hague - A ferry": a short name at the head of the text, and a word after the dash that opens sentences.
    private func isPlain(_ place: Range<Int>) -> Bool {
        let next = place.upperBound + 1
        guard place.lowerBound < 40, place.count < 4, next < tokens.count, tokens[next].has(.capital), tokens[place.upperBound].has(.spaceBefore)
        else { return false }
        return lexicon.classes(of: tokens[next].key).contains(.starter)
    }

    private func isPlaceName(_ index: Int) -> Bool {
        tokens[index].kind == .word && tokens[index].has(.capital) && !tokens[index].has(.clitic)
    }

    private func isJoint(_ index: Int) -> Bool { isMark(index, 0x2F) || isMark(index, 0x27) }

    private func isMark(_ index: Int, _ value: UInt32) -> Bool {
        index < tokens.count && tokens[index].end - tokens[index].start == 1 && text[tokens[index].start] == value
    }

    private func isDash(_ index: Int) -> Bool {
        guard tokens[index].kind == .mark, tokens[index].has(.spaceBefore) || tokens[index].has(.spaceAfter) else { return false }
        switch text[tokens[index].start] {
        case 0x2D, 0x2013, 0x2014, 0x2012, 0x2015: return true
        default: return false
        }
    }
}
