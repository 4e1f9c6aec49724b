/// Puts right attributions of what somebody denies: "The minister rejected claims that 300 had died" is the minister's denial
/// and no claim of the minister's, and in "Kyiv says 370,000 fell, a figure Moscow dismisses" only the figure is dismissed.
struct DeniedClaims {
    let context: AttributionContext

    private var reading: Reading { context.reading }

    func corrected(_ found: [TokenAttribution]) -> [TokenAttribution] {
        var found = found
        for index in found.indices {
            if let denial = denial(of: found[index]) {
                // The source of the denial, where that was found by itself, else of what was taken for the saying.
                if let own = found.first(where: { $0.cue == denial }), own.source != nil {
                    (found[index].source, found[index].sourceHead) = (own.source, own.sourceHead)
                }
                found.removeAll { $0.cue == denial }
                guard let index = found.firstIndex(where: { $0.cue > denial }) else { return found }
                found[index].cue = denial
                found[index].cueTokens = context.groupStart(of: denial, in: context.sentence(of: denial))..<denial + 1
                return corrected(found)
            }
            if let (dismissed, source) = dismissed(by: found[index]) {
                (found[index].content, found[index].source) = ([dismissed], source)
                end(before: dismissed.lowerBound - 1, in: &found, except: index)
            }
        }
        return found
    }

    /// The verb of denial before "claims that": its object begins right after it.
    private func denial(of attribution: TokenAttribution) -> Int? {
        guard Keys.claimed.contains(reading.tokens[attribution.cue].key), !attribution.isContentLeft,
            let content = attribution.content.first, content.lowerBound <= attribution.cue + 2
        else { return nil }
        let range = context.sentence(of: attribution.cue)
        var back = attribution.cue - 1
        while back > range.lowerBound, back > attribution.cue - 7 {
            switch reading.tags[back] {
            case .noun, .plural, .name, .adjective, .determiner, .possessive, .genitive: back -= 1
            case .past, .third, .base, .participle, .gerund: return Keys.denials.contains(context.lemma(back)) ? back : nil
            default: return nil
            }
        }
        return nil
    }

    /// What others say ends before the comma of the relative clause.
    private func end(before comma: Int, in found: inout [TokenAttribution], except index: Int) {
        for other in found.indices where other != index {
            found[other].content = found[other].content.map { $0.contains(comma) && $0.lowerBound < comma ? $0.lowerBound..<comma : $0 }
        }
    }

    /// "a figure" of "…, a figure Moscow dismisses": what is denied, where a relative clause says so.
    private func dismissed(by attribution: TokenAttribution) -> (what: Range<Int>, source: Range<Int>)? {
        guard attribution.isContentLeft, Keys.denials.contains(context.lemma(attribution.cue)), var source = attribution.source, source.lowerBound > 2
        else { return nil }
        // "a figure Moscow" may have been taken for one phrase.
        if let inner = source.dropLast().last(where: { Keys.dismissable.contains(reading.tokens[$0].key) }) { source = inner + 1..<source.upperBound }
        let first = reading.tags[source.lowerBound]
        if source.count > 1, first == .relative || first == .that { source = source.lowerBound + 1..<source.upperBound }
        var last = source.lowerBound - 1
        if reading.tags[last] == .relative || reading.tags[last] == .that { last -= 1 }
        guard last > 1, Keys.dismissable.contains(reading.tokens[last].key), reading.phraseOf[last] >= 0 else { return nil }
        let start = reading.phrases[Int(reading.phraseOf[last])].tokens.lowerBound
        return reading.tokens[start - 1].key == Keys.comma ? (start..<last + 1, source) : nil
    }
}
