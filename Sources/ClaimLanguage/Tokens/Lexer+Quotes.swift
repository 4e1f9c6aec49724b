/// Quoted text and sets of dates: what ends with the sign that closes it, on the same line.
extension Lexer {
    mutating func string(closing: Unicode.Scalar) -> Token {
        let hasEscapes = closing == "\""
        var content: [Unicode.Scalar] = []
        var badEscape: Int?
        var end = index + 1
        while let next = scalar(at: end), !next.isLineEnd {
            if next == closing {
                let kind = badEscape.map { Token.Kind.fault(.escape(at: $0)) } ?? .string
                let span = Span(index, end + 1)
                index = end + 1
                return Token(kind: kind, text: String(content), span: span)
            }
            // An opening curly quote cannot stand within curly quotes.
            if !hasEscapes, next == "\u{201C}" { break }
            if hasEscapes, next == "\\" {
                let escaped = scalar(at: end + 1)
                if escaped == "\"" || escaped == "\\" { end += 1 } else { badEscape = badEscape ?? end }
            }
            content.append(scalars[end])
            end += 1
        }
        return token(.fault(.unclosedQuote), to: self.end(from: index) { !$0.isLineEnd })
    }

    mutating func dateSet(opening: Unicode.Scalar) -> Token {
        let closing: Unicode.Scalar = opening == "{" ? "}" : "]"
        let end = self.end(from: index + 1) { $0 != opening && $0 != closing && !$0.isLineEnd }
        guard scalar(at: end) == closing else { return token(.fault(.unclosedSet), to: end) }
        return token(.dateSet, to: end + 1)
    }

    /// `'…'` is no quote; the fault spans to the quote that would close it, else to the end of the word.
    mutating func singleQuote() -> Token {
        let closing = end(from: index + 1) { $0 != "'" && !$0.isLineEnd }
        if scalar(at: closing) == "'" { return token(.fault(.singleQuote), to: closing + 1) }
        return token(.fault(.singleQuote), to: end(from: index + 1) { $0.isWordScalar })
    }
}
