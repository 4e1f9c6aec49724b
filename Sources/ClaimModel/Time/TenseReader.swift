/// Tells from the words around a name whether it is looked for behind or ahead.
///
/// The nearest verb or adjective of the sentence that tells decides, those before the name first: in "officials said
/// Friday it will close in March", Friday is behind and March ahead.
struct TenseReader {
    /// For each token, the direction that the nearest cue before it in its sentence gives, if any.
    private let before: [TimeDirection?]
    private let after: [TimeDirection?]
    private let looksAhead: Bool

    init(tokens: [TimeToken], looksAhead: Bool) {
        self.looksAhead = looksAhead
        var before: [TimeDirection?] = Array(repeating: nil, count: tokens.count)
        var after = before
        var latest: TimeDirection?
        // Going forwards, the cue of each token is left in `after` for the way back.
        var ends = Array(repeating: false, count: tokens.count)
        for index in tokens.indices {
            ends[index] = Self.endsSentence(tokens, index)
            if ends[index] { latest = nil }
            before[index] = latest
            after[index] = Self.cue(tokens, index)
            latest = after[index] ?? latest
        }
        latest = nil
        for index in tokens.indices.reversed() {
            let own = after[index]
            after[index] = latest
            latest = ends[index] ? nil : own ?? latest
        }
        (self.before, self.after) = (before, after)
    }

    func direction(at token: Int) -> TimeDirection {
        looksAhead ? .future : before[token] ?? after[token] ?? .past
    }

    private static func cue(_ tokens: [TimeToken], _ index: Int) -> TimeDirection? {
        guard tokens[index].kind == .word, !tokens[index].isCapitalized, tokens[index].marks.contains(.tense) || tokens[index].looksPast else { return nil }
        let word = tokens[index].text
        let before = index > 0 ? tokens[index - 1].text : ""
        if tokens[index].marks.contains(.tense) {
            let words = TimeWords.english
            let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
            if words.ahead.contains(word) || (next == "to" && words.aheadOfVerb.contains(word)) {
                return tokens[max(0, index - 4)..<index].contains { $0.text == "had" } ? .past : .future
            }
            if word == "be", before == "to" { return .future }
            guard words.behind.contains(word) || tokens[index].looksPast else { return nil }
            // "Will have until Friday" lies ahead.
            if word == "have", ["will", "ll", "would", "must", "should", "to"].contains(before) { return nil }
        }
        // "Will be paid", "is heard": the participle has the tense of what comes before it.
        return ["be", "is", "are", "being"].contains(before) ? nil : .past
    }

    /// A full stop before a capital, unless it ends an initial or an abbreviation.
    private static func endsSentence(_ tokens: [TimeToken], _ index: Int) -> Bool {
        if index + 1 < tokens.count, tokens[index + 1].isAfterBreak { return true }
        guard tokens[index].kind == .sign else { return false }
        switch tokens[index].text {
        case "!", "?": return true
        case ".":
            var next = index + 1
            while next < tokens.count, !tokens[next].isSpaced, ["'", "\"", "”", ")"].contains(tokens[next].text) {
                next += 1
            }
            guard index > 0, next < tokens.count, tokens[next].isSpaced else { return next >= tokens.count }
            let word = tokens[index - 1]
            return tokens[next].kind != .number
                && (word.kind != .word || word.text.utf8.count > 4 || !word.isCapitalized)
        default: return false
        }
    }
}
