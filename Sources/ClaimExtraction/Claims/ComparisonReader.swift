/// Finds what a clause compares its figures with: "up from 61.7% four years ago", "half the 1.6% predicted in the autumn". The
/// times in it belong to the figures in it, and those outside to the others.
struct ComparisonReader {
    let reading: Reading
    let lexicon: WordLexicon

    func comparisons(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard opens(index, range) else {
                index += 1
                continue
            }
            let end = end(after: index, range)
            found.append(index..<end)
            index = end
        }
        return found
    }

    private func opens(_ index: Int, _ range: Range<Int>) -> Bool {
        let key = reading.tokens[index].key
        if key == Keys.than {
            // "more than 900" is a hedge.
            let isHedge = index > range.lowerBound && Self.hedges.contains(reading.tokens[index - 1].key) && index + 1 < range.upperBound
                && (reading.tags[index + 1] == .number || reading.tags[index + 1] == .determiner)
            return !isHedge
        }
        if Self.openers.contains(key) { return true }
        if Self.multiples.contains(key) { return index + 1 < range.upperBound && Self.definites.contains(reading.tokens[index + 1].key) }
        guard key == Keys.from else { return false }
        // "rose 3% from", "up from", "down 18% from".
        return (max(range.lowerBound, index - 8)..<index).contains { before in
            Self.turns.contains(reading.tokens[before].key) || reading.tags[before].isVerb && Self.turns.contains(lexicon.lemma(of: reading.tokens[before].key))
        }
    }

    private func end(after start: Int, _ range: Range<Int>) -> Int {
        for index in start + 1..<max(start + 1, range.upperBound) {
            let key = reading.tokens[index].key
            if key == Keys.comma || key == Keys.semicolon || key == Keys.closeBracket { return index }
            if key == Keys.to, reading.tokens[start].key == Keys.from { return index }
        }
        return range.upperBound
    }

    private static let openers = KeySet(["compared", "versus"])
    private static let hedges = KeySet(["more", "less", "fewer", "greater", "better", "higher", "lower", "other", "rather", "older", "younger"])
    private static let multiples = KeySet(["double", "twice", "half", "triple", "treble", "below", "above"])
    private static let definites = KeySet(["the", "its", "their", "his", "her", "that"])
    private static let turns = KeySet(
        ["up", "down", "rise", "fall", "increase", "decrease", "drop", "jump", "climb", "decline", "grow", "shrink", "slow", "slip", "surge",
         "soar", "plunge", "tumble", "ease", "edge", "dip", "cut", "raise", "lower", "revise", "higher", "more", "less", "fewer", "change",
         "improve", "widen", "narrow"])
}
