import ClaimModel

/// The axis of the times at which something was said, with marks by day, month, quarter or year as the span asks.
struct DateAxis: Equatable {
    /// Seconds from 1970-01-01T00:00:00Z.
    let low: Double
    let high: Double

    struct Tick: Equatable {
        var moment: Double
        var label: String
    }

    init(_ moments: [Double]) {
        let least = moments.min() ?? 0
        let greatest = moments.max() ?? 0
        let margin = max((greatest - least) * 0.02, greatest - least < 86_400 ? 2 * 86_400 : 0)
        low = least - margin
        high = greatest + margin
    }

    func position(_ moment: Double) -> Double {
        high > low ? min(1, max(0, (moment - low) / (high - low))) : 0.5
    }

    /// The middle of a time; an end where the other is open; `nil` where both are.
    static func moment(of bounds: TimeBounds) -> Double? {
        switch (bounds.from, bounds.to) {
        case (let from?, let to?): Double(from) + (Double(to) - Double(from)) / 2
        case (let from?, nil): Double(from)
        case (nil, let to?): Double(to)
        case (nil, nil): nil
        }
    }

    /// Marks at days or at the starts of months, quarters or years: the finest of these with at most `limit`. Its year is on
    /// the first mark and wherever it changes.
    func ticks(limit: Int) -> [Tick] {
        guard high.magnitude < 1e14, low.magnitude < 1e14 else { return [] }
        let first = Day(containing: Int64(low.rounded(.up)) + 86_399)
        let last = Day(containing: Int64(high.rounded(.down)))
        guard first <= last else { return [] }
        for step in [1, 2, 7, 14] where (last.number - first.number) / step < limit {
            return label(days(step: step), noon: 43_200) { "\($0.day) \(Self.months[$0.month - 1])" }
        }
        let months = (last.year - first.year) * 12 + last.month - first.month
        for step in [1, 3, 6] where months / step < limit {
            return label(starts(from: first, to: last, months: step)) { Self.months[$0.month - 1] }
        }
        var years = 1
        while (last.year - first.year) / years >= limit { years = Self.next(after: years) }
        return starts(from: first, to: last, months: 12 * years).map {
            Tick(moment: Double($0.firstSecond), label: String($0.year))
        }
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// 1, 2, 5, 10, 20, 50 …
    private static func next(after years: Int) -> Int {
        String(years).hasPrefix("2") ? years / 2 * 5 : years * 2
    }

    /// Days are marked at noon, where a claim said on that day stands.
    private func days(step: Int) -> [Day] {
        let first = Day(containing: Int64(low) + 43_200)
        let last = Day(containing: Int64(high) - 43_200)
        return stride(from: first.number, through: last.number, by: step).map { Day(number: $0) }
    }

    private func starts(from first: Day, to last: Day, months step: Int) -> [Day] {
        let index = first.year * 12 + first.month - 1
        var month = Int((Double(index) / Double(step)).rounded(.up)) * step
        var days: [Day] = []
        while true {
            let year = Int((Double(month) / 12).rounded(.down))
            guard let day = Day(year: year, month: month - year * 12 + 1, day: 1), day <= last else { return days }
            if day >= first { days.append(day) }
            month += step
        }
    }

    private func label(_ days: [Day], noon: Double = 0, _ text: (Day) -> String) -> [Tick] {
        var year: Int?
        return days.map { day in
            defer { year = day.year }
            return Tick(
                moment: Double(day.firstSecond) + noon, label: text(day) + (day.year == year ? "" : " \(day.year)"))
        }
    }
}
