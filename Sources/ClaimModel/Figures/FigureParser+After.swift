/// What follows a number: another end, a hedge, a second bound.
extension FigureParser {
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
        guard let (after, next) = policy.tables.after.match(tokens, at: result.next) else { return false }
        if text(next) == "than" { return false }
        // "2015 At least 11": the words belong to the next number.
        if isBeforeNumber(result.next, next) { return false }
        let hedge: Hedge
        switch (after, result.hedge) {
        case (.hedge(let given), .exact), (.hedge(let given), .round): hedge = given
        case (.hedge(let given), .about) where given != .about: hedge = given
        case (.equal, .moreThan): hedge = .atLeast
        case (.equal, .lessThan): hedge = .atMost
        default: return false
        }
        result.hedge = hedge
        result.intervals = formula.intervals(hedge, measure.amount.number)
        result.next = next
        result.isBare = false
        return true
    }

    /// Whether words that could follow a number stand before another, as its hedge or as what joins it.
    private func isBeforeNumber(_ start: Int, _ next: Int) -> Bool {
        let isJoining = ["than", "to", "+", "plus"].contains(text(next - 1))
        // "5% plus a payment": what is added is no bound.
        if text(next - 1) == "plus", ["a", "an", "the", "another"].contains(text(next)) { return true }
        guard isJoining || policy.tables.before.match(tokens, at: start) != nil else { return false }
        return measure(at: skipNeutral(next)) != nil
    }
}
