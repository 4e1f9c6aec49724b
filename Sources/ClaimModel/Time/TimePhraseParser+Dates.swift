extension TimePhraseParser {
    /// A date with a day: 2024/01/05, 17/10/2023, 5 January 2024, January 5, the 7th of October, 3–9 November.
    mutating func date() -> TimeTerm? {
        attempt { $0.slashedDate() } ?? attempt { $0.slashedMonth() } ?? attempt { $0.dayMonth() }
            ?? attempt { $0.monthDay() }
    }

    // MARK: Digits alone

    /// Three numbers with one sign between them. Which of two is the day must be plain from the numbers.
    private mutating func slashedDate() -> TimeTerm? {
        let start = position
        guard let first = token(), let sign = token(1), let second = token(2), let third = token(4),
            sign.kind == .sign, ["/", "-", "."].contains(sign.text), isSign(sign.text, 3),
            let a = first.plainValue, let b = second.plainValue, let c = third.plainValue,
            !sign.isSpaced, !second.isSpaced, !third.isSpaced, !(token(3)?.isSpaced ?? true)
        else { return nil }
        if first.text.utf8.count == 4, second.text.utf8.count <= 2, third.text.utf8.count <= 2 {
            advance(by: 5)
            return exact(year: a, month: b, day: c, from: start)
        }
        guard first.text.utf8.count <= 2, second.text.utf8.count <= 2, third.text.utf8.count == 4 else { return nil }
        advance(by: 5)
        if let dayFirst = Day(year: c, month: b, day: a) {
            guard a != b, let monthFirst = Day(year: c, month: a, day: b) else { return .fixed(.day(dayFirst)) }
            let readings = [dayFirst.description, monthFirst.description]
            note(.swappable(found: text(from: start), readings: readings), at: start)
            return nil
        }
        return exact(year: c, month: a, day: b, from: start)
    }

    /// 7/2008.
    private mutating func slashedMonth() -> TimeTerm? {
        guard !isRunningText, let month = token()?.plainValue, (1...12).contains(month), isSign("/", 1),
            let year = token(2),
            !year.isSpaced, year.text.utf8.count == 4, let number = year.plainValue, token(3)?.text != "/"
        else { return nil }
        advance(by: 3)
        return .fixed(.month(index: number * 12 + month - 1))
    }

    private mutating func exact(year: Int, month: Int, day: Int, from start: Int) -> TimeTerm? {
        guard let day = Day(year: year, month: month, day: day) else {
            note(.impossible(found: text(from: start)), at: start)
            return nil
        }
        return .fixed(.day(day))
    }

    // MARK: A month's name

    /// 5 January 2024, the 7th of October, 3–9 November, 23/Sep/2020.
    private mutating func dayMonth() -> TimeTerm? {
        let start = position
        _ = take("the")
        guard let from = dayNumber() else { return nil }
        let to = attempt { $0.secondDay() }
        _ = take("of") || take("/") || takeDash()
        guard let month = monthName() else { return nil }
        return days(month: month, from: from, to: to, start: start)
    }

    /// January 5, 2024; Jan. 5; October the 7th; November 3–9.
    private mutating func monthDay() -> TimeTerm? {
        let start = position
        guard let month = monthName() else { return nil }
        _ = take("the") || take("/")
        guard let from = dayNumber() else { return nil }
        // "November 3 to 5 December" has its own month for the second day.
        let to = attempt { parser in parser.secondDay().flatMap { parser.startsMonth() ? nil : $0 } }
        return days(month: month, from: from, to: to, start: start)
    }

    private mutating func secondDay() -> Int? {
        guard takeDash() || takeAny(["to", "and", "through", "until", "till"]) != nil else { return nil }
        _ = take("the")
        return dayNumber()
    }

    private mutating func days(month: Int, from: Int, to: Int?, start: Int) -> TimeTerm? {
        let last = to ?? from
        let year = attempt { $0.yearAfterDay() }
        guard from <= last, last <= Day.length(ofMonth: month, year: year ?? 2000), from >= 1 else {
            note(.impossible(found: text(from: start)), at: start)
            return nil
        }
        let recurrence = Recurrence.days(month: month, from: from, to: last)
        guard let year else { return .recurring(recurrence) }
        return recurrence.occurrence(year).map(TimeTerm.fixed)
    }

    /// The day of a month: 1 to 31 in digits, or an ordinal. Larger numbers are read too, to be called impossible.
    private mutating func dayNumber() -> Int? {
        attempt { parser in
            if let token = parser.token(), token.kind == .number, token.suffix.isEmpty, token.text.utf8.count <= 2 {
                // Not the 5 of 5.2 or 5,000.
                if let next = parser.token(1), next.kind == .sign, !next.isSpaced,
                    [".", ",", ":", "%"].contains(next.text),
                    let after = parser.token(2), after.kind == .number, !after.isSpaced
                {
                    return nil
                }
                parser.advance()
                return token.value
            }
            guard let number = parser.ordinal(), number <= 99 else { return nil }
            return number
        }
    }

    /// A month's name, with the full stop of an abbreviation. In running text it is capitalized.
    mutating func monthName() -> Int? {
        guard let token = token(), token.kind == .word, token.marks.contains(.calendar), let month = words.months[token.text]
        else { return nil }
        let isShort = token.text.utf8.count <= 4 && !["may", "june", "july"].contains(token.text)
        if isRunningText {
            guard token.isCapitalized else { return nil }
            // "Jan" may be somebody's name.
            guard !isShort || isSign(".", 1) || isBesideNumber(1) || isBesideNumber(-1) else { return nil }
        }
        advance()
        if isShort, isSign("."),
            !(self.token()?.isSpaced ?? true)
        {
            let next = self.token(1)
            if next?.kind == .number || next?.kind == .sign || !isRunningText || next?.isCapitalized == false {
                advance()
            }
        }
        return month
    }

    /// Whether a number stands next, or after a sign: "5 Jan", "Jan, 2024", "05-Jan-2024".
    private func isBesideNumber(_ step: Int) -> Bool {
        guard let beside = token(step) else { return false }
        let isJoint = beside.kind == .sign && [",", "-", "–", "/"].contains(beside.text)
        return beside.kind == .number || (isJoint && token(2 * step)?.kind == .number)
    }

    func startsMonth() -> Bool { word().map { words.months[$0] != nil } ?? false }

    /// A year that follows a day and month, perhaps after a comma: "5 January, 2024", "Nov. 9 last year".
    private mutating func yearAfterDay() -> Int? {
        if let year = attempt({ $0.relativeYear() }) { return year }
        _ = take(",") || take("/") || takeDash() || take("of")
        return yearNumber(isAfterName: true)
    }
}

extension TimeToken {
    /// The number that stands alone, without a suffix.
    var plainValue: Int? { kind == .number && suffix.isEmpty ? value : nil }
}
