internal import ClaimModel

/// Makes claims of what is said or told without a figure: wishes, judgements, relations.
struct StatementClaims {
    let clause: ClauseReader
    let cues: PredicateCues
    let dates: [FoundTime]

    private var reading: Reading { clause.reading }

    /// The claim of an attribution: subject, predicate and object of what is said.
    /// `labelled` is the subject of the label before, for "decried it as".
    func attributed(_ attribution: TokenAttribution, speaker: Speaker?, labelled: inout String?) -> CandidateClaim? {
        guard let content = attribution.content.first, !content.isEmpty else { return nil }
        let lemma = clause.lemma(attribution.cue)
        let scalars = clause.scalars(content)
        let text = trimmedQuote(content)
        let own = cues.statement(lemma).flatMap { $0 == "claims-responsibility-for" && !tellsOfResponsibility(content) ? nil : $0 }
        let predicate = own ?? nested(content) ?? "announced"
        var subject = Part(speaker?.name ?? "unknown", speaker == nil ? 0.2 : 0.6)
        var object = text
        if predicate == "labels" || predicate == "condemned", let named = clause.object(after: attribution.cue, in: clause.sentence(of: attribution.cue)) {
            if predicate == "labels" {
                let isPronoun = reading.tags[named.lowerBound] == .pronoun
                subject = isPronoun ? Part(labelled ?? clause.plain(named), 0.5) : Part(clause.plain(named), 0.7)
                labelled = subject.value
            }
            if predicate == "labels", named.upperBound < content.upperBound { object = label(named.upperBound..<content.upperBound) }
        }
        return claim(
            span: scalars, subject: subject, predicate: Part(predicate, own == nil ? 0.4 : 0.7), object: .text(object),
            sentence: clause.sentence(of: attribution.cue))
    }

    /// "claimed responsibility for the attack", "claimed the bombing"; victory is claimed too.
    private func tellsOfResponsibility(_ range: Range<Int>) -> Bool {
        range.contains { reading.tokens[$0].key == Keys.responsibility || FigureClaims.events.contains(reading.tokens[$0].key) }
    }

    /// "an act of self-defence" of "the attack … as an act of self-defence".
    private func label(_ range: Range<Int>) -> String {
        if let link = range.first(where: { reading.tokens[$0].key == Keys.as_ }), link + 1 < range.upperBound { return clause.plain(link + 1..<range.upperBound) }
        // The last phrase that is no place ("labelled the attack in the capital an act of …").
        var start = range.lowerBound
        for index in range where reading.tags[index] == .determiner && index > range.lowerBound && reading.tags[index - 1] != .preposition {
            start = index
            break
        }
        return clause.plain(start..<range.upperBound)
    }

    private func nested(_ content: Range<Int>) -> String? {
        for index in content.prefix(14) where reading.tags[index].isVerb || reading.tags[index] == .past {
            if let name = cues.statement(clause.lemma(index)) { return name }
        }
        for index in content.prefix(12) where reading.tags[index] == .to || reading.tags[index] == .modal {
            if index > content.lowerBound, let name = cues.statement(reading.tokens[index - 1].key) { return name }
        }
        return nil
    }

    private func trimmedQuote(_ range: Range<Int>) -> String {
        var range = range
        // Inside the marks "that" is a word of what was said.
        if let first = range.first, range.count > 1, reading.tags[first] == .that, !reading.tokens[first].has(.capital) { range = first + 1..<range.upperBound }
        while let first = range.first, range.count > 1, reading.tags[first] == .quote { range = first + 1..<range.upperBound }
        while let last = range.last, range.count > 1, reading.tags[last] == .quote || reading.tags[last] == .mark { range = range.lowerBound..<last }
        return reading.string(range)
    }

    /// The claims that the article makes itself in a sentence without figures: relations between two names.
    /// `isCue` tells of each token whether it is the cue of an attribution.
    func told(in sentence: Range<Int>, isCue: [Bool]) -> [CandidateClaim] {
        let reading = clause.reading
        var found: [CandidateClaim] = []
        for index in sentence where found.count < 6 && !isCue[index] {
            let tag = reading.tags[index]
            if tag.isVerb {
                let lemma = clause.lemma(index)
                if let predicate = cues.relation(lemma), predicate != "attacks-suffered" {
                    found += relation(index, predicate, sentence)
                } else if let predicate = cues.statement(lemma), predicate == "declared" || predicate == "claims-responsibility-for" {
                    found += statement(index, predicate, sentence)
                }
            } else if tag == .noun || tag == .plural, let predicate = cues.relation(reading.tokens[index].key) {
                found += nominal(index, predicate, sentence)
            }
        }
        found += since(sentence)
        return found
    }

    private func relation(_ verb: Int, _ predicate: String, _ sentence: Range<Int>) -> [CandidateClaim] {
        guard let subject = subject(of: verb, sentence) else { return [] }
        let isPassive = reading.tags[verb] == .participle && reading.tags[max(verb - 1, sentence.lowerBound)] != .have
        var objects: [Range<Int>] = []
        if predicate == "killed-by" {
            // Passive: who or what did it; active: its subject did it to the object.
            if isPassive {
                if let link = (verb..<min(verb + 4, sentence.upperBound)).first(where: { reading.tokens[$0].key == Keys.in_ || reading.tokens[$0].key == Keys.by }),
                    let object = clause.object(after: link, in: sentence), !clause.isTime(object)
                { objects = [object] }
            } else if let object = clause.object(after: verb, in: sentence) {
                return [entityClaim(object, predicate, subject, verb, sentence)]
            }
        } else if let object = clause.object(after: verb, in: sentence) {
            objects = coordinated(object, sentence)
        }
        return objects.map { entityClaim(subject, predicate, $0, verb, sentence) }
    }

    /// The subject of a verb; for "who led", the phrase before the relative pronoun.
    private func subject(of verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var back = verb - 1
        while back >= sentence.lowerBound, back > verb - 25 {
            if reading.tags[back] == .relative {
                var phrase = back - 1
                while phrase >= sentence.lowerBound, reading.phraseOf[phrase] < 0 { phrase -= 1 }
                return phrase >= sentence.lowerBound ? reading.phrases[Int(reading.phraseOf[phrase])].tokens : nil
            }
            back -= 1
        }
        return clause.subject(of: verb, in: sentence)
    }

    private func coordinated(_ first: Range<Int>, _ sentence: Range<Int>) -> [Range<Int>] {
        var found = [first]
        var end = first.upperBound
        while end + 1 < sentence.upperBound, found.count < 6, reading.tokens[end].key == Keys.comma || reading.tokens[end].key == Keys.and {
            let number = Int(reading.phraseOf[end + 1])
            guard number >= 0, reading.phrases[number].tokens.lowerBound == end + 1, reading.tags[reading.phrases[number].head] == .name else { break }
            found.append(reading.phrases[number].tokens)
            end = reading.phrases[number].tokens.upperBound
        }
        return found
    }

    private func entityClaim(_ subject: Range<Int>, _ predicate: String, _ object: Range<Int>, _ verb: Int, _ sentence: Range<Int>) -> CandidateClaim {
        claim(
            span: clause.scalars(min(subject.lowerBound, object.lowerBound, verb)..<max(object.upperBound, subject.upperBound, verb + 1)),
            subject: Part(clause.plain(subject), 0.6), predicate: Part(predicate, 0.6),
            object: .entity(clause.plain(clause.extended(object, limit: sentence.upperBound))), sentence: sentence)
    }

    /// The dates within a range, found by bisection.
    private func dates(in scalars: Range<Int>) -> ArraySlice<FoundTime> {
        var (low, high) = (0, dates.count)
        while low < high {
            let middle = (low + high) / 2
            if dates[middle].start < scalars.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < dates.count, dates[end].end <= scalars.upperBound { end += 1 }
        return dates[low..<end]
    }

    /// "have been claimed by the group": who claims stands after "by".
    private func claimed(_ verb: Int, _ predicate: String, _ sentence: Range<Int>) -> CandidateClaim? {
        guard predicate == "claims-responsibility-for", reading.tags[verb] == .participle, verb + 1 < sentence.upperBound,
            reading.tokens[verb + 1].key == Keys.by, let agent = clause.object(after: verb + 1, in: sentence),
            let claimed = clause.subject(of: verb, in: sentence)
        else { return nil }
        let whole = clause.extended(agent, limit: sentence.upperBound)
        return claim(
            span: clause.scalars(claimed.lowerBound..<whole.upperBound), subject: Part(clause.plain(whole), 0.6),
            predicate: Part(predicate, 0.6), object: .text(clause.plain(claimed)), sentence: sentence)
    }

    private func statement(_ verb: Int, _ predicate: String, _ sentence: Range<Int>) -> [CandidateClaim] {
        if let claimed = claimed(verb, predicate, sentence) { return [claimed] }
        guard let subject = clause.subject(of: verb, in: sentence), let object = clause.object(after: verb, in: sentence) else { return [] }
        if predicate == "claims-responsibility-for", !tellsOfResponsibility(verb..<sentence.upperBound) { return [] }
        let whole = clause.extended(object, limit: sentence.upperBound)
        return [
            claim(
                span: clause.scalars(subject.lowerBound..<whole.upperBound), subject: Part(clause.plain(subject), 0.6),
                predicate: Part(predicate, 0.7), object: .text(clause.plain(whole)), sentence: sentence)
        ]
    }

    /// "X, a faction of Y".
    private func nominal(_ noun: Int, _ predicate: String, _ sentence: Range<Int>) -> [CandidateClaim] {
        if predicate == "attacks-suffered" { return suffered(noun, sentence) }
        guard noun + 2 < sentence.upperBound, reading.tokens[noun + 1].key == Keys.of,
            let object = clause.object(after: noun + 1, in: sentence)
        else { return [] }
        var back = noun - 1
        while back >= sentence.lowerBound, reading.tokens[back].key != Keys.comma { back -= 1 }
        guard back > sentence.lowerBound, reading.phraseOf[back - 1] >= 0 else { return [] }
        return [entityClaim(reading.phrases[Int(reading.phraseOf[back - 1])].tokens, predicate, object, noun, sentence)]
    }

    /// "have come under regular attacks since": attacks without a number.
    private func suffered(_ noun: Int, _ sentence: Range<Int>) -> [CandidateClaim] {
        guard let under = (max(sentence.lowerBound, noun - 3)..<noun).first(where: { reading.tokens[$0].key == Keys.under }),
            let subject = reading.phrasesOf[Int(reading.sentenceOf[noun])].first.map({ reading.phrases[$0].tokens }), subject.upperBound <= under
        else { return [] }
        return [
            claim(
                span: clause.scalars(subject.lowerBound..<noun + 1), subject: Part(clause.plain(subject), 0.6),
                predicate: Part("attacks-suffered", 0.6), object: .text(clause.plain(under + 1..<noun + 1)), sentence: sentence)
        ]
    }

    /// "deployed since 2014".
    private func since(_ sentence: Range<Int>) -> [CandidateClaim] {
        guard let verb = sentence.first(where: { reading.tags[$0].isVerb && clause.lemma($0) == Keys.deploy }),
            let subject = reading.phrasesOf[Int(reading.sentenceOf[verb])].first.map({ reading.phrases[$0].tokens }), subject.upperBound <= verb,
            let date = dates(in: clause.scalars(sentence)).first(where: {
                $0.start > reading.tokens[verb].start && $0.start < reading.tokens[verb].end + 24
            })
        else { return [] }
        return [
            claim(
                span: reading.tokens[subject.lowerBound].start..<date.end, subject: Part(clause.plain(subject), 0.6),
                predicate: Part("deployed-since", 0.7), object: .date(date.time), sentence: sentence)
        ]
    }

    private func claim(
        span: Range<Int>, subject: Part<String>, predicate: Part<String>, object: CandidateObject, sentence: Range<Int>
    ) -> CandidateClaim {
        let scalars = clause.scalars(sentence)
        // Inside the clause or right after it.
        let near = span.lowerBound..<min(span.upperBound + 24, scalars.upperBound)
        let inside = dates(in: near).min { abs($0.start - span.upperBound) < abs($1.start - span.upperBound) }
        let first = reading.tokens.firstIndex(atOrAfter: span.lowerBound)
        let last = max(first, reading.tokens.firstIndex(atOrAfter: span.upperBound))
        var during = inside.map { Part($0.stated, 0.6) }
        if case .date = object { during = nil }
        return CandidateClaim(
            span: span, subject: subject, predicate: predicate, object: Part(object, 0.6),
            place: clause.places(in: first..<last).map { Part($0, 0.5) }, during: during, said: nil, speaker: nil, verb: nil,
            stance: Part(.affirms, 0.9), mood: Part(.stated, 0.8), quote: clause.quote(clause.scalars(clause.quotable(first..<last))), sentence: scalars, attribution: nil)
    }
}

extension [Token] {
    /// The first token that begins at or after a scalar, by bisection.
    func firstIndex(atOrAfter scalar: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].start < scalar { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
