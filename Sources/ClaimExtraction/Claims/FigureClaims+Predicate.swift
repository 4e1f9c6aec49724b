internal import ClaimModel

/// What a figure counts: the verb or noun near it that says so.
extension FigureClaims {
    struct PredicateGuess {
        var name: String
        var confidence: Double
        /// The token that it was read from.
        var cue: Int?
        var isVerb: Bool
    }

    func predicate(_ number: Int, _ range: Range<Int>) -> PredicateGuess {
        let placed = figures[number]
        if let name = perShare(placed, range) { return PredicateGuess(name: name, confidence: 0.7, cue: nil, isVerb: false) }
        let kind = UnitKind(of: placed.found.figure)
        var best: PredicateGuess?
        var least = Int.max
        for index in max(range.lowerBound, placed.tokens.lowerBound - 40)..<min(range.upperBound, placed.tokens.upperBound + 25) {
            guard let cue = cue(index, for: placed, kind), !isOfAnother(index, number, isVerb: cue.isVerb) else { continue }
            let name = attacksSuffered(cue.name, index, range) ?? cue.name
            var cost = distance(index, placed.tokens)
            if placed.tokens.contains(index) {
                // "killed 47 protesters": what was done to a group of people counts for more than its name.
                if kind != .people { cost = -1 } else if Self.groups.contains(name) { cost += 14 }
            }
            if cost < least {
                least = cost
                best = PredicateGuess(name: name, confidence: cost < 8 ? 0.9 : cost < 16 ? 0.7 : 0.5, cue: index, isVerb: cue.isVerb)
            }
        }
        if let best, least < 40 { return best }
        return PredicateGuess(name: fallback(placed), confidence: 0.3, cue: nil, isVerb: false)
    }

    /// The predicate that a token speaks for, of a figure of this kind.
    private func cue(_ index: Int, for placed: PlacedFigure, _ kind: UnitKind) -> (name: String, isVerb: Bool)? {
        let isOwn = placed.tokens.contains(index)
        let tag = reading.tags[index]
        if !isOwn || kind == .people, tag.isVerb || tag == .adjective, let verb = cues.verb(clause.lemma(index), counting: kind) {
            return (verb, true)
        }
        let key = reading.tokens[index].key
        // "magnitude 6", "the magnitude at 6": a bare whole number may be a measure as well as people.
        if placed.found.figure.unit == nil, index < placed.tokens.lowerBound, placed.tokens.lowerBound - index <= 2,
            let measure = cues.noun(key, counting: .other), measure.isHead
        {
            return (measure.predicate, false)
        }
        guard let noun = cues.noun(key, counting: kind) else { return nil }
        return isOwn || noun.isHead || kind == .people && isHead(noun.predicate) ? (noun.predicate, false) : nil
    }

    /// Whether a word after a figure counts another: "12 men for killing two", "220 passengers crashed, killing 31", "137
    /// people sank and 15 drowned".
    private func isOfAnother(_ cue: Int, _ number: Int, isVerb: Bool) -> Bool {
        let end = figures[number].tokens.upperBound
        guard cue >= end else { return isVerb && (isGoverned(number, since: cue) || isPassiveOfAnotherClause(cue, number)) }
        // "88 funds hold assets": what they do, not what is done to them.
        if isVerb, reading.tags[cue] == .base || reading.tags[cue] == .third, !Keys.happening.contains(clause.lemma(cue)) { return true }
        if reading.tags[cue] == .gerund, cue > end, reading.tags[cue - 1] == .preposition { return true }
        let isPassive = cue > end && (reading.tags[cue - 1] == .be || reading.tags[cue - 1] == .adverb && reading.tags[cue - 2] == .be)
        if isVerb, !isPassive, reading.tags[cue] != .adjective, let own = ownFigure(of: cue) {
            // "25 civilians killed 80 injured" of text without commas: each has its own word.
            let isList = cue == end && reading.tags[cue] != .gerund && hasOwnWord(own)
            if !isList { return true }
        }
        var next = number + 1
        while next < figures.count, figures[next].tokens.lowerBound < cue {
            if (end..<max(end, figures[next].tokens.lowerBound)).contains(where: { startsClause($0) }) { return true }
            next += 1
        }
        return false
    }

    /// Whether a verb, or a word such as "while" before one, parts a figure from the next.
    private func startsClause(_ index: Int) -> Bool {
        reading.tags[index].isVerb || reading.tags[index] == .subordinator || reading.tags[index] == .relative
    }

    /// "were killed in the siege, which threatens 300,000 civilians": another verb has the figure for its object.
    private func isGoverned(_ number: Int, since cue: Int) -> Bool {
        var verb = figures[number].tokens.lowerBound - 1
        while verb > cue, reading.tags[verb] == .adverb { verb -= 1 }
        guard verb > cue, reading.tags[verb] == .past || reading.tags[verb] == .third || reading.tags[verb] == .gerund else { return false }
        let lemma = clause.lemma(verb)
        return reading.tokens[verb].key != Keys.including && !Keys.reporting.contains(lemma) && !Keys.counting.contains(lemma)
            && cues.verb(lemma, counting: .people) == nil && !Keys.leaving.contains(lemma)
    }

    /// "When Howes was captured, they were a force with 10,000 men": a passive counts nothing of the next clause.
    private func isPassiveOfAnotherClause(_ cue: Int, _ number: Int) -> Bool {
        guard cue > 0, reading.tags[cue - 1] == .be else { return false }
        let between = cue + 1..<max(cue + 1, figures[number].tokens.lowerBound)
        guard let comma = between.first(where: { reading.tokens[$0].key == Keys.comma }) else { return false }
        return (comma..<between.upperBound).contains { index in
            reading.tags[index] == .past || reading.tags[index] == .third || reading.tags[index].isAuxiliary
        }
    }

    /// The figure that follows a verb as what it counts.
    private func ownFigure(of verb: Int) -> Int? {
        var next = verb + 1
        while next < reading.tokens.count, next < verb + 4 {
            if let figure = figures.number(at: next) { return figure }
            guard reading.tags[next] == .adverb || reading.tags[next] == .determiner || reading.tags[next] == .adjective else { return nil }
            next += 1
        }
        return nil
    }

    /// Whether a word that says what became of people stands in a figure or right after it: "80 injured".
    private func hasOwnWord(_ number: Int) -> Bool {
        let tokens = figures[number].tokens
        guard UnitKind(of: figures[number].found.figure) == .people else { return false }
        return (tokens.lowerBound..<min(reading.tokens.count, tokens.upperBound + 1)).contains { index in
            let tag = reading.tags[index]
            return (tag.isVerb || tag == .adjective) && tag != .gerund && cues.verb(clause.lemma(index), counting: .people) != nil
        }
    }

    /// What names a group of people rather than what happened to them.
    private static let groups: Set<String> = ["troops", "protesters", "refugees", "hostages", "detained"]

    /// Whether a noun beside the figure heads the count ("the death toll rose to 86") rather than being another counted thing.
    func isHead(_ name: String) -> Bool {
        name == "killed" || name == "injured" || name == "casualties" || name == "missing"
    }

    private func attacksSuffered(_ name: String, _ index: Int, _ range: Range<Int>) -> String? {
        guard name == "attacks", index + 1 < range.upperBound else { return nil }
        let next = reading.tokens[index + 1].key
        return next == Keys.on || next == Keys.against ? "attacks-suffered" : nil
    }

    /// Tokens between, with commas and other figures making it farther.
    private func distance(_ index: Int, _ tokens: Range<Int>) -> Int {
        if tokens.contains(index) { return 0 }
        let between = index < tokens.lowerBound ? index + 1..<tokens.lowerBound : tokens.upperBound..<index
        var cost = between.count
        for step in between {
            // "six were killed and 35 others were injured".
            if index < tokens.lowerBound, reading.tags[step] == .conjunction { cost += 4 }
            if reading.tokens[step].key == Keys.comma || reading.tokens[step].key == Keys.semicolon { cost += 3 }
            if reading.tags[step] == .relative || reading.tokens[step].key == Keys.but { cost += 4 }
            // "killed five and infected 300": another verb is nearer.
            if reading.tags[step] == .past || reading.tags[step] == .third { cost += 6 }
        }
        // What follows a comma belongs less to the figure than what went before.
        return index > tokens.upperBound ? cost + 1 : cost
    }

    /// "fell 3%", "up as much as 7.1%": by how much something changed.
    private func isChange(_ placed: PlacedFigure) -> Bool {
        let before = placed.tokens.lowerBound - 1
        guard before >= 0 else { return false }
        let key = reading.tokens[before].key
        return key == Keys.up || key == Keys.down || reading.tags[before].isVerb && Keys.changes.contains(clause.lemma(before))
    }

    /// "62 cents a share", "earnings per share of $2.40": a price, unless profits or dividends are spoken of.
    private func perShare(_ placed: PlacedFigure, _ range: Range<Int>) -> String? {
        let (start, end) = (placed.tokens.lowerBound, placed.tokens.upperBound)
        let isAfter = end + 1 < reading.tokens.count && reading.tokens[end + 1].key == Keys.share
            && (reading.tokens[end].key == Keys.a || reading.tokens[end].key == Keys.per)
        let isBefore = (min(start, max(range.lowerBound, start - 5))..<start).contains { index in
            reading.tokens[index].key == Keys.share && index > range.lowerBound && reading.tokens[index - 1].key == Keys.per
        }
        guard isAfter || isBefore else { return nil }
        for index in range {
            let key = reading.tokens[index].key
            if Self.dividends.contains(key) { return "dividend-per-share" }
            if Self.profits.contains(key) { return "earnings-per-share" }
        }
        return "price"
    }

    private static let profits = KeySet(["earnings", "profit", "profits", "income", "loss", "losses", "earned", "lost", "eps"])
    private static let dividends = KeySet(["dividend", "dividends", "payout"])

    /// Without a word that tells, what a physical unit measures, else the counted noun itself.
    private func fallback(_ placed: PlacedFigure) -> String {
        guard let unit = placed.found.figure.unit else { return "number" }
        switch UnitKind(unit) {
        case .people where unit == "people":
            let group = placed.found.population?.slug ?? ""
            return group.isEmpty ? "people" : group
        case .money: return "amount"
        case .percent: return isChange(placed) ? "change" : "share"
        default: break
        }
        if let dimension = UnitDimension(unit: unit) { return dimension == .mass ? "weight" : dimension.rawValue }
        let slug = unit.slug
        return slug.isEmpty ? "number" : slug
    }
}

extension [PlacedFigure] {
    /// The figure that a token is part of, by bisection.
    func number(holding token: Int) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].tokens.contains(token) ? low : nil
    }

    /// The figure that begins at a token, by bisection.
    func number(at token: Int) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].tokens.lowerBound == token ? low : nil
    }
}
