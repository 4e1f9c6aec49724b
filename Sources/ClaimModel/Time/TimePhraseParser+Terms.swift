extension TimePhraseParser {
    /// One name of a time, with what stands before it ("about", "the end of") and after it ("morning", "at 10:30").
    mutating func term() -> TimeTerm? {
        attempt { $0.term(depth: 0) }
    }

    /// `depth` counts the words before the name, so that a text of nothing but such words ends.
    private mutating func term(depth: Int) -> TimeTerm? {
        guard depth < 4 else { return nil }
        switch opening {
        case .calendar: return attempt { $0.plainTerm() }
        case .number: return attempt { $0.clockTerm() } ?? attempt { $0.plainTerm() }
        case .other: break
        }
        return attempt { $0.clockTerm() } ?? attempt { $0.uncertainTerm(depth) }
            ?? attempt { $0.approximateTerm(depth) } ?? attempt { $0.thirdTerm(depth) }
            ?? attempt { $0.remainder(depth) } ?? attempt { $0.dayPartTerm(depth) } ?? attempt { $0.plainTerm() }
    }

    private mutating func plainTerm() -> TimeTerm? {
        guard var term = bareTerm() else { return nil }
        if takeDayPart() { return term }
        if take("or", "so") || (!isRunningText && takeAny(["approx", "approximately"]) != nil) {
            term.qualification.insert(.approximate)
        }
        if span(of: term)?.unit == .day, term.time == nil, let time = attempt({ $0.clockAfterDay() }) {
            term.time = time
        }
        return term
    }

    private mutating func bareTerm() -> TimeTerm? {
        switch opening {
        case .calendar: date() ?? calendarName()
        case .number:
            attempt { $0.isoDate() } ?? date() ?? attempt { $0.partOfYear() } ?? countedName() ?? yearName()
        case .other:
            attempt { $0.isoDate() } ?? date() ?? attempt { $0.partOfYear() } ?? relativeName() ?? calendarName() ?? yearName()
                ?? attempt { $0.currentUnit() } ?? attempt { $0.dayOfMonth() }
        }
    }

    /// A date in EDTF within other words: 2024-01-05, 2024-01.
    mutating func isoDate() -> TimeTerm? {
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
        guard let hour = token()?.plainValue, hour < 24, isSign(":", 1), let minute = token(2),
            let value = minute.value, value < 60
        else { return nil }
        advance(by: 3)
        var time = EDTFTimeOfDay(hour: hour, minute: value)
        var suffix = minute.suffix
        if suffix.isEmpty, isSign(":"), let second = token(1), let value = second.value, value < 60 {
            advance(by: 2)
            (time.second, suffix) = (value, second.suffix)
        }
        if suffix == "z" { time.shift = 0 }
        if suffix.isEmpty, isSign("+") || isSign("-"), let hours = token(1)?.plainValue, hours <= 23, isSign(":", 2),
            let minutes = token(3)?.plainValue, minutes <= 59
        {
            time.shift = (isSign("-") ? -1 : 1) * (hours * 60 + minutes)
            advance(by: 4)
        }
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

    /// Perhaps 1862, probably in October. In running text such a word may be about anything.
    private mutating func uncertainTerm(_ depth: Int) -> TimeTerm? {
        guard !isRunningText, takeAny(["perhaps", "maybe", "possibly", "probably"]) != nil else { return nil }
        _ = takeAny(["in", "on"])
        guard var term = attempt({ $0.term(depth: depth + 1) }) else { return nil }
        term.qualification.insert(.uncertain)
        return term
    }

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
        term.qualification.insert(.approximate)
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
        case .beginning, .end: guard take("of") || (word == "end" && takeDash()) else { return nil }
        default: _ = takeDash() || take("part", "of") || takeAny(["in", "on", "of"]) != nil
        }
        guard var term = attempt({ $0.term(depth: depth + 1) }), term.third == nil else { return nil }
        term.third = third
        return term
    }

    /// Earlier this year, later this month: the part of it that lies before or after the reference day. Sometime last
    /// year.
    private mutating func remainder(_ depth: Int) -> TimeTerm? {
        guard let word = takeAny(["earlier", "later", "sometime"]) else { return nil }
        _ = takeAny(["in", "on"])
        guard let term = attempt({ $0.term(depth: depth + 1) }), let span = span(of: term) else { return nil }
        guard word != "sometime", span.unit != .day, span.first <= reference, reference <= span.last else {
            return term
        }
        var part = word == "earlier" ? TimeSpan.days(span.first, reference) : TimeSpan.days(reference, span.last)
        (part.isLooseStart, part.isLooseEnd) = (true, true)
        return .fixed(part)
    }

    /// The morning of 5 January, overnight on Friday: the day.
    private mutating func dayPartTerm(_ depth: Int) -> TimeTerm? {
        _ = take("the")
        guard takeDayPart() || take("overnight") else { return nil }
        _ = takeAny(["of", "on", "into", "to"])
        guard let term = attempt({ $0.term(depth: depth + 1) }), span(of: term)?.unit == .day else { return nil }
        return term
    }
}
