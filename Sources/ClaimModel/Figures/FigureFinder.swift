/// A figure in running text, with its place.
public struct FoundFigure: Hashable, Sendable {
    /// Unicode scalars of the text, the end not included: from the hedge to the counted noun or unit.
    public var start: Int
    public var end: Int
    public var figure: Figure
    /// Which people are counted, where the noun narrows them.
    public var population: String?

    public init(start: Int, end: Int, figure: Figure, population: String? = nil) {
        self.start = start
        self.end = end
        self.figure = figure
        self.population = population
    }
}

/// Finds the figures of running English text, such as a news article.
///
/// It takes what counts or measures something and leaves what only looks like it: dates, years, times of day, ages in
/// apposition, ordinals, numbers in names (F-16, MH17, No. 3), telephone numbers. Text that lost its commas and
/// apostrophes is read as well. What is found reads back: the words of a found figure, given to ``FigureReader``, are the
/// same figure. The time is linear in the length of the text.
public struct FigureFinder: Sendable {
    private let policy: FigurePolicy
    private let starters: Set<String>

    public init(policy: FigurePolicy = .current) {
        self.policy = policy
        starters = policy.words.union(policy.before.firstWords).union(policy.fractions.keys)
            .union(["a", "an", "minus", "negative", "some"]).union(policy.units.currencies.map { $0.lowercased() })
    }

    /// The figures of `text`, in order and without overlap. A figure's `text` is as the text has it.
    public func find(in text: String) -> [FoundFigure] {
        let tokens = FigureLexer.tokens(of: text)
        let scalars = Array(text.unicodeScalars)
        var parser = FigureParser(tokens: tokens, policy: policy, mode: .running)
        let context = FigureContext(tokens: tokens, policy: policy)
        var found: [FoundFigure] = []
        var index = 0
        while index < tokens.count {
            if let next = context.skipped(at: index) {
                index = next
                continue
            }
            guard mayStart(tokens[index]), let result = parser.figure(at: index), result.next > index,
                context.accepts(result)
            else {
                index += 1
                continue
            }
            found.append(FigureFinder.found(result, tokens, scalars))
            index = result.next
        }
        return found
    }

    private func mayStart(_ token: FigureToken) -> Bool {
        switch token.kind {
        case .number: true
        case .word: starters.contains(token.text) || token.isCapitalised
        case .sign: token.text != "." && token.text != ","
        }
    }

    private static func found(
        _ result: FigureParser.Result, _ tokens: [FigureToken], _ scalars: [Unicode.Scalar]
    ) -> FoundFigure {
        let (start, end) = (tokens[result.start].start, tokens[result.next - 1].end)
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[start..<end])
        let figure = Figure(
            text: text, hedge: result.hedge, value: result.value?.double, asserted: result.intervals.asserted,
            plausible: result.intervals.plausible, unit: result.unit)
        return FoundFigure(start: start, end: end, figure: figure, population: result.population)
    }
}
