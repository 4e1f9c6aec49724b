extension TimePhraseParser {
    /// A name that is relative to the reference day: yesterday, last week, next Friday, two months ago.
    mutating func relativeName() -> TimeTerm? {
        attempt { $0.deicticDay() } ?? attempt { $0.shiftedDay() } ?? attempt { $0.ago() } ?? attempt { $0.placed() }
            ?? attempt { $0.weekendName() } ?? attempt { $0.lastDay() }
    }

    /// Such a name that begins with a number.
    mutating func countedName() -> TimeTerm? { attempt { $0.shiftedDay() } ?? attempt { $0.ago() } }

    // MARK: Days

    private mutating func deicticDay() -> TimeTerm? {
        if take("the", "day", "before", "yesterday") || take("day", "before", "yesterday") { return day(-2) }
        if take("the", "day", "after", "tomorrow") || take("day", "after", "tomorrow") { return day(2) }
        if take("earlier", "today") || take("later", "today") { return day(0) }
        if take("overnight") { return .fixed(.days(reference.advanced(by: -1), reference)) }
        if take("last", "night") || take("yesterday") { return day(-1) }
        if take("today") || take("tonight") || take("this", "morning") || take("this", "afternoon")
            || take("this", "evening")
        {
            return day(0)
        }
        if take("tomorrow") { return day(1) }
        if !isRunningText, takeAny(["now", "currently", "nowadays"]) != nil || take("at", "present") { return day(0) }
        return nil
    }

    private func day(_ shift: Int) -> TimeTerm { .fixed(.day(reference.advanced(by: shift))) }

    /// Two days before Christmas, the day after the 5th of January, a week from Friday.
    private mutating func shiftedDay() -> TimeTerm? {
        _ = take("the")
        let amount = amount() ?? Amount(count: 1)
        guard let unit = unit() else { return nil }
        let sign: Int
        switch takeAny(["before", "after", "from"]) {
        case "before": sign = -1
        case .some: sign = 1
        case nil: return nil
        }
        guard let term = attempt({ $0.date() ?? $0.placed() ?? $0.calendarName() ?? $0.deicticDay() }),
            let span = span(of: term),
            span.unit == .day, let shifted = shift(span.first, by: sign * amount.count, unit)
        else { return nil }
        return .fixed(amount.isApproximate ? shifted.approximate() : shifted)
    }

    /// Year-end, the year's end: its last day.
    private mutating func lastDay() -> TimeTerm? {
        _ = take("the")
        guard let unit = unit(), unit == .year || unit == .month else { return nil }
        guard take("-", "end") || take("'", "s", "end") || take("end") else { return nil }
        guard unit == .year else { return .fixed(.day(Day.firstOfMonth(reference.monthIndex + 1).advanced(by: -1))) }
        if let year = attempt({ $0.yearAfterName() }) {
            return Day(year: year, month: 12, day: 31).map { .fixed(.day($0)) }
        }
        return .recurring(.days(month: 12, from: 31, to: 31))
    }

    // MARK: Ago

    /// "Earlier" and "later" in running text are seen from what it told last, not from the reference day.
    ///
    /// Two weeks ago, three days earlier, nearly two years ago, ten days from now.
    private mutating func ago() -> TimeTerm? {
        guard let (amount, unit) = amountOfUnits() else { return nil }
        let isHalved = amount.isHalved || andAHalf()
        let isVague = take("or", "so")
        let sign: Int
        if take("ago") || (!isRunningText && takeAny(["earlier", "before", "previously", "beforehand"]) != nil) {
            sign = -1
        } else if take("from", "now") || (!isRunningText && takeAny(["later", "hence"]) != nil) {
            sign = 1
        } else {
            return nil
        }
        guard let span = shift(reference, by: sign * amount.count, unit, isHalved: isHalved) else { return nil }
        return .fixed(amount.isApproximate || isVague ? span.approximate() : span)
    }

    /// The day, month or year that lies so many units from `day`: what is counted in months is told by the month.
    private func shift(_ day: Day, by count: Int, _ unit: TimeUnit, isHalved: Bool = false) -> TimeSpan? {
        guard abs(count) <= 9_999 else { return nil }
        let half = isHalved ? count.signum() : 0
        switch unit {
        case .second, .minute: return .day(day)
        case .hour: return abs(count) < 24 ? .day(day) : .day(day.advanced(by: count / 24))
        case .day: return .day(day.advanced(by: count))
        case .week, .weekend: return .day(day.advanced(by: count * 7 + half * 3))
        case .fortnight: return .day(day.advanced(by: count * 14 + half * 7))
        case .month:
            return isHalved
                ? .day(day.advanced(byMonths: count).advanced(by: half * 15)) : .month(index: day.monthIndex + count)
        case .quarter: return .month(index: day.monthIndex + count * 3)
        case .year: return isHalved ? .month(index: day.monthIndex + count * 12 + half * 6) : .year(day.year + count)
        case .decade: return .year(day.year + count * 10 + half * 5)
        case .century: return abs(count) <= 99 ? .year(day.year + count * 100 + half * 50) : nil
        }
    }

    // MARK: Last, this, next

    /// The week before last, the year after next.
    private mutating func unitBeyond() -> TimeSpan? {
        guard take("the"), let unit = unit() else { return nil }
        if take("before", "last") { return whole(unit, -2) }
        return take("after", "next") ? whole(unit, 2) : nil
    }

    /// Next week Wednesday, last week on Tuesday.
    private mutating func weekThenDay(_ place: Place) -> TimeTerm? {
        guard take("week") else { return nil }
        _ = take("on")
        guard let weekday = weekdayName() else { return nil }
        let monday = TimeSpan.week(of: reference).first
        let shift = place == .before ? -7 : place == .here ? 0 : 7
        return .fixed(.day(monday.advanced(by: shift + weekday - 1)))
    }

    private enum Place { case before, here, after }

    private mutating func place() -> Place? {
        let isDoubled = word() == "this" && (word(1) == "past" || word(1) == "coming")
        _ = take("the") || (isDoubled && take("this"))
        if take("this") || take("the", "current") || take("current") { return .here }
        if takeAny(["last", "past", "previous", "preceding", "latest"]) != nil { return .before }
        if takeAny(["next", "coming", "following", "upcoming"]) != nil { return .after }
        return nil
    }

    /// Last week, this month, next Friday, last October, this past spring.
    mutating func placed() -> TimeTerm? {
        // "This Week" is a programme.
        if isRunningText, token()?.isCapitalized == true, token(1)?.isCapitalized == true,
            words.units[word(1) ?? ""] != nil
        {
            return nil
        }
        if let span = attempt({ $0.unitBeyond() }) { return .fixed(span) }
        guard let place = place() else { return nil }
        if place != .here || !isRunningText, let day = attempt({ $0.weekThenDay(place) }) { return day }
        if let unit = attempt({ $0.wholeUnit() }) { return placed(unit, place) }
        if let recurrence = attempt({ $0.recurrence() }) { return placed(recurrence, place) }
        return nil
    }

    /// A unit that has a place in the calendar; not the first half of "last week's" or "next day".
    private mutating func wholeUnit() -> TimeUnit? {
        _ = takeAny(["fiscal", "calendar", "full"])
        guard let unit = unit() else { return nil }
        switch unit {
        case .second, .minute, .hour: return nil
        case .day: return isRunningText ? nil : unit
        default: return unit
        }
    }

    private func placed(_ unit: TimeUnit, _ place: Place) -> TimeTerm? {
        let count = place == .before ? -1 : place == .here ? 0 : 1
        return whole(unit, count).map(TimeTerm.fixed)
    }

    /// The calendar unit so many away from the one that holds the reference day.
    func whole(_ unit: TimeUnit, _ count: Int) -> TimeSpan? {
        switch unit {
        case .second, .minute, .hour: return nil
        case .day: return .day(reference.advanced(by: count))
        case .week: return .week(of: reference.advanced(by: count * 7))
        case .weekend: return weekend(count)
        case .fortnight: return .days(reference.advanced(by: count * 14), reference.advanced(by: count * 14 + 13))
        case .month: return .month(index: reference.monthIndex + count)
        case .quarter:
            let (year, quarter) = (reference.monthIndex.floorDivided(by: 3).quotient + count).floorDivided(by: 4)
            return EDTFGrouping(code: 33 + quarter).map { .grouping($0, year: year) }
        case .year: return .year(reference.year + count)
        case .decade: return .years(from: (reference.year.floorDivided(by: 10).quotient + count) * 10, count: 10)
        case .century: return .years(from: (reference.year.floorDivided(by: 100).quotient + count) * 100, count: 100)
        }
    }

    /// This weekend is that of the week; the last one has begun before today, the next one begins after it.
    private func weekend(_ count: Int) -> TimeSpan? {
        let term = TimeTerm.recurring(.weekend)
        switch count {
        case -1: return term.latest(of: .weekend, from: reference) { $0.last < reference }
        case 1: return term.earliest(of: .weekend, from: reference) { $0.first > reference }
        default: return .weekend(of: reference)
        }
    }

    private func placed(_ recurrence: Recurrence, _ place: Place) -> TimeTerm? {
        let term = TimeTerm.recurring(recurrence)
        let span: TimeSpan? =
            switch place {
            case .before: term.latest(of: recurrence, from: reference) { $0.last < reference }
            case .after: term.earliest(of: recurrence, from: reference) { $0.first > reference }
            case .here: recurrence.occurrence(recurrence.index(of: reference))
            }
        return span.map(TimeTerm.fixed)
    }

    private mutating func weekendName() -> TimeTerm? {
        _ = take("the")
        return take("weekend") ? .recurring(.weekend) : nil
    }

    /// "The year", "the month": the current one. In running text only after "the end of" and the like.
    mutating func currentUnit() -> TimeTerm? {
        guard take("the") ? !isRunningText || isBoundUnit : isBareUnit else { return nil }
        _ = takeAny(["current", "calendar", "fiscal", "full"])
        guard let unit = unit(), ![.second, .minute, .hour, .day].contains(unit) else { return nil }
        return whole(unit, 0).map(TimeTerm.fixed)
    }

    /// "The end of year" needs no second article; "a matter of months" is something else.
    private var isBareUnit: Bool {
        token(-1)?.text == "of" && ["end", "beginning", "start", "close"].contains(token(-2)?.text ?? "")
            && word()?.hasSuffix("s") == false
    }

    /// Whether the words around "the" make "the year" the current one: "the end of the year", "the full year".
    private var isBoundUnit: Bool {
        if word() == "full" { return true }
        let before = token(-2)?.text ?? "", beforeThat = token(-3)?.text ?? ""
        return before == "of" || (before == "in" && ["early", "late", "earlier", "later"].contains(beforeThat))
            || (before == "for" && (word() == "year" || word(1) == "year"))
    }
}
