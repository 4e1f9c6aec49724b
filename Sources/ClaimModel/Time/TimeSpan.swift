/// A run of whole days that a name denotes, with the EDTF that says it best.
struct TimeSpan: Hashable, Sendable {
    /// What kind of name it was, which decides what "early" and "late" cut it into.
    enum Unit: Hashable, Sendable {
        case day, weekend, week, month, quarter, season, half, year, decade, century, other
    }

    var first: Day
    var last: Day
    var unit: Unit
    /// The EDTF date that it is or begins with.
    var start: String
    /// The EDTF date that it ends with, where it is an interval.
    var end: String?
    /// Whether its beginning is vague as the start of something longer: "since mid-October".
    var isLooseStart = false
    /// Whether its end is vague as the end of something longer: "until mid-October".
    var isLooseEnd = false
    /// Whether it is written as approximate (`~`).
    var isApproximate = false
    /// A time of day on its first day.
    var time: EDTFTimeOfDay?

    /// The EDTF of it as a beginning: a vague one is marked as such.
    var startText: String { stamped(start, approximate: isLooseStart || isApproximate) }

    /// The EDTF of it as an end.
    var endText: String { stamped(end ?? start, approximate: isLooseEnd || isApproximate) }

    var edtf: String {
        let first = stamped(start, approximate: isApproximate)
        return end.map { first + "/" + stamped($0, approximate: isApproximate) } ?? first
    }

    /// The date with its time of day or its `~`; EDTF has no approximate times of day.
    private func stamped(_ date: String, approximate: Bool) -> String {
        if let time { "\(date)T\(time)" } else { approximate ? date + "~" : date }
    }

    func approximate() -> TimeSpan {
        var span = self
        span.isApproximate = true
        return span
    }
}

extension TimeSpan {
    /// How many days lie between it and `day`; 0 within it.
    func distance(from day: Day) -> Int { max(0, first.number - day.number, day.number - last.number) }
}

// MARK: Making spans

extension TimeSpan {
    static func day(_ day: Day) -> TimeSpan {
        TimeSpan(first: day, last: day, unit: .day, start: day.description)
    }

    static func days(_ first: Day, _ last: Day, unit: Unit = .other) -> TimeSpan {
        guard first < last else { return .day(first) }
        return TimeSpan(first: first, last: last, unit: unit, start: first.description, end: last.description)
    }

    /// Monday to Sunday.
    static func week(of day: Day) -> TimeSpan {
        let monday = day.advanced(by: 1 - day.weekday)
        return .days(monday, monday.advanced(by: 6), unit: .week)
    }

    static func weekend(of day: Day) -> TimeSpan {
        let saturday = day.advanced(by: 6 - day.weekday)
        return .days(saturday, saturday.advanced(by: 1), unit: .weekend)
    }

    /// The month that lies `index` months after January of the year 0.
    static func month(index: Int) -> TimeSpan {
        let first = Day.firstOfMonth(index)
        let last = Day.firstOfMonth(index + 1).advanced(by: -1)
        return TimeSpan(first: first, last: last, unit: .month, start: Day.monthText(index))
    }

    static func months(_ first: Int, _ last: Int) -> TimeSpan {
        guard first < last else { return .month(index: first) }
        var span = TimeSpan.days(.firstOfMonth(first), Day.firstOfMonth(last + 1).advanced(by: -1))
        (span.start, span.end) = (Day.monthText(first), Day.monthText(last))
        return span
    }

    static func year(_ year: Int) -> TimeSpan {
        var span = TimeSpan.months(year * 12, year * 12 + 11)
        (span.start, span.end, span.unit) = (Day.yearText(year), nil, .year)
        return span
    }

    static func years(_ first: Int, _ last: Int) -> TimeSpan {
        guard first < last else { return .year(first) }
        var span = TimeSpan.months(first * 12, last * 12 + 11)
        (span.start, span.end, span.unit) = (Day.yearText(first), Day.yearText(last), .other)
        return span
    }

    /// Ten years or a hundred from `first`, with unspecified digits; written out past the year 9999.
    static func years(from first: Int, count: Int) -> TimeSpan {
        var span = TimeSpan.years(first, first + count - 1)
        let digits = count == 10 ? 1 : 2
        let text = Day.yearText(first)
        if !text.hasPrefix("Y") {
            span.start = text.dropLast(digits) + String(repeating: "X", count: digits)
            span.end = nil
        }
        span.unit = count == 10 ? .decade : .century
        return span
    }

    /// A season, quarter or half of a year, by its EDTF code.
    static func grouping(_ grouping: EDTFGrouping, year: Int) -> TimeSpan {
        let (month, count) = grouping.months
        let start = year * 12 + month - 1
        var span = TimeSpan.months(start, start + count - 1)
        (span.start, span.end) = ("\(Day.yearText(year))-\(grouping)", nil)
        switch grouping.code {
        case 33...36: span.unit = .quarter
        case 40...41: span.unit = .half
        default: span.unit = .season
        }
        return span
    }
}

extension Day {
    /// Months since January of the year 0.
    var monthIndex: Int { components.year * 12 + components.month - 1 }

    static func firstOfMonth(_ index: Int) -> Day {
        let (year, month) = index.floorDivided(by: 12)
        return Day(year: year, month: month + 1, day: 1) ?? Day(number: 0)
    }

    /// The day so many months away, at the month's end where it has no such day.
    func advanced(byMonths months: Int) -> Day {
        let (year, month) = (monthIndex + months).floorDivided(by: 12)
        let length = Day.length(ofMonth: month + 1, year: year)
        return Day(year: year, month: month + 1, day: Swift.min(day, length)) ?? self
    }

    static func monthText(_ index: Int) -> String { String(firstOfMonth(index).description.dropLast(3)) }
    static func yearText(_ year: Int) -> String { String(firstOfMonth(year * 12).description.dropLast(6)) }
}

extension Int {
    /// The quotient rounded down, and the remainder that goes with it.
    func floorDivided(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
