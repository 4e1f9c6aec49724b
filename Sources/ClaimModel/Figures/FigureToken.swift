internal import Foundation

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
        var value: Decimal?
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

    var numeral: Numeral? {
        if case .number(let numeral) = kind { numeral } else { nil }
    }

    var isWord: Bool {
        if case .word = kind { true } else { false }
    }
}

/// Cuts text into tokens, in one pass.
struct FigureLexer {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var tokens: [FigureToken] = []

    static func tokens(of text: String) -> [FigureToken] {
        var lexer = FigureLexer(scalars: Array(text.unicodeScalars))
        lexer.run()
        return lexer.tokens
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private mutating func run() {
        var followsSpace = true
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar.properties.isWhitespace || scalar == "\u{200B}" {
                position += 1
                followsSpace = true
                continue
            }
            if digit(at: position) != nil || startsFraction(followsSpace: followsSpace) {
                lexNumber(followsSpace: followsSpace)
            } else if isLetter(scalar) {
                lexWord(followsSpace: followsSpace)
            } else {
                let text = FigureLexer.folded(scalar)
                append(.sign, text, from: position, to: position + 1, followsSpace)
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
                isUpper: upper))
    }

    // MARK: Words

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            || FigureLexer.isSuperscript(scalar)
    }

    /// The end of initials such as `U.S.`: two letters at least, each with its point.
    private func initialsEnd(from start: Int) -> Int? {
        var end = start
        while end + 1 < scalars.count, ("A"..."Z").contains(scalars[end]), scalars[end + 1] == "." { end += 2 }
        return end >= start + 4 ? end : nil
    }

    private mutating func lexWord(followsSpace: Bool) {
        let start = position
        if let end = initialsEnd(from: position) {
            let text = FigureLexer.string(scalars[start..<end]).lowercased()
            append(.word, text, from: start, to: end, followsSpace, capitalised: true, upper: true)
            position = end
            return
        }
        while position < scalars.count {
            let scalar = scalars[position]
            let isInner = position > start && position + 1 < scalars.count && isLetter(scalars[position + 1])
            guard isLetter(scalar) || (isInner && (scalar == "'" || scalar == "\u{2019}")) else { break }
            position += 1
        }
        if position < scalars.count, FigureLexer.isSuperscript(scalars[position]) { position += 1 }
        var word = ""
        word.unicodeScalars.append(contentsOf: scalars[start..<position].map { $0 == "\u{2019}" ? "'" : $0 })
        append(
            .word, word.lowercased(), from: start, to: position, followsSpace,
            capitalised: scalars[start].properties.isUppercase,
            upper: scalars[start..<position].allSatisfy { $0.properties.isUppercase })
    }

    // MARK: Numbers

    private func digit(at index: Int) -> Int? {
        guard index < scalars.count else { return nil }
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
        while end < scalars.count, let separator = groupMark(at: end, after: groups, mark: mark) {
            let next = runOfDigits(from: end + 1)
            groups.append(next - end - 1)
            mark = separator
            end = next
        }
        var places = 0
        if end < scalars.count, FigureLexer.isPoint(scalars[end]), digit(at: end + 1) != nil {
            let next = runOfDigits(from: end + 1)
            places = next - end - 1
            end = next
        }
        var isWellFormed = isGrouping(groups, mark: mark)
        while end + 1 < scalars.count, [".", ",", "٫"].contains(scalars[end]), digit(at: end + 1) != nil {
            isWellFormed = false
            end = runOfDigits(from: end + 1)
        }
        position = end
        let value = isWellFormed ? decimal(from: start, to: end) : nil
        append(
            .number(.init(value: value, places: places, isGrouped: mark != nil, digits: groups.reduce(0, +))),
            FigureLexer.string(scalars[start..<end]), from: start, to: end, followsSpace)
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

    /// The number, or `nil` past the fifteen significant digits that a bound can carry.
    private func decimal(from start: Int, to end: Int) -> Decimal? {
        var digits = ""
        for index in start..<end {
            if let digit = digit(at: index) {
                digits.append(String(digit))
            } else if FigureLexer.isPoint(scalars[index]) {
                digits.append(digits.isEmpty ? "0." : ".")
            }
        }
        let significant = digits.filter { $0 != "." }.drop { $0 == "0" }
        guard significant.count <= 15 else { return nil }
        return Decimal(string: digits, locale: nil)
    }

    private static func isPoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "٫" }

    private static func isSuperscript(_ scalar: Unicode.Scalar) -> Bool { scalar == "²" || scalar == "³" }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }

    private static func folded(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": "-"
        case "\u{2018}", "\u{2019}": "'"
        case "\u{201C}", "\u{201D}": "\""
        case "\u{02DC}", "\u{223C}": "~"
        case "\u{066A}": "%"
        default: String(scalar)
        }
    }
}
