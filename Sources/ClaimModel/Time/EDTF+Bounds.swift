extension EDTF {
    /// The outermost range of moments that the time may denote.
    public var bounds: TimeBounds {
        switch form {
        case .date(let date): TimeBounds(from: date.bounds?.from, to: date.bounds?.to)
        case .interval(let from, let to): TimeBounds(from: from.date?.bounds?.from, to: to.date?.bounds?.to)
        case .oneOf(let members), .allOf(let members): Self.bounds(of: members)
        }
    }

    /// What the bounds do not tell. One of several dates is fuzzy at each end that it has:
    /// nobody knows which it is.
    public var marks: ClaimTime.Marks {
        switch form {
        case .date(let date): date.marks.union(.singleDate)
        case .interval(let from, let to): from.startMarks.union(to.endMarks)
        case .oneOf(let members): Self.marks(of: members).union(Self.choiceMarks(of: members))
        case .allOf(let members): Self.marks(of: members)
        }
    }

    private static func bounds(of members: [Member]) -> TimeBounds {
        let froms = members.map(\.from), tos = members.map(\.to)
        return TimeBounds(
            from: froms.contains(nil) ? nil : froms.compactMap(\.self).min(),
            to: tos.contains(nil) ? nil : tos.compactMap(\.self).max())
    }

    private static func choiceMarks(of members: [Member]) -> ClaimTime.Marks {
        if members.count == 1, case .date = members[0] { return [] }
        let bounds = bounds(of: members)
        let start: ClaimTime.Marks = bounds.from == nil ? [] : .fuzzyStart
        return bounds.to == nil ? start : start.union(.fuzzyEnd)
    }

    private static func marks(of members: [Member]) -> ClaimTime.Marks {
        let bounds = bounds(of: members)
        var marks: ClaimTime.Marks = []
        for member in members {
            let (first, last) = member.dates
            if first == nil { marks.insert(.openStart) }
            if last == nil { marks.insert(.openEnd) }
            if let first, first.isFuzzy, member.from == bounds.from { marks.insert(.fuzzyStart) }
            if let last, last.isFuzzy, member.to == bounds.to { marks.insert(.fuzzyEnd) }
            if first?.time != nil || last?.time != nil { marks.insert(.timeOfDay) }
        }
        return marks
    }
}

extension EDTFDate {
    fileprivate var marks: ClaimTime.Marks {
        var marks: ClaimTime.Marks = isFuzzy ? [.fuzzyStart, .fuzzyEnd] : []
        if time != nil { marks.insert(.timeOfDay) }
        return marks
    }
}

extension EDTF.End {
    var date: EDTFDate? {
        if case .date(let date) = self { date } else { nil }
    }

    fileprivate var startMarks: ClaimTime.Marks {
        switch self {
        case .date(let date): date.marks.subtracting(.fuzzyEnd)
        case .unknown: .unknownStart
        case .open: .openStart
        }
    }

    fileprivate var endMarks: ClaimTime.Marks {
        switch self {
        case .date(let date): date.marks.subtracting(.fuzzyStart)
        case .unknown: .unknownEnd
        case .open: .openEnd
        }
    }
}

extension EDTF.Member {
    fileprivate var dates: (first: EDTFDate?, last: EDTFDate?) {
        switch self {
        case .date(let date): (date, date)
        case .range(let from, let to): (from, to)
        }
    }

    fileprivate var from: Int64? { dates.first?.bounds?.from }
    fileprivate var to: Int64? { dates.last?.bounds?.to }
}
