extension TimePhraseParser {
    // MARK: Quarters and halves

    /// The third quarter of 2023, Q3 2023, 2023 Q3, the first half of 2022, the first nine months of 2023.
    mutating func partOfYear() -> TimeTerm? {
        if let months = attempt({ $0.firstMonths() }) { return months }
        if let week = attempt({ $0.weekOfMonth() }) { return week }
        let yearBefore = attempt { parser -> Int? in
            _ = parser.take("the")
            if let year = parser.attempt({ $0.possessiveYear() }) { return year }
            return parser.yearNumber(isAfterName: true)
        }
        _ = take("the")
        let isLast = word() == "last" || word() == "final"
        guard let grouping = quarterName() else { return nil }
        if let year = yearBefore ?? attempt({ $0.yearAfterQuarter() }) { return .fixed(.grouping(grouping, year: year)) }
        // "The last quarter" without a year is the one before this.
        return isLast ? nil : .recurring(.grouping(grouping))
    }

    /// "last year's", "this year's", "1988's".
    private mutating func possessiveYear() -> Int? {
        guard let year = attempt({ $0.relativeYear() }) ?? yearNumber(isAfterName: true) else { return nil }
        return take("'", "s") ? year : nil
    }

    private mutating func yearAfterQuarter() -> Int? {
        if let year = attempt({ $0.yearAfterName() }) { return year }
        if take("of", "the", "year") { return reference.year }
        // 3Q23
        guard let token = token(), token.text.utf8.count == 2, !token.isSpaced, let value = token.plainValue else { return nil }
        advance()
        return 2000 + value
    }

    /// A quarter or half by its number, as the code of EDTF.
    mutating func quarterName() -> EDTFGrouping? {
        if let code = attempt({ $0.shortQuarter() }) { return EDTFGrouping(code: code) }
        return attempt { parser in
            _ = parser.take("fiscal")
            _ = parser.takeDash()
            let isLast = parser.takeAny(["last", "final"]) != nil
            let number = isLast ? nil : parser.ordinal()
            guard isLast || number != nil else { return nil }
            _ = parser.takeAny(["fiscal"])
            _ = parser.takeDash()
            if parser.take("quarter"), (1...4).contains(number ?? 4) { return EDTFGrouping(code: 32 + (number ?? 4)) }
            if parser.take("half"), (1...2).contains(number ?? 2) { return EDTFGrouping(code: 39 + (number ?? 2)) }
            return nil
        }
    }

    /// Q3, 3Q, H1.
    private mutating func shortQuarter() -> Int? {
        if let token = token(), token.kind == .number, token.suffix == "q", let value = token.value, (1...4).contains(value) {
            advance()
            return 32 + value
        }
        guard let letter = word(), letter == "q" || letter == "h", let number = token(1), !number.isSpaced,
            let value = number.plainValue, value >= 1, value <= (letter == "q" ? 4 : 2)
        else { return nil }
        advance(by: 2)
        return (letter == "q" ? 32 : 39) + value
    }

    private mutating func firstMonths() -> TimeTerm? {
        _ = take("the")
        let isFirst = take("first")
        guard isFirst || takeAny(["last", "final"]) != nil, let count = cardinal(), let unit = unit() else { return nil }
        let months = unit == .quarter ? count * 3 : unit == .month ? count : 0
        guard (1...12).contains(months), let year = yearAfterQuarter() else { return nil }
        let first = year * 12 + (isFirst ? 0 : 12 - months)
        return .fixed(.months(first, first + months - 1))
    }

    /// The first week of October, the last week of July 2023: seven days counted from the month's start or end.
    private mutating func weekOfMonth() -> TimeTerm? {
        _ = take("the")
        let isLast = takeAny(["last", "final"]) != nil
        guard let number = isLast ? 5 : ordinal(), (1...5).contains(number), take("week") else { return nil }
        guard takeAny(["of", "in"]) != nil, let month = monthName() else { return nil }
        let length = month == 2 ? 28 : Day.length(ofMonth: month, year: 2000)
        let first = isLast ? length - 6 : number * 7 - 6
        guard first <= length else { return nil }
        let recurrence = Recurrence.days(month: month, from: first, to: min(first + 6, length))
        guard let year = attempt({ $0.yearAfterName() }) else { return .recurring(recurrence) }
        return recurrence.occurrence(year).map(TimeTerm.fixed)
    }
}
