/// Where the content of a cue may lie: right of it from some start, or left of it between two boundaries.
package struct ContentStart: Hashable, Sendable {
    /// Left of the cue the whole content; right of it only where it begins, with the bound that it may reach.
    package var tokens: Range<Int>
    package var isLeft: Bool

    package init(tokens: Range<Int>, isLeft: Bool) {
        self.tokens = tokens
        self.isLeft = isLeft
    }
}

/// Proposes the places of content for a cue and their features.
package struct ContentCandidates {
    let context: AttributionContext

    package init(_ context: AttributionContext) {
        self.context = context
    }

    // MARK: Starts

    package func starts(for cue: Int) -> [ContentStart] {
        let range = context.sentence(of: cue)
        return rightStarts(cue, range) + leftStarts(cue, range)
    }

    /// The end of the sentence, or of the last sentence of a quotation that begins in this one.
    package func reach(of cue: Int, in range: Range<Int>) -> Int {
        let reading = context.reading
        guard range.upperBound > cue + 1 else { return range.upperBound }
        let quotation = Int(reading.quotationOf[range.upperBound - 1])
        guard quotation >= 0, reading.quotations[quotation].tokens.lowerBound > cue else { return range.upperBound }
        let end = reading.quotations[quotation].tokens.upperBound
        return max(range.upperBound, min(end, reading.tokens.count))
    }

    private func rightStarts(_ cue: Int, _ range: Range<Int>) -> [ContentStart] {
        let reading = context.reading
        let reach = reach(of: cue, in: range)
        var starts: [ContentStart] = []
        starts.reserveCapacity(14)
        var index = cue + 1
        while index < range.upperBound, index <= cue + 24, starts.count < 14 {
            let isNear = index <= cue + 9
            let tag = reading.tags[index]
            let follows = reading.tokens[index - 1].key == Keys.comma || reading.tokens[index - 1].key == Keys.colon
            if tag != .mark, isNear || tag == .quote || tag == .that || tag == .relative || follows {
                starts.append(ContentStart(tokens: index..<reach, isLeft: false))
            }
            index += 1
        }
        return starts
    }

    private func leftStarts(_ cue: Int, _ range: Range<Int>) -> [ContentStart] {
        let group = context.groupStart(of: cue, in: range)
        guard group > range.lowerBound else { return [] }
        var starts: [ContentStart] = []
        starts.reserveCapacity(24)
        for end in leftEnds(group, range) {
            for start in leftBegins(end, range) { starts.append(ContentStart(tokens: start..<end, isLeft: true)) }
        }
        return starts
    }

    /// Ends left of the cue: the cue's own group, the phrase before it, and the nearest commas and quotes.
    private func leftEnds(_ group: Int, _ range: Range<Int>) -> [Int] {
        let reading = context.reading
        var ends = [group]
        var index = group
        while index > range.lowerBound, ends.count < 4, index > group - 30 {
            index -= 1
            let isBoundary = reading.tags[index] == .mark || reading.tags[index] == .quote
            if isBoundary {
                var end = index
                while end > range.lowerBound, reading.tags[end - 1] == .mark || reading.tags[end - 1] == .quote { end -= 1 }
                if end > range.lowerBound, ends.last != end { ends.append(end) }
                index = end
            } else if ends.count == 1, reading.phraseOf[index] >= 0,
                reading.phrases[Int(reading.phraseOf[index])].tokens.lowerBound == index, index > range.lowerBound
            {
                ends.append(index)
            }
        }
        return ends
    }

    /// Beginnings for content that ends at `end`: its quotation, its sentence, and the clauses in between.
    private func leftBegins(_ end: Int, _ range: Range<Int>) -> [Int] {
        let reading = context.reading
        var begins: [Int] = []
        begins.reserveCapacity(9)
        func add(_ index: Int) {
            if index < end, !begins.contains(index) { begins.append(index) }
        }
        let quotation = Int(reading.quotationOf[min(end, reading.tokens.count - 1)])
        let before = Int(reading.quotationOf[end - 1])
        for number in [quotation, before] where number >= 0 {
            let start = reading.quotations[number].tokens.lowerBound
            if start < range.lowerBound || start < end { add(start) }
        }
        add(range.lowerBound)
        var index = end - 1
        var count = 0
        while index > range.lowerBound, count < 6, index > end - 60 {
            let tag = reading.tags[index]
            let previous = reading.tags[index - 1]
            if previous == .mark || tag == .relative || tag == .that || previous == .conjunction || previous == .subordinator
                || previous == .preposition
            {
                if tag != .mark, !begins.contains(index) {
                    begins.append(index)
                    count += 1
                }
            } else if reading.phraseOf[index] >= 0, index > end - 8,
                reading.phrases[Int(reading.phraseOf[index])].tokens.lowerBound == index, !begins.contains(index)
            {
                begins.append(index)
                count += 1
            }
            index -= 1
        }
        return begins
    }

    /// The quotation that ends right before a cue or before its subject: `"It is over," Smith said on a call with donors.`
    func quotation(before cue: Int) -> ContentStart? {
        let reading = context.reading
        let range = context.sentence(of: cue)
        let group = context.groupStart(of: cue, in: range)
        guard reading.tags[cue] == .past || reading.tags[cue] == .third, context.cueWords[context.lemma(cue)] & CueList.reports != 0,
            !context.isQuoted(cue), let mark = (max(range.lowerBound, group - 25)..<group).last(where: { reading.tags[$0] == .quote }),
            reading.quotationOf[mark] >= 0
        else { return nil }
        let quotation = reading.quotations[Int(reading.quotationOf[mark])].tokens
        guard quotation.upperBound == mark + 1, quotation.count > 4, reading.tags[mark - 1] == .mark else { return nil }
        let between = mark + 1..<group
        let isSubject = between.isEmpty || reading.phraseOf[mark + 1] >= 0
        guard isSubject, !between.contains(where: { reading.tags[$0] == .past || reading.tags[$0] == .third || reading.tags[$0] == .that }) else { return nil }
        return ContentStart(tokens: quotation.lowerBound..<mark - 1, isLeft: true)
    }
}
