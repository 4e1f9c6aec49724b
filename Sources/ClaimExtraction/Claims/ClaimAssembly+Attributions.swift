internal import ClaimModel

extension ClaimAssembly {
    /// The results are gathered apart from `self` and put there at the end: appending to a property that a call in the same
    /// loop may hold as well would copy it each time.
    mutating func resolveAttributions() {
        var resolver = resolver
        var made: [Attribution] = []
        var direct: [Speaker?] = []
        var saidDates: [Int?] = []
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
        }
        (self.resolver, self.direct, self.saidDates, attributions) = (resolver, direct, saidDates, made)
    }

    /// "said Smith, adding that": a participle shares the speaker of the finite cue before it in its sentence.
    private func sharesSpeaker(_ attribution: TokenAttribution, number: Int) -> Bool {
        guard reading.tags[attribution.cue] == .gerund, number > 0 else { return false }
        let before = found[number - 1]
        return reading.sentenceOf[before.cue] == reading.sentenceOf[attribution.cue] && reading.tags[before.cue] != .gerund
            && before.source != nil
    }

    /// "a monitor said": a speaker whom a lead leaves without a name is the next one named that fits.
    mutating func nameForwardSpeakers() {
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
        // "An official from the forces" is no body.
        if lexicon.names.isIn(.body, reading.tokens[head].key) { return entity.kind == .organisation }
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
            guard number >= 0, !attribution.content.contains(where: { $0.contains(index) }), !follows(index, attribution),
                !isOfOther(index, attribution), !opens(index, attribution)
            else { continue }
            let distance = abs(index - attribution.cue)
            if distance < least { (best, least) = (number, distance) }
        }
        return best
    }

    /// Whether a token is part of what another attribution says, and that other one does not say this one too.
    private func isOfOther(_ index: Int, _ attribution: TokenAttribution) -> Bool {
        // "pushed back on the claims on Thursday, saying": a participle is of the time of the verb before it.
        guard contentOf[index] >= 0, reading.tags[attribution.cue] != .gerund || index > attribution.cue else { return false }
        return !found[Int(contentOf[index])].content.contains { $0.contains(attribution.cue) }
    }

    /// "Last year, floods killed 11 people, according to the ministry": the time that opens the sentence is of what is said
    /// right after it.
    private func opens(_ index: Int, _ attribution: TokenAttribution) -> Bool {
        guard attribution.isContentLeft, let content = attribution.content.first else { return false }
        return index < content.lowerBound && clause.withOpeningTime(content).contains(index)
    }

    /// Whether a token stands after what is said right of the cue: it belongs to that, though the content was cut before it.
    private func follows(_ index: Int, _ attribution: TokenAttribution) -> Bool {
        guard !attribution.isContentLeft, let content = attribution.content.first else { return false }
        return index >= content.upperBound
    }

    /// "The premier on Friday affirmed …, according to a statement": the date before the inner verb of saying.
    private func nestedDate(_ attribution: TokenAttribution) -> Int? {
        guard attribution.isContentLeft, lexicon.names.isIn(.document, reading.tokens[attribution.sourceHead].key),
            let content = attribution.content.first
        else { return nil }
        var date: Int?
        for index in content.prefix(8) {
            if dateOf[index] >= 0 { date = Int(dateOf[index]) }
            if reading.tags[index].isVerb { return Keys.reporting.contains(clause.lemma(index)) ? date : nil }
        }
        return date
    }

    private func stance(_ attribution: TokenAttribution) -> Stance {
        Keys.denials.contains(clause.lemma(attribution.cue)) ? .denies : .affirms
    }
}
