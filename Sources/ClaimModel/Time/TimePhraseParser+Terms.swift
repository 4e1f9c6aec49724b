extension TimePhraseParser {
    /// One name of a time with what stands before it ("about", "early", "the end of") and after it ("morning", "at 10:30").
    mutating func term() -> TimeTerm? {
        attempt { $0.term(depth: 0) }
    }

    /// `depth` counts the words before the name, so that a text of nothing but such words ends.
    private mutating func term(depth: Int) -> TimeTerm? {
        guard depth < 4 else { return nil }
        return attempt { $0.clockTerm() } ?? attempt { $0.approximateTerm(depth) } ?? attempt { $0.thirdTerm(depth) }
            ?? attempt { $0.remainder(depth) } ?? attempt { $0.dayPartTerm(depth) } ?? attempt { $0.plainTerm() }
    }

    private mutating func plainTerm() -> TimeTerm? {
        guard
            var term = attempt({ $0.isoDate() }) ?? date() ?? attempt({ $0.partOfYear() }) ?? relativeName()
                ?? calendarName() ?? yearName() ?? attempt({ $0.currentUnit() }) ?? attempt({ $0.dayOfMonth() })
        else { return nil }
        if takeDayPart() { return term }
        if take("or", "so") || (!isRunningText && takeAny(["approx", "approximately"]) != nil) { term.isApproximate = true }
        if span(of: term)?.unit == .day, term.time == nil, let time = attempt({ $0.clockAfterDay() }) { term.time = time }
        return term
    }

    /// A date in EDTF within other words: 2024-01-05, 2024-01.
    private mutating func isoDate() -> TimeTerm? {
        guard let year = token(), year.text.utf8.count == 4, let yearNumber = year.plainValue, isSign("-", 1),
            let month = token(2), !month.isSpaced, month.text.utf8.count == 2, let monthNumber = month.plainValue,
            (1...12).contains(monthNumber)
        else { return nil }
        let start = position
        advance(by: 3)
        guard isSign("-"), let day = token(1), day.kind == .number, !day.isSpaced, day.text.utf8.count == 2,
            let dayNumber = day.value
        else { return .fixed(.month(index: yearNumber * 12 + monthNumber - 1)) }
        advance(by: 2)
        guard let date = Day(year: yearNumber, month: monthNumber, day: dayNumber) else {
            note(.impossible(found: text(from: start)), at: start)
            return nil
        }
        var term = TimeTerm.fixed(.day(date))
        guard day.suffix == "t" else { return day.suffix.isEmpty ? term : nil }
        term.time = attempt { $0.isoClock() }
        return term.time == nil ? nil : term
    }

    /// The time after the T of a date-time.
    private mutating func isoClock() -> EDTFTimeOfDay? {
        guard let hour = token()?.plainValue, hour < 24, isSign(":", 1), let minute = token(2), let value = minute.value,
            value < 60
        else { return nil }
        advance(by: 3)
        var time = EDTFTimeOfDay(hour: hour, minute: value)
        var suffix = minute.suffix
        if suffix.isEmpty, isSign(":"), let second = token(1), let value = second.value, value < 60 {
            advance(by: 2)
            (time.second, suffix) = (value, second.suffix)
        }
        if suffix == "z" { time.shift = 0 }
        return time
    }

    /// "The 13th" alone: of the latest month that has it.
    private mutating func dayOfMonth() -> TimeTerm? {
        guard !isRunningText, take("the"), let token = token(), token.kind == .number, !token.suffix.isEmpty,
            let day = ordinal(), (1...31).contains(day)
        else { return nil }
        return .recurring(.dayOfMonth(day))
    }

    // MARK: Words before a name

    private mutating func approximateTerm(_ depth: Int) -> TimeTerm? {
        if isSign("~") {
            advance()
        } else if let short = takeAny(["c", "ca"]) {
            _ = take(".")
            if isRunningText, short == "c", token()?.kind != .number { return nil }
        } else if takeAny(["about", "around", "circa", "approximately", "roughly", "approx"]) == nil {
            return nil
        } else {
            _ = take(".")
        }
        guard var term = attempt({ $0.term(depth: depth + 1) }) else { return nil }
        term.isApproximate = true
        return term
    }

    private static let thirds: [String: TimeSpan.Third] = [
        "early": .early, "mid": .mid, "middle": .mid, "late": .late, "beginning": .beginning, "start": .beginning,
        "end": .end, "close": .end,
    ]

    /// Early 2020, mid-October, late in the year, the beginning of November, the end of last week.
    private mutating func thirdTerm(_ depth: Int) -> TimeTerm? {
        _ = take("the")
        _ = take("very")
        guard let word = word(), let third = Self.thirds[word] else { return nil }
        advance()
        switch third {
        case .beginning, .end: guard take("of") else { return nil }
        default: _ = takeDash() || take("part", "of") || takeAny(["in", "on", "of"]) != nil
        }
        guard var term = attempt({ $0.term(depth: depth + 1) }), term.third == nil else { return nil }
        term.third = third
        return term
    }

    /// Earlier this year, later this month: the part of it that lies before or after the reference day. Sometime last year.
    private mutating func remainder(_ depth: Int) -> TimeTerm? {
        guard let word = takeAny(["earlier", "later", "sometime"]) else { return nil }
        _ = takeAny(["in", "on"])
        guard let term = attempt({ $0.term(depth: depth + 1) }), let span = span(of: term) else { return nil }
        guard word != "sometime", span.unit != .day, span.first <= reference, reference <= span.last else { return term }
        var part = word == "earlier" ? TimeSpan.days(span.first, reference) : TimeSpan.days(reference, span.last)
        (part.isLooseStart, part.isLooseEnd) = (true, true)
        return .fixed(part)
    }

    /// The morning of 5 January, the night of Friday: the day.
    private mutating func dayPartTerm(_ depth: Int) -> TimeTerm? {
        _ = take("the")
        guard takeDayPart() else { return nil }
        _ = takeAny(["of", "on"])
        guard let term = attempt({ $0.term(depth: depth + 1) }), span(of: term)?.unit == .day else { return nil }
        return term
    }
}
