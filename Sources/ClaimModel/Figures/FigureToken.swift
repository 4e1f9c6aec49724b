/// A word, a number or a sign of text, with its place in Unicode scalars.
///
/// The lexer cannot fail: whatever it does not know is a sign of one scalar, and the parser says what is wrong with it.
struct FigureToken: Sendable {
    enum Kind: Sendable {
        case number(Numeral)
        case word
        case sign
    }

    /// Digits as written.
    struct Numeral: Sendable {
        /// `nil` where the digits are no single number: `1,23`, `192.168.1.2`, or too many of them.
        var value: ExactNumber?
        /// How many digits follow the decimal point.
        var places: Int
        /// Whether groups of three are marked off.
        var isGrouped: Bool
        var digits: Int
    }

    var kind: Kind
    /// Lower case, with typographic quotes and dashes folded.
    var text: String
    var start: Int
    var end: Int
    var followsSpace: Bool
    var isCapitalised: Bool
    /// Whether all its letters are capitals, as in a currency code.
    var isUpper: Bool
    /// What the word can be in a figure.
    var marks: FigureMarks

    var numeral: Numeral? {
        if case .number(let numeral) = kind { numeral } else { nil }
    }

    var isWord: Bool {
        if case .word = kind { true } else { false }
    }
}

/// What a word can be in a figure: which tables of the policy have a phrase that begins with it. It is looked up once,
/// when the text is cut into tokens; that most words are nothing then costs nothing more.
struct FigureMarks: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let before = FigureMarks(rawValue: 1)
    static let after = FigureMarks(rawValue: 1 << 1)
    static let neutral = FigureMarks(rawValue: 1 << 2)
    static let vague = FigureMarks(rawValue: 1 << 3)
    static let several = FigureMarks(rawValue: 1 << 4)
    static let none = FigureMarks(rawValue: 1 << 5)
    static let unknown = FigureMarks(rawValue: 1 << 6)
    static let cardinal = FigureMarks(rawValue: 1 << 7)
    static let tens = FigureMarks(rawValue: 1 << 8)
    static let scale = FigureMarks(rawValue: 1 << 9)
    static let suffix = FigureMarks(rawValue: 1 << 10)
    static let fraction = FigureMarks(rawValue: 1 << 11)
    static let unit = FigureMarks(rawValue: 1 << 12)
    static let currency = FigureMarks(rawValue: 1 << 13)
    /// The finder tries here.
    static let starter = FigureMarks(rawValue: 1 << 14)
    /// The sign of a number, or a fraction that is one sign.
    static let sign = FigureMarks(rawValue: 1 << 15)
    /// An address of the web begins.
    static let address = FigureMarks(rawValue: 1 << 16)
}

/// Cuts text into tokens, in one pass.
struct FigureLexer {
    private let scalars: [Unicode.Scalar]
    private let limit: Int
    private let marks: WordTable<FigureMarks>
    private var position: Int
    private var tokens: [FigureToken] = []

    /// The tokens of a text, with what `policy` knows of each.
    static func tokens(of text: String, _ policy: FigurePolicy) -> [FigureToken] {
        let scalars = Array(text.unicodeScalars)
        return tokens(of: scalars, scalars.indices, policy)
    }

    /// The tokens of a part of a text; their places count from the start of the whole.
    static func tokens(of scalars: [Unicode.Scalar], _ range: Range<Int>, _ policy: FigurePolicy) -> [FigureToken] {
        var lexer = FigureLexer(scalars: scalars, range: range, marks: policy.tables.marks)
        lexer.run()
        return lexer.tokens
    }

    /// The tokens' texts, as the data files are cut up.
    static func words(of text: Substring) -> [String] {
        // Nearly all are words of small letters, which are one token as they stand; the files are read at each start.
        if text.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) { return [String(text)] }
        let scalars = Array(text.unicodeScalars)
        var lexer = FigureLexer(scalars: scalars, range: scalars.indices, marks: WordTable([:], otherwise: []))
        lexer.run()
        return lexer.tokens.map(\.text)
    }

    private init(scalars: [Unicode.Scalar], range: Range<Int>, marks: WordTable<FigureMarks>) {
        self.scalars = scalars
        (position, limit) = (range.lowerBound, range.upperBound)
        self.marks = marks
        tokens.reserveCapacity(range.count / 5)
    }

    private mutating func run() {
        var followsSpace = true
        while position < limit {
            let scalar = scalars[position]
            if scalar.isSpace || scalar == "\u{200B}" {
                position += 1
                followsSpace = true
                continue
            }
            if scalar.value < 128 ? scalar.isLetter : isLetter(scalar) {
                lexWord(followsSpace: followsSpace)
            } else if digit(at: position) != nil || startsFraction(followsSpace: followsSpace) {
                lexNumber(followsSpace: followsSpace)
            } else {
                append(.sign, FigureLexer.folded(scalar), from: position, to: position + 1, followsSpace)
                position += 1
            }
            followsSpace = false
        }
    }

    private mutating func append(
        _ kind: FigureToken.Kind, _ text: String, from start: Int, to end: Int, _ followsSpace: Bool, capitalised: Bool = false,
        upper: Bool = false
    ) {
        tokens.append(
            FigureToken(
                kind: kind, text: text, start: start, end: end, followsSpace: followsSpace, isCapitalised: capitalised,
                isUpper: upper, marks: marks[text]))
    }

    // MARK: Words

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.isLetter }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            || FigureLexer.isSuperscript(scalar)
    }

    /// The end of initials such as `U.S.`: two letters at least, each with its point.
    private func initialsEnd(from start: Int) -> Int? {
        var end = start
        while end + 1 < limit, scalars[end + 1] == ".", ("A"..."Z").contains(scalars[end]) { end += 2 }
        return end >= start + 4 ? end : nil
    }

    private mutating func lexWord(followsSpace: Bool) {
        let start = position
        if let end = initialsEnd(from: position) {
            append(.word, String(lowercasing: scalars[start..<end]), from: start, to: end, followsSpace, capitalised: true, upper: true)
            position = end
            return
        }
        var isUpper = true
        var hasTypographicApostrophe = false
        while position < limit {
            let scalar = scalars[position]
            if !isLetter(scalar) {
                guard scalar == "'" || scalar == "\u{2019}", position > start, position + 1 < limit, isLetter(scalars[position + 1])
                else { break }
                if scalar == "\u{2019}" { hasTypographicApostrophe = true }
            }
            if isUpper, !scalar.isCapital { isUpper = false }
            position += 1
        }
        if position < limit, FigureLexer.isSuperscript(scalars[position]) {
            position += 1
            isUpper = false
        }
        var word = scalars[start..<position]
        if hasTypographicApostrophe { word = word.map { $0 == "\u{2019}" ? "'" : $0 }[...] }
        append(
            .word, String(lowercasing: word), from: start, to: position, followsSpace, capitalised: scalars[start].isCapital,
            upper: isUpper)
    }

    // MARK: Numbers

    private func digit(at index: Int) -> Int? {
        guard index < limit else { return nil }
        let value = scalars[index].value
        switch value {
        case 0x30...0x39: return Int(value - 0x30)
        case 0x660...0x669: return Int(value - 0x660)
        case 0x6F0...0x6F9: return Int(value - 0x6F0)
        default: return nil
        }
    }

    /// `.5` after a space or a sign.
    private func startsFraction(followsSpace: Bool) -> Bool {
        guard scalars[position] == ".", digit(at: position + 1) != nil else { return false }
        guard let last = tokens.last, !followsSpace else { return true }
        if case .sign = last.kind { return last.text != "." } else { return false }
    }

    private func runOfDigits(from index: Int) -> Int {
        var end = index
        while digit(at: end) != nil { end += 1 }
        return end
    }

    private mutating func lexNumber(followsSpace: Bool) {
        let start = position
        var end = runOfDigits(from: position)
        var groups = [end - start]
        var mark: Unicode.Scalar?
        while end < limit, let separator = groupMark(at: end, after: groups, mark: mark) {
            let next = runOfDigits(from: end + 1)
            groups.append(next - end - 1)
            mark = separator
            end = next
        }
        var places = 0
        if end < limit, FigureLexer.isPoint(scalars[end]), digit(at: end + 1) != nil {
            let next = runOfDigits(from: end + 1)
            places = next - end - 1
            end = next
        }
        var isWellFormed = isGrouping(groups, mark: mark)
        while end + 1 < limit, [".", ",", "٫"].contains(scalars[end]), digit(at: end + 1) != nil {
            isWellFormed = false
            end = runOfDigits(from: end + 1)
        }
        position = end
        let value = isWellFormed ? decimal(from: start, to: end) : nil
        append(
            .number(.init(value: value, places: places, isGrouped: mark != nil, digits: groups.reduce(0, +))),
            String(scalars[start..<end]), from: start, to: end, followsSpace)
    }

    /// The mark that joins the group of digits after it to those before: a comma, or one space before just three digits.
    private func groupMark(at index: Int, after groups: [Int], mark: Unicode.Scalar?) -> Unicode.Scalar? {
        let scalar = scalars[index]
        guard mark == nil || mark == scalar, digit(at: index + 1) != nil else { return nil }
        let length = runOfDigits(from: index + 1) - index - 1
        switch scalar {
        case ",", "٬": return scalar
        case " ", "\u{A0}", "\u{202F}", "\u{2009}":
            let leads = groups.count > 1 || ((1...3).contains(groups[0]) && digit(at: position) != 0)
            return length == 3 && leads ? scalar : nil
        default: return nil
        }
    }

    /// Groups of three, or of two before a last one of three as in India.
    private func isGrouping(_ groups: [Int], mark: Unicode.Scalar?) -> Bool {
        guard groups.count > 1 else { return true }
        guard groups.last == 3, (1...3).contains(groups[0]) else { return false }
        let inner = groups.dropFirst().dropLast()
        return inner.allSatisfy { $0 == 3 } || (groups[0] < 3 && inner.allSatisfy { $0 == 2 })
    }

    /// The number, or `nil` past the fifteen significant digits that a bound can carry, or a hundred places.
    private func decimal(from start: Int, to end: Int) -> ExactNumber? {
        var (significand, significant, places, isPastPoint) = (0, 0, 0, false)
        for index in start..<end {
            if let digit = digit(at: index) {
                if significand > 0 || digit > 0 { significant += 1 }
                guard significant <= 15 else { return nil }
                significand = significand * 10 + digit
                if isPastPoint { places += 1 }
                guard places <= 100 else { return nil }
            } else if FigureLexer.isPoint(scalars[index]) {
                isPastPoint = true
            }
        }
        return ExactNumber(Int128(significand), exponent: -places)
    }

    private static func isPoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "٫" }

    private static func isSuperscript(_ scalar: Unicode.Scalar) -> Bool { scalar == "²" || scalar == "³" }

    private static func folded(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII { return String(scalar) }
        return switch scalar {
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": "-"
        case "\u{2018}", "\u{2019}": "'"
        case "\u{201C}", "\u{201D}": "\""
        case "\u{02DC}", "\u{223C}": "~"
        case "\u{066A}": "%"
        default: String(scalar)
        }
    }
}
