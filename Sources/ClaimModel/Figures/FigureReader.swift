/// A figure read from a phrase, with the persons it is about where its noun narrows them.
public struct FigureReading: Hashable, Sendable {
    public var figure: Figure
    /// Which people are counted (`children`, `fighters`), for the qualifier of that name; `nil` where all are.
    public var population: String?

    public init(figure: Figure, population: String? = nil) {
        self.figure = figure
        self.population = population
    }
}

/// Reads English quantity phrases: "around 2,500", "between 20 and 30 soldiers", "$3.5bn", "dozens", "unknown".
///
/// The whole phrase must be one figure; a word that cannot be read is an error that shows it, never dropped.
///
///     try FigureReader().read("more than 100 attacks").figure.asserted   // (100, ∞)
public struct FigureReader: Sendable {
    private let policy: FigurePolicy

    public init(policy: FigurePolicy = .current) {
        self.policy = policy
    }

    /// The figure that `phrase` names. `predicateUnit` is the unit of a figure whose phrase names none.
    public func read(_ phrase: String, predicateUnit: String? = nil) throws(FigureError) -> FigureReading {
        let tokens = FigureLexer.tokens(of: phrase, policy)
        guard !tokens.isEmpty else { throw FigureError(.empty, start: 0, end: 0) }
        var parser = FigureParser(tokens: tokens, policy: policy, mode: .phrase)
        let result = parser.figure(at: 0)
        guard var result, result.next == tokens.count || isEnd(tokens, from: result.next) else {
            throw error(parser, result, tokens, phrase)
        }
        if predicateUnit == "percent" { parser.turnShareIntoPercent(&result) }
        let figure = Figure(
            text: trimmed(phrase), hedge: result.hedge, value: result.value?.double,
            asserted: result.intervals.asserted, plausible: result.intervals.plausible,
            unit: result.unit ?? predicateUnit)
        return FigureReading(figure: figure, population: result.population)
    }

    private func isEnd(_ tokens: [FigureToken], from index: Int) -> Bool {
        index == tokens.count - 1 && [".", ","].contains(tokens[index].text)
    }

    private func trimmed(_ phrase: String) -> String {
        let start = phrase.firstIndex { !$0.isWhitespace } ?? phrase.startIndex
        let end = phrase.lastIndex { !$0.isWhitespace }.map(phrase.index(after:)) ?? phrase.endIndex
        return String(phrase[start..<end])
    }

    // MARK: Errors

    private func error(
        _ parser: FigureParser, _ result: FigureParser.Result?, _ tokens: [FigureToken], _ phrase: String
    ) -> FigureError {
        let scalars = Array(phrase.unicodeScalars)
        func source(_ range: Range<Int>) -> String {
            var text = ""
            let (start, end) = (tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
            text.unicodeScalars.append(contentsOf: scalars[start..<end])
            return text
        }
        func at(_ range: Range<Int>, _ reason: FigureError.Reason) -> FigureError {
            FigureError(reason, start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end)
        }
        if let index = tokens.firstIndex(where: { $0.numeral.map { $0.value == nil } ?? false }) {
            return at(index..<index + 1, .malformedNumber(source(index..<index + 1)))
        }
        let stuck = result?.next ?? 0
        if let range = ordinal(tokens, near: stuck) { return at(range, .ordinal(source(range))) }
        if let failure = parser.failure, failure.tokens.lowerBound >= stuck || result == nil {
            return at(failure.tokens.clamped(to: tokens.indices), failure.reason)
        }
        guard let result, result.next > result.start else {
            return at(0..<1, .notAFigure(found: source(0..<1), nearest: nearest(tokens[0].text)))
        }
        let next = stuck..<stuck + 1
        return at(next, .trailing(found: source(next), after: source(result.start..<stuck)))
    }

    /// `5th`, or an ordinal word, where the reading stopped.
    private func ordinal(_ tokens: [FigureToken], near index: Int) -> Range<Int>? {
        for index in [index, index - 1] where tokens.indices.contains(index) {
            if policy.tables.ordinals.contains(tokens[index].text) { return index..<index + 1 }
            if FigureReader.isOrdinal(tokens, at: index) { return index..<index + 2 }
        }
        return nil
    }

    /// Whether digits carry `st`, `nd`, `rd` or `th`.
    static func isOrdinal(_ tokens: [FigureToken], at index: Int) -> Bool {
        let next = index + 1
        guard tokens[index].numeral != nil, next < tokens.count, !tokens[next].followsSpace else { return false }
        return ["st", "nd", "rd", "th"].contains(tokens[next].text)
    }

    /// A word of figures one or two letters away.
    private func nearest(_ word: String) -> String? {
        guard word.count > 3 else { return nil }
        let limit = word.count > 5 ? 2 : 1
        let letters = Array(word.unicodeScalars)
        var nearest: (distance: Int, word: String)?
        // The words are in ASCII, so that their bytes are their letters.
        for known in policy.tables.words where known.utf8.count > 3 && abs(known.utf8.count - letters.count) <= limit {
            guard let distance = NearMiss.editDistance(letters, Array(known.unicodeScalars), atMost: limit), distance > 0,
                nearest.map({ (distance, known) < $0 }) != false
            else { continue }
            nearest = (distance, known)
        }
        return nearest?.word
    }
}
