/// Numbers with the unit that is written against them, and what may follow them.
extension FigureParser {
    /// A number with a currency, percent sign or physical unit, but not yet with a counted noun.
    struct Measure {
        var amount: NumberParser.Amount
        var unit: String?
        var next: Int

        var value: ExactNumber { amount.number.value }
    }

    func measure(at index: Int) -> Measure? {
        guard index < tokens.count else { return nil }
        var begin = index
        var currency: String?
        var isNegative = false
        if text(index) == "-", index + 1 < tokens.count, !tokens[index + 1].followsSpace,
            let (entry, next) = policy.tables.units.entries.match(tokens, at: index + 1), entry.kind == .currency
        {
            (currency, begin, isNegative) = (entry.unit, next, true)
        } else if let (entry, next) = policy.tables.units.entries.match(tokens, at: index), entry.kind == .currency,
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
        return measure.unit == nil ? ratio(measure) ?? measure : cents(measure)
    }

    /// Percent, money or a physical unit after the number; "of" and what follows it belong to the noun.
    private func tightUnit(at index: Int, after currency: String?) -> (String, Int)? {
        let isHyphenated = text(index) == "-" && index + 1 < tokens.count && !tokens[index + 1].followsSpace
        let begin = isHyphenated ? index + 1 : index
        guard let (entry, next) = policy.tables.units.entries.match(tokens, at: begin) else { return nil }
        switch entry.kind {
        case .percent: return currency == nil ? (entry.unit, next) : nil
        case .currency:
            guard !isHyphenated, currency == nil || currency == entry.unit,
                isCurrencyCode(from: begin, to: next, of: entry), !isPrefix(from: begin, to: next)
            else { return nil }
            return (entry.unit, next)
        case .physical:
            guard currency == nil, isSymbolClear(from: begin, to: next) else { return nil }
            return (entry.unit, next)
        case .people, .participle, .proform, .thing: return nil
        }
    }

    /// Whether a currency sign belongs to the number after it: the `$` of "1 $10 note".
    private func isPrefix(from start: Int, to next: Int) -> Bool {
        guard next < tokens.count, tokens[next].numeral != nil, tokens[start].followsSpace else { return false }
        return !tokens[next].followsSpace
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

    /// In running text most single letters are units only against their number.
    private func isSymbolClear(from start: Int, to next: Int) -> Bool {
        guard mode == .running, text(start).unicodeScalars.count == 1, next == start + 1, tokens[start].followsSpace else {
            return true
        }
        return ["g", "l", "m", "t"].contains(text(start)) && text(next) != "." && text(next) != "'"
    }

    /// "3 dollars and 50 cents", "75 USD million".
    private func cents(_ measure: Measure) -> Measure {
        var result = measure
        guard let unit = measure.unit, policy.tables.units.currencies.contains(unit), measure.amount.scale == 1 else { return measure }
        if let factor = numbers.scaleValue(measure.next), factor >= 1000, !text(measure.next).hasSuffix("s") {
            result.amount = measure.amount.scaled(by: factor)
            result.next += 1
            return result
        }
        let begin = text(measure.next) == "and" ? measure.next + 1 : measure.next
        guard let part = numbers.amount(at: begin), part.number.value > 0, part.number.value < 100,
            part.number.value == part.number.value.whole, measure.value == measure.value.whole, measure.value >= 0,
            ["cent", "cents", "pence", "kopecks"].contains(text(part.next))
        else { return measure }
        result.amount.number = .init(
            value: measure.value + part.number.value * .hundredth, granularity: .hundredth, isFraction: true)
        result.next = part.next + 1
        return result
    }

    /// "one in five", "two out of three": a part of a whole. In running text "killed two in five attacks" is none.
    private func ratio(_ measure: Measure) -> Measure? {
        let isOutOf = text(measure.next) == "out" && text(measure.next + 1) == "of"
        guard isOutOf || text(measure.next) == "in", measure.value >= 1, measure.value <= 9, !measure.amount.number.isFraction,
            let whole = numbers.amount(at: measure.next + (isOutOf ? 2 : 1)), whole.number.value > measure.value,
            [3, 4, 5, 6, 7, 8, 10, 20, 100, 1000].contains(whole.number.value) || measure.value == 1,
            whole.number.value <= 1_000_000, !whole.number.isFraction
        else { return nil }
        if mode == .running, policy.tables.units.isIn("outcome", text(measure.next - 2)) { return nil }
        return numbers.part(measure.value / whole.number.value, .proportion, next: whole.next).map {
            Measure(amount: $0, unit: nil, next: whole.next)
        }
    }
}
