import Foundation
import ClaimModel

/// How two passages differ, and what that touches.
extension QuoteTracker {
    /// The stretches in which the new passage differs from the old one.
    func changes(_ reach: Range<Int>, _ tokens: Range<Int>) -> [WordChange] {
        let slack = (reach.count - tokens.count).magnitudeAsInt
        let links = TokenAlignment.align(
            oldIDs[reach], newIDs[tokens], offset: 0, band: slack + 24 + min(reach.count, tokens.count) / 4, isWhole: true)
        var edits: [Edit] = []
        var (removed, added) = (reach.lowerBound..<reach.lowerBound, tokens.lowerBound..<tokens.lowerBound)
        func close() {
            if !removed.isEmpty || !added.isEmpty { edits.append(edit(removed, added, reach, tokens)) }
        }
        for link in links {
            let row = link.pattern.map { $0 + reach.lowerBound }
            let column = link.text.map { $0 + tokens.lowerBound }
            if let row, let column, oldIDs[row] == newIDs[column] {
                close()
                (removed, added) = (row + 1..<row + 1, column + 1..<column + 1)
            } else {
                if let row { removed = removed.lowerBound..<row + 1 }
                if let column { added = added.lowerBound..<column + 1 }
            }
        }
        close()
        return Self.joined(edits).map { edit in
            WordChange(
                removed: old.string(tokens: edit.removed).singleSpaced, added: new.string(tokens: edit.added).singleSpaced,
                before: old.string(tokens: edit.before).singleSpaced, after: new.string(tokens: edit.after).singleSpaced,
                kinds: EditKind.allCases.filter(edit.kinds.contains))
        }
    }

    /// A change with the words around it that are shown.
    private struct Edit {
        var removed, added, before, after: Range<Int>
        var kinds: Set<EditKind>
    }

    private func edit(_ removed: Range<Int>, _ added: Range<Int>, _ reach: Range<Int>, _ tokens: Range<Int>) -> Edit {
        /// Two words on either side, and the rest of a figure that these would cut: "no more than 40", not "more than 40".
        func widened(_ range: Range<Int>, in text: TextTokens, within whole: Range<Int>) -> Range<Int> {
            let near = max(whole.lowerBound, range.lowerBound - 2)..<min(whole.upperBound, range.upperBound + 2)
            return near.isEmpty ? near : text.reach(of: near).clamped(to: whole)
        }
        return Edit(
            removed: removed, added: added, before: widened(removed, in: old, within: reach),
            after: widened(added, in: new, within: tokens), kinds: Set(kinds(removed, added)))
    }

    /// Changes that would be shown with words in common are one.
    private static func joined(_ edits: [Edit]) -> [Edit] {
        edits.reduce(into: []) { joined, next in
            guard let last = joined.last, last.before.overlaps(next.before) || last.after.overlaps(next.after) else {
                joined.append(next)
                return
            }
            joined[joined.count - 1] = Edit(
                removed: last.removed.lowerBound..<next.removed.upperBound, added: last.added.lowerBound..<next.added.upperBound,
                before: last.before.lowerBound..<next.before.upperBound, after: last.after.lowerBound..<next.after.upperBound,
                kinds: last.kinds.union(next.kinds))
        }
    }

    private func kinds(_ removed: Range<Int>, _ added: Range<Int>) -> Set<EditKind> {
        let words = EditWords.shared
        var kinds: Set<EditKind> = []
        let (gone, come) = (old.tokens[removed], new.tokens[added])
        for kind in [EditKind.number, .negation, .hedge, .unit, .date, .lookalike] {
            func of(_ tokens: ArraySlice<TextTokens.Token>) -> [String] {
                tokens.filter { words.kinds(of: $0).contains(kind) }.map(\.text).map { $0.lowercased() }.sorted()
            }
            if of(gone) != of(come) { kinds.insert(kind) }
        }
        if old.touchNumber(removed) || new.touchNumber(added) { kinds.insert(.number) }
        if old.names(in: removed, besides: new) != new.names(in: added, besides: old) { kinds.insert(.name) }
        if zip(gone, come).contains(where: { EditWords.isReversed($0.text, $1.text) }) { kinds.insert(.negation) }
        let (one, other) = (gone.map(\.text).joined(), come.map(\.text).joined())
        if one != other, one.plainLookalike == other.plainLookalike { kinds.insert(.lookalike) }
        if kinds.isEmpty {
            kinds = (Array(gone) + come).allSatisfy { $0.kind == .sign } ? [.punctuation] : [.wording]
        }
        return kinds
    }
}

extension TextTokens {
    /// The tokens with the rest of the figure that they cut through, and a "not" right before them.
    func reach(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return range }
        let words = EditWords.shared
        var (low, high) = (range.lowerBound, range.upperBound)
        while low > 0, range.lowerBound - low < 8, let further = extendedDown(from: low, words) { low = further }
        while high < tokens.count, high - range.upperBound < 8, let further = extendedUp(from: high, words) { high = further }
        return low..<high
    }

    private func extendedDown(from low: Int, _ words: EditWords) -> Int? {
        let (edge, before) = (tokens[low], tokens[low - 1])
        if !edge.followsGap, before.kind != .sign, edge.kind != .sign { return low - 1 }
        if words.isNegation(before) { return low - 1 }
        guard words.isNumber(edge) || edge.isNumberSign && low + 1 < tokens.count && words.isNumber(tokens[low + 1]) else { return nil }
        if !edge.followsGap, before.isNumberSign { return low - 1 }
        if words.isNumber(before), !edge.mayStartSentence { return low - 1 }
        // A hedge, and what joins it to the number: "in excess of", "as many as".
        for distance in 1...3 where low - distance >= 0 {
            let token = tokens[low - distance]
            if words.isHedge(token) { return low - distance }
            guard words.joinsHedge(token) else { return nil }
        }
        return nil
    }

    private func extendedUp(from high: Int, _ words: EditWords) -> Int? {
        let (edge, after) = (tokens[high - 1], tokens[high])
        if !after.followsGap, after.kind != .sign, edge.kind != .sign { return high + 1 }
        guard words.isNumber(edge) || edge.isNumberSign && high > 1 && words.isNumber(tokens[high - 2]) else { return nil }
        if !after.followsGap, after.isNumberSign { return high + 1 }
        if words.isNumber(after), !after.mayStartSentence { return high + 1 }
        if ["or", "and"].contains(after.text), high + 1 < tokens.count,
            ["more", "less", "fewer", "so", "higher", "lower", "over"].contains(tokens[high + 1].text)
        {
            return high + 2
        }
        return nil
    }

    /// Whether signs among these tokens stand at a number, as a minus, a percent sign or a currency does.
    func touchNumber(_ range: Range<Int>) -> Bool {
        range.contains { index in
            guard tokens[index].isNumberSign else { return false }
            let before = index > 0 && tokens[index - 1].kind == .number && !tokens[index].followsGap
            let after = index + 1 < tokens.count && tokens[index + 1].kind == .number && !tokens[index + 1].followsGap
            return before || after
        }
    }

    /// What is written as a name among these tokens: a capital that no sentence asks for. One at the beginning of a
    /// sentence counts unless either text has the word in lower case.
    func names(in range: Range<Int>, besides other: TextTokens) -> [String] {
        range.compactMap { index in
            let token = tokens[index]
            guard token.kind == .word, let first = token.text.unicodeScalars.first, first.properties.isUppercase else { return nil }
            let words = EditWords.shared.kinds(of: token)
            guard words.isEmpty else { return nil }
            if token.mayStartSentence, isPlainWord(at: index) || other.hasWord(token.text.lowercased()) { return nil }
            return token.text
        }.sorted()
    }

    /// Looked for near by only: a word that is none of the names stands near in lower case, or is short.
    private func isPlainWord(at index: Int) -> Bool {
        let word = tokens[index].text.lowercased()
        return Self.openers.contains(word) || hasWord(word)
    }

    private func hasWord(_ word: String) -> Bool { tokens.prefix(20_000).contains { $0.text == word } }

    private static let openers: Set<String> = [
        "the", "a", "an", "it", "he", "she", "they", "we", "this", "that", "these", "those", "there", "in", "on", "at", "by",
        "for", "from", "with", "but", "and", "or", "as", "if", "when", "while", "his", "her", "its", "their", "our", "what",
        "who", "where", "such", "then", "now", "still", "also", "however", "officials", "people",
    ]
}

extension TextTokens.Token {
    /// A sign that changes the number it stands at.
    var isNumberSign: Bool {
        guard kind == .sign, let scalar = text.unicodeScalars.first else { return false }
        return ["-", "+", "%", "‰", "٪", "~", "<", ">", "=", "±", "≤", "≥", "≈", "°", "/"].contains(scalar)
            || [.currencySymbol, .format].contains(scalar.properties.generalCategory)
    }
}

extension String {
    /// With every run of white space as one space.
    var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// With letters of Cyrillic and Greek that look like Latin ones as these, forms of full width as plain ones, and
    /// without what cannot be seen.
    var plainLookalike: String {
        var plain = String.UnicodeScalarView()
        for scalar in decomposedStringWithCanonicalMapping.unicodeScalars where scalar.properties.generalCategory != .format {
            if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
                plain.append(narrow)
            } else {
                plain.append(Self.lookalikes[scalar] ?? scalar)
            }
        }
        return String(plain)
    }

    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = "аaеeоoрpсcуyхxіiјjѕsԁdһhАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSοoαaνvρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX"
        let scalars = Array(pairs.unicodeScalars)
        return Dictionary(
            stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) }, uniquingKeysWith: { $1 })
    }()
}
