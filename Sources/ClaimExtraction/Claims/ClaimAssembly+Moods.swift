internal import ClaimModel

extension ClaimAssembly {
    /// Plans, forecasts and possibilities by the verbs around a figure, or by the word that reports it.
    func mood(_ tokens: Range<Int>, _ attribution: Int?) -> Part<Mood> {
        if let mood = moodBefore(tokens) ?? moodAfter(tokens) { return mood }
        if let attribution, Keys.forecasts.contains(clause.lemma(found[attribution].cue)) { return Part(.forecast, 0.7) }
        return Part(.stated, 0.9)
    }

    private func moodBefore(_ tokens: Range<Int>) -> Part<Mood>? {
        let sentence = clause.sentence(of: tokens.lowerBound)
        var back = tokens.lowerBound - 1
        while back >= sentence.lowerBound, back > tokens.lowerBound - 10, reading.tags[back] != .mark {
            if let mood = mood(of: back, sentence) { return mood }
            // "will fall after 12 people died": the verb of another clause says nothing of this one.
            if reading.tags[back] == .past || reading.tags[back] == .relative || reading.tags[back] == .subordinator
                || Keys.clauseOpeners.contains(reading.tokens[back].key)
            {
                return nil
            }
            back -= 1
        }
        return nil
    }

    /// "About 60 percent of trains are expected to be cancelled", "the 1.4 billion predicted by analysts".
    private func moodAfter(_ tokens: Range<Int>) -> Part<Mood>? {
        let sentence = clause.sentence(of: tokens.lowerBound)
        for index in tokens.upperBound..<max(tokens.upperBound, min(sentence.upperBound, tokens.upperBound + 9)) {
            if reading.tags[index] == .mark || reading.tags[index] == .relative || reading.tags[index] == .conjunction { return nil }
            if let mood = mood(of: index, sentence) { return mood }
            if reading.tags[index].isVerb, reading.tags[index] != .gerund { return nil }
        }
        return nil
    }

    private func mood(of index: Int, _ sentence: Range<Int>) -> Part<Mood>? {
        let key = reading.tokens[index].key
        let tag = reading.tags[index]
        if tag == .modal {
            if Keys.possible.contains(key) { return Part(.possible, 0.8) }
            return Keys.futures.contains(key) ? Part(.forecast, 0.7) : nil
        }
        if tag.isVerb || tag == .adjective {
            let lemma = clause.lemma(index)
            if Keys.forecasts.contains(lemma) { return Part(.forecast, 0.7) }
            if Keys.plans.contains(lemma) { return Part(.planned, 0.7) }
        }
        // "is likely to rise", "set to lose", "due to arrive".
        let isNextTo = index + 1 < sentence.upperBound && reading.tags[index + 1] == .to
        return isNextTo && Keys.prospects.contains(key) ? Part(.forecast, 0.7) : nil
    }
}
