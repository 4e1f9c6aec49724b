extension EDTFParser {
    /// A date: a year and what follows it of month, day and time of day.
    ///
    /// A qualifier before a part is that part's alone; one after a part is also that of the parts before it.
    mutating func date() throws(EDTFError) -> EDTFDate {
        let before = qualifier()
        var date = try year()
        date.yearQualification = before.union(qualifier())
        guard take("-") else { return date }
        try readMonth(into: &date)
        guard take("-") else { return date }
        try readDay(into: &date)
        guard current == "T" else { return date }
        guard !date.isFuzzy else {
            throw error(
                .unsupported(
                    feature: "times of day on a qualified or partly unspecified date",
                    instead: "a whole date before 'T', such as 2024-01-05T10:30:00Z"))
        }
        position += 1
        date.time = try timeOfDay()
        return date
    }

    private mutating func qualifier() -> EDTFDate.Qualification {
        guard let current, let qualification = Self.qualifiers[current] else { return [] }
        position += 1
        return qualification
    }

    private mutating func readMonth(into date: inout EDTFDate) throws(EDTFError) {
        let before = qualifier()
        let start = position
        let month = try masked(count: 2, expected: "a month of two digits")
        if month.isSpecified, let grouping = EDTFGrouping(code: month.lowest) {
            date.grouping = grouping
        } else if month.values(in: 1...12).isEmpty {
            let accepted = "a month from 01 to 12, or a season, quarter or other grouping from 21 to 41"
            throw error(.outOfRange(part: "month", found: month.description, accepted: accepted), at: start)
        } else {
            date.month = month
        }
        let after = qualifier()
        date.monthQualification = before.union(after)
        date.yearQualification.formUnion(after)
    }

    private mutating func readDay(into date: inout EDTFDate) throws(EDTFError) {
        guard date.grouping == nil else {
            position -= 1
            throw unexpected("the end of the date, as a season, quarter or other grouping has no days")
        }
        let before = qualifier()
        let start = position
        let day = try masked(count: 2, expected: "a day of two digits")
        guard !day.values(in: 1...31).isEmpty else {
            throw error(.outOfRange(part: "day", found: day.description, accepted: "a day from 01 to 31"), at: start)
        }
        date.day = day
        guard date.days != nil else { throw error(noSuchDay(day, in: date), at: start) }
        let after = qualifier()
        date.dayQualification = before.union(after)
        date.monthQualification.formUnion(after)
        date.yearQualification.formUnion(after)
    }

    private func noSuchDay(_ day: MaskedNumber, in date: EDTFDate) -> EDTFError.Problem {
        var month = date
        (month.day, month.yearQualification, month.monthQualification) = (nil, [], [])
        let isOneMonth = month.year.isSpecified && month.month?.isSpecified == true
        let last = isOneMonth ? month.days?.last.day ?? 0 : 0
        return .noSuchDay(found: day.description, in: month.description, last: last)
    }

    /// Digits, or `X` for unspecified ones; exactly `count`.
    private mutating func masked(count: Int, expected: String) throws(EDTFError) -> MaskedNumber {
        var digits: [UInt8?] = []
        while digits.count < count {
            guard let current, current == "X" || Self.digit(current) != nil else { throw unexpected(expected) }
            digits.append(Self.digit(current))
            position += 1
        }
        return MaskedNumber(digits: digits)
    }

    static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        ("0"..."9").contains(scalar) ? UInt8(scalar.value - 48) : nil
    }
}

// MARK: Years

extension EDTFParser {
    private mutating func year() throws(EDTFError) -> EDTFDate {
        let start = position
        if take("Y") { return try longYear(start: start) }
        let isNegative = take("-")
        let digits = try masked(count: 4, expected: "a year of four digits, or 'Y' and more")
        try refuseLevelTwo(start: start)
        let isZero = digits.isSpecified && digits.lowest == 0
        guard !(isNegative && isZero) else {
            throw error(.outOfRange(part: "year", found: "-0000", accepted: "0000, which is 1 BCE"), at: start)
        }
        return EDTFDate(year: digits, isNegative: isNegative)
    }

    /// A year of 5 to 11 digits after `Y`: more would not fit in the seconds that bounds count.
    private mutating func longYear(start: Int) throws(EDTFError) -> EDTFDate {
        let isNegative = take("-")
        var digits: [UInt8?] = []
        while let current, let digit = Self.digit(current) {
            digits.append(digit)
            position += 1
        }
        try refuseLevelTwo(start: start)
        guard !digits.isEmpty, current != "X" else { throw unexpected("digits, which after 'Y' are all specified") }
        guard digits.count >= 5, digits.first != 0 else {
            let found = String(String.UnicodeScalarView(scalars[start..<position]))
            let accepted = "'Y' before five digits or more, the first not 0; four digits stand without it"
            throw error(.outOfRange(part: "year", found: found, accepted: accepted), at: start)
        }
        guard digits.count <= 11 else {
            let found = String(String.UnicodeScalarView(scalars[start..<position]))
            let accepted = "a year of at most 11 digits"
            throw error(.outOfRange(part: "year", found: found, accepted: accepted), at: start)
        }
        return EDTFDate(year: MaskedNumber(digits: digits), isNegative: isNegative)
    }

    private func refuseLevelTwo(start: Int) throws(EDTFError) {
        switch current {
        case "E":
            throw error(
                .unsupported(
                    feature: "years with an exponent (EDTF level 2)", instead: "the year in full, such as Y-170000000"),
                at: start)
        case "S":
            throw error(
                .unsupported(
                    feature: "significant digits (EDTF level 2)",
                    instead: "unspecified digits, such as 19XX, or an interval"),
                at: start)
        default: return
        }
    }
}

// MARK: Times of day

extension EDTFParser {
    private mutating func timeOfDay() throws(EDTFError) -> EDTFTimeOfDay {
        let hour = try number("hour", 0...23)
        guard take(":") else { throw unexpected("':' and minutes") }
        var time = EDTFTimeOfDay(hour: hour, minute: try number("minute", 0...59))
        if take(":") { time.second = try number("second", 0...59) }
        if take("Z") {
            time.shift = 0
        } else if let sign = current, sign == "+" || sign == "-" {
            position += 1
            let hours = try number("hour of a shift", 0...23)
            let minutes = take(":") ? try number("minute of a shift", 0...59) : 0
            time.shift = (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
        }
        return time
    }

    /// Two digits in `range`.
    private mutating func number(_ part: String, _ range: ClosedRange<Int>) throws(EDTFError) -> Int {
        let start = position
        var value = 0
        for _ in 0..<2 {
            guard let current, let digit = Self.digit(current) else { throw unexpected("two digits of the \(part)") }
            value = value * 10 + Int(digit)
            position += 1
        }
        guard range.contains(value) else {
            let found = String(String.UnicodeScalarView(scalars[start..<position]))
            let accepted = "00 to \(range.upperBound)"
            throw error(.outOfRange(part: part, found: found, accepted: accepted), at: start)
        }
        return value
    }
}
