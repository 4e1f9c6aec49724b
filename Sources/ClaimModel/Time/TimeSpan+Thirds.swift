extension TimeSpan {
    enum Third: Hashable, Sendable {
        case early, mid, late
        /// The beginning or end of something: the same days, with an edge that is sharp.
        case beginning, end

        fileprivate var index: Int {
            switch self {
            case .early, .beginning: 0
            case .mid: 1
            case .late, .end: 2
            }
        }
    }

    /// The first, middle or last third.
    ///
    /// Of a month days 1–10, 11–20 and 21–end; of a year four months each; of anything longer or shorter the units below
    /// it, cut at the rounded thirds (a decade 3, 4 and 3 years, a week 2, 3 and 2 days). A day and a weekend are not cut.
    func third(_ third: Third) -> TimeSpan {
        var span = cut(third)
        (span.isLooseStart, span.isLooseEnd) = (third != .beginning, third != .end)
        span.isApproximate = isApproximate
        return span
    }

    private func cut(_ third: Third) -> TimeSpan {
        switch unit {
        case .day, .weekend: return self
        case .month:
            let first = [0, 10, 20][third.index]
            return .days(self.first.advanced(by: first), third.index == 2 ? last : self.first.advanced(by: first + 9))
        case .quarter, .season, .half, .year:
            let count = last.monthIndex - first.monthIndex + 1
            let (from, to) = Self.bounds(of: third, in: count)
            return .months(first.monthIndex + from, first.monthIndex + to)
        case .decade, .century:
            let (from, to) = Self.bounds(of: third, in: last.year - first.year + 1)
            return .years(first.year + from, first.year + to)
        case .week, .other:
            let (from, to) = Self.bounds(of: third, in: last.number - first.number + 1)
            return .days(first.advanced(by: from), first.advanced(by: to))
        }
    }

    /// The first and last of `count` things that lie in the third.
    private static func bounds(of third: Third, in count: Int) -> (Int, Int) {
        let cuts = [0, (count + 1) / 3, (2 * count + 1) / 3, count]
        let from = min(cuts[third.index], count - 1)
        return (from, max(from, cuts[third.index + 1] - 1))
    }
}
