/// Finds quotes in a source's text and describes where they stand.
///
/// Runs of white space (the no-break space among them), typographic quotes and dashes are folded on both sides, so that
/// a quote typed by hand is found in a typeset text; what is stored is what the text has. Offsets count Unicode
/// scalars, as the W3C Web Annotation Data Model's text position selector counts code points.
public struct QuoteAnchoring: Sendable {
    private let scalars: [Unicode.Scalar]
    private let folded: FoldedText

    /// How many scalars either side are kept as prefix and suffix.
    public static let context = 32

    public init(text: String) {
        scalars = Array(text.unicodeScalars)
        folded = FoldedText(scalars)
    }

    /// The first place where the quote stands at or after this scalar, or `nil` where there is none.
    public func find(_ quote: String, from first: Int = 0) -> Quote? {
        let needle = FoldedText(Array(quote.unicodeScalars)).trimmed
        let begin = first == 0 ? 0 : folded.origins.partitionPoint { $0 >= first }
        guard !needle.isEmpty, let start = folded.scalars.firstOccurrence(of: needle, from: begin) else { return nil }
        return self.quote(from: folded.origins[start], to: folded.origins[start + needle.count - 1] + 1)
    }

    /// The quote that runs over these scalars of the text.
    public func quote(from start: Int, to end: Int) -> Quote {
        Quote(
            exact: string(start..<end),
            anchor: Quote.Anchor(
                prefix: string(max(0, start - Self.context)..<start),
                suffix: string(end..<min(scalars.count, end + Self.context)),
                start: start, end: end))
    }

    /// The passage of the text that shares most words with the quote, for the message that says it was not found;
    /// `nil` where none shares at least half of them.
    public func nearestPassage(to quote: String) -> String? {
        let wanted = words(of: Array(quote.unicodeScalars)).map(\.folded)
        let present = words(of: scalars)
        guard !wanted.isEmpty, !present.isEmpty else { return nil }
        var missing: [String: Int] = [:]
        for word in wanted { missing[word, default: 0] += 1 }
        let width = min(wanted.count, present.count)
        var (shared, best, bestAligned, bestStart) = (0, 0, 0, 0)
        for index in present.indices {
            let entering = present[index].folded
            if let left = missing[entering] {
                if left > 0 { shared += 1 }
                missing[entering] = left - 1
            }
            if index >= width, let left = missing[present[index - width].folded] {
                if left >= 0 { shared -= 1 }
                missing[present[index - width].folded] = left + 1
            }
            guard shared > 0, shared >= best else { continue }
            // Of passages that share as many words, the one that has them in their places is nearest.
            let start = max(0, index - width + 1)
            let aligned = zip(wanted, present[start...index]).count { $0 == $1.folded }
            if shared > best || aligned > bestAligned { (best, bestAligned, bestStart) = (shared, aligned, start) }
        }
        guard best * 2 >= wanted.count else { return nil }
        let last = present[min(bestStart + width, present.count) - 1]
        return string(present[bestStart].start..<last.end)
    }

    private func words(of scalars: [Unicode.Scalar]) -> [(folded: String, start: Int, end: Int)] {
        var words: [(folded: String, start: Int, end: Int)] = []
        var start: Int?
        for index in 0...scalars.count {
            let isWord = index < scalars.count && (scalars[index].properties.isAlphabetic || scalars[index].isDigit)
            if isWord {
                start = start ?? index
            } else if let begin = start {
                var word = String.UnicodeScalarView()
                word.append(contentsOf: scalars[begin..<index])
                words.append((String(word).lowercased(), begin, index))
                start = nil
            }
        }
        return words
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}

/// Scalars with white space, quotes and dashes folded, and where each came from.
struct FoldedText {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var origins: [Int] = []

    init(_ text: [Unicode.Scalar]) {
        scalars.reserveCapacity(text.count)
        origins.reserveCapacity(text.count)
        for (index, scalar) in text.enumerated() {
            if scalar.properties.isWhitespace {
                guard scalars.last != " " else { continue }
                append(" ", index)
            } else if scalar.isIgnored {
                continue
            } else {
                append(scalar.foldedSign, index)
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ origin: Int) {
        scalars.append(scalar)
        origins.append(origin)
    }

    /// The scalars without white space at either end.
    var trimmed: ArraySlice<Unicode.Scalar> {
        var slice = scalars[...]
        while slice.first == " " { slice.removeFirst() }
        while slice.last == " " { slice.removeLast() }
        return slice
    }
}

extension Array<Unicode.Scalar> {
    /// The first index from `begin` on where `needle` stands, by Knuth, Morris and Pratt: linear however the text repeats itself.
    fileprivate func firstOccurrence(of needle: ArraySlice<Unicode.Scalar>, from begin: Int) -> Int? {
        let needle = Array(needle)
        var fallback = [0]
        for index in needle.indices.dropFirst() {
            var length = fallback[index - 1]
            while length > 0, needle[length] != needle[index] { length = fallback[length - 1] }
            fallback.append(needle[length] == needle[index] ? length + 1 : 0)
        }
        var matched = 0
        for index in indices.dropFirst(begin) {
            let scalar = self[index]
            while matched > 0, needle[matched] != scalar { matched = fallback[matched - 1] }
            if needle[matched] == scalar { matched += 1 }
            if matched == needle.count { return index - matched + 1 }
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// The plain form of typographic quotes and dashes; others as they are.
    package var foldedSign: Unicode.Scalar {
        switch self {
        case "‘", "’", "‚", "‛", "′", "ʼ": "'"
        case "“", "”", "„", "‟", "″", "«", "»": "\""
        case "‐", "‑", "‒", "–", "—", "―", "−": "-"
        default: self
        }
    }

    var isDigit: Bool { properties.generalCategory == .decimalNumber }
}
