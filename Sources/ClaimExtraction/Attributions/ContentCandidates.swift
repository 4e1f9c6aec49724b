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

    package func features(of start: ContentStart, for cue: Int, into features: inout FeatureList) {
        features.removeAll()
        let lemma = context.lemma(cue)
        let form = FeatureValue.tag(context.reading.tags[cue])
        let reports = FeatureValue.number(Int(context.cueWords[lemma] & CueList.reports) + (start.isLeft ? 1 : 0))
        features.add(.startReports, reports, context.sign(start.tokens.lowerBound, in: context.sentence(of: cue)))
        let range = context.sentence(of: cue)
        let group = context.groupStart(of: cue, in: range)
        features.add(.startGroup, context.sign(group, in: range), FeatureValue.number(start.isLeft ? 1 : 0))
        if start.isLeft {
            leftFeatures(of: start, cue, lemma, form, into: &features)
        } else {
            rightFeatures(of: start, cue, lemma, form, into: &features)
        }
    }

    private func rightFeatures(
        of start: ContentStart, _ cue: Int, _ lemma: UInt64, _ form: UInt64, into features: inout FeatureList
    ) {
        let reading = context.reading
        let range = context.sentence(of: cue)
        let index = start.tokens.lowerBound
        let distance = index - cue
        let near = FeatureValue.number(distance < 6 ? distance : distance < 10 ? 6 : 7)
        let right = FeatureValue.number(1)
        features.add(.startSide, right)
        features.add(.startLemmaSide, lemma, right)
        features.add(.startFormSide, form, right)
        features.add(.startDistance, near)
        features.add(.startDistance, near, form)
        features.add(.startAt, context.sign(index, in: range), FeatureValue.number(distance == 1 ? 1 : 0))
        features.add(.startTagAt, FeatureValue.tag(reading.tags[index]), near)
        features.add(.startBefore, context.sign(index - 1, in: range), FeatureValue.number(distance == 1 ? 1 : 0))
        features.add(.startLemma, lemma, context.sign(index, in: range))
        features.add(.startCueTag, form, context.sign(index, in: range))
        if distance > 1 {
            let skipped = context.sign(cue + 1, in: range)
            features.add(.startSkipped, skipped, context.sign(index, in: range))
            features.add(.startSkippedLemma, lemma, skipped)
            var verbs = 0
            for between in cue + 1..<index where reading.tags[between].isVerb || reading.tags[between].isAuxiliary { verbs += 1 }
            features.add(.startVerbSkipped, FeatureValue.number(min(verbs, 2)))
            let next = Int(reading.phraseOf[cue + 1])
            if next >= 0 {
                let end = reading.phrases[next].tokens.upperBound
                features.add(.startPhrase, FeatureValue.number(index < end ? 0 : index == end ? 1 : 2), lemma)
                features.add(.startPhrase, FeatureValue.number(index < end ? 10 : index == end ? 11 : 12), context.sign(index, in: range))
            }
        } else {
            features.add(.startSkippedLemma, lemma)
        }
        let inside = context.isQuoted(index) ? reading.tags[index] == .quote ? 2 : 1 : 0
        let isCueQuoted = context.isQuoted(cue)
        features.add(.startQuote, FeatureValue.number(inside + (isCueQuoted ? 4 : 0)))
        features.add(.startAfterCue, context.sign(cue + 1, in: range), right)
        features.add(.startLeft, context.sign(context.groupStart(of: cue, in: range) - 1, in: range), right)
    }

    private func leftFeatures(
        of start: ContentStart, _ cue: Int, _ lemma: UInt64, _ form: UInt64, into features: inout FeatureList
    ) {
        let reading = context.reading
        let range = context.sentence(of: cue)
        let group = context.groupStart(of: cue, in: range)
        let begin = start.tokens.lowerBound
        let end = start.tokens.upperBound
        let left = FeatureValue.number(2)
        features.add(.startSide, left)
        features.add(.startLemmaSide, lemma, left)
        features.add(.startFormSide, form, left)
        features.add(.startAfterCue, context.sign(cue + 1, in: range), left)
        features.add(.startLeft, context.sign(group - 1, in: range), left)
        let isWhole = begin <= range.lowerBound
        let quoted = context.isQuoted(end) ? 1 : 0
        let shape = (isWhole ? 1 : 0) + (end == group ? 2 : 0) + quoted * 4
        features.add(.startLeftSpan, FeatureValue.number(shape))
        features.add(.startLeftSpan, FeatureValue.number(shape), form)
        features.add(.startLeftSpan, FeatureValue.number(shape), lemma)
        if begin < range.lowerBound { features.add(.startLeftSpan, FeatureValue.number(20)) }
        features.add(.startLeftEnd, context.word(end, in: range), FeatureValue.number(min(gapPhrases(end, group), 4)))
        features.add(.startLeftEnd, context.sign(end - 1, in: range), FeatureValue.number(10))
        features.add(.startAt, context.sign(begin, in: range), FeatureValue.number(2))
        features.add(.startBefore, context.sign(begin - 1, in: range), FeatureValue.number(2))
        var verbs = 0
        for index in begin..<end where reading.tags[index].isVerb || reading.tags[index].isAuxiliary { verbs += 1 }
        features.add(.startVerbSkipped, FeatureValue.number(10 + min(verbs, 2)), FeatureValue.number(end == group ? 1 : 0))
        var between = 0
        for index in end..<group where reading.tags[index].isVerb || reading.tags[index].isAuxiliary { between += 1 }
        features.add(.startVerbSkipped, FeatureValue.number(20 + min(between, 2)))
        let inQuote = context.isQuoted(begin) ? 1 : 0
        features.add(.startQuote, FeatureValue.number(10 + inQuote + quoted * 2 + (context.isQuoted(cue) ? 4 : 0)))
        let length = end - begin
        features.add(.startDistance, FeatureValue.number(length < 4 ? 20 + length : length < 8 ? 25 : 26), left)
    }

    /// How many noun phrases stand between two tokens.
    private func gapPhrases(_ start: Int, _ end: Int) -> Int {
        var count = 0
        var index = start
        while index < end {
            let number = Int(context.reading.phraseOf[index])
            if number >= 0 {
                count += 1
                index = context.reading.phrases[number].tokens.upperBound
            } else {
                index += 1
            }
        }
        return count
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
