/// A word, a number or a sign of a text, as the reader of time phrases sees it. Any text is some sequence of tokens.
struct TimeToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case word, number, sign }

    var kind: Kind
    /// In lower case; typographic apostrophes straightened. Of a number the digits alone.
    var text: String
    /// The letters that follow a number without a space, in lower case: `th`, `s`, `pm`.
    var suffix = ""
    /// Of a number with at most 9 digits.
    var value: Int?
    /// Unicode scalars of the text: the first, and the one after the last.
    var start: Int
    var end: Int
    var isCapitalized = false
    /// Whether white space, or the start of the text, comes before it.
    var isSpaced: Bool
    /// Whether a blank line comes before it.
    var isAfterBreak = false

    static func tokens(of text: String) -> [TimeToken] {
        tokens(of: Array(text.unicodeScalars))
    }

    static func tokens(of scalars: [Unicode.Scalar]) -> [TimeToken] {
        var tokens: [TimeToken] = []
        var position = 0
        var isSpaced = true
        var lineBreaks = 0
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar.properties.isWhitespace {
                isSpaced = true
                if scalar == "\n" { lineBreaks += 1 }
                position += 1
                continue
            }
            let start = position
            var token: TimeToken
            if isDigit(scalar) {
                token = number(in: scalars, at: &position)
            } else if scalar.properties.isAlphabetic {
                let word = letters(in: scalars, at: &position)
                token = TimeToken(kind: .word, text: word.lowercased(), start: start, end: position, isSpaced: true)
                token.isCapitalized = scalar.properties.isUppercase
            } else {
                position += 1
                token = TimeToken(kind: .sign, text: sign(scalar), start: start, end: position, isSpaced: true)
            }
            token.isSpaced = isSpaced
            token.isAfterBreak = lineBreaks > 1
            (isSpaced, lineBreaks) = (false, 0)
            tokens.append(token)
        }
        return tokens
    }

    private static func number(in scalars: [Unicode.Scalar], at position: inout Int) -> TimeToken {
        let start = position
        while position < scalars.count, isDigit(scalars[position]) { position += 1 }
        let digits = String(String.UnicodeScalarView(scalars[start..<position]))
        let suffix = letters(in: scalars, at: &position).lowercased()
        return TimeToken(
            kind: .number, text: digits, suffix: suffix, value: digits.utf8.count <= 9 ? Int(digits) : nil,
            start: start, end: position, isSpaced: true)
    }

    private static func letters(in scalars: [Unicode.Scalar], at position: inout Int) -> String {
        let start = position
        while position < scalars.count, scalars[position].properties.isAlphabetic { position += 1 }
        return String(String.UnicodeScalarView(scalars[start..<position]))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func sign(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\u{2019}", "\u{2018}", "`": "'"
        case "\u{2010}", "\u{2011}": "-"
        case "\u{2212}": "–"
        default: String(scalar)
        }
    }
}
