internal import ClaimModel

extension ClaimAssembly {
    func figureClaims() -> [CandidateClaim] {
        var claims: [CandidateClaim] = []
        let reader = FigureClaims(clause: clause, cues: cues, figures: placed, dates: dates)
        var last: (number: Int, claim: Int)?
        for number in placed.indices where !claimsNothing(number) {
            let tokens = placed[number].tokens
            let holding = attribution(holding: tokens)
            let isOwn = holding.map { isAside(tokens.lowerBound, of: found[$0]) } ?? false
            let attribution = isOwn ? nil : holding ?? attribution(reaching: tokens)
            let content = attribution.flatMap { found[$0].content.first { $0.overlaps(tokens) } }
            let reading = reader.read(
                number, within: content ?? clause.sentence(of: tokens.lowerBound), saidDate: attribution.flatMap { saidDates[$0] })
            if reading.saysNothing, attribution == nil, counter(of: tokens) == nil { continue }
            let figure = placed[number].found
            claims.append(
                CandidateClaim(
                    span: figure.start..<figure.end, subject: reading.subject, predicate: reading.predicate,
                    object: Part(.figure(figure.figure, population: figure.population), 0.9), place: reading.places,
                    during: reading.during, said: attribution.flatMap { attributions[$0].said }.map { Part($0.stated, 0.7) },
                    speaker: counter(of: tokens, within: content) ?? speaker(attribution) ?? counter(of: tokens), verb: attribution.map { attributions[$0].verb },
                    stance: Part(attribution.map { attributions[$0].stance } ?? .affirms, 0.9), mood: mood(tokens, attribution),
                    quote: clause.quote(reading.quote), sentence: clause.scalars(clause.sentence(of: tokens.lowerBound)),
                    attribution: attribution))
            if claims[claims.count - 1].speaker == nil, isNearSaying(tokens) { claims[claims.count - 1].ownVoice = 0.4 }
            nameSubject(&claims[claims.count - 1], reading.subjectTokens)
            if borrowed.contains(number), let last, last.number == number - 1, !hasVerb(between: number - 1, number) {
                claims[claims.count - 1].predicate = claims[last.claim].predicate
                claims[claims.count - 1].subject = claims[last.claim].subject
            }
            last = (number, claims.count - 1)
        }
        return claims
    }

    /// "killed 64 people and displaced 400,000": the second figure has a verb of its own.
    private func hasVerb(between number: Int, _ next: Int) -> Bool {
        let start = placed[number].tokens.upperBound
        return (start..<max(start, placed[next].tokens.lowerBound)).contains { reading.tags[$0].isVerb }
    }

    /// The subject by the name that it has elsewhere: "it" in what somebody says is mostly the speaker, "the society" the one
    /// named before.
    private func nameSubject(_ claim: inout CandidateClaim, _ tokens: Range<Int>?) {
        if let tokens, reading.phraseOf[tokens.lowerBound] >= 0, tokens == reading.phrases[Int(reading.phraseOf[tokens.lowerBound])].tokens {
            let head = reading.phrases[Int(reading.phraseOf[tokens.lowerBound])].head
            let isPronoun = reading.tags[head] == .pronoun
            // "the raids that wounded 90": what "that" stands for.
            if isPronoun, Keys.relatives.contains(reading.tokens[head].key) {
                if tokens.lowerBound > 0, reading.phraseOf[tokens.lowerBound - 1] >= 0 {
                    claim.subject = Part(clause.plain(reading.phrases[Int(reading.phraseOf[tokens.lowerBound - 1])].tokens), 0.5)
                }
                return
            }
            // "they", of one body that speaks, are others.
            if isPronoun, reading.tokens[head].key == Keys.they, claim.speaker?.value.entity != nil {
                claim.subject = Part("unknown", 0.1)
                return
            }
            if isPronoun, let speaker = claim.speaker?.value {
                claim.subject = Part(speaker.name, 0.5)
                return
            }
            let named = resolver.speaker(aside: tokens, head: head)
            if let number = named.entity, named.confidence >= 0.7 {
                claim.subject = Part(entities[number].label, min(claim.subject.confidence, named.confidence))
                return
            }
        }
        ownSubject(&claim)
        // "Volta Motors reported a profit of 1.2 billion euros": its own.
        if tokens == nil, let attribution = claim.attribution, let speaker = claim.speaker?.value, speaker.entity != nil,
            Keys.publishing.contains(clause.lemma(found[attribution].cue)), !found[attribution].isContentLeft, isOfMoney(claim)
        {
            claim.subject = Part(speaker.name, 0.6)
        }
    }

    private func isOfMoney(_ claim: CandidateClaim) -> Bool {
        guard case .figure(let figure, _) = claim.object.value else { return false }
        return UnitKind(figure.unit) == .money
    }

    /// "its forces" of somebody who speaks are that somebody's.
    private func ownSubject(_ claim: inout CandidateClaim) {
        guard let speaker = claim.speaker?.value, let space = claim.subject.value.firstIndex(of: " ") else { return }
        let first = claim.subject.value[..<space].lowercased()
        guard ["its", "his", "her", "their", "our", "my"].contains(first) else { return }
        claim.subject.value = speaker.name + "'s" + claim.subject.value[space...]
    }

    /// "claimed victory after results gave it 58 percent", "declared an emergency and released $5 million": what is proclaimed
    /// is a thing, and the clause after it is the article's own.
    private func isAside(_ figure: Int, of attribution: TokenAttribution) -> Bool {
        guard !attribution.isContentLeft, Keys.proclaiming.contains(clause.lemma(attribution.cue)), let content = attribution.content.first,
            content.contains(figure), content.lowerBound <= attribution.cue + 1, reading.phraseOf[content.lowerBound] >= 0
        else { return false }
        for index in content.lowerBound..<figure {
            let tag = reading.tags[index]
            if tag == .quote || tag == .that || tag == .to { return false }
            if Keys.meanwhile.contains(reading.tokens[index].key) { return true }
            if tag == .past || tag == .third || tag.isAuxiliary { return reading.tags[index - 1] == .conjunction }
        }
        return false
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
        // "declared an emergency" + "and released $5 million": proclaimed is a thing.
        if Keys.proclaiming.contains(clause.lemma(attribution.cue)), end + 1 < figure, reading.tags[end + 1] == .past { return false }
        let first = reading.tokens[end].key
        guard first == Keys.and || first == Keys.or || first == Keys.comma || first == Keys.including else { return false }
        return !(end..<figure).contains { reading.tags[$0] == .name || reading.tags[$0] == .pronoun || reading.tags[$0] == .quote }
    }

    /// "The Observatory put the death toll at 58": who counts speaks, without a word of saying.
    /// Within what somebody else says only one who counts there does.
    private func counter(of tokens: Range<Int>, within content: Range<Int>?) -> Part<Speaker>? {
        guard let content, let link = (content.lowerBound..<max(content.lowerBound, tokens.lowerBound)).last(where: { Keys.clauseLinks.contains(reading.tokens[$0].key) })
        else { return nil }
        return counter(of: tokens, after: link + 1)
    }

    private func counter(of tokens: Range<Int>, after start: Int? = nil) -> Part<Speaker>? {
        let sentence = start.map { $0..<clause.sentence(of: tokens.lowerBound).upperBound } ?? clause.sentence(of: tokens.lowerBound)
        var index = tokens.lowerBound - 1
        while index > sentence.lowerBound, index > tokens.lowerBound - 10 {
            if reading.tags[index].isVerb, Keys.counting.contains(clause.lemma(index)), isOfToll(index..<tokens.upperBound),
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

    /// Whether it is a toll that is put or raised, or counted things that are documented, rather than spending or a flag.
    private func isOfToll(_ range: Range<Int>) -> Bool {
        let verb = clause.lemma(range.lowerBound)
        if Keys.tallying.contains(verb) { return true }
        // "spoke of 70 percent".
        if verb == Keys.speak { return range.lowerBound + 1 < range.upperBound && reading.tokens[range.lowerBound + 1].key == Keys.of }
        // "put the magnitude at 6.3".
        if verb == Keys.put, range.contains(where: { reading.tokens[$0].key == Keys.at }) { return true }
        return range.contains { Keys.tolls.contains(reading.tokens[$0].key) }
    }

    /// Whether the source can speak: somebody or a document, or whatever it is with a verb of saying.
    private func speaks(_ attribution: TokenAttribution, _ speaker: Speaker) -> Bool {
        if speaker.entity != nil || !speaker.via.isEmpty { return true }
        let isReport = lexicon.models.cueWords[clause.lemma(attribution.cue)] & CueList.reports != 0
        if isReport || reading.tokens[attribution.cue].key == Keys.according { return true }
        guard let source = attribution.source else { return false }
        let tag = reading.tags[attribution.sourceHead]
        return tag == .pronoun || tag == .possessive || isSomebody(source)
            || lexicon.names.isIn(.document, reading.tokens[attribution.sourceHead].key)
    }

    func isSomebody(_ phrase: Range<Int>) -> Bool {
        phrase.contains { reading.tags[$0] == .name || lexicon.names.isSpeaker(reading.tokens[$0].key) }
    }

    func speaker(_ attribution: Int?) -> Part<Speaker>? {
        guard let attribution, let speaker = attributions[attribution].speaker, speaks(found[attribution], speaker) else { return nil }
        return Part(speaker, min(speaker.confidence, attributions[attribution].confidence))
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
