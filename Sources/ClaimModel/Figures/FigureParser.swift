/// Reads one quantity phrase from tokens: hedge, number or range, and what is counted.
///
/// One parser serves both readers. A phrase given by a person (`FigureReader`) takes any noun in the plural after its
/// number; running text (`FigureFinder`) only nouns that are known, since there the next word may be anything.
struct FigureParser {
    enum Mode { case phrase, running }

    /// What was read, without its words.
    struct Result {
        var hedge: Hedge
        var value: ExactNumber?
        var intervals: FigureFormula.Intervals
        var unit: String?
        var population: String?
        var start: Int
        var next: Int
        /// Whether only a number word or digits carry it, without hedge or range.
        var isBare = false
        var amount: NumberParser.Amount?

        /// Whether it is a part of a whole, such as "two thirds".
        var isShare: Bool { amount.map { $0.kind != .plain } ?? false }
    }

    let tokens: [FigureToken]
    let policy: FigurePolicy
    let mode: Mode
    let formula: FigureFormula
    var numbers: NumberParser
    /// Whether "and" may join numbers; not where it must join the ends of a range.
    var joinsAnd: Bool {
        get { numbers.joinsAnd }
        set { numbers.joinsAnd = newValue }
    }
    /// The first thing that went wrong on the way that got furthest.
    var failure: (reason: FigureError.Reason, tokens: Range<Int>)?

    init(tokens: [FigureToken], policy: FigurePolicy, mode: Mode) {
        self.tokens = tokens
        self.policy = policy
        self.mode = mode
        formula = policy.tables.formula
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
        if let (hedge, next) = policy.tables.before.match(tokens, at: index) {
            return hedged(hedge, from: index, at: next)
        }
        if let result = vague(at: index) { return result }
        guard let measure = measure(at: index) else { return nil }
        return chain(measure, hedge: nil, from: index)
    }

    /// The index after the words that bound nothing ("a total of").
    func skipNeutral(_ index: Int) -> Int {
        var index = index
        while let (_, next) = policy.tables.neutral.match(tokens, at: index) {
            // "just over" is a hedge, not "over" with something before it.
            if let (_, longer) = policy.tables.before.match(tokens, at: index), longer > next { break }
            index = next
        }
        return index
    }

    private mutating func noneOrUnknown(at index: Int) -> Result? {
        if let (_, next) = policy.tables.unknown.match(tokens, at: index) {
            return finished(.init(hedge: .unknown, intervals: .init(), start: index, next: next), isOne: false)
        }
        guard let (_, next) = policy.tables.none.match(tokens, at: index) else { return nil }
        // "no more than" and "no fewer than" are hedges.
        if let (_, longer) = policy.tables.before.match(tokens, at: index), longer > next { return nil }
        let zero = formula.intervals(.exact, .init(plain: 0))
        var result = Result(hedge: .exact, value: 0, intervals: zero, start: index, next: next)
        if text(next - 1) == "one" || text(next - 1) == "nobody" {
            result.unit = "people"
            return result
        }
        return finished(result, isOne: mode == .phrase)
    }

    // MARK: Hedged amounts

    private mutating func hedged(_ hedge: Hedge, from start: Int, at begin: Int) -> Result? {
        // "around the two suburbs": a preposition.
        if mode == .running, text(begin) == "the" { return nil }
        var index = skipNeutral(begin)
        // "about an estimated 200" is one hedge in two words.
        if let (inner, next) = policy.tables.before.match(tokens, at: index), inner == .about, hedge == .about { index = next }
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

    /// Two thirds, where a percentage is asked for, are 66.7 percent and not two thirds of one.
    func turnShareIntoPercent(_ result: inout Result) {
        guard result.isShare, result.unit == nil, let share = result.amount?.scaled(by: 100).number else { return }
        result.value = share.value
        result.intervals = formula.intervals(result.hedge, share)
        result.unit = "percent"
    }

    /// A range after "about" asserts nothing strictly.
    private func opened(_ range: Result, from start: Int) -> Result {
        var result = range
        result.start = start
        result.intervals.asserted = .all
        return result
    }
}
