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

    public init(policy: FigurePolicy = .current) {
        self.policy = policy
    }

    /// The figures of `text`, in order and without overlap. A figure's `text` is as the text has it.
    public func find(in text: String) -> [FoundFigure] {
        let scalars = Array(text.unicodeScalars)
        return find(in: scalars, scalars.indices)
    }

    /// The figures of a part of a text; their places count from the start of the whole.
    package func find(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> [FoundFigure] {
        let tokens = FigureLexer.tokens(of: scalars, range, policy)
        var parser = FigureParser(tokens: tokens, policy: policy, mode: .running)
        let context = FigureContext(tokens: tokens, policy: policy)
        var found: [FoundFigure] = []
        var index = 0
        while index < tokens.count {
            if let next = context.skipped(at: index) {
                index = next
                continue
            }
            guard mayStart(tokens[index]), let result = parser.figure(at: index), result.next > index else {
                index += 1
                continue
            }
            if let next = context.rejected(result) {
                index = max(next, index + 1)
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
        case .word: token.marks.contains(.starter) || (token.isCapitalised && token.marks.contains(.currency))
        case .sign: !token.marks.isEmpty
        }
    }

    private static func found(
        _ result: FigureParser.Result, _ tokens: [FigureToken], _ scalars: [Unicode.Scalar]
    ) -> FoundFigure {
        let (start, end) = (tokens[result.start].start, tokens[result.next - 1].end)
        let figure = Figure(
            text: String(scalars[start..<end]), hedge: result.hedge, value: result.value?.double, asserted: result.intervals.asserted,
            plausible: result.intervals.plausible, unit: result.unit)
        return FoundFigure(start: start, end: end, figure: figure, population: result.population)
    }
}
