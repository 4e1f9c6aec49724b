/// Judges by its surroundings whether a number of running text is a figure.
struct FigureContext {
    let tokens: [FigureToken]
    let policy: FigurePolicy

    private func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    private func isIn(_ set: String, _ index: Int) -> Bool {
        tokens.indices.contains(index) && policy.tables.units.isIn(set, tokens[index].text)
    }

    /// Whether a token stands against the one before it.
    private func isGlued(_ index: Int) -> Bool {
        index > 0 && index < tokens.count && !tokens[index].followsSpace
    }

    // MARK: What is passed over whole

    /// The index after something made of digits that is no figure: an address, a date, a clock time, a telephone number.
    func skipped(at index: Int) -> Int? {
        if tokens[index].marks.contains(.address) {
            if text(index) != "+" { return endOfGlued(index) }
            if isGlued(index + 1) { return skipped(at: index + 1) }
        }
        guard tokens[index].numeral != nil else { return nil }
        var next = index + 1
        var (count, marks) = (1, "")
        while next + 1 < tokens.count, isGlued(next), isGlued(next + 1), ["-", "/", ":", "."].contains(text(next)),
            tokens[next + 1].numeral != nil
        {
            marks += text(next)
            count += 1
            next += 2
        }
        guard count > 1 else { return nil }
        if count > 2 || marks == ":" { return next }
        guard let first = tokens[index].numeral?.value, let second = tokens[next - 1].numeral?.value else { return next }
        switch marks {
        case "/": return isFraction(first, second) ? nil : next
        case "-": return first >= second && first != 0 && !hasScaleOrUnit(next) ? next : nil
        default: return nil
        }
    }

    private func hasScaleOrUnit(_ index: Int) -> Bool {
        policy.tables.scales[text(index)] != nil || (policy.tables.suffixes[text(index)] != nil && isGlued(index))
    }

    private func isFraction(_ upper: ExactNumber, _ lower: ExactNumber) -> Bool {
        upper < lower && [2, 3, 4, 5, 6, 8, 10, 16, 100, 1000].contains(lower)
    }

    private func endOfGlued(_ index: Int) -> Int {
        var next = index + 1
        while next < tokens.count, isGlued(next) { next += 1 }
        return next
    }

    // MARK: What is accepted

    /// The index to go on from where the result is no figure; `nil` where it is one.
    func rejected(_ result: FigureParser.Result) -> Int? {
        switch result.hedge {
        case .unknown: return result.start + 1
        case .vague: return acceptsVague(result) ? nil : result.start + 1
        default: break
        }
        if result.value == 0, policy.tables.none.match(tokens, at: result.start) != nil {
            return text(result.start) == "no" && result.unit == "people" && text(result.start + 1) != "one"
                ? nil : result.start + 1
        }
        if isPartOfName(result) || isDate(result) || isClockOrAge(result) { return result.amount?.next ?? result.next }
        return isNumberWordMeant(result) ? nil : result.start + 1
    }

    private func acceptsVague(_ result: FigureParser.Result) -> Bool {
        let needsNoun = ["several", "a", "tens", "scores", "few"].contains(text(result.start))
        return !needsNoun || result.unit != nil
    }

    /// `F-16`, `MH17`, `3D`, `5th`, `No. 3`, `Article 5`, `two-storey`.
    private func isPartOfName(_ result: FigureParser.Result) -> Bool {
        let (start, next) = (result.start, result.next)
        if isGlued(start) {
            if tokens[start - 1].isWord { return !FigureContext.comparisons.contains(text(start)) }
            if FigureContext.comparisons.contains(text(start - 1)) { return true }
            if text(start - 1) == "-", isGlued(start - 1), tokens[start - 2].isWord { return true }
            if ["'", ".", "/", "_", "@", "&", "="].contains(text(start - 1)), isGlued(start - 1) { return true }
        }
        if isGlued(next), tokens[next].isWord || tokens[next].numeral != nil { return true }
        if text(next) == "-", next + 1 < tokens.count, tokens[next + 1].isWord {
            if isGlued(next), isGlued(next + 1) { return true }
            if isIn("duration", next + 1) { return true }
        }
        return isLabelled(start)
    }

    private static let comparisons: Set<String> = ["<", ">", "=", "≤", "≥"]

    private func isLabelled(_ start: Int) -> Bool {
        let isHyphenated = text(start - 1) == "-" || text(start - 1) == "."
        let label = isHyphenated ? start - 2 : start - 1
        if isIn("label", label) { return label != start - 2 || text(start - 1) == "." || isGlued(start) }
        return label == start - 1 && isIn("capital-label", label) && tokens[label].isCapitalised
    }

    // MARK: Dates and times

    private func isDate(_ result: FigureParser.Result) -> Bool {
        guard let first = tokens[..<result.next].indices[result.start...].first(where: { tokens[$0].numeral != nil }),
            let numeral = tokens[first].numeral, numeral.places == 0, !numeral.isGrouped, let value = numeral.value
        else { return false }
        if value <= 31, value >= 1, isDayOfMonth(result, first) { return true }
        if result.unit == nil, result.start == first, isMonth(first - 1) { return true }
        if numeral.digits > 1, text(first).hasPrefix("0") || text(first).hasPrefix("٠") { return true }
        return isYear(result, first, value)
    }

    private func isDayOfMonth(_ result: FigureParser.Result, _ first: Int) -> Bool {
        if isMonth(result.next) && !["of"].contains(text(result.next - 1)) { return true }
        if isMonth(first + 1) || isMonth(first - 1) { return true }
        return text(first - 1) == "." && isMonth(first - 2)
    }

    /// A month's name; "may", "march" and the like only with a capital.
    private func isMonth(_ index: Int) -> Bool {
        isIn("month", index) && (tokens[index].isCapitalised || !["may", "march", "mar", "sun"].contains(text(index)))
    }

    /// Four digits from 1900 to 2099, where nothing says that they count.
    private func isYear(_ result: FigureParser.Result, _ first: Int, _ value: ExactNumber) -> Bool {
        guard tokens[first].numeral?.digits == 4, value >= 1900, value < 2100 else { return false }
        if let amount = result.amount, amount.next > first + 1 { return false }
        if result.unit != nil {
            guard result.start == first, first > 0 else { return false }
            return isIn("before-year", first - 1) || tokens[first - 1].numeral != nil
        }
        switch result.hedge {
        case .exact, .round, .about, .range, .nearly: return !isEqual(result)
        default: return false
        }
    }

    private func isEqual(_ result: FigureParser.Result) -> Bool {
        policy.tables.before.match(tokens, at: result.start).map { $0.value == .exact } ?? false
    }

    private func isClockOrAge(_ result: FigureParser.Result) -> Bool {
        let next = result.next
        if isIn("clock", next) || (text(next) == "local" && text(next + 1) == "time") { return true }
        // "under the age of 18"
        if text(result.start - 1) == "of", text(result.start - 2).hasPrefix("age"), isIn("label", result.start - 2) {
            return true
        }
        if ["a", "p"].contains(text(next)), text(next + 1) == ".", text(next + 2) == "m" { return true }
        if result.isBare, isAge(result) { return true }
        return result.isBare && isApposition(result)
    }

    /// "28-year-old", "28 years old", "28 - year - old".
    private func isAge(_ result: FigureParser.Result) -> Bool {
        var index = result.unit == "years" || result.unit == "months" ? result.next : result.next + 1
        while text(index - 1) == "-" || text(index) == "-" { index += 1 }
        let isYears = ["year", "years", "yr", "month", "months", "yearold"].contains(text(index - 1))
        if text(index - 1) == "yearold" { return true }
        return isYears && (text(index) == "old" || (text(index) == "-" && text(index + 1) == "old"))
    }

    /// "Ahmad, 34, said", and in text that lost its commas "Ahmad 34 said".
    private func isApposition(_ result: FigureParser.Result) -> Bool {
        guard result.unit == nil, let value = result.value, value >= 1, value < 110, result.start > 0,
            tokens[result.start].numeral != nil
        else { return false }
        if text(result.start - 1) == "," {
            return result.start > 1 && tokens[result.start - 2].isCapitalised && text(result.next) == ","
        }
        let before = tokens[result.start - 1]
        return before.isWord && before.isCapitalised && result.start > 1 && !isSentenceStart(result.start - 1)
            && tokens.indices.contains(result.next) && tokens[result.next].isWord
    }

    private func isSentenceStart(_ index: Int) -> Bool {
        index == 0 || [".", "!", "?", "\"", ":"].contains(text(index - 1))
    }

    // MARK: Number words

    /// "the Group of Seven": a capital within a sentence, where nothing is counted.
    private func isProperName(_ result: FigureParser.Result) -> Bool {
        let before = result.start - 1
        guard tokens[result.start].isCapitalised, result.unit == nil, before >= 0, tokens[before].isWord else { return false }
        return !tokens[before].isCapitalised
    }

    /// "one" as a pronoun, "a third" in an order and "hundred" alone are no figures.
    private func isNumberWordMeant(_ result: FigureParser.Result) -> Bool {
        let start = result.start
        guard tokens[start].isWord else { return true }
        // "two degrees below zero"
        if result.value == 0, text(result.next - 1) == "zero", [.lessThan, .moreThan].contains(result.hedge) { return false }
        guard result.isBare else { return true }
        let word = text(start)
        if isProperName(result) { return false }
        if word == "one", result.next == start + 1 { return false }
        if word == "one", result.amount?.next == start + 1, result.unit == nil { return false }
        if let amount = result.amount, policy.tables.fractions[text(amount.next - 1)] != nil, amount.number.value.magnitude < 1 {
            if result.unit != nil || text(amount.next) == "of" { return true }
            return text(amount.next - 1).hasSuffix("s") || (word == "one" && !["is", "was"].contains(text(amount.next)))
        }
        let isAlone = policy.tables.scales[word] != nil || result.value == 0
        return !isAlone || result.amount?.next != start + 1 || result.unit != nil
    }
}
