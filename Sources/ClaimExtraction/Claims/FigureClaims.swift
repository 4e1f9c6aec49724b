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

    var reading: Reading { clause.reading }

    /// What the clause around a figure tells of it.
    struct Finding {
        var predicate: Part<String>
        var subject: Part<String>
        /// The tokens that the subject was read from, where they are a phrase.
        var subjectTokens: Range<Int>?
        var places: [Part<String>]
        var during: Part<ClaimTime>?
        var quote: Range<Int>

        /// Whether neither what is counted nor of whom was found: a number by itself.
        var saysNothing: Bool { predicate.value == "number" && subjectTokens == nil }
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
        // Content that was cut within "at least five" is quoted with the whole figure.
        let quoted = min(range.lowerBound, placed.tokens.lowerBound)..<max(range.upperBound, placed.tokens.upperBound)
        return Finding(
            predicate: Part(predicate.name, predicate.confidence),
            subject: subject.map { Part(clause.plain($0.tokens), $0.confidence) } ?? Part("unknown", 0.1), subjectTokens: subject?.tokens,
            places: places,
            during: during(placed, range, saidDate: saidDate), quote: clause.scalars(clause.quotable(quoted)))
    }

    // MARK: Place and time

    private func places(_ placed: PlacedFigure, _ range: Range<Int>, next: Int) -> [Part<String>] {
        let after = clause.places(in: placed.tokens.upperBound..<max(placed.tokens.upperBound, next))
        if !after.isEmpty { return after.map { Part($0, 0.8) } }
        let sentence = clause.places(in: range)
        return sentence.prefix(1).map { Part($0, 0.5) }
    }

    private func during(_ placed: PlacedFigure, _ range: Range<Int>, saidDate: Int?) -> Part<ClaimTime>? {
        let range = clause.withOpeningTime(range)
        let scalars = clause.scalars(range)
        let comparisons = ComparisonReader(reading: reading, lexicon: clause.lexicon).comparisons(in: range)
        let own = comparisons.first { $0.contains(placed.tokens.lowerBound) }
        let inside = candidates(in: scalars).filter { date in
            guard date != saidDate, dates[date].start >= scalars.lowerBound, dates[date].end <= scalars.upperBound else { return false }
            let token = reading.tokens.firstIndex(atOrAfter: dates[date].start)
            return comparisons.first { $0.contains(token) } == own && !isOfReport(token, placed)
        }
        let nearest = inside.min { abs(dates[$0].start - placed.found.end) < abs(dates[$1].start - placed.found.end) }
        return nearest.map { Part(dates[$0].stated, inside.count == 1 ? 0.8 : 0.6) }
    }

    /// "reported a profit of 1.2 billion euros on Thursday": the day of the report, not of the profit.
    private func isOfReport(_ date: Int, _ placed: PlacedFigure) -> Bool {
        let sentence = clause.sentence(of: placed.tokens.lowerBound)
        guard date > placed.tokens.upperBound, sentence.contains(date), isAfterOn(date),
            let verb = verb(before: placed.tokens.lowerBound, sentence)
        else { return false }
        return Keys.publishing.contains(clause.lemma(verb))
    }

    /// Whether "on" stands before a date or begins it.
    private func isAfterOn(_ date: Int) -> Bool {
        reading.tokens[date].key == Keys.on || date > 0 && reading.tokens[date - 1].key == Keys.on
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
