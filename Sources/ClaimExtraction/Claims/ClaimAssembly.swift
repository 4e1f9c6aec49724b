internal import ClaimModel

/// Puts together what the passes found: attributions with their speakers, then the claims of each.
struct ClaimAssembly {
    let reading: Reading
    let lexicon: ExtractionLexicon
    let dates: [FoundTime]
    let entities: [NamedEntity]
    let found: [TokenAttribution]
    let clause: ClauseReader
    let dateOf: [Int32]
    let cues: PredicateCues
    var resolver: SpeakerResolver
    var placed: [PlacedFigure]
    /// The figures that took their noun from the one before.
    var borrowed: Set<Int> = []
    /// The figures of which the one before is a part.
    var wholes: Set<Int> = []
    var saidDates: [Int?] = []
    /// For each token the attribution whose content it is part of, or -1.
    var contentOf: [Int32]

    /// For each attribution whom its source means, before chains are followed.
    var direct: [Speaker?] = []

    var attributions: [Attribution] = []
    private(set) var claims: [CandidateClaim] = []

    var figures: [FoundFigure] { placed.map(\.found) }

    init(
        reading: Reading, lexicon: ExtractionLexicon, dates: [FoundTime], figures: [FoundFigure], entities: [NamedEntity],
        found: [TokenAttribution]
    ) {
        self.reading = reading
        self.lexicon = lexicon
        self.dates = dates
        self.entities = entities
        self.found = found
        cues = lexicon.predicates
        var dateOf = [Int32](repeating: -1, count: reading.tokens.count)
        for (number, date) in dates.enumerated() {
            for index in Self.tokens(date.start..<date.end, reading) { dateOf[index] = Int32(number) }
        }
        self.dateOf = dateOf
        clause = ClauseReader(reading: reading, lexicon: lexicon.words, names: lexicon.names, dateOf: dateOf)
        placed = figures.compactMap { figure in
            let tokens = Self.tokens(figure.start..<figure.end, reading)
            return tokens.isEmpty ? nil : PlacedFigure(found: figure, tokens: tokens)
        }
        resolver = SpeakerResolver(reading: reading, lexicon: lexicon.words, names: lexicon.names, entities: entities)
        contentOf = Array(repeating: -1, count: reading.tokens.count)
        for (number, attribution) in found.enumerated() {
            for part in attribution.content {
                for index in part where contentOf[index] < 0 { contentOf[index] = Int32(number) }
            }
        }
        borrowNouns()
    }

    private static func tokens(_ scalars: Range<Int>, _ reading: Reading) -> Range<Int> {
        var first = reading.tokens.firstIndex(atOrAfter: scalars.lowerBound)
        if first > 0, reading.tokens[first - 1].end > scalars.lowerBound { first -= 1 }
        return first..<max(first, reading.tokens.firstIndex(atOrAfter: scalars.upperBound))
    }

    /// "2,500 troops in Iraq and 900 in Syria", "248 of the 460 seats": a figure without a noun takes that of the one before
    /// it in the sentence, or of the whole that it is a part of.
    private mutating func borrowNouns() {
        for number in placed.indices {
            let whole = whole(of: number)
            if let whole { wholes.insert(whole) }
            guard placed[number].found.figure.unit == nil, !isFraction(placed[number].found.figure) else { continue }
            if let whole {
                placed[number].found.figure.unit = placed[whole].found.figure.unit
                placed[number].found.population = placed[whole].found.population
                continue
            }
            guard number > 0 else { continue }
            let before = placed[number - 1]
            let end = placed[number].tokens.upperBound
            guard let unit = before.found.figure.unit, unit != "percent", end < reading.tokens.count,
                reading.sentenceOf[before.tokens.lowerBound] == reading.sentenceOf[placed[number].tokens.lowerBound],
                reading.tags[end] == .preposition || reading.tags[end] == .mark || reading.tags[end] == .conjunction,
                !isOfPeople(placed[number], unit)
            else { continue }
            placed[number].found.figure.unit = unit
            borrowed.insert(number)
            placed[number].found.population = before.found.population
        }
    }

    /// "closed 12 clubs after a fire killed 31": a verb that is of people counts no clubs.
    private func isOfPeople(_ figure: PlacedFigure, _ unit: String) -> Bool {
        let verb = figure.tokens.lowerBound - 1
        return UnitKind(unit) != .people && reading.tags[verb].isVerb && cues.verb(clause.lemma(verb), counting: .people) != nil
    }

    mutating func assemble() {
        resolveAttributions()
        nameForwardSpeakers()
        let counted = figureClaims()
        claims = counted + statementClaims(beside: counted)
        claims.sort { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
    }
}
