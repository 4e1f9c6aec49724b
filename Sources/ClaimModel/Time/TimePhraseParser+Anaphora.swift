extension TimePhraseParser {
    /// A name that leans on the quarter named before: "a year earlier", "the year-ago quarter", "the quarter", "the
    /// 1988 period"; or on the time named before: "that year", "the following month". Without a quarter "a year
    /// earlier" is a year.
    mutating func anaphor(quarter: TimeSpan?, latest: TimeSpan?) -> TimeSpan? {
        attempt { $0.yearEarlier(quarter) } ?? attempt { $0.sameQuarter(quarter) }
            ?? attempt { $0.neighbour(of: latest) }
    }

    /// That year, the same day, the following month: the unit that holds the time named last, or the one beside it.
    private mutating func neighbour(of latest: TimeSpan?) -> TimeSpan? {
        guard let latest else { return nil }
        if takeAny(["earlier", "later"]) != nil { _ = takeAny(["in", "on"]) }
        let step: Int
        if take("that", "same") || take("that") || take("the", "same") {
            step = 0
        } else if take("the", "following") || take("the", "next") {
            step = 1
        } else if take("the", "previous") || take("the", "preceding") {
            step = -1
        } else {
            return nil
        }
        if latest.unit == .day, word().map(words.dayParts.contains) == true {
            advance()
            return .day(latest.first.advanced(by: step))
        }
        guard let unit = unit() else { return nil }
        switch unit {
        case .day: return latest.unit == .day ? .day(latest.first.advanced(by: step)) : nil
        case .month where latest.unit == .day || latest.unit == .month:
            return .month(index: latest.first.monthIndex + step)
        case .year where latest.first.year == latest.last.year: return .year(latest.first.year + step)
        default: return nil
        }
    }

    private mutating func yearEarlier(_ quarter: TimeSpan?) -> TimeSpan? {
        _ = take("the")
        _ = takeAny(["comparable", "corresponding"])
        if take("a") {
            guard take("year", "ago") || take("year", "earlier") || take("year", "before") else { return nil }
        } else {
            guard take("year", "-", "ago") || take("year", "-", "earlier") else { return nil }
            if takeAny(["quarter", "period"]) == nil, let grouping = attempt({ $0.quarterName() }) {
                return .grouping(grouping, year: (quarter?.first.year ?? reference.year) - 1)
            }
        }
        guard let quarter, let grouping = quarter.grouping else { return .year(reference.year - 1) }
        return .grouping(grouping, year: quarter.first.year - 1)
    }

    private mutating func sameQuarter(_ quarter: TimeSpan?) -> TimeSpan? {
        guard take("the") else { return nil }
        if let quarter, let grouping = quarter.grouping, let year = yearNumber(isAfterName: true) {
            guard takeAny(["quarter", "period"]) != nil else { return nil }
            return .grouping(grouping, year: year)
        }
        let isLatest = takeAny(["latest", "most"]) != nil
        guard take("quarter") || (isLatest && take("period")) else { return nil }
        if isLatest, let quarter, quarter.last >= reference { return whole(.quarter, -1) }
        return quarter ?? whole(.quarter, -1)
    }
}

extension TimeSpan {
    /// The quarter or season that it is.
    fileprivate var grouping: EDTFGrouping? {
        guard end == nil, unit == .quarter else { return nil }
        return Int(start.suffix(2)).flatMap(EDTFGrouping.init)
    }
}
