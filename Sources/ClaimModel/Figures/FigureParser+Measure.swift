internal import Foundation

/// Numbers with the unit that is written against them, and what may follow them.
extension FigureParser {
    /// A number with a currency, percent sign or physical unit, but not yet with a counted noun.
    struct Measure {
        var amount: NumberParser.Amount
        var unit: String?
        var next: Int

        var value: Decimal { amount.number.value }
    }

    func measure(at index: Int) -> Measure? {
        guard index < tokens.count else { return nil }
        var numbers = numbers
        numbers.joinsAnd = joinsAnd
        var begin = index
        var currency: String?
        var isNegative = false
        if text(index) == "-", index + 1 < tokens.count, !tokens[index + 1].followsSpace,
            let (entry, next) = policy.units.entries.match(tokens, at: index + 1), entry.kind == .currency
        {
            (currency, begin, isNegative) = (entry.unit, next, true)
        } else if let (entry, next) = policy.units.entries.match(tokens, at: index), entry.kind == .currency,
            isCurrencyCode(from: index, to: next, of: entry)
        {
            (currency, begin) = (entry.unit, next)
        }
        guard var amount = numbers.amount(at: begin, isMoney: currency != nil) else { return nil }
        if isNegative { amount.number.value *= -1 }
        var measure = Measure(amount: amount, unit: currency, next: amount.next)
        if let (unit, next) = tightUnit(at: amount.next, after: currency) {
            measure.unit = unit
            measure.next = next
        }
        return measure
    }

    /// Percent, money or a physical unit after the number; "of" and what follows it belong to the noun.
    private func tightUnit(at index: Int, after currency: String?) -> (String, Int)? {
        let begin = text(index) == "-" && index + 1 < tokens.count && !tokens[index + 1].followsSpace ? index + 1 : index
        guard let (entry, next) = policy.units.entries.match(tokens, at: begin) else { return nil }
        switch entry.kind {
        case .percent: return currency == nil ? (entry.unit, next) : nil
        case .currency:
            guard currency == nil || currency == entry.unit, isCurrencyCode(from: begin, to: next, of: entry) else {
                return nil
            }
            return (entry.unit, next)
        case .physical:
            guard currency == nil, isSymbolClear(from: begin, to: next) else { return nil }
            return (entry.unit, next)
        case .people, .participle, .proform, .thing: return nil
        }
    }

    /// In running text "try" and "all" are words; the codes TRY and ALL have capitals.
    private func isCurrencyCode(from start: Int, to next: Int, of entry: UnitCatalogue.Entry) -> Bool {
        // "a $5 note" names no Australian dollars: A$ is written together.
        if text(start).count == 1, text(start + 1) == "$", next == start + 2, tokens[start + 1].followsSpace {
            return text(start) == "c"
        }
        guard mode == .running, next == start + 1, text(start) == entry.unit.lowercased() else { return true }
        return tokens[start].isUpper
    }

    /// In running text a single letter is a unit only against its number.
    private func isSymbolClear(from start: Int, to next: Int) -> Bool {
        guard mode == .running, text(start).unicodeScalars.count == 1, next == start + 1 else { return true }
        return !tokens[start].followsSpace && text(next) != "."
    }

    // MARK: After a number

    /// What may follow a first measure: another end, a tolerance, a hedge after it, a second bound, and the noun.
    mutating func chain(_ measure: Measure, hedge: Hedge?, from start: Int) -> Result? {
        if hedge == nil || hedge == .about || hedge == .exact {
            if let tolerance = tolerance(measure, from: start) { return tolerance }
            if let range = rangeAfter(measure, from: start) {
                guard hedge == .about else { return range }
                var result = range
                result.intervals.asserted = .all
                return result
            }
        }
        var result = bare(measure, hedge: hedge, from: start)
        var isClosed = applyAfter(&result, measure)
        guard var ended = finished(result, isOne: measure.value == 1) else { return nil }
        if !isClosed, ended.next > result.next { isClosed = applyAfter(&ended, measure) }
        if let hedge, let both = twoSided(ended, measure, hedge: hedge, from: start) { return both }
        return ended
    }

    private func bare(_ measure: Measure, hedge: Hedge?, from start: Int) -> Result {
        let number = measure.amount.number
        let hedge = hedge ?? formula.bareHedge(number)
        return Result(
            hedge: hedge, value: number.value, intervals: formula.intervals(hedge, number), unit: measure.unit,
            start: start, next: measure.next, isBare: hedge == .exact || hedge == .round, amount: measure.amount)
    }

    /// "or more", "or so", "+": true where one was taken.
    private func applyAfter(_ result: inout Result, _ measure: Measure) -> Bool {
        guard let (after, next) = policy.after.match(tokens, at: result.next) else { return false }
        if ["than", "to"].contains(text(next - 1)), self.measure(at: next) != nil { return false }
        let hedge: Hedge
        switch (after, result.hedge) {
        case (.hedge(let given), .exact), (.hedge(let given), .round): hedge = given
        case (.hedge(let given), .about) where given != .about: hedge = given
        case (.equal, .moreThan): hedge = .atLeast
        case (.equal, .lessThan): hedge = .atMost
        default: return false
        }
        if ["+", "plus"].contains(text(next - 1)), self.measure(at: next) != nil { return false }
        result.hedge = hedge
        result.intervals = formula.intervals(hedge, measure.amount.number)
        result.next = next
        result.isBare = false
        return true
    }

    /// "10 ± 2", "10 plus or minus 2".
    private mutating func tolerance(_ measure: Measure, from start: Int) -> Result? {
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

    // MARK: Ranges

    /// "20-30", "20 to 30", "20 or 30".
    private mutating func rangeAfter(_ lower: Measure, from start: Int) -> Result? {
        let connector = text(lower.next)
        guard ["-", "to", "or", "~", "through", "and"].contains(connector), lower.next + 1 < tokens.count else { return nil }
        if connector == "and" { return nil }
        if connector == "or", policy.after.match(tokens, at: lower.next) != nil { return nil }
        guard let upper = measure(at: lower.next + 1) else { return nil }
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
        guard lower.amount.scale == 1, factor > 1, lower.value < upper.value / factor, lower.unit == nil || lower.unit == upper.unit || upper.unit == nil
        else { return lower }
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
    private mutating func twoSided(_ first: Result, _ measure: Measure, hedge: Hedge, from start: Int) -> Result? {
        let isLower = [.moreThan, .atLeast].contains(first.hedge)
        guard isLower || [.lessThan, .atMost, .upTo].contains(first.hedge) else { return nil }
        var index = first.next
        if text(index) == "," { index += 1 }
        let hasJoiner = ["and", "but"].contains(text(index))
        if hasJoiner { index += 1 }
        guard index > first.next, let (second, next) = policy.before.match(tokens, at: index) else { return nil }
        let isUpper = [.lessThan, .atMost, .upTo].contains(second)
        guard isLower != !isUpper || isLower == isUpper, isLower ? isUpper : [.moreThan, .atLeast].contains(second),
            let other = self.measure(at: next)
        else { return nil }
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
