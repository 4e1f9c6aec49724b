extension TimePhraseParser {
    /// A name that leans on the quarter named before: "a year earlier", "the year-ago quarter", "the quarter", "the 1988
    /// period". Without such a quarter only the first is read, as the year.
    mutating func anaphor(quarter: TimeSpan?) -> TimeSpan? {
        attempt { $0.yearEarlier(quarter) } ?? attempt { $0.sameQuarter(quarter) }
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
