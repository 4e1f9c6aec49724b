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
        var before: [TimeDirection?] = []
        var latest: TimeDirection?
        for index in tokens.indices {
            if Self.endsSentence(tokens, index) { latest = nil }
            before.append(latest)
            latest = Self.cue(tokens, index) ?? latest
        }
        var after: [TimeDirection?] = []
        latest = nil
        for index in tokens.indices.reversed() {
            after.append(latest)
            latest = Self.endsSentence(tokens, index) ? nil : Self.cue(tokens, index) ?? latest
        }
        self.before = before
        self.after = after.reversed()
    }

    func direction(at token: Int) -> TimeDirection {
        looksAhead ? .future : before[token] ?? after[token] ?? .past
    }

    private static func cue(_ tokens: [TimeToken], _ index: Int) -> TimeDirection? {
        guard tokens[index].kind == .word, !tokens[index].isCapitalized, tokens[index].marks.contains(.tense) || tokens[index].looksPast else { return nil }
        let token = tokens[index], words = TimeWords.english
        let before = (1...4).map { index >= $0 ? tokens[index - $0].text : "" }
        let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
        if words.ahead.contains(token.text) || (next == "to" && words.aheadOfVerb.contains(token.text)) {
            return before.contains("had") ? .past : .future
        }
        if token.text == "be", before[0] == "to" { return .future }
        guard words.behind.contains(token.text) || token.looksPast else { return nil }
        // "Will have until Friday" lies ahead.
        if token.text == "have", ["will", "ll", "would", "must", "should", "to"].contains(before[0]) { return nil }
        // "Will be paid", "is heard": the participle has the tense of what comes before it.
        return ["be", "is", "are", "being"].contains(before[0]) ? nil : .past
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
