internal import ClaimModel

/// A figure with the tokens it covers.
struct PlacedFigure {
    var found: FoundFigure
    var tokens: Range<Int>
}

/// Makes a claim of each figure: what it counts, of whom, where and when.
struct FigureClaims {
    let clause: ClauseReader
    let cues: PredicateCues
    let figures: [PlacedFigure]
    let dates: [FoundTime]

    private var reading: Reading { clause.reading }

    /// What the clause around a figure tells of it.
    struct Finding {
        var predicate: Part<String>
        var subject: Part<String>
        /// The tokens that the subject was read from, where they are a phrase.
        var subjectTokens: Range<Int>?
        var places: [Part<String>]
        var during: Part<ClaimTime>?
        var quote: Range<Int>
    }

    /// The claim parts of the figure at `number`, read within `bounds`: the content that holds it, or its sentence.
    func read(_ number: Int, within bounds: Range<Int>, saidDate: Int?) -> Finding {
        let placed = figures[number]
        let sentence = clause.sentence(of: placed.tokens.lowerBound)
        let range = sentence.clamped(to: bounds).isEmpty ? sentence : sentence.clamped(to: bounds)
        let predicate = predicate(number, range)
        let subject = subject(number, predicate, range)
        let next = number + 1 < figures.count ? figures[number + 1].tokens.lowerBound : range.upperBound
        let places = places(placed, range, next: min(next, range.upperBound))
        return Finding(
            predicate: Part(predicate.name, predicate.confidence),
            subject: subject.map { Part(clause.plain($0.tokens), $0.confidence) } ?? Part("unknown", 0.1), subjectTokens: subject?.tokens,
            places: places,
            during: during(placed, range, saidDate: saidDate), quote: clause.scalars(range))
    }

    // MARK: Predicate

    struct PredicateGuess {
        var name: String
        var confidence: Double
        /// The token that it was read from.
        var cue: Int?
        var isVerb: Bool
    }

    private func predicate(_ number: Int, _ range: Range<Int>) -> PredicateGuess {
        let placed = figures[number]
        let unit = placed.found.figure.unit
        let kind = UnitKind(unit)
        var best: PredicateGuess?
        var least = Int.max
        for index in max(range.lowerBound, placed.tokens.lowerBound - 40)..<min(range.upperBound, placed.tokens.upperBound + 25) {
            let isOwn = placed.tokens.contains(index)
            let tag = reading.tags[index]
            // "12 men for killing two": what a verb after "for" counts comes after it.
            if tag == .gerund, index > placed.tokens.upperBound, reading.tags[index - 1] == .preposition { continue }
            var name: String?
            var isVerb = false
            if !isOwn || kind == .people, tag.isVerb || tag == .adjective, let verb = cues.verb(clause.lemma(index), counting: kind) {
                name = verb
                isVerb = true
            } else if let noun = cues.noun(reading.tokens[index].key, counting: kind), isOwn || noun.isHead || isHead(noun.predicate) {
                name = noun.predicate
            }
            guard var name else { continue }
            var cost = distance(index, placed.tokens)
            if isOwn, name == "troops" { cost += 14 }
            if isOwn, kind != .people { cost = -1 }
            if let counted = attacksSuffered(name, index, range) { name = counted }
            if cost < least {
                least = cost
                best = PredicateGuess(name: name, confidence: cost < 8 ? 0.9 : cost < 16 ? 0.7 : 0.5, cue: index, isVerb: isVerb)
            }
        }
        if let best, least < 40 { return best }
        return PredicateGuess(name: fallback(unit), confidence: 0.3, cue: nil, isVerb: false)
    }

    /// Whether a noun beside the figure heads the count ("the death toll rose to 86") rather than being another counted thing.
    private func isHead(_ name: String) -> Bool {
        name == "killed" || name == "injured" || name == "casualties" || name == "missing"
    }

    private func attacksSuffered(_ name: String, _ index: Int, _ range: Range<Int>) -> String? {
        guard name == "attacks" || name == "strikes", index + 1 < range.upperBound else { return nil }
        let next = reading.tokens[index + 1].key
        return name == "attacks" && (next == Keys.on || next == Keys.against) ? "attacks-suffered" : nil
    }

    /// Tokens between, with commas and other figures making it farther.
    private func distance(_ index: Int, _ tokens: Range<Int>) -> Int {
        if tokens.contains(index) { return 0 }
        let between = index < tokens.lowerBound ? index + 1..<tokens.lowerBound : tokens.upperBound..<index
        var cost = between.count
        for step in between {
            if reading.tokens[step].key == Keys.comma || reading.tokens[step].key == Keys.semicolon { cost += 3 }
            if reading.tags[step] == .relative || reading.tokens[step].key == Keys.but { cost += 4 }
            // "killed five and infected 300": another verb is nearer.
            if reading.tags[step] == .past || reading.tags[step] == .third { cost += 6 }
        }
        // What follows a comma belongs less to the figure than what went before.
        return index > tokens.upperBound ? cost + 1 : cost
    }

    private func fallback(_ unit: String?) -> String {
        guard let unit else { return "number" }
        switch UnitKind(unit) {
        case .people where unit == "people": return "affected"
        case .money: return "amount"
        case .percent: return "share"
        default: break
        }
        let slug = unit.slug
        return slug.isEmpty ? "number" : slug
    }

    // MARK: Subject

    private func subject(_ number: Int, _ predicate: PredicateGuess, _ range: Range<Int>) -> (tokens: Range<Int>, confidence: Double)? {
        let placed = figures[number]
        if predicate.name == "attacks-suffered", let cue = predicate.cue, let object = clause.object(after: cue + 1, in: range) {
            return (object, 0.8)
        }
        if predicate.isVerb, let cue = predicate.cue {
            if let subject = clauseSubject(ofGerund: cue, range) { return (subject, 0.6) }
            if cue < placed.tokens.lowerBound, reading.tags[cue] != .participle || !isPassive(cue, range) {
                if let subject = clause.subject(of: cue, in: range) { return (subject, 0.7) }
            }
            if let agent = agent(after: max(cue, placed.tokens.upperBound - 1), range, isDeath: predicate.name == "killed") { return (agent, 0.6) }
        } else if let verb = verb(before: placed.tokens.lowerBound, range), let subject = clause.subject(of: verb, in: range) {
            // Who puts a toll at a number, or recovers the dead, is not what took the lives.
            let tells = Keys.counting.contains(clause.lemma(verb)) || isHead(predicate.name) && Keys.finding.contains(clause.lemma(verb))
            if !tells || !clause.isSomebody(subject) && !isPronoun(subject) { return (subject, 0.7) }
        }
        return event(before: placed.tokens.lowerBound).map { ($0, 0.4) }
    }

    private func isPronoun(_ phrase: Range<Int>) -> Bool { phrase.count == 1 && reading.tags[phrase.lowerBound] == .pronoun }

    /// "Russia launched missiles, killing three": what the main clause tells of did it.
    private func clauseSubject(ofGerund cue: Int, _ range: Range<Int>) -> Range<Int>? {
        guard reading.tags[cue] == .gerund, cue > range.lowerBound,
            let comma = (max(range.lowerBound, cue - 12)..<cue).last(where: { reading.tokens[$0].key == Keys.comma }),
            reading.tags[comma + 1] == .gerund,
            let verb = (range.lowerBound..<comma).last(where: { reading.tags[$0] == .past || reading.tags[$0] == .third || reading.tags[$0] == .participle })
        else { return nil }
        return clause.subject(of: verb, in: range)
    }

    private func isPassive(_ verb: Int, _ range: Range<Int>) -> Bool {
        for index in max(range.lowerBound, verb - 3)..<verb where reading.tags[index] == .be { return true }
        return false
    }

    private func verb(before index: Int, _ range: Range<Int>) -> Int? {
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
                !clause.isTime(object)
            else { continue }
            if key == Keys.from, !isDeath { continue }
            if key == Keys.in_, !object.contains(where: { isEvent($0) }) { continue }
            return clause.extended(object, limit: range.upperBound)
        }
        return nil
    }

    private static let events = Set(
        ["attack", "attacks", "strike", "strikes", "airstrike", "airstrikes", "raid", "raids", "bombing", "bombings", "explosion",
         "blast", "blasts", "shelling", "earthquake", "quake", "flood", "floods", "fire", "crash", "clashes", "battle", "offensive",
         "massacre", "ambush", "assault", "operation", "storm", "hurricane", "protest", "war", "bombardment", "gunfire", "shooting"]
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

    // MARK: Place and time

    private func places(_ placed: PlacedFigure, _ range: Range<Int>, next: Int) -> [Part<String>] {
        let after = clause.places(in: placed.tokens.upperBound..<max(placed.tokens.upperBound, next))
        if !after.isEmpty { return after.map { Part($0, 0.8) } }
        let sentence = clause.places(in: range)
        return sentence.prefix(1).map { Part($0, 0.5) }
    }

    private func during(_ placed: PlacedFigure, _ range: Range<Int>, saidDate: Int?) -> Part<ClaimTime>? {
        let scalars = clause.scalars(range)
        let inside = candidates(in: scalars).filter {
            $0 != saidDate && dates[$0].start >= scalars.lowerBound && dates[$0].end <= scalars.upperBound
        }
        let nearest = inside.min { abs(dates[$0].start - placed.found.end) < abs(dates[$1].start - placed.found.end) }
        return nearest.map { Part(dates[$0].stated, inside.count == 1 ? 0.8 : 0.6) }
    }

    /// The indices of the dates that begin within a range, found by bisection.
    private func candidates(in scalars: Range<Int>) -> Range<Int> {
        var (low, high) = (0, dates.count)
        while low < high {
            let middle = (low + high) / 2
            if dates[middle].start < scalars.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < dates.count, dates[end].start < scalars.upperBound { end += 1 }
        return low..<end
    }
}
