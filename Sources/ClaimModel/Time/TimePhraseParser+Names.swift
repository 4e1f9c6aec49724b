extension TimePhraseParser {
    /// A month, weekday, season, part of a year or holiday, with the year or the week that the words give it.
    mutating func calendarName() -> TimeTerm? {
        attempt { $0.month() } ?? attempt { $0.weekday() } ?? attempt { $0.season() }
            ?? attempt { $0.holiday() } ?? attempt { $0.weekOf() }
    }

    /// The same names without a year, as they follow "last", "next" and "this".
    mutating func recurrence() -> Recurrence? {
        if let month = attempt({ $0.monthName() }) {
            guard let day = attempt({ $0.dayAlone() }), day <= Day.length(ofMonth: month, year: 2000) else {
                return .month(month)
            }
            return .days(month: month, from: day, to: day)
        }
        if let weekday = attempt({ $0.weekdayName() }) { return .weekday(weekday) }
        // "This fall in prices" is no autumn.
        let isOther =
            isRunningText && token(-1)?.text == "this" && word() == "fall" && ["in", "of"].contains(word(1) ?? "")
        if !isOther, let season = take(from: words.seasons), let grouping = EDTFGrouping(code: season) {
            return .grouping(grouping)
        }
        if let holiday = attempt({ $0.holidayName() }) { return .holiday(holiday) }
        return attempt { $0.quarterName() }.map(Recurrence.grouping)
    }

    private mutating func dayAlone() -> Int? {
        guard let token = token(), let value = token.plainValue, (1...31).contains(value), !isSign(":", 1) else {
            return nil
        }
        advance()
        return value
    }

    // MARK: Months and weekdays

    private mutating func month() -> TimeTerm? {
        guard let token = token(), let month = monthName() else { return nil }
        if let year = attempt({ $0.yearAfterName() }) { return .fixed(.month(index: year * 12 + month - 1)) }
        if isRunningText, ["may", "march"].contains(token.text), !followsTimeWord { return nil }
        return .recurring(.month(month))
    }

    /// The year after a name: "January 2020", "spring of 2024", "June last year", "winter, 1872".
    mutating func yearAfterName() -> Int? {
        if let year = attempt({ $0.relativeYear() }) { return year }
        let hadComma = take(",") || take("/")
        let hadWord = takeAny(["of", "in", "for"]) != nil
        if let year = yearNumber(isAfterName: !hadWord) { return year }
        return hadComma ? nil : yearInWords()
    }

    /// Whether the word before makes it likely that "May" or "march" is the month.
    private var followsTimeWord: Bool {
        guard let before = tokens.indices.contains(position - 2) ? tokens[position - 2] : nil else { return false }
        return [
            "in", "the", "since", "last", "next", "this", "until", "till", "by", "from", "early", "late", "mid", "of",
            "during", "to", "and", "before", "after", "between", "through", "-", "–", "for",
        ].contains(before.text)
    }

    mutating func weekdayName() -> Int? {
        guard let token = token(), token.kind == .word, token.marks.contains(.calendar), let weekday = words.weekdays[token.text]
        else { return nil }
        let isShort = token.text.utf8.count <= 5
        if isRunningText {
            // "Sun" and "Sat" are other words too, and end sentences: a date must follow.
            guard token.isCapitalized, !isShort || self.token(2)?.kind == .number || isSign(",", 2) else { return nil }
        }
        advance()
        if isShort, isSign("."), self.token(1)?.kind == .sign || !isRunningText { advance() }
        return weekday
    }

    /// Friday; Friday, 5 January; Friday the 5th; Friday last week.
    private mutating func weekday() -> TimeTerm? {
        let start = position
        guard let weekday = weekdayName() else { return nil }
        if let date = attempt({ $0.dateAfterWeekday() }) { return onWeekday(date, weekday, start: start) }
        if let shift = attempt({ $0.weekShift() }) {
            let monday = TimeSpan.week(of: reference).first
            return .fixed(.day(monday.advanced(by: shift * 7 + weekday - 1)))
        }
        return .recurring(.weekday(weekday))
    }

    /// A date without a year is that of the nearest year in which it falls on the weekday. Where it falls on another
    /// one, the words contradict themselves: an error, unless in running text, which is as it is.
    private mutating func onWeekday(_ date: TimeTerm, _ weekday: Int, start: Int) -> TimeTerm? {
        var days = [span(of: date)?.first].compactMap(\.self)
        if let recurrence = date.recurrence {
            days = [0, -1, 1].compactMap { recurrence.occurrence(reference.year + $0)?.first }
        }
        let matching = days.filter { $0.weekday == weekday }
        let nearest = matching.min { abs($0.number - reference.number) < abs($1.number - reference.number) }
        if let nearest, date.recurrence != nil { return .fixed(.day(nearest)) }
        guard nearest == nil, !isRunningText else { return date }
        note(.impossible(found: text(from: start)), at: start)
        return nil
    }

    private mutating func dateAfterWeekday() -> TimeTerm? {
        _ = takeDayPart()
        _ = take(",")
        _ = take("on")
        return attempt { $0.isoDate() } ?? attempt { $0.date() }
    }

    /// "last week", "of next week", "this week": the number of weeks from this one.
    private mutating func weekShift() -> Int? {
        _ = takeAny(["of", "in"])
        if take("last", "week") || take("the", "previous", "week") { return -1 }
        if take("next", "week") || take("the", "following", "week") { return 1 }
        return take("this", "week") ? 0 : nil
    }

    /// The week of March 6 is that of the calendar; the week ended March 6 is the seven days up to it.
    private mutating func weekOf() -> TimeTerm? {
        _ = take("the")
        guard take("week"), let word = takeAny(["of", "beginning", "starting", "ending", "ended"]) else { return nil }
        guard let date = attempt({ $0.date() }), let span = span(of: date) else { return nil }
        return word.hasPrefix("end")
            ? .fixed(.days(span.first.advanced(by: -6), span.first)) : .fixed(.week(of: span.first))
    }

    // MARK: Seasons and holidays

    private mutating func season() -> TimeTerm? {
        let hadArticle = take("the")
        let token = token()
        guard let code = take(from: words.seasons), let grouping = EDTFGrouping(code: code) else { return nil }
        if let year = attempt({ $0.yearAfterName() }) {
            // "the winter of 2022-23" is the one that begins in 2022.
            if isSign("-") || isSign("–"), self.token(1)?.plainValue.map({ $0 % 100 == (year + 1) % 100 }) == true {
                advance(by: 2)
            }
            return .fixed(.grouping(grouping, year: year))
        }
        guard isRunningText else { return .recurring(.grouping(grouping)) }
        if word() == "of" { return nil }
        let before =
            tokens.indices.contains(position - (hadArticle ? 3 : 2)) ? tokens[position - (hadArticle ? 3 : 2)] : nil
        let isPlaced = [
            "in", "since", "during", "until", "by", "over", "early", "late", "last", "this", "of", "throughout",
        ]
        .contains(before?.text ?? "")
        return isPlaced && token?.text != "fall" || isPlaced && hadArticle ? .recurring(.grouping(grouping)) : nil
    }

    private mutating func holiday() -> TimeTerm? {
        guard let holiday = holidayName() else { return nil }
        if let year = attempt({ $0.yearAfterName() }) { return holiday.day(in: year).map { .fixed(.day($0)) } }
        return .recurring(.holiday(holiday))
    }

    mutating func holidayName() -> Holiday? {
        guard let first = token(), first.kind == .word, !isRunningText || first.isCapitalized else { return nil }
        for (name, holiday) in words.holidays[first.text] ?? [] {
            guard name.indices.allSatisfy({ token($0)?.text == name[$0] }) else { continue }
            advance(by: name.count)
            return holiday
        }
        return nil
    }
}
