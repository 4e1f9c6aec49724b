package import ClaimModel

/// Reads an English news article: who said what, with which figures, about when.
///
/// It never fails and never decides: everything it returns is a proposal with a measure of how sure it is.
///
///     let extraction = ArticleExtractor().extract(text: text, published: day)
package struct ArticleExtractor: Sendable {
    package var lexicon: ExtractionLexicon
    /// Looks names up among the entities known.
    private let matcher: NameMatcher?
    private let figureFinder = FigureFinder(policy: .current)

    /// With `knownEntities`, each name comes with those of them that it may mean.
    package init(lexicon: ExtractionLexicon = .builtIn, knownEntities: [Entity] = []) {
        self.lexicon = lexicon
        matcher = knownEntities.isEmpty ? nil : NameMatcher(knownEntities)
    }

    /// What `text` says. `published` is the day that "today" is in it; without one, the date that the text itself gives is
    /// taken, and without that only full dates are read.
    package func extract(text: String, published: Day? = nil) -> Extraction {
        let text = ScalarText(text)
        let reading = Reading(text, lexicon: lexicon.words)
        let dates = dates(in: reading, published: published ?? MetadataReader(names: lexicon.names).metadata(of: text).published?.day)
        let figures = figures(in: reading)
        let entities = NameFinder(reading: reading, lexicon: lexicon.words, names: lexicon.names).entities()
        let found = AttributionFinder(reading: reading, lexicon: lexicon.words, models: lexicon.models, names: lexicon.names).attributions()
        var assembly = ClaimAssembly(
            reading: reading, lexicon: lexicon, dates: dates, figures: figures, entities: entities, found: found)
        assembly.assemble()
        return Extraction(
            text: text, names: lexicon.names, attributions: assembly.attributions, figures: assembly.figures, dates: dates,
            claims: assembly.claims, entities: entities,
            matches: entities.map { matcher?.matches(for: $0) ?? [] })
    }

    /// The figures of the sentences that have a word of number: most have none, and need not be read twice.
    private func figures(in reading: Reading) -> [FoundFigure] {
        let trigger = TriggerWords.figures
        return reading.stretches { $0.kind == .number || trigger.contains($0.key) || lexicon.words.classes(of: $0.key).contains(.number) }
            .flatMap { figureFinder.find(in: reading.text.scalars, $0) }
    }

    private func dates(in reading: Reading, published: Day?) -> [FoundTime] {
        let trigger = TriggerWords.times
        let stretches = reading.stretches { $0.kind == .number || trigger.contains($0.key) || lexicon.words.classes(of: $0.key).contains(.time) }
        if let published { return times(in: reading, stretches, TimePhraseReader(relativeTo: published)) }
        // What means the same seen from two distant days depends on neither.
        let early = times(in: reading, stretches, TimePhraseReader(relativeTo: Day(number: 0)))
        var byStart: [Int: FoundTime] = [:]
        for time in times(in: reading, stretches, TimePhraseReader(relativeTo: Day(number: 20_000))) { byStart[time.start] = time }
        return early.filter { byStart[$0.start]?.stated.edtf == $0.stated.edtf }
    }

    private func times(in reading: Reading, _ stretches: [Range<Int>], _ reader: TimePhraseReader) -> [FoundTime] {
        stretches.flatMap { reader.find(in: reading.text.scalars, $0) }
    }
}

extension Reading {
    /// The scalars of the sentences that have a token that `triggers`, neighbours joined.
    fileprivate func stretches(_ triggers: (Token) -> Bool) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var isOpen = false
        for sentence in sentences {
            guard sentence.tokens.contains(where: { triggers(tokens[$0]) }), let last = sentence.tokens.last else {
                isOpen = false
                continue
            }
            let scalars = tokens[sentence.tokens.lowerBound].start..<tokens[last].end
            if isOpen, let previous = found.popLast() { found.append(previous.lowerBound..<scalars.upperBound) } else { found.append(scalars) }
            isOpen = true
        }
        return found
    }
}

/// Words that can begin a figure or a time though they are no numbers or names of times.
private enum TriggerWords {
    static let figures = KeySet(
        ["no", "none", "zero", "several", "few", "many", "unknown", "undisclosed", "unspecified", "dozen", "dozens", "tens",
         "scores", "hundreds", "thousands", "millions", "billions", "%", "percent", "numerous", "countless", "twice", "double",
         "nobody", "halved", "doubled", "quarters", "thirds", "$", "€", "£"])
    static let times = KeySet(
        ["ago", "days", "weeks", "months", "years", "hours", "minutes", "seconds", "decades", "centuries", "century", "minute",
         "quarter", "quarters", "spring", "summer", "autumn", "winter", "fall", "noon", "midnight", "mondays", "tuesdays",
         "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "weekends", "weekday", "recent", "recently", "now", "currently",
         "christmas", "easter", "ramadan", "thanksgiving", "eve", "day-long", "overnight", "dawn", "dusk", "mid-january",
         "mid-february", "mid-march", "mid-april", "mid-may", "mid-june", "mid-july", "mid-august", "mid-september", "mid-october",
         "mid-november", "mid-december", "fiscal", "season", "nineties", "eighties", "seventies", "sixties", "past", "future",
         "previously", "soon", "later", "earlier", "once", "lately", "period", "time", "moment", "day", "daily", "monthly", "yearly",
         "annual", "annually", "weekly", "anniversary", "holiday"])
}

extension ClaimTime {
    /// The day, where it is one.
    var day: Day? {
        guard let from = bounds.from, let to = bounds.to, to - from < 86_400 else { return nil }
        return Day(containing: from)
    }
}
