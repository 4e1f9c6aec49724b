internal import ClaimModel

extension ClaimAssembly {
    func statementClaims(beside counted: [CandidateClaim]) -> [CandidateClaim] {
        var claims: [CandidateClaim] = []
        let statements = StatementClaims(clause: clause, cues: cues, dates: dates)
        var labelled: String?
        var isCue = [Bool](repeating: false, count: reading.tokens.count)
        for attribution in found { isCue[attribution.cue] = true }
        let withFigures = Set(counted.compactMap(\.attribution))
        for number in found.indices where !withFigures.contains(number) && found[number].source != nil && !namesSource(found[number]) && !declines(found[number]) {
            guard var claim = statements.attributed(found[number], speaker: attributions[number].speaker, labelled: &labelled) else { continue }
            claim.speaker = speaker(number)
            claim.verb = attributions[number].verb
            claim.stance = Part(attributions[number].stance, 0.9)
            claim.said = attributions[number].said.map { Part($0.stated, 0.7) }
            claim.attribution = number
            claims.append(claim)
        }
        let counts = placed.map { $0.found.start..<$0.found.end }
        for sentence in reading.sentences {
            for var claim in statements.told(in: sentence.tokens, isCue: isCue) {
                // "58 people were killed in a strike" is told by its figure.
                if claim.predicate.value == "killed-by", counts.overlap(claim.span) { continue }
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

extension ClaimAssembly {
    /// Whether "citing two officials" only says who is passed on.
    private func namesSource(_ attribution: TokenAttribution) -> Bool {
        let lemma = clause.lemma(attribution.cue)
        guard lemma == Keys.cite || lemma == Keys.quote else { return false }
        return !attribution.content.contains { $0.contains { reading.tags[$0].isVerb || reading.tags[$0].isAuxiliary } }
    }
}

extension ClaimAssembly {
    /// "declined to comment", "refused to concede": nothing was said.
    private func declines(_ attribution: TokenAttribution) -> Bool {
        attribution.cue + 1 < reading.tokens.count && reading.tags[attribution.cue + 1] == .to
            && Keys.declining.contains(clause.lemma(attribution.cue))
    }
}

extension [Range<Int>] {
    /// Whether one of these ranges, which are in order and apart, overlaps another, by bisection.
    fileprivate func overlap(_ range: Range<Int>) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].lowerBound < range.upperBound
    }
}
