internal import Foundation

/// Reads one quantity phrase from tokens: hedge, number or range, and what is counted.
///
/// One parser serves both readers. A phrase given by a person (`FigureReader`) takes any noun in the plural after its
/// number; running text (`FigureFinder`) only nouns that are known, since there the next word may be anything.
struct FigureParser {
    enum Mode { case phrase, running }

    /// What was read, without its words.
    struct Result {
        var hedge: Hedge
        var value: Decimal?
        var intervals: FigureFormula.Intervals
        var unit: String?
        var population: String?
        var start: Int
        var next: Int
        /// Whether only a number word or digits carry it, without hedge or range.
        var isBare = false
        var amount: NumberParser.Amount?

        /// Whether it is a part of one, such as "two thirds", and counts nothing.
        var isShare: Bool { amount.map { $0.number.isFraction && $0.number.value < 1 } ?? false }
    }

    let tokens: [FigureToken]
    let policy: FigurePolicy
    let mode: Mode
    let formula: FigureFormula
    let numbers: NumberParser
    /// The first thing that went wrong on the way that got furthest.
    var failure: (reason: FigureError.Reason, tokens: Range<Int>)?

    init(tokens: [FigureToken], policy: FigurePolicy, mode: Mode) {
        self.tokens = tokens
        self.policy = policy
        self.mode = mode
        formula = FigureFormula(policy)
        numbers = NumberParser(tokens: tokens, policy: policy)
    }

    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    func words(from start: Int, to end: Int) -> String {
        guard start < end, end <= tokens.count else { return "" }
        return tokens[start..<end].reduce(into: "") { words, token in
            words += (words.isEmpty || !token.followsSpace ? "" : " ") + token.text
        }
    }

    mutating func fail(_ reason: FigureError.Reason, at token: Int, until end: Int? = nil) {
        if failure.map({ token > $0.tokens.lowerBound }) ?? true {
            failure = (reason, token..<max(token + 1, end ?? token + 1))
        }
    }

    // MARK: A figure

    mutating func figure(at start: Int) -> Result? {
        let index = mode == .phrase ? skipNeutral(start) : start
        if let result = noneOrUnknown(at: index) { return result }
        if let result = bounded(at: index) { return result }
        if let (hedge, next) = policy.before.match(tokens, at: index) {
            if let result = hedged(hedge, from: index, at: next) { return result }
            // "some", "over" and the like may be other words: an amount such as "more or less 20" is tried as it stands.
            return nil
        }
        if let result = vague(at: index) { return result }
        guard let measure = measure(at: index) else { return nil }
        return chain(measure, hedge: nil, from: index)
    }

    /// The index after the words that bound nothing ("a total of").
    func skipNeutral(_ index: Int) -> Int {
        var index = index
        while let (_, next) = policy.neutral.match(tokens, at: index) {
            // "just over" is a hedge, not "over" with something before it.
            if let (_, longer) = policy.before.match(tokens, at: index), longer > next { break }
            index = next
        }
        return index
    }

    private mutating func noneOrUnknown(at index: Int) -> Result? {
        if let (_, next) = policy.unknown.match(tokens, at: index) {
            return finished(.init(hedge: .unknown, intervals: .init(), start: index, next: next), isOne: false)
        }
        guard let (_, next) = policy.none.match(tokens, at: index) else { return nil }
        // "no more than" and "no fewer than" are hedges.
        if let (_, longer) = policy.before.match(tokens, at: index), longer > next { return nil }
        let zero = formula.intervals(.exact, .init(plain: 0))
        var result = Result(hedge: .exact, value: 0, intervals: zero, start: index, next: next)
        if text(next - 1) == "one" || text(next - 1) == "nobody" {
            result.unit = "people"
            return result
        }
        result = finished(result, isOne: true) ?? result
        return result
    }

    // MARK: Ranges with two words

    /// "between a and b", "from a to b".
    private mutating func bounded(at index: Int) -> Result? {
        let opening = text(index)
        guard opening == "between" || opening == "from" else { return nil }
        let joining = opening == "between" ? ["and", "to", "-"] : ["to", "-", "through", "until", "up"]
        var hasStart = false
        for joinsAnd in [true, false] {
            var parser = self
            parser.joinsAnd = joinsAnd
            guard let lower = parser.measure(at: skipApproximate(index + 1)) else { continue }
            hasStart = true
            let connector = lower.next
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

    var joinsAnd = true

    /// "about" within a range that is bounded anyhow.
    private func skipApproximate(_ index: Int) -> Int {
        if let (hedge, next) = policy.before.match(tokens, at: index), hedge == .about { return next }
        return skipNeutral(index)
    }

    // MARK: Hedged amounts

    private mutating func hedged(_ hedge: Hedge, from start: Int, at begin: Int) -> Result? {
        var index = skipNeutral(begin)
        // "at least an estimated 200", "approximately some": the vaguer of the two words is the one that holds.
        if let (inner, next) = policy.before.match(tokens, at: index), inner == .about, hedge == .about { index = next }
        if hedge == .about, let range = bounded(at: index) { return opened(range, from: start) }
        if let vague = vague(at: index) {
            switch hedge {
            case .about, .atLeast, .moreThan, .nearly, .justOver:
                var result = vague
                result.start = start
                return result
            default:
                fail(.needsNumber(hedge: words(from: start, to: begin), found: text(index)), at: index)
                return nil
            }
        }
        guard let measure = measure(at: index) else {
            fail(.missingNumber(after: words(from: start, to: begin)), at: start, until: begin)
            return nil
        }
        return chain(measure, hedge: hedge, from: start)
    }

    /// A range after "about" asserts nothing strictly.
    private func opened(_ range: Result, from start: Int) -> Result {
        var result = range
        result.start = start
        result.intervals.asserted = .all
        return result
    }

    // MARK: Amounts without a number

    mutating func vague(at index: Int) -> Result? {
        guard index < tokens.count else { return nil }
        if let result = severalHundred(at: index) ?? hundredsInDigits(at: index) {
            return finished(result, isOne: false)
        }
        guard let (vague, next) = policy.vague.match(tokens, at: index) else { return nil }
        return finished(
            amount(vague.lower, vague.spanLower, vague.spanUpper, from: index, next: next), isOne: false)
    }

    /// "several hundred", "a few dozen".
    private func severalHundred(at index: Int) -> Result? {
        guard let ((least, most), next) = policy.several.match(tokens, at: index),
            let scale = numbers.scaleValue(next), scale > 1
        else { return nil }
        var (total, after) = (scale, next + 1)
        if scale == 100, let second = numbers.scaleValue(after), second >= 1000 {
            total *= second
            after += 1
        }
        let upper = scale == 12 ? policy.severalDozenMost : (most + 1) * total - 1
        return amount(least * total, least * total, upper, from: index, next: after)
    }

    /// "100s of homes".
    private func hundredsInDigits(at index: Int) -> Result? {
        guard text(index + 1) == "s", !tokens[index + 1].followsSpace, let value = tokens[index].numeral?.value,
            value >= 10, value < 1_000_000, value == Decimal(sign: .plus, exponent: value.description.count - 1, significand: 1)
        else { return nil }
        return amount(2 * value, 2 * value, 10 * value - 1, from: index, next: index + 2)
    }

    private func amount(_ lower: Decimal, _ from: Decimal, _ to: Decimal, from start: Int, next: Int) -> Result {
        Result(
            hedge: .vague, intervals: .init(asserted: .closed(lower, nil), plausible: .closed(from, to)), start: start,
            next: next)
    }
}
