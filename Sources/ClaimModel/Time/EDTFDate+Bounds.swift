extension EDTFDate {
    /// The first and last second that the date may denote, or `nil` where no day of the calendar matches it.
    var bounds: (from: Int64, to: Int64)? {
        guard let days else { return nil }
        guard let time else { return (days.first.firstSecond, days.last.lastSecond) }
        return (days.first.firstSecond + time.seconds.lowerBound, days.first.firstSecond + time.seconds.upperBound)
    }

    /// The first and last day that match, qualification aside.
    var days: (first: Day, last: Day)? {
        if let grouping { return groupingDays(grouping) }
        guard let first = firstMatch, let last = lastMatch else { return nil }
        return (first, last)
    }

    /// From the earliest to the latest year that its digits allow; not each of them need match.
    private var years: ClosedRange<Int> {
        isNegative ? -year.highest ... -year.lowest : year.lowest...year.highest
    }

    private func groupingDays(_ grouping: EDTFGrouping) -> (first: Day, last: Day)? {
        let (month, count) = grouping.months
        let (carried, lastMonth) = (month + count - 2).quotientAndRemainder(dividingBy: 12)
        let lastYear = years.upperBound + carried
        guard let first = Day(year: years.lowerBound, month: month, day: 1),
            let last = Day(
                year: lastYear, month: lastMonth + 1, day: Day.length(ofMonth: lastMonth + 1, year: lastYear))
        else { return nil }
        return (first, last)
    }

    /// The first year that matches has such a day, unless the day is 29 February.
    private var firstMatch: Day? {
        for year in years where self.year.matches(abs(year)) {
            for month in months {
                if let day = days(of: month, year: year).first { return Day(year: year, month: month, day: day) }
            }
        }
        return nil
    }

    private var lastMatch: Day? {
        for year in years.reversed() where self.year.matches(abs(year)) {
            for month in months.reversed() {
                if let day = days(of: month, year: year).last { return Day(year: year, month: month, day: day) }
            }
        }
        return nil
    }

    private var months: [Int] { month?.values(in: 1...12) ?? Array(1...12) }

    private func days(of month: Int, year: Int) -> [Int] {
        let length = Day.length(ofMonth: month, year: year)
        return day?.values(in: 1...length) ?? Array(1...length)
    }
}
