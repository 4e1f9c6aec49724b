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

    /// What a word can be in a phrase about time.
    var marks: TimeMarks = []
    /// Whether a word looks like the past of a verb: "reported".
    var looksPast = false

    static func tokens(of text: String) -> [TimeToken] {
        let scalars = Array(text.unicodeScalars)
        return tokens(of: scalars, scalars.indices, marks: TimeWords.english.marks)
    }

    /// The tokens of a part of a text; their places count from the start of the whole.
    static func tokens(of scalars: [Unicode.Scalar], _ range: Range<Int>, marks: WordTable<TimeMarks>) -> [TimeToken] {
        var tokens: [TimeToken] = []
        tokens.reserveCapacity(range.count / 5)
        var position = range.lowerBound
        let limit = range.upperBound
        var isSpaced = true
        var lineBreaks = 0
        while position < limit {
            let scalar = scalars[position]
            if scalar.isSpace {
                isSpaced = true
                if scalar == "\n" { lineBreaks += 1 }
                position += 1
                continue
            }
            let start = position
            var (kind, text, suffix, looksPast) = (Kind.sign, "", "", false)
            if scalar.isLetter {
                (kind, text) = (.word, letters(in: scalars, at: &position, limit))
                looksPast = text.utf8.count > 4 && position - start > 1 && scalars[position - 1].value | 32 == 0x64 && scalars[position - 2].value | 32 == 0x65
            } else if scalar.isASCIIDigit {
                (kind, text) = (.number, digits(in: scalars, at: &position, limit))
                suffix = letters(in: scalars, at: &position, limit)
            } else {
                position += 1
                text = sign(scalar)
            }
            tokens.append(
                TimeToken(
                    kind: kind, text: text, suffix: suffix, value: kind == .number && text.utf8.count <= 9 ? Int(text) : nil, start: start,
                    end: position, isCapitalized: kind == .word && scalar.isCapital, isSpaced: isSpaced, isAfterBreak: lineBreaks > 1,
                    marks: marks[text], looksPast: looksPast))
            (isSpaced, lineBreaks) = (false, 0)
        }
        return tokens
    }

    private static func digits(in scalars: [Unicode.Scalar], at position: inout Int, _ limit: Int) -> String {
        let start = position
        while position < limit, scalars[position].isASCIIDigit { position += 1 }
        return String(scalars[start..<position])
    }

    /// In lower case.
    private static func letters(in scalars: [Unicode.Scalar], at position: inout Int, _ limit: Int) -> String {
        let start = position
        while position < limit, scalars[position].isLetter { position += 1 }
        return start == position ? "" : String(lowercasing: scalars[start..<position])
    }

    private static func sign(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII, scalar != "`" { return String(scalar) }
        return switch scalar {
        case "\u{2019}", "\u{2018}", "`": "'"
        case "\u{2010}", "\u{2011}": "-"
        case "\u{2212}": "–"
        default: String(scalar)
        }
    }
}

/// What a word can be in a phrase about time, looked up once when a text is cut into tokens.
struct TimeMarks: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// It is the name of a month or a weekday, and no other word about time.
    static let calendar = TimeMarks(rawValue: 1 << 7)
    /// It is a time, a unit or a number, so that a name can be about it: "Friday", "weeks", "three".
    static let core = TimeMarks(rawValue: 1)
    /// It can stand before that: "the", "in", "nearly".
    static let lead = TimeMarks(rawValue: 1 << 1)
    /// A name or a duration can begin with it.
    static let name = TimeMarks(rawValue: 1 << 2)
    /// A phrase can begin with it: "since".
    static let opener = TimeMarks(rawValue: 1 << 3)
    /// A verb or adjective that looks ahead or back.
    static let tense = TimeMarks(rawValue: 1 << 4)
    /// It counts, so that it is about time only with what comes after it.
    static let count = TimeMarks(rawValue: 1 << 5)
    /// It can stand after a number that is a time: "GMT", "BC".
    static let tail = TimeMarks(rawValue: 1 << 6)
}
