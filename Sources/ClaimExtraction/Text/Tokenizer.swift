/// Cuts a text into tokens. It cannot fail: what is neither word nor number is a mark.
///
/// Clitics are tokens of their own ("Sudani" + "'s"), negated auxiliaries and hyphenated words are one ("didn't",
/// "US-led"), and so are abbreviations with their period ("U.S.", "Jan.", "J.").
package struct Tokenizer {
    let abbreviations: Set<UInt64>

    package init(abbreviations: Set<UInt64>) {
        self.abbreviations = abbreviations
    }

    package func tokens(of text: ScalarText) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(text.count / 5)
        text.withCodePoints { scalars in
            var index = 0
            var breaks = 0
            var spaced = true
            while index < scalars.count {
                let value = scalars[index]
                if Scalars.isSpace(value) {
                    if Scalars.isLineBreak(value), !(value == 10 && index > 0 && scalars[index - 1] == 13) { breaks += 1 }
                    spaced = true
                    if let last = tokens.indices.last { tokens[last].shape.insert(.spaceAfter) }
                    index += 1
                    continue
                }
                let first = tokens.count
                index = append(from: index, of: scalars, to: &tokens)
                if spaced { tokens[first].shape.insert(.spaceBefore) }
                tokens[first].lineBreaks = UInt8(min(breaks, 255))
                breaks = 0
                spaced = false
            }
            if let last = tokens.indices.last { tokens[last].shape.insert(.spaceAfter) }
        }
        return tokens
    }

    /// Appends the tokens that begin at `index` and returns where they end.
    private func append(from index: Int, of scalars: UnsafeBufferPointer<UInt32>, to tokens: inout [Token]) -> Int {
        let value = scalars[index]
        if Scalars.isDigit(value) { return appendNumber(from: index, of: scalars, to: &tokens) }
        if Scalars.isLetter(value) { return appendWord(from: index, of: scalars, to: &tokens) }
        return appendMark(from: index, of: scalars, to: &tokens)
    }

    private func appendNumber(from start: Int, of scalars: UnsafeBufferPointer<UInt32>, to tokens: inout [Token]) -> Int {
        var end = start + 1
        while end < scalars.count {
            let value = scalars[end]
            if Scalars.isDigit(value) || Scalars.isLetter(value) {
                end += 1
            } else if value == 0x2C || value == 0x2E || value == 0x3A || value == 0x2D,
                end + 1 < scalars.count, Scalars.isDigit(scalars[end + 1]) || (value == 0x2D && Scalars.isLetter(scalars[end + 1]))
            {
                end += 2
            } else {
                break
            }
        }
        tokens.append(token(start, end, .number, scalars))
        return end
    }

    private func appendWord(from start: Int, of scalars: UnsafeBufferPointer<UInt32>, to tokens: inout [Token]) -> Int {
        var end = start
        var apostrophe: Int?
        scan: while end < scalars.count {
            let value = scalars[end]
            if Scalars.isLetter(value) || Scalars.isDigit(value) || (value >= 0x300 && value < 0x370) {
                end += 1
                continue
            }
            guard end + 1 < scalars.count, end > start else { break }
            let next = scalars[end + 1]
            switch value {
            case 0x2D, 0x2010, 0x2011:
                guard Scalars.isLetter(next) || Scalars.isDigit(next) else { break scan }
                apostrophe = nil
            case 0x27, 0x2019:
                guard Scalars.isLetter(next) else { break scan }
                apostrophe = end
            case 0x2E:
                // "U.S", "a.m": a period between single letters.
                guard Scalars.isLetter(next), isSingleLetter(before: end, from: start, of: scalars),
                    end + 2 >= scalars.count || !Scalars.isLetter(scalars[end + 2])
                else { break scan }
            default:
                break scan
            }
            end += 2
        }
        if let apostrophe, let cut = clitic(start, apostrophe, end, scalars) {
            tokens.append(token(start, cut, .word, scalars))
            var tail = token(cut, end, .word, scalars)
            tail.shape.insert(.clitic)
            tokens.append(tail)
            return end
        }
        var word = token(start, end, .word, scalars)
        if end < scalars.count, scalars[end] == 0x2E, isAbbreviation(word, scalars) {
            end += 1
            word.end = end
            word.shape.insert(.abbreviation)
        }
        tokens.append(word)
        return end
    }

    private func isSingleLetter(before end: Int, from start: Int, of scalars: UnsafeBufferPointer<UInt32>) -> Bool {
        end - start == 1 || (end - start >= 2 && scalars[end - 2] == 0x2E)
    }

    /// Where the clitic of a word begins, if it has one: at the apostrophe of 's, 'd, 'll, 're, 've and 'm.
    private func clitic(_ start: Int, _ apostrophe: Int, _ end: Int, _ scalars: UnsafeBufferPointer<UInt32>) -> Int? {
        guard apostrophe > start else { return nil }
        switch end - apostrophe {
        case 2:
            let letter = Scalars.lowered(scalars[apostrophe + 1])
            return letter == 0x73 || letter == 0x64 || letter == 0x6D ? apostrophe : nil
        case 3:
            let pair = (Scalars.lowered(scalars[apostrophe + 1]), Scalars.lowered(scalars[apostrophe + 2]))
            return pair == (0x6C, 0x6C) || pair == (0x72, 0x65) || pair == (0x76, 0x65) ? apostrophe : nil
        default:
            return nil
        }
    }

    private func isAbbreviation(_ word: Token, _ scalars: UnsafeBufferPointer<UInt32>) -> Bool {
        let length = word.end - word.start
        if length == 1 { return word.has(.capital) && scalars[word.start] != 0x49 || word.start == 0 && word.has(.capital) }
        if length >= 3, scalars[word.start + 1] == 0x2E { return true }
        return abbreviations.contains(word.key)
    }

    private func appendMark(from start: Int, of scalars: UnsafeBufferPointer<UInt32>, to tokens: inout [Token]) -> Int {
        let value = scalars[start]
        var end = start + 1
        var kind = Token.Kind.mark
        switch value {
        case 0x22, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB:
            kind = .quote
        case 0x27, 0x60, 0x2018, 0x2019:
            if end < scalars.count, scalars[end] == value {
                kind = .quote
                end += 1
            } else if value != 0x2018, value != 0x60, isGenitive(start, of: scalars, after: tokens) {
                // "Teachers' Union": the same as "'s".
                var genitive = token(start, end, .word, scalars)
                genitive.key = Keys.cliticS
                genitive.shape = [.clitic]
                tokens.append(genitive)
                return end
            } else if value == 0x2018 || value == 0x2019 || value == 0x27 {
                kind = .quote
            }
        case 0x2D, 0x2E:
            while end < scalars.count, scalars[end] == value { end += 1 }
        default:
            break
        }
        tokens.append(token(start, end, kind, scalars))
        return end
    }

    /// Whether an apostrophe after a plural is its genitive: a word follows, and no single quotation mark is open before it.
    private func isGenitive(_ index: Int, of scalars: UnsafeBufferPointer<UInt32>, after tokens: [Token]) -> Bool {
        guard let last = tokens.last, last.kind == .word, last.end == index, last.end - last.start > 2,
            Scalars.lowered(scalars[index - 1]) == 0x73, index + 2 < scalars.count, Scalars.isSpace(scalars[index + 1]),
            Scalars.isLetter(scalars[index + 2])
        else { return false }
        for token in tokens.suffix(40).reversed() {
            if token.lineBreaks > 0 { return true }
            if token.kind == .quote, scalars[token.start] == 0x27 || scalars[token.start] == 0x2018 { return !token.shape.contains(.spaceBefore) }
        }
        return true
    }

    private func token(
        _ start: Int, _ end: Int, _ kind: Token.Kind, _ scalars: UnsafeBufferPointer<UInt32>
    ) -> Token {
        var key = WordKey.seed
        var shape: Token.Shape = []
        var letters = 0
        var capitals = 0
        for index in start..<end {
            let value = scalars[index]
            key = WordKey.add(Scalars.lowered(value), to: key)
            if value == 0x2D { shape.insert(.hyphenated) }
            guard kind == .word, Scalars.isLetter(value) else { continue }
            letters += 1
            if Scalars.isUpper(value) { capitals += 1 }
        }
        if kind == .word, Scalars.isUpper(scalars[start]) { shape.insert(.capital) }
        if letters > 1, letters == capitals { shape.insert(.allCapitals) }
        return Token(start: start, end: end, kind: kind, key: key, shape: shape, lineBreaks: 0)
    }
}
