/// Figures with two ends.
extension FigureParser {
    /// "between a and b", "from a to b".
    mutating func bounded(at index: Int) -> Result? {
        let opening = text(index)
        guard opening == "between" || opening == "from" else { return nil }
        let joining = opening == "between" ? ["and", "to", "-"] : ["to", "-", "through", "until", "up"]
        var hasStart = false
        for joinsAnd in [true, false] {
            var parser = self
            parser.joinsAnd = joinsAnd
            guard let lower = parser.measure(at: skipApproximate(index + 1)) else { continue }
            hasStart = true
            let connector = joining.contains(text(lower.next)) ? lower.next : skipNoun(lower)
            guard joining.contains(text(connector)) else { continue }
            let begin = text(connector) == "up" && text(connector + 1) == "to" ? connector + 2 : connector + 1
            guard let upper = measure(at: skipApproximate(begin)) else { continue }
            return range(lower, upper, from: index)
        }
        if hasStart {
            fail(.missingEnd(opening: opening, joining: joining[0]), at: index)
        } else {
            fail(.missingNumber(after: opening), at: index)
        }
        return nil
    }

    /// The index after a noun that both ends name: "from 30 degrees to 40 degrees".
    private func skipNoun(_ lower: Measure) -> Int {
        guard lower.unit == nil, let (entry, next) = policy.tables.units.entries.match(tokens, at: lower.next),
            entry.kind == .thing || entry.kind == .people
        else { return lower.next }
        return next
    }

    /// "about" within a range that is bounded anyhow.
    private func skipApproximate(_ index: Int) -> Int {
        if let (hedge, next) = policy.tables.before.match(tokens, at: index), hedge == .about { return next }
        return skipNeutral(index)
    }

    /// "10 ± 2", "10 plus or minus 2".
    mutating func tolerance(_ measure: Measure, from start: Int) -> Result? {
        let signs = [["±"], ["+", "/", "-"], ["plus", "or", "minus"], ["give", "or", "take"]]
        for sign in signs where sign.indices.allSatisfy({ text(measure.next + $0) == sign[$0] }) {
            guard let half = self.measure(at: measure.next + sign.count), half.value >= 0,
                half.unit == nil || measure.unit == nil || half.unit == measure.unit
            else { continue }
            let interval = FigureInterval.closed(measure.value - half.value, measure.value + half.value)
            return finished(
                Result(
                    hedge: .range, value: measure.value, intervals: .init(asserted: interval, plausible: interval),
                    unit: half.unit ?? measure.unit, start: start, next: half.next), isOne: false)
        }
        return nil
    }

    /// "20-30", "20 to 30", "20 or 30".
    mutating func rangeAfter(_ lower: Measure, from start: Int) -> Result? {
        // "8- to 16-metre"
        let isHyphenated = text(lower.next) == "-" && ["to", "or"].contains(text(lower.next + 1))
        let index = isHyphenated ? lower.next + 1 : lower.next
        let connector = text(index)
        guard ["-", "to", "or", "~", "through"].contains(connector) else { return nil }
        if connector == "or", policy.tables.after.match(tokens, at: index) != nil { return nil }
        guard let upper = measure(at: index + 1) else { return nil }
        if mode == .running, !isRunningRange(lower, upper, connector) { return nil }
        return range(lower, upper, from: start)
    }

    /// Whether a connector in running text joins ends: not "-2" as a score, nor "cut from 44 to 20".
    private func isRunningRange(_ lower: Measure, _ upper: Measure, _ connector: String) -> Bool {
        let isOrdered = shared(lower, upper).value < upper.value
        return isOrdered && (connector != "or" || upper.value <= 4 * lower.value)
    }

    /// The lower end in the scale of the upper where it has none of its own: the 2 of "2 to 3 million".
    private func shared(_ lower: Measure, _ upper: Measure) -> Measure {
        let factor = upper.amount.scale
        let sharesUnit = lower.unit == nil || upper.unit == nil || lower.unit == upper.unit
        guard sharesUnit, lower.amount.scale == 1, factor > 1, lower.value < upper.value / factor else { return lower }
        var result = lower
        result.amount = lower.amount.scaled(by: factor)
        return result
    }

    mutating func range(_ first: Measure, _ upper: Measure, from start: Int) -> Result? {
        let lower = shared(first, upper)
        if let one = lower.unit, let other = upper.unit, one != other {
            fail(.mixedUnits(one, other), at: upper.next - 1)
            return nil
        }
        guard lower.value <= upper.value else {
            fail(.reversed(
                lower: NumberFormat.grouped(lower.value), upper: NumberFormat.grouped(upper.value)), at: upper.next - 1)
            return nil
        }
        let interval = FigureInterval.closed(lower.value, upper.value)
        return finished(
            Result(
                hedge: .range, value: lower.value, intervals: .init(asserted: interval, plausible: interval),
                unit: upper.unit ?? lower.unit, start: start, next: upper.next), isOne: false)
    }

    /// "more than 10 and fewer than 20": a range whose ends may be strict.
    mutating func twoSided(_ first: Result, _ measure: Measure, hedge: Hedge, from start: Int) -> Result? {
        let isLower = [.moreThan, .atLeast].contains(first.hedge)
        guard isLower || [.lessThan, .atMost, .upTo].contains(first.hedge) else { return nil }
        var index = first.next
        if text(index) == "," { index += 1 }
        let hasJoiner = ["and", "but"].contains(text(index))
        if hasJoiner { index += 1 }
        guard index > first.next, let (second, next) = policy.tables.before.match(tokens, at: index) else { return nil }
        let isUpper = [.lessThan, .atMost, .upTo].contains(second)
        guard isLower ? isUpper : [.moreThan, .atLeast].contains(second), let other = self.measure(at: next) else {
            return nil
        }
        let (low, high) = isLower ? (measure, other) : (other, measure)
        let (lowHedge, highHedge) = isLower ? (first.hedge, second) : (second, first.hedge)
        guard low.value < high.value, low.unit == nil || high.unit == nil || low.unit == high.unit else { return nil }
        let interval = FigureInterval.bounds(
            low.value, exclusive: lowHedge == .moreThan, high.value, exclusive: highHedge == .lessThan)
        return finished(
            Result(
                hedge: .range, value: low.value, intervals: .init(asserted: interval, plausible: interval),
                unit: low.unit ?? high.unit ?? first.unit, population: first.population, start: start, next: other.next),
            isOne: false)
    }
}
