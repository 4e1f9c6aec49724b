internal import ClaimModel

/// Puts together what the passes found: attributions with their speakers, then the claims of each.
struct ClaimAssembly {
    let reading: Reading
    let lexicon: ExtractionLexicon
    let dates: [FoundTime]
    let entities: [NamedEntity]
    let found: [TokenAttribution]
    private let clause: ClauseReader
    private let dateOf: [Int32]
    private let cues: PredicateCues
    private var resolver: SpeakerResolver
    private var placed: [PlacedFigure]
    /// The figures that took their noun from the one before.
    private var borrowed: Set<Int> = []
    private var saidDates: [Int?] = []
    /// For each token the attribution whose content it is part of, or -1.
    private var contentOf: [Int32]

    /// For each attribution whom its source means, before chains are followed.
    private var direct: [Speaker?] = []

    private(set) var attributions: [Attribution] = []
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
        borrowNouns()
    }

    private static func tokens(_ scalars: Range<Int>, _ reading: Reading) -> Range<Int> {
        var first = reading.tokens.firstIndex(atOrAfter: scalars.lowerBound)
        if first > 0, reading.tokens[first - 1].end > scalars.lowerBound { first -= 1 }
        return first..<max(first, reading.tokens.firstIndex(atOrAfter: scalars.upperBound))
    }

    /// "2,500 troops in Iraq and 900 in Syria": a figure without a noun takes that of the one before it in the sentence.
    private mutating func borrowNouns() {
        for number in placed.indices.dropFirst() where placed[number].found.figure.unit == nil {
            let before = placed[number - 1]
            let end = placed[number].tokens.upperBound
            guard let unit = before.found.figure.unit, end < reading.tokens.count,
                reading.sentenceOf[before.tokens.lowerBound] == reading.sentenceOf[placed[number].tokens.lowerBound],
                reading.tags[end] == .preposition || reading.tags[end] == .mark || reading.tags[end] == .conjunction
            else { continue }
            placed[number].found.figure.unit = unit
            borrowed.insert(number)
            placed[number].found.population = before.found.population
        }
    }

    mutating func assemble() {
        resolveAttributions()
        nameForwardSpeakers()
        let counted = figureClaims()
        claims = counted + statementClaims(beside: counted)
        claims.sort { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
    }

    // MARK: Attributions

    /// The results are gathered apart from `self` and put there at the end: appending to a property that a call in the same
    /// loop may hold as well would copy it each time.
    private mutating func resolveAttributions() {
        var resolver = resolver
        var made: [Attribution] = []
        var direct: [Speaker?] = []
        var saidDates: [Int?] = []
        var contentOf = contentOf
        for (number, attribution) in found.enumerated() {
            let said = saidDate(attribution)
            saidDates.append(said)
            var speaker = sharesSpeaker(attribution, number: number) ? made[number - 1].speaker : nil
            if speaker == nil, let source = attribution.source {
                speaker = resolver.speaker(of: source, head: attribution.sourceHead, cue: attribution.cue)
            }
            direct.append(speaker)
            ChainReader(clause: clause, names: lexicon.names).extend(&speaker, attribution, resolver: resolver)
            made.append(
                Attribution(
                    source: attribution.source.map { clause.scalars($0) }, cue: clause.scalars(attribution.cueTokens),
                    content: attribution.content.map { clause.scalars($0) }, speaker: speaker,
                    verb: reading.string(attribution.cue..<attribution.cue + 1), stance: stance(attribution),
                    said: said.map { dates[$0] }, confidence: attribution.probability))
            for part in attribution.content {
                for index in part where contentOf[index] < 0 { contentOf[index] = Int32(number) }
            }
        }
        (self.resolver, self.direct, self.saidDates, self.contentOf, attributions) = (resolver, direct, saidDates, contentOf, made)
    }

    /// "said Smith, adding that": a participle shares the speaker of the finite cue before it in its sentence.
    private func sharesSpeaker(_ attribution: TokenAttribution, number: Int) -> Bool {
        guard reading.tags[attribution.cue] == .gerund, number > 0 else { return false }
        let before = found[number - 1]
        return reading.sentenceOf[before.cue] == reading.sentenceOf[attribution.cue] && reading.tags[before.cue] != .gerund
            && before.source != nil
    }

    /// "a monitor said": a speaker whom a lead leaves without a name is the next one named that fits.
    private mutating func nameForwardSpeakers() {
        for number in attributions.indices.prefix(6) {
            guard let speaker = attributions[number].speaker, speaker.entity == nil, let source = found[number].source,
                Int(reading.sentenceOf[source.lowerBound]) < 6, isIndefinite(source)
            else { continue }
            for other in attributions.indices.dropFirst(number + 1).prefix(5) {
                guard let named = direct[other], let entity = named.entity, named.confidence > 0.8,
                    fits(entities[entity], head: found[number].sourceHead, source: source)
                else { continue }
                var known = named
                known.confidence = 0.5
                known.via = speaker.via
                if let rest = coordinated(source) { known.name += " and " + rest }
                attributions[number].speaker = known
                break
            }
        }
    }

    /// What is joined to the first phrase of a source by "and".
    private func coordinated(_ source: Range<Int>) -> String? {
        guard let link = source.first(where: { reading.tokens[$0].key == Keys.and }), link + 1 < source.upperBound else { return nil }
        return clause.plain(link + 1..<source.upperBound)
    }

    private func isIndefinite(_ source: Range<Int>) -> Bool {
        let key = reading.tokens[source.lowerBound].key
        return key == Keys.a || key == Keys.an
    }

    /// Whether a name can be the bearer of "a monitoring group" or "a senior official".
    private func fits(_ entity: NamedEntity, head: Int, source: Range<Int>) -> Bool {
        if source.contains(where: { lexicon.names.isIn(.body, reading.tokens[$0].key) }) { return entity.kind == .organisation }
        if source.contains(where: { lexicon.names.isIn(.office, reading.tokens[$0].key) }) {
            return entity.kind == .person && entity.described.contains(reading.tokens[head].key)
        }
        return false
    }

    /// A date in the reporting clause: in its sentence, outside what is said.
    private func saidDate(_ attribution: TokenAttribution) -> Int? {
        let sentence = clause.sentence(of: attribution.cue)
        if let nested = nestedDate(attribution) { return nested }
        var best: Int?
        var least = 12
        for index in max(sentence.lowerBound, attribution.cue - 10)..<min(sentence.upperBound, attribution.cue + 12) {
            let number = Int(dateOf[index])
            guard number >= 0, !attribution.content.contains(where: { $0.contains(index) }) else { continue }
            let distance = abs(index - attribution.cue)
            if distance < least { (best, least) = (number, distance) }
        }
        return best
    }

    /// "The premier on Friday affirmed …, according to a statement": the date before the inner verb of saying.
    private func nestedDate(_ attribution: TokenAttribution) -> Int? {
        guard attribution.isContentLeft, lexicon.names.isIn(.document, reading.tokens[attribution.sourceHead].key),
            let content = attribution.content.first
        else { return nil }
        for index in content.prefix(8) {
            if dateOf[index] >= 0 { return Int(dateOf[index]) }
            if reading.tags[index].isVerb { return nil }
        }
        return nil
    }

    private static let denials = Set(["deny", "dispute", "refute", "reject", "dismiss", "rebut", "disavow"].map { WordKey.of($0) })

    private func stance(_ attribution: TokenAttribution) -> Stance {
        Self.denials.contains(clause.lemma(attribution.cue)) ? .denies : .affirms
    }

    // MARK: Claims

    private func figureClaims() -> [CandidateClaim] {
        var claims: [CandidateClaim] = []
        let reader = FigureClaims(clause: clause, cues: cues, figures: placed, dates: dates)
        var last: (number: Int, claim: Int)?
        for number in placed.indices where !isDuration(placed[number].found.figure) {
            let tokens = placed[number].tokens
            let attribution = attribution(holding: tokens) ?? attribution(reaching: tokens)
            let content = attribution.flatMap { found[$0].content.first { $0.overlaps(tokens) } }
            let reading = reader.read(
                number, within: content ?? clause.sentence(of: tokens.lowerBound), saidDate: attribution.flatMap { saidDates[$0] })
            let figure = placed[number].found
            claims.append(
                CandidateClaim(
                    span: figure.start..<figure.end, subject: reading.subject, predicate: reading.predicate,
                    object: Part(.figure(figure.figure, population: figure.population), 0.9), place: reading.places,
                    during: reading.during, said: attribution.flatMap { attributions[$0].said }.map { Part($0.stated, 0.7) },
                    speaker: speaker(attribution) ?? counter(of: tokens), verb: attribution.map { attributions[$0].verb },
                    stance: Part(attribution.map { attributions[$0].stance } ?? .affirms, 0.9), mood: mood(tokens),
                    quote: clause.quote(reading.quote), sentence: clause.scalars(clause.sentence(of: tokens.lowerBound)),
                    attribution: attribution))
            ownSubject(&claims[claims.count - 1])
            if borrowed.contains(number), let last, last.number == number - 1 {
                claims[claims.count - 1].predicate = claims[last.claim].predicate
                claims[claims.count - 1].subject = claims[last.claim].subject
            }
            last = (number, claims.count - 1)
        }
        return claims
    }

    /// "for three days": how long something took is no claim by itself.
    private func isDuration(_ figure: Figure) -> Bool {
        guard let unit = figure.unit else { return false }
        return ["seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries", "s", "min", "h", "d"].contains(unit)
    }

    /// "its forces" of somebody who speaks are that somebody's.
    private func ownSubject(_ claim: inout CandidateClaim) {
        guard let speaker = claim.speaker?.value, let space = claim.subject.value.firstIndex(of: " ") else { return }
        let first = claim.subject.value[..<space].lowercased()
        guard ["its", "his", "her", "their", "our", "my"].contains(first) else { return }
        claim.subject.value = speaker.name + "'s" + claim.subject.value[space...]
    }

    private func attribution(holding tokens: Range<Int>) -> Int? {
        for index in tokens where contentOf[index] >= 0 { return Int(contentOf[index]) }
        return nil
    }

    /// "…, WHO said, putting the toll at 70": a participle after the cue carries its speaker on to the figure.
    private func attribution(reaching tokens: Range<Int>) -> Int? {
        let sentence = clause.sentence(of: tokens.lowerBound)
        let number = found.lastIndex(before: tokens.lowerBound)
        guard let number, sentence.contains(found[number].cue) else { return nil }
        if continues(found[number], to: tokens.lowerBound) { return number }
        for index in found[number].cue + 1..<min(tokens.lowerBound, found[number].cue + 60) where reading.tags[index] == .gerund {
            return Keys.counting.contains(clause.lemma(index)) ? number : nil
        }
        return nil
    }

    /// "… had killed 50 people" + "and wounded 300": a second object or verb of what is said, cut off before the figure.
    private func continues(_ attribution: TokenAttribution, to figure: Int) -> Bool {
        guard let end = attribution.content.last?.upperBound, end > attribution.cue, end < figure, figure - end < 8 else { return false }
        let first = reading.tokens[end].key
        guard first == Keys.and || first == Keys.or || first == Keys.comma || first == Keys.including else { return false }
        return !(end..<figure).contains { reading.tags[$0] == .name || reading.tags[$0] == .pronoun || reading.tags[$0] == .quote }
    }

    /// "The Observatory put the death toll at 58": who counts speaks, without a word of saying.
    private func counter(of tokens: Range<Int>) -> Part<Speaker>? {
        let sentence = clause.sentence(of: tokens.lowerBound)
        var index = tokens.lowerBound - 1
        while index > sentence.lowerBound, index > tokens.lowerBound - 10 {
            if reading.tags[index].isVerb, Keys.counting.contains(clause.lemma(index)),
                let subject = clause.subject(of: index, in: sentence)
            {
                guard let head = subject.last, isSomebody(subject) else { return nil }
                let speaker = resolver.speaker(aside: subject, head: head)
                return Part(speaker, min(speaker.confidence, 0.6))
            }
            index -= 1
        }
        return nil
    }

    /// Whether the source can speak: somebody or a document, or whatever it is with a verb of saying.
    private func speaks(_ attribution: TokenAttribution, _ speaker: Speaker) -> Bool {
        if speaker.entity != nil || !speaker.via.isEmpty { return true }
        if lexicon.models.cueWords[clause.lemma(attribution.cue)] & CueList.reports != 0 { return true }
        guard let source = attribution.source else { return false }
        let tag = reading.tags[attribution.sourceHead]
        return tag == .pronoun || tag == .possessive || isSomebody(source)
            || lexicon.names.isIn(.document, reading.tokens[attribution.sourceHead].key)
    }

    private func isSomebody(_ phrase: Range<Int>) -> Bool {
        phrase.contains {
            reading.tags[$0] == .name || lexicon.names.isIn(.body, reading.tokens[$0].key)
                || lexicon.names.isIn(.office, reading.tokens[$0].key)
        }
    }

    private func speaker(_ attribution: Int?) -> Part<Speaker>? {
        guard let attribution, let speaker = attributions[attribution].speaker, speaks(found[attribution], speaker) else { return nil }
        return Part(speaker, min(speaker.confidence, attributions[attribution].confidence))
    }

    /// Plans, forecasts and possibilities by the modal verb before a figure.
    private func mood(_ tokens: Range<Int>) -> Part<Mood> {
        let sentence = clause.sentence(of: tokens.lowerBound)
        var back = tokens.lowerBound - 1
        while back >= sentence.lowerBound, back > tokens.lowerBound - 10 {
            let key = reading.tokens[back].key
            if reading.tags[back] == .modal {
                if Keys.possible.contains(key) { return Part(.possible, 0.8) }
                if key == Keys.will { return Part(.forecast, 0.7) }
            }
            if Keys.plans.contains(clause.lemma(back)), reading.tags[back].isVerb { return Part(.planned, 0.7) }
            if reading.tags[back] == .mark { break }
            back -= 1
        }
        return Part(.stated, 0.9)
    }

    private func statementClaims(beside counted: [CandidateClaim]) -> [CandidateClaim] {
        var claims: [CandidateClaim] = []
        let statements = StatementClaims(clause: clause, cues: cues, dates: dates)
        var labelled: String?
        let cueTokens = Set(found.map(\.cue))
        let withFigures = Set(counted.compactMap(\.attribution))
        for number in found.indices where !withFigures.contains(number) && found[number].source != nil {
            guard var claim = statements.attributed(found[number], speaker: attributions[number].speaker, labelled: &labelled) else { continue }
            claim.speaker = speaker(number)
            claim.verb = attributions[number].verb
            claim.stance = Part(attributions[number].stance, 0.9)
            claim.said = attributions[number].said.map { Part($0.stated, 0.7) }
            claim.attribution = number
            claims.append(claim)
        }
        for sentence in reading.sentences {
            for var claim in statements.told(in: sentence.tokens, except: cueTokens) {
                // Inside what somebody says it is theirs.
                let first = reading.tokens.firstIndex(atOrAfter: claim.span.lowerBound)
                let last = reading.tokens.firstIndex(atOrAfter: claim.span.upperBound) - 1
                if first < contentOf.count, contentOf[first] >= 0, last >= first, contentOf[last] == contentOf[first] {
                    let number = Int(contentOf[first])
                    guard let speaker = speaker(number) else { continue }
                    claim.speaker = speaker
                    claim.attribution = number
                    claim.verb = attributions[number].verb
                    claim.stance = Part(attributions[number].stance, 0.7)
                    claim.said = attributions[number].said.map { Part($0.stated, 0.6) }
                }
                claims.append(claim)
            }
        }
        return claims
    }
}

extension [TokenAttribution] {
    /// The last attribution whose cue stands before a token, by bisection.
    fileprivate func lastIndex(before token: Int) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].cue < token { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }
}
