/// Finds how quoted speech goes on after its cue: in the rest of the sentence, and in the sentences that follow.
package struct SpeechContinuation {
    let context: AttributionContext

    package init(_ context: AttributionContext) {
        self.context = context
    }

    /// The further parts of content whose first part is `content`.
    package func parts(after content: Range<Int>, cue: Int) -> [Range<Int>] {
        let reading = context.reading
        let range = context.sentence(of: cue)
        guard hasQuote(content) else { return [] }
        var parts: [Range<Int>] = []
        var end = max(cue + 1, content.upperBound)
        if content.upperBound <= cue {
            // Split by the cue: `"A," he said, "B."`
            guard endsQuoted(content.upperBound) else { return [] }
            if let open = (cue + 1..<max(cue + 1, range.upperBound)).first(where: { reading.tags[$0] == .quote }),
                reading.quotationOf[open] >= 0
            {
                let quotation = reading.quotations[Int(reading.quotationOf[open])].tokens
                if quotation.lowerBound == open {
                    parts.append(quotation)
                    end = quotation.upperBound
                }
            }
        } else if !endsQuoted(content.upperBound) {
            return []
        }
        guard end <= reading.tokens.count else { return parts }
        parts += sentences(after: max(end, range.upperBound), paragraph: reading.sentences[Int(reading.sentenceOf[cue])].paragraph)
        return parts
    }

    private func hasQuote(_ range: Range<Int>) -> Bool {
        range.contains { context.isQuoted($0) }
    }

    /// Whether a quotation ends within two tokens of `end`.
    private func endsQuoted(_ end: Int) -> Bool {
        let reading = context.reading
        for index in max(0, end - 2)..<min(end + 2, reading.tokens.count) where reading.tags[index] == .quote { return true }
        return false
    }

    /// Sentences of the same paragraph that are quotations through and through.
    private func sentences(after index: Int, paragraph: Int) -> [Range<Int>] {
        let reading = context.reading
        var parts: [Range<Int>] = []
        var start = index
        while start < reading.tokens.count, parts.count < 40, reading.sentences[Int(reading.sentenceOf[start])].paragraph == paragraph,
            reading.tags[start] == .quote, reading.quotationOf[start] >= 0
        {
            let quotation = reading.quotations[Int(reading.quotationOf[start])].tokens
            guard quotation.lowerBound == start, quotation.upperBound > start + 1 else { break }
            let last = reading.sentences[Int(reading.sentenceOf[quotation.upperBound - 1])].tokens
            guard last.upperBound <= quotation.upperBound + 1 else { break }
            parts.append(quotation)
            start = max(last.upperBound, quotation.upperBound)
        }
        return parts
    }
}
