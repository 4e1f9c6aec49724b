extension ClaimAssembly {
    /// Whether a figure that nobody is said to state stands so near a clause of saying that it may be somebody's all the
    /// same: in its sentence, or right after it in a paragraph where that speaker was last.
    func isNearSaying(_ tokens: Range<Int>) -> Bool {
        let sentence = clause.sentence(of: tokens.lowerBound)
        if sentence.contains(where: { isSaying($0) }) { return true }
        let number = Int(reading.sentenceOf[tokens.lowerBound])
        guard number > 0, reading.sentences[number - 1].paragraph == reading.sentences[number].paragraph else { return false }
        // "Sales rose, the company said. It sold 540,000": the same thing is spoken of.
        let first = reading.tags[sentence.lowerBound]
        return (first == .pronoun || first == .possessive) && reading.sentences[number - 1].tokens.contains { isSaying($0) }
    }

    /// A verb of saying in a finite form or as a participle ("…, saying"), or "according".
    private func isSaying(_ index: Int) -> Bool {
        let tag = reading.tags[index]
        if reading.tokens[index].key == Keys.according { return true }
        guard tag == .past || tag == .third || tag == .gerund || tag == .participle else { return false }
        return Keys.attributing.contains(clause.lemma(index))
    }
}
