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
        guard let first = firstMatch(years: years), let last = lastMatch(years: years) else { return nil }
        return (first, last)
    }

    /// The years that match, in order.
    private var years: [Int] {
        let magnitudes = year.values(in: year.lowest...year.highest)
        return isNegative ? magnitudes.reversed().map { -$0 } : magnitudes
    }

    private func groupingDays(_ grouping: EDTFGrouping) -> (first: Day, last: Day)? {
        guard let firstYear = years.first, let lastYear = years.last else { return nil }
        let (month, count) = grouping.months
        let (carried, lastMonth) = (month + count - 2).quotientAndRemainder(dividingBy: 12)
        let length = Day.length(ofMonth: lastMonth + 1, year: lastYear + carried)
        guard let first = Day(year: firstYear, month: month, day: 1),
            let last = Day(year: lastYear + carried, month: lastMonth + 1, day: length)
        else { return nil }
        return (first, last)
    }

    private func firstMatch(years: [Int]) -> Day? {
        for year in years {
            for month in months {
                if let day = days(of: month, year: year).first { return Day(year: year, month: month, day: day) }
            }
        }
        return nil
    }

    private func lastMatch(years: [Int]) -> Day? {
        for year in years.reversed() {
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
