/// A name of a time before it is resolved: one that stands for itself, or one that comes again and again.
struct TimeTerm: Hashable, Sendable {
    enum Name: Hashable, Sendable {
        case fixed(TimeSpan)
        case recurring(Recurrence)
    }

    var name: Name
    /// Early, mid or late in it.
    var third: TimeSpan.Third?
    var isApproximate = false
    var time: EDTFTimeOfDay?
    /// Whether the words themselves say that it lies ahead or behind.
    var direction: TimeDirection?

    static func fixed(_ span: TimeSpan) -> TimeTerm { TimeTerm(name: .fixed(span)) }
    static func recurring(_ recurrence: Recurrence) -> TimeTerm { TimeTerm(name: .recurring(recurrence)) }

    var recurrence: Recurrence? {
        if case .recurring(let recurrence) = name { recurrence } else { nil }
    }

    /// The span, with its third and its time of day.
    func modified(_ span: TimeSpan) -> TimeSpan {
        var span = third.map(span.third) ?? span
        if isApproximate { span.isApproximate = true }
        if let time, span.end == nil, span.unit == .day { span.time = time }
        return span
    }

    /// The span that the term means, seen from `reference`.
    func span(from reference: Day, direction: TimeDirection) -> TimeSpan? {
        switch name {
        case .fixed(let span): modified(span)
        case .recurring(let recurrence):
            switch self.direction ?? direction {
            case .past: latest(of: recurrence, from: reference) { $0.first <= reference }
            case .future: earliest(of: recurrence, from: reference) { $0.last >= reference }
            }
        }
    }

    /// The span as running text means it. What is said to lie behind (ahead) is in truth ahead (behind) where that is near
    /// and the other is most of a year away: a writer would have named the year.
    func nearSpan(from reference: Day, direction: TimeDirection) -> TimeSpan? {
        guard let span = span(from: reference, direction: direction) else { return nil }
        guard let recurrence, recurrence.isYearly else { return span }
        let distance = span.distance(from: reference)
        let isQuarter = span.unit == .quarter || span.unit == .half
        guard distance > (isQuarter ? 180 : 270) else { return span }
        let other = self.span(from: reference, direction: direction == .past ? .future : .past)
        guard let other, other.distance(from: reference) < (isQuarter && direction == .past ? 0 : 65) else { return span }
        return other
    }

    /// The last occurrence, going back from `reference`, that fits.
    func latest(of recurrence: Recurrence, from reference: Day, where fits: (TimeSpan) -> Bool) -> TimeSpan? {
        let base = recurrence.index(of: reference) + 1
        return (0...Recurrence.reach).lazy.compactMap { recurrence.occurrence(base - $0).map(modified) }.first(where: fits)
    }

    /// The first occurrence, going on from `reference`, that fits.
    func earliest(of recurrence: Recurrence, from reference: Day, where fits: (TimeSpan) -> Bool) -> TimeSpan? {
        let base = recurrence.index(of: reference) - 1
        return (0...Recurrence.reach).lazy.compactMap { recurrence.occurrence(base + $0).map(modified) }.first(where: fits)
    }
}

/// Where a name without a year or a week is looked for.
enum TimeDirection: Hashable, Sendable {
    /// The latest that has begun.
    case past
    /// The first that has not ended.
    case future
}

/// A name that comes again every week, month or year.
enum Recurrence: Hashable, Sendable {
    case weekday(Int)
    case weekend
    case dayOfMonth(Int)
    case month(Int)
    /// Day `from` to day `to` of a month.
    case days(month: Int, from: Int, to: Int)
    case grouping(EDTFGrouping)
    case holiday(Holiday)

    var isYearly: Bool {
        switch self {
        case .weekday, .weekend, .dayOfMonth: false
        case .month, .days, .grouping, .holiday: true
        }
    }

    /// How many occurrences are looked at: a 29 February may be eight years away.
    static let reach = 10

    /// Which week, month or year `day` lies in, on the scale that `occurrence` takes.
    func index(of day: Day) -> Int {
        switch self {
        case .weekday, .weekend: (day.number + 3).floorDivided(by: 7).quotient
        case .dayOfMonth: day.monthIndex
        case .month, .days, .grouping, .holiday: day.year
        }
    }

    func occurrence(_ index: Int) -> TimeSpan? {
        switch self {
        case .weekday(let weekday): return .day(Day(number: index * 7 - 4 + weekday))
        case .weekend: return .weekend(of: Day(number: index * 7 - 3))
        case .dayOfMonth(let number):
            let day = Day.firstOfMonth(index).advanced(by: number - 1)
            return day.monthIndex == index ? .day(day) : nil
        case .month(let month): return .month(index: index * 12 + month - 1)
        case .days(let month, let from, let to):
            guard let first = Day(year: index, month: month, day: from), let last = Day(year: index, month: month, day: to)
            else { return nil }
            return .days(first, last)
        case .grouping(let grouping): return .grouping(grouping, year: index)
        case .holiday(let holiday): return holiday.day(in: index).map(TimeSpan.day)
        }
    }
}
