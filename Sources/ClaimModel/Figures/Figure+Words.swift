extension Figure {
    /// Canonical English words that read back to this figure: hedge, value, both intervals and unit.
    ///
    /// They follow from what the figure means, not from how it was printed: "58 or more civilians" is `at least 58 people`.
    /// A figure whose bounds were given outright, and follow from no words, is shown by its hedge and number; one
    /// without a number by its bounds.
    public var words: String {
        FigureWriter(policy: .current).words(of: self)
    }
}

/// Prints figures: the shortest of the canonical phrases whose intervals are the figure's.
private struct FigureWriter {
    private let policy: FigurePolicy
    private let formula: FigureFormula

    init(policy: FigurePolicy) {
        self.policy = policy
        formula = policy.tables.formula
    }

    func words(of figure: Figure) -> String {
        switch figure.hedge {
        case .unknown: return figure.unit.map { "an unknown number of \($0)" } ?? "unknown"
        case .vague: return vague(figure)
        case .range: return range(figure)
        case .exact, .round, .about, .nearly, .justOver, .moreThan, .atLeast, .lessThan, .atMost, .upTo:
            return hedged(figure)
        }
    }

    private func hedged(_ figure: Figure) -> String {
        guard let value = figure.value.flatMap(ExactNumber.init(shortest:)) else { return bounds(figure) }
        let wanted = FigureFormula.Intervals(asserted: figure.asserted, plausible: figure.plausible)
        let plain: Printing = (NumberFormat.grouped(value), .init(plain: value))
        let isFitting = { (printing: Printing) in formula.intervals(figure.hedge, printing.number) == wanted }
        let fitting = isFitting(plain) ? plain : finerPrintings(of: value).first(where: isFitting) ?? plain
        return prefix(figure.hedge, fitting.number) + fitting.text + unit(of: figure, value: value)
    }

    private func prefix(_ hedge: Hedge, _ number: FigureFormula.Number) -> String {
        switch hedge {
        case .exact: formula.bareHedge(number) == .exact ? "" : "exactly "
        case .about: "about "
        case .nearly: "nearly "
        case .justOver: "just over "
        case .moreThan: "more than "
        case .atLeast: "at least "
        case .lessThan: "less than "
        case .atMost: "at most "
        case .upTo: "up to "
        case .round, .range, .vague, .unknown: ""
        }
    }

    private func unit(of figure: Figure, value: ExactNumber?) -> String {
        guard let unit = figure.unit else { return "" }
        return " " + (value == 1 ? singular(unit) : unit)
    }

    /// The singular whose plural the unit is: one that is known, else the plainest.
    private func singular(_ unit: String) -> String {
        if unit == "people" { return "person" }
        guard UnitDimension(unit: unit) == nil else { return unit }
        let stems = [unit.dropLast(3) + "y", unit.dropLast(2), unit.dropLast()].map(String.init)
            .filter { !$0.isEmpty && EnglishPlural.of($0) == unit }
        let known = stems.first { stem in
            policy.tables.units.entries.match(FigureLexer.tokens(of: stem, policy), at: 0).map { $0.value.unit == unit } ?? false
        }
        return known ?? stems.last ?? unit
    }

    // MARK: Numbers

    private typealias Printing = (text: String, number: FigureFormula.Number)

    /// Ways of printing a number that mean it more or less finely than its plain digits do: 1.0 million; 5.40; 2/3.
    private func finerPrintings(of value: ExactNumber) -> [Printing] {
        var result: [Printing] = []
        let scales: [(name: String, factor: ExactNumber)] = [
            ("", 1), (" thousand", 1000), (" million", 1_000_000), (" billion", 1_000_000_000),
            (" trillion", 1_000_000_000_000),
        ]
        for scale in scales where scale.factor == 1 || value.magnitude >= scale.factor / 1000 {
            let scaled = value / scale.factor
            for places in 1...9 where scaled.lastPlace >= ExactNumber(1, exponent: -places) {
                let granularity = ExactNumber(1, exponent: -places) * scale.factor
                result.append(
                    (padded(scaled, places) + scale.name, .init(value: value, granularity: granularity, isFraction: true)))
            }
        }
        if value != value.whole { result += fractions(of: value) }
        return result
    }

    private func padded(_ value: ExactNumber, _ places: Int) -> String {
        let text = NumberFormat.grouped(value)
        let printed = text.split(separator: ".", maxSplits: 1)
        let decimals = printed.count > 1 ? printed[1].count : 0
        return text + (decimals == 0 ? "." : "") + String(repeating: "0", count: max(0, places - decimals))
    }

    private func fractions(of value: ExactNumber) -> [Printing] {
        let number = FigureFormula.Number(value: value, granularity: .hundredth, isFraction: true)
        let whole = value.whole
        let scales = [("", ExactNumber(1)), (" thousand", 1000), (" million", 1_000_000), (" billion", 1_000_000_000)]
        return scales.flatMap { scale in
            (2...9).flatMap { lower in
                (1..<lower).compactMap { upper -> Printing? in
                    let part = (ExactNumber(Int128(upper)) / ExactNumber(Int128(lower))).rounded(toSignificant: 15)
                    let text = "\(upper)/\(lower)"
                    if (part * scale.1).rounded(toSignificant: 15) == value { return (text + scale.0, number) }
                    guard scale.1 == 1, whole > 0, (whole + part).rounded(toSignificant: 15) == value else { return nil }
                    return ("\(whole) \(text)", number)
                }
            }
        }
    }

    // MARK: Ranges and amounts

    private func range(_ figure: Figure) -> String {
        guard let shown = figure.asserted == .all ? figure.plausible : figure.asserted, let lower = shown.lower,
            let upper = shown.upper
        else { return bounds(figure) }
        let (low, high) = (NumberFormat.formatted(lower), NumberFormat.formatted(upper))
        let unit = unit(of: figure, value: nil)
        if figure.asserted == .all, figure.plausible != .all { return "about \(low) to \(high)" + unit }
        if shown.lowerExclusive || shown.upperExclusive {
            return (shown.lowerExclusive ? "more than " : "at least ") + low + " and "
                + (shown.upperExclusive ? "less than " : "at most ") + high + unit
        }
        if let value = figure.value.flatMap(ExactNumber.init(shortest:)), value.double != lower,
            let end = ExactNumber(shortest: upper)
        {
            return NumberFormat.grouped(value) + " ± " + NumberFormat.grouped((end - value).rounded(toSignificant: 15)) + unit
        }
        return "\(low) to \(high)" + unit
    }

    private func vague(_ figure: Figure) -> String {
        for (phrase, of) in amounts {
            let words = figure.unit.map { phrase + of + $0 } ?? phrase
            let tokens = FigureLexer.tokens(of: phrase, policy)
            var parser = FigureParser(tokens: tokens, policy: policy, mode: .phrase)
            guard let result = parser.figure(at: 0), result.intervals.asserted == figure.asserted,
                result.intervals.plausible == figure.plausible
            else { continue }
            return words
        }
        return bounds(figure)
    }

    /// The amounts that have words, with what joins the noun.
    private var amounts: [(phrase: String, of: String)] {
        let plurals = [
            "tens", "dozens", "scores", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions",
            "tens of millions", "hundreds of millions", "billions", "tens of billions", "hundreds of billions",
        ]
        let several = ["dozen", "hundred", "thousand", "hundred thousand", "million", "hundred million", "billion"]
        let more = ["lakh", "crore", "hundred billion", "trillion"]
        return [("several", " ")] + plurals.map { ($0, " of ") } + (several + more).map { ("several " + $0, " ") }
    }

    /// What no words say: the bounds themselves.
    private func bounds(_ figure: Figure) -> String {
        let unit = unit(of: figure, value: nil)
        guard let interval = figure.asserted ?? figure.plausible else { return "unknown" }
        switch (interval.lower, interval.upper) {
        case (let lower?, nil):
            return (interval.lowerExclusive ? "more than " : "at least ") + NumberFormat.formatted(lower) + unit
        case (nil, let upper?):
            return (interval.upperExclusive ? "less than " : "at most ") + NumberFormat.formatted(upper) + unit
        case (let lower?, let upper?):
            return NumberFormat.formatted(lower) + " to " + NumberFormat.formatted(upper) + unit
        case (nil, nil): return "unknown"
        }
    }
}
