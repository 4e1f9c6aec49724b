internal import ClaimModel

/// Of whom or what a figure is said.
extension FigureClaims {
    func subject(_ number: Int, _ predicate: PredicateGuess, _ range: Range<Int>) -> (tokens: Range<Int>, confidence: Double)? {
        let found = anySubject(number, predicate, range).map { (tokens: withoutToll($0.tokens), confidence: $0.confidence) }
        // "The attack left 12 people killed", read as one phrase: the attack.
        guard let found, found.tokens.overlaps(figures[number].tokens) else { return found }
        var end = figures[number].tokens.lowerBound
        while end > found.tokens.lowerBound, !reading.tags[end - 1].isNominal { end -= 1 }
        return end > found.tokens.lowerBound ? (found.tokens.lowerBound..<end, min(found.confidence, 0.5)) : nil
    }

    /// "Flood toll" is of the flood.
    private func withoutToll(_ phrase: Range<Int>) -> Range<Int> {
        guard let last = phrase.last, Keys.tolls.contains(reading.tokens[last].key), let event = phrase.dropLast().last(where: { isEvent($0) }) else { return phrase }
        return phrase.lowerBound..<event + 1
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
        if let cause = cause(predicate, placed, range) { return (cause, 0.5) }
        if let measured = measured(predicate, placed, range) { return (measured, 0.5) }
        // A crowd gathers of itself: no event before it is what did it.
        return predicate.name == "protesters" ? nil : event(before: placed.tokens.lowerBound).map { ($0, 0.4) }
    }

    /// "Wage growth of about 5%": what the measure is of, where its own phrase says so.
    private func measured(_ predicate: PredicateGuess, _ placed: PlacedFigure, _ range: Range<Int>) -> Range<Int>? {
        let kind = UnitKind(of: placed.found.figure)
        guard kind == .percent || kind == .money, !predicate.isVerb, let cue = predicate.cue, reading.phraseOf[cue] >= 0 else { return nil }
        let phrase = reading.phrases[Int(reading.phraseOf[cue])].tokens
        var start = max(phrase.lowerBound, range.lowerBound)
        while start < cue, reading.tags[start] == .determiner || reading.tags[start] == .possessive { start += 1 }
        guard start < cue, !(start..<cue).contains(where: { reading.tags[$0] == .number || placed.tokens.contains($0) }),
            (start..<cue).contains(where: { !Self.reckonings.contains(reading.tokens[$0].key) && !reading.tokens[$0].has(.hyphenated) && reading.tags[$0] == .noun || reading.tags[$0] == .plural || reading.tags[$0] == .name })
        else { return nil }
        return start..<cue
    }

    /// How a sum is reckoned, which is not whose it is: "net profit".
    private static let reckonings = KeySet(["net", "gross", "operating", "total", "core", "pretax", "pre-tax", "headline", "quarter", "year"])

    /// "Twelve people died after a ferry capsized", "… when a bomb went off": what the clause after the figure tells of.
    private func cause(_ predicate: PredicateGuess, _ placed: PlacedFigure, _ range: Range<Int>) -> Range<Int>? {
        guard Self.harms.contains(predicate.name) else { return nil }
        let end = placed.tokens.upperBound
        guard let link = (end..<max(end, min(range.upperBound, end + 15))).first(where: { Self.causes.contains(reading.tokens[$0].key) }), link + 2 < range.upperBound,
            reading.phraseOf[link + 1] >= 0
        else { return nil }
        let phrase = reading.phrases[Int(reading.phraseOf[link + 1])]
        var verb = phrase.tokens.upperBound
        while verb < range.upperBound, reading.tags[verb] == .adverb || reading.tags[verb].isAuxiliary { verb += 1 }
        guard verb < range.upperBound, reading.tags[verb] == .past || reading.tags[verb] == .participle, reading.tags[phrase.head] != .pronoun,
            !Keys.attributing.contains(clause.lemma(verb)), !clause.isTime(phrase.tokens), !isCount(phrase.tokens)
        else { return nil }
        return phrase.tokens
    }

    private static let harms: Set<String> = [
        "killed", "injured", "casualties", "missing", "trapped", "displaced", "evacuated", "hospitalised", "houses-destroyed", "buildings-damaged",
    ]
    private static let causes = KeySet(["after", "when", "as"])

    /// Whether a phrase is a figure of its own and no event that did something: "31 people", but "two blasts".
    private func isCount(_ phrase: Range<Int>) -> Bool {
        phrase.contains { figures.number(holding: $0) != nil } && !phrase.contains { isEvent($0) }
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
    static let events = KeySet(
        ["attack", "attacks", "strike", "strikes", "airstrike", "airstrikes", "raid", "raids", "bombing", "bombings", "explosion",
         "explosions", "blast", "blasts", "bomb", "bombs", "shelling", "earthquake", "quake", "flood", "floods", "fire", "fires", "crash",
         "clashes", "battle", "offensive", "massacre", "ambush", "assault", "operation", "storm", "hurricane", "typhoon", "cyclone",
         "tornado", "landslide", "avalanche", "wildfire", "heatwave", "outbreak", "epidemic", "protest", "protests", "war",
         "bombardment", "gunfire", "shooting", "stampede", "collapse", "accident", "derailment"])

    private func isEvent(_ index: Int) -> Bool { Self.events.contains(reading.tokens[index].key) }

    /// "Fire Chief Tom Alvarez".
    private func isOffice(_ phrase: Range<Int>) -> Bool { phrase.contains { clause.names.isIn(.office, reading.tokens[$0].key) } }

    /// The "War" of "Institute for the Study of War".
    private func endsName(_ index: Int) -> Bool {
        index > 1 && reading.tags[index] == .name && reading.tags[index - 2] == .name
            && (reading.tokens[index - 1].key == Keys.of || reading.tokens[index - 1].key == Keys.for_)
    }

    /// The last event named before a token, within three sentences.
    private func event(before index: Int) -> Range<Int>? {
        let first = reading.sentences[max(0, Int(reading.sentenceOf[index]) - 3)].tokens.lowerBound
        var back = index - 1
        while back >= first {
            if isEvent(back), reading.phraseOf[back] >= 0, !endsName(back), !isOffice(reading.phrases[Int(reading.phraseOf[back])].tokens) { return reading.phrases[Int(reading.phraseOf[back])].tokens }
            back -= 1
        }
        return nil
    }
}
