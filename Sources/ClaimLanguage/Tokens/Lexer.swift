/// Cuts a question into tokens, always the longest from the left.
///
/// It cannot fail: text that begins no token becomes a `fault` token with its span, and the parser reports it when it
/// comes to it. The last token is always `end`.
package struct Lexer {
    let text: QuestionText
    var index = 0

    package init(_ text: QuestionText) {
        self.text = text
    }

    package static func tokens(of text: QuestionText) -> [Token] {
        var lexer = Lexer(text)
        var tokens: [Token] = []
        tokens.reserveCapacity(16)
        while true {
            let token = lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    var scalars: [Unicode.Scalar] { text.scalars }

    func scalar(at index: Int) -> Unicode.Scalar? {
        index < scalars.count ? scalars[index] : nil
    }

    func startsComment(at index: Int) -> Bool {
        scalar(at: index) == "-" && scalar(at: index + 1) == "-"
    }

    mutating func next() -> Token {
        skipBlank()
        guard let first = scalar(at: index) else {
            return Token(kind: .end, text: "", span: Span(index, index))
        }
        switch first {
        case "\"", "\u{201C}": return string(closing: first == "\"" ? "\"" : "\u{201D}")
        case "{", "[": return dateSet(opening: first)
        case "?": return questionMark()
        case "$": return parameter()
        case "(", ")", "|", ",", "*", "=", "!", "<", ">": return sign(first)
        case "'": return singleQuote()
        default: return first.isWordScalar ? word() : fault(first.isControl ? .invisible : .character, length: 1)
        }
    }

    private mutating func skipBlank() {
        while let next = scalar(at: index) {
            if startsComment(at: index) {
                index = end(from: index) { !$0.isLineEnd }
            } else if next.isSpace {
                index += 1
            } else {
                return
            }
        }
    }

    /// The first index from `start` on whose scalar does not fit.
    func end(from start: Int, while fits: (Unicode.Scalar) -> Bool) -> Int {
        var end = start
        while let next = scalar(at: end), fits(next) { end += 1 }
        return end
    }

    /// The token from here to `end`, whose text is all of it, or all after the first `dropping` scalars.
    mutating func token(_ kind: Token.Kind, to end: Int, dropping: Int = 0) -> Token {
        let span = Span(index, end)
        index = end
        return Token(kind: kind, text: text.text(of: Span(span.start + dropping, end)), span: span)
    }

    mutating func fault(_ fault: Token.Fault, length: Int) -> Token {
        token(.fault(fault), to: index + length)
    }

    private mutating func sign(_ first: Unicode.Scalar) -> Token {
        if scalar(at: index + 1) == "=", let sign = Token.Sign(beforeEqual: first) {
            return token(.sign(sign), to: index + 2)
        }
        if let sign = Token.Sign(first) { return token(.sign(sign), to: index + 1) }
        return fault(.exclamation, length: 1)
    }
}
