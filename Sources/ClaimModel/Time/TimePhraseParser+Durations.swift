extension TimePhraseParser {
    /// A stretch of time that ends or begins at the reference day: "in the past month", "for nearly three months", "in
    /// recent weeks", "over the coming days", "in two weeks", "so far this year", "soon".
    mutating func duration() -> String? {
        attempt { $0.wordAlone() } ?? attempt { $0.soFar() } ?? attempt { $0.recent() } ?? attempt { $0.lastUnits() }
            ?? attempt { $0.forUnits() } ?? attempt { $0.inUnits() }
    }

    /// What "recent" and "coming" amount to: so many days, weeks, months, years.
    private static let few: [TimeUnit: Int] = [
        .hour: 24, .day: 7, .week: 4, .fortnight: 2, .month: 3, .quarter: 2, .year: 3, .decade: 3, .century: 3,
        .weekend: 4,
    ]

    private mutating func wordAlone() -> String? {
        if isRunningText { return nil }
        if takeAny(["recently", "lately"]) != nil || take("of", "late") || take("these", "days") {
            return back(Amount(count: 4, isApproximate: true), .week)
        }
        if takeAny(["soon", "shortly"]) != nil { return ahead(Amount(count: 1, isApproximate: true), .month) }
        return nil
    }

    private mutating func soFar() -> String? {
        let isBefore = take("so", "far")
        _ = takeAny(["in", "of"])
        guard take("this") || take("the"), let unit = unit(), let span = whole(unit, 0) else { return nil }
        guard isBefore || take("so", "far") || take("to", "date") else { return nil }
        return TimeSpan.days(span.first, reference).edtf
    }

    /// In recent weeks, over the coming months.
    private mutating func recent() -> String? {
        _ = takeAny(["in", "over", "during", "within", "for"])
        _ = take("the") || take("more") || take("most")
        guard let word = takeAny(["recent", "coming"]), let unit = unit(), let count = Self.few[unit] else {
            return nil
        }
        let amount = Amount(count: count, isApproximate: true)
        return word == "recent" ? back(amount, unit) : ahead(amount, unit)
    }

    /// In the past month, over the last three years, the next two weeks. "Last month" without "the" is a calendar
    /// month.
    private mutating func lastUnits() -> String? {
        let hasWord = takeAny(["in", "over", "during", "within", "for", "throughout"]) != nil
        let isHedged = takeHedge()
        let hasArticle = take("the") || take("these")
        guard let word = takeAny(["past", "last", "previous", "preceding", "next", "coming", "following"]) else {
            return nil
        }
        var amount = attempt { $0.amount() }
        guard amount != nil || hasArticle && (hasWord || word == "past") else { return nil }
        guard let unit = unit(), unit != .weekend, self.word() != "of" else { return nil }
        amount = amount ?? Amount(count: 1)
        if isHedged || take("or", "so") { amount?.isApproximate = true }
        guard let amount else { return nil }
        return ["next", "coming", "following"].contains(word) ? ahead(amount, unit) : back(amount, unit)
    }

    /// For nearly three months: up to the reference day, or from it where the words look ahead.
    private mutating func forUnits() -> String? {
        let start = position
        guard take("for") || take("during") else { return nil }
        // "Has held for two weeks" lasts until now; "was held for two weeks" does not.
        let isHeld = tokens[max(0, start - 6)..<start].contains { $0.kind == .word && ["has", "have", "ve"].contains($0.text) }
        guard isHeld || !isRunningText, let (counted, unit) = amountOfUnits() else { return nil }
        var amount = counted
        if isRunningText, unit == .quarter { return nil }
        if andAHalf() { amount.isHalved = true }
        if take("or", "so") { amount.isApproximate = true }
        _ = take("now")
        return direction == .future ? ahead(amount, unit) : back(amount, unit)
    }

    /// In two weeks, in three days' time; within ten days.
    private mutating func inUnits() -> String? {
        guard let word = takeAny(["in", "within"]), let amount = amount(), let unit = unit() else { return nil }
        _ = take("'")
        _ = take("time") || take("s", "time")
        if isRunningText, direction == .past || unit == .quarter { return nil }
        guard word == "in", let end = day(amount, unit, sign: 1) else { return ahead(amount, unit) }
        return end.description + (amount.isApproximate ? "~" : "")
    }

    private func back(_ amount: Amount, _ unit: TimeUnit) -> String? {
        day(amount, unit, sign: -1).map { start in
            "\(start)\(amount.isApproximate ? "~" : "")/\(reference)"
        }
    }

    private func ahead(_ amount: Amount, _ unit: TimeUnit) -> String? {
        day(amount, unit, sign: 1).map { end in
            "\(reference)/\(end)\(amount.isApproximate ? "~" : "")"
        }
    }

    /// The day that lies so many units from the reference day; hours count by whole days begun.
    private func day(_ amount: Amount, _ unit: TimeUnit, sign: Int) -> Day? {
        let count = sign * amount.count, half = amount.isHalved ? sign : 0
        switch unit {
        case .second, .minute: return reference
        case .hour: return reference.advanced(by: sign * ((amount.count + 23) / 24))
        case .day: return reference.advanced(by: count + half)
        case .week, .weekend: return reference.advanced(by: count * 7 + half * 4)
        case .fortnight: return reference.advanced(by: count * 14 + half * 7)
        case .month: return reference.advanced(byMonths: count).advanced(by: half * 15)
        case .quarter: return reference.advanced(byMonths: count * 3).advanced(by: half * 45)
        case .year: return reference.advanced(byMonths: count * 12 + half * 6)
        case .decade: return reference.advanced(byMonths: count * 120 + half * 60)
        case .century: return amount.count <= 99 ? reference.advanced(byMonths: count * 1200 + half * 600) : nil
        }
    }
}
