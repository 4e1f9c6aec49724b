extension TimePhraseParser {
    /// A stretch of time that ends or begins at the reference day: "in the past month", "for nearly three months", "in
    /// recent weeks", "over the coming days", "in two weeks", "so far this year", "soon".
    mutating func duration() -> String? {
        attempt { $0.wordAlone() } ?? attempt { $0.soFar() } ?? attempt { $0.recent() } ?? attempt { $0.lastUnits() }
            ?? attempt { $0.forUnits() } ?? attempt { $0.inUnits() }
    }

    /// What "recent" and "coming" amount to: so many days, weeks, months, years.
    private static let few: [TimeUnit: Int] = [
        .hour: 24, .day: 7, .week: 4, .fortnight: 2, .month: 3, .quarter: 2, .year: 3, .decade: 3, .century: 3, .weekend: 4,
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
        guard let word = takeAny(["recent", "coming"]), let unit = unit(), let count = Self.few[unit] else { return nil }
        let amount = Amount(count: count, isApproximate: true)
        return word == "recent" ? back(amount, unit) : ahead(amount, unit)
    }

    /// In the past month, over the last three years, the next two weeks. "Last month" without "the" is a calendar month.
    private mutating func lastUnits() -> String? {
        let hasWord = takeAny(["in", "over", "during", "within", "for", "throughout"]) != nil
        let isHedged = takeHedge()
        let hasArticle = take("the") || take("these")
        guard let word = takeAny(["past", "last", "previous", "preceding", "next", "coming", "following"]) else { return nil }
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
        // "Has held for two weeks" lasts until now; "was held for two weeks" does not.
        if isRunningText, !(1...6).contains(where: { ["has", "have", "ve"].contains(word(-$0)) }) { return nil }
        guard take("for") || take("during"), var amount = amount(), let unit = unit() else { return nil }
        if isRunningText, unit == .quarter { return nil }
        if andAHalf() || take("or", "so") { amount.isApproximate = true }
        _ = take("now")
        return direction == .future ? ahead(amount, unit) : back(amount, unit)
    }

    /// In two weeks, in three days' time; within ten days.
    private mutating func inUnits() -> String? {
        guard let word = takeAny(["in", "within"]), let amount = amount(), let unit = unit() else { return nil }
        _ = take("'")
        _ = take("time") || take("s", "time")
        if isRunningText, direction == .past || unit == .quarter { return nil }
        guard word == "in", let end = day(reference, plus: amount.count, unit) else { return ahead(amount, unit) }
        return end.description + (amount.isApproximate ? "~" : "")
    }

    private func back(_ amount: Amount, _ unit: TimeUnit) -> String? {
        day(reference, plus: -amount.count, unit).map { start in
            "\(start)\(amount.isApproximate ? "~" : "")/\(reference)"
        }
    }

    private func ahead(_ amount: Amount, _ unit: TimeUnit) -> String? {
        day(reference, plus: amount.count, unit).map { end in
            "\(reference)/\(end)\(amount.isApproximate ? "~" : "")"
        }
    }

    /// The day so many units away; hours count by whole days begun.
    private func day(_ day: Day, plus count: Int, _ unit: TimeUnit) -> Day? {
        switch unit {
        case .second, .minute: return day
        case .hour: return day.advanced(by: count.signum() * ((abs(count) + 23) / 24))
        case .day: return day.advanced(by: count)
        case .week, .weekend: return day.advanced(by: count * 7)
        case .fortnight: return day.advanced(by: count * 14)
        case .month: return day.advanced(byMonths: count)
        case .quarter: return day.advanced(byMonths: count * 3)
        case .year: return day.advanced(byMonths: count * 12)
        case .decade: return day.advanced(byMonths: count * 120)
        case .century: return abs(count) <= 99 ? day.advanced(byMonths: count * 1200) : nil
        }
    }
}
