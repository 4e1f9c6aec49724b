/// Of whom or what a figure is said.
extension FigureClaims {
    func subject(_ number: Int, _ predicate: PredicateGuess, _ range: Range<Int>) -> (tokens: Range<Int>, confidence: Double)? {
        let found = anySubject(number, predicate, range)
        // "The attack left 12 people killed", read as one phrase: the attack.
        guard let found, found.tokens.overlaps(figures[number].tokens) else { return found }
        var end = figures[number].tokens.lowerBound
        while end > found.tokens.lowerBound, !reading.tags[end - 1].isNominal { end -= 1 }
        return end > found.tokens.lowerBound ? (found.tokens.lowerBound..<end, min(found.confidence, 0.5)) : nil
    }

    private func anySubject(_ number: Int, _ predicate: PredicateGuess, _ range: Range<Int>) -> (tokens: Range<Int>, confidence: Double)? {
        let placed = figures[number]
        if predicate.name == "attacks-suffered", let cue = predicate.cue, let object = clause.object(after: cue + 1, in: range) {
            return (object, 0.8)
        }
        if predicate.isVerb, let cue = predicate.cue {
            if cue < placed.tokens.lowerBound, reading.tags[cue] != .participle || !isPassive(cue, range),
                let subject = clause.subject(of: cue, in: range), !isCount(subject)
            {
                return (subject, reading.tags[cue] == .gerund ? 0.6 : 0.7)
            }
            if let agent = agent(after: max(cue, placed.tokens.upperBound - 1), range, isDeath: predicate.name == "killed") { return (agent, 0.6) }
        } else if let verb = verb(before: placed.tokens.lowerBound, range), let subject = clause.subject(of: verb, in: range), !isCount(subject) {
            // Who puts a toll at a number, or recovers the dead, is not what took the lives.
            let tells = Keys.counting.contains(clause.lemma(verb)) || isHead(predicate.name) && Keys.finding.contains(clause.lemma(verb))
            if !tells || !clause.isSomebody(subject) && !isPronoun(subject) { return (subject, 0.7) }
        }
        return event(before: placed.tokens.lowerBound).map { ($0, 0.4) }
    }

    /// Whether a phrase is a figure of its own and no event that did something: "31 people", but "two blasts".
    private func isCount(_ phrase: Range<Int>) -> Bool {
        phrase.contains { figures.number(at: $0) != nil } && !phrase.contains { isEvent($0) }
    }

    private func isPronoun(_ phrase: Range<Int>) -> Bool { phrase.count == 1 && reading.tags[phrase.lowerBound] == .pronoun }

    private func isPassive(_ verb: Int, _ range: Range<Int>) -> Bool {
        for index in max(range.lowerBound, verb - 3)..<verb where reading.tags[index] == .be { return true }
        return false
    }

    func verb(before index: Int, _ range: Range<Int>) -> Int? {
        var back = index - 1
        while back >= range.lowerBound, back > index - 12 {
            if reading.tags[back].isVerb || reading.tags[back] == .have || reading.tags[back] == .be { return back }
            back -= 1
        }
        return nil
    }

    /// "killed in an air strike", "wounded by gunfire".
    private func agent(after index: Int, _ range: Range<Int>, isDeath: Bool) -> Range<Int>? {
        for next in index + 1..<max(index + 1, min(range.upperBound, index + 10)) {
            let key = reading.tokens[next].key
            guard key == Keys.by || key == Keys.in_ || key == Keys.from, let object = clause.object(after: next, in: range),
                !clause.isTime(object), !isCount(object)
            else { continue }
            if key == Keys.from, !isDeath { continue }
            if key == Keys.in_, !object.contains(where: { isEvent($0) }) { continue }
            return clause.extended(object, limit: range.upperBound)
        }
        return nil
    }

    /// Words for what happens, so that a name that ends in one is nobody's.
    static let events = Set(
        ["attack", "attacks", "strike", "strikes", "airstrike", "airstrikes", "raid", "raids", "bombing", "bombings", "explosion",
         "explosions", "blast", "blasts", "bomb", "bombs", "shelling", "earthquake", "quake", "flood", "floods", "fire", "fires", "crash",
         "clashes", "battle", "offensive", "massacre", "ambush", "assault", "operation", "storm", "hurricane", "typhoon", "cyclone",
         "tornado", "landslide", "avalanche", "wildfire", "heatwave", "outbreak", "epidemic", "protest", "protests", "war",
         "bombardment", "gunfire", "shooting", "stampede", "collapse", "accident", "derailment"]
            .map { WordKey.of($0) })

    private func isEvent(_ index: Int) -> Bool { Self.events.contains(reading.tokens[index].key) }

    /// The last event named before a token, within three sentences.
    private func event(before index: Int) -> Range<Int>? {
        let first = reading.sentences[max(0, Int(reading.sentenceOf[index]) - 3)].tokens.lowerBound
        var back = index - 1
        while back >= first {
            if isEvent(back), reading.phraseOf[back] >= 0 { return reading.phrases[Int(reading.phraseOf[back])].tokens }
            back -= 1
        }
        return nil
    }
}
