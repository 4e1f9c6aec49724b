/// A text cut into words, numbers and signs, each with its place; what white space, typographic quotes and dashes look
/// like is folded away, as in ``QuoteAnchoring``.
///
/// A number is one token with its separators, so that a moved comma is another number. Scripts without spaces between
/// words are cut at each character.
package struct TextTokens: Sendable {
    package struct Token: Sendable {
        package enum Kind: Sendable { case word, number, sign }
        package var text: String
        package var kind: Kind
        /// Where it stands, in Unicode scalars.
        package var start: Int
        package var end: Int
        /// Whether white space, or nothing at all, stands before it.
        package var followsGap: Bool
        /// Whether a sentence may begin with it, so that its capital says nothing.
        package var mayStartSentence: Bool
    }

    package let scalars: [Unicode.Scalar]
    package private(set) var tokens: [Token] = []

    package init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        tokens.reserveCapacity(scalars.count / 5)
        cut()
    }

    /// The text's own words between two places.
    package func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(view)
    }

    /// The text's own words over these tokens.
    package func string(tokens range: Range<Int>) -> String {
        guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
        return string(first.start..<last.end)
    }

    /// The tokens that these scalars touch.
    package func tokens(touching range: Range<Int>) -> Range<Int> {
        let first = tokens.partitionPoint { $0.end > range.lowerBound }
        let last = tokens.partitionPoint { $0.start >= range.upperBound }
        return first..<max(first, last)
    }

    // MARK: Cutting

    private mutating func cut() {
        var index = 0
        var (followsGap, startsSentence) = (true, true)
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.properties.isWhitespace {
                followsGap = true
                if scalar.isLineBreak { startsSentence = true }
                index += 1
            } else if scalar.isIgnored {
                index += 1
            } else {
                let (kind, end) = extent(from: index)
                let text = folded(index..<end)
                tokens.append(
                    Token(
                        text: text, kind: kind, start: index, end: end, followsGap: followsGap,
                        mayStartSentence: startsSentence))
                followsGap = false
                startsSentence = kind == .sign && (Self.endsSentence.contains(text) || startsSentence)
                index = end
            }
        }
    }

    private static let endsSentence: Set<String> = [".", "!", "?", "…", ":", "\"", "؟", "。", "！", "？", "•", "*"]

    /// The kind of the token that begins here, and where it ends.
    private func extent(from start: Int) -> (Token.Kind, Int) {
        let first = scalars[start]
        if first.isUnspaced { return (.word, run(from: start + 1) { $0.isMark }) }
        if first.isNumeral { return (.number, numberEnd(from: start)) }
        guard first.properties.isAlphabetic || first.isMark else { return (.sign, start + 1) }
        var end = start + 1
        while end < scalars.count {
            let scalar = scalars[end]
            let continues = scalar.isWordPart || scalar.isIgnored && isWordPart(at: end + 1)
                || scalar.foldedSign == "'" && isWordPart(at: end + 1)
            guard continues else { break }
            end += 1
        }
        return (.word, end)
    }

    private func isWordPart(at index: Int) -> Bool {
        index < scalars.count && scalars[index].isWordPart && scalars[index].properties.isAlphabetic
    }

    /// Digits with what separates them; a separator belongs to the number where a digit follows.
    private func numberEnd(from start: Int) -> Int {
        var end = start + 1
        var next = end
        var separators = 0
        while next < scalars.count {
            if scalars[next].isNumeral {
                end = next + 1
                separators = 0
            } else if scalars[next].isNumberSeparator, separators == 0 {
                separators = 1
            } else if !scalars[next].isIgnored {
                break
            }
            next += 1
        }
        return end
    }

    private func run(from start: Int, while fits: (Unicode.Scalar) -> Bool) -> Int {
        var end = start
        while end < scalars.count, fits(scalars[end]) { end += 1 }
        return end
    }

    private func folded(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars[range] where !scalar.isIgnored { view.append(scalar.foldedSign) }
        return String(view)
    }
}

extension Unicode.Scalar {
    /// Invisible and without a meaning of its own: the soft hyphen, zero-width spaces that join or part nothing.
    var isIgnored: Bool { self == "\u{00AD}" || self == "\u{200B}" || self == "\u{FEFF}" || self == "\u{2060}" }

    fileprivate var isLineBreak: Bool { ("\u{0A}"..."\u{0D}").contains(self) || self == "\u{2028}" || self == "\u{2029}" }

    fileprivate var isMark: Bool {
        guard value >= 0x300 else { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Digits of any script, and fractions and circled numbers; not the ideographs that write numbers.
    package var isNumeral: Bool {
        if value < 0x80 { return (0x30...0x39).contains(value) }
        return properties.numericType != nil && !isUnspaced && !properties.isAlphabetic
    }

    fileprivate var isNumberSeparator: Bool {
        switch self {
        case ".", ",", "'", "’", "/", ":", "\u{066B}", "\u{066C}", "\u{2044}", "\u{02D9}", "·": true
        default: false
        }
    }

    fileprivate var isWordPart: Bool {
        if isUnspaced || isNumeral { return false }
        return properties.isAlphabetic || isMark || (value >= 0x80 && properties.generalCategory == .format && !isIgnored)
    }

    /// Of a script that puts no space between words: Han, Kana, Thai, Lao, Khmer, Burmese.
    fileprivate var isUnspaced: Bool {
        switch value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0x20000...0x3FFFF, 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF:
            properties.isAlphabetic || properties.isIdeographic
        default: false
        }
    }
}

extension Array {
    /// The first index whose element fits, in an array where all that fit stand at the end.
    func partitionPoint(where fits: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if fits(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
