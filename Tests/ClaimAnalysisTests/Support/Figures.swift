import ClaimModel

/// Figures as the policy `hedge-v1` reads them, made by hand: these tests are about what follows from the bounds.
enum Make {
    private static func granularity(_ n: Double) -> Double {
        guard n != 0, n == n.rounded() else { return 1 }
        var g = 1.0
        while n.truncatingRemainder(dividingBy: g * 10) == 0 { g *= 10 }
        return g
    }

    private static func half(_ n: Double) -> Double { min(granularity(n) / 2, n.magnitude / 10) }

    private static func near(_ n: Double) -> Double {
        max(n.magnitude / 20, min(granularity(n) / 2, n.magnitude / 4))
    }

    private static func width(_ n: Double) -> Double { max(granularity(n), n.magnitude / 4) }

    static func figure(
        _ hedge: Hedge, _ n: Double, unit: String? = "people", to m: Double? = nil, text: String? = nil
    ) -> Figure {
        var asserted: FigureInterval
        var plausible: FigureInterval
        switch hedge {
        case .exact:
            asserted = FigureInterval(lower: n, upper: n)
            plausible = asserted
        case .round:
            asserted = FigureInterval(lower: n, upper: n)
            plausible = FigureInterval(lower: n - half(n), upper: n + half(n))
        case .about:
            asserted = FigureInterval(lower: nil, upper: nil)
            plausible = FigureInterval(lower: n - near(n), upper: n + near(n))
        case .nearly:
            asserted = FigureInterval(lower: nil, upper: n, upperExclusive: true)
            plausible = FigureInterval(lower: n - near(n), upper: n, upperExclusive: true)
        case .justOver:
            asserted = FigureInterval(lower: n, lowerExclusive: true, upper: nil)
            plausible = FigureInterval(lower: n, lowerExclusive: true, upper: n + near(n))
        case .moreThan:
            asserted = FigureInterval(lower: n, lowerExclusive: true, upper: nil)
            plausible = FigureInterval(lower: n, lowerExclusive: true, upper: n + width(n), upperExclusive: true)
        case .atLeast:
            asserted = FigureInterval(lower: n, upper: nil)
            plausible = FigureInterval(lower: n, upper: n + width(n), upperExclusive: true)
        case .lessThan:
            asserted = FigureInterval(lower: 0, upper: n, upperExclusive: true)
            plausible = FigureInterval(lower: n - width(n), lowerExclusive: true, upper: n, upperExclusive: true)
        case .atMost, .upTo:
            asserted = FigureInterval(lower: 0, upper: n)
            plausible = FigureInterval(lower: n - width(n), lowerExclusive: true, upper: n)
        case .range, .vague:
            asserted = FigureInterval(lower: n, upper: hedge == .vague ? nil : m)
            plausible = FigureInterval(lower: n, upper: m)
        case .unknown:
            return Figure(text: "unknown", hedge: .unknown, value: nil, asserted: nil, plausible: nil, unit: unit)
        }
        return Figure(
            text: text ?? words(hedge, n, m), hedge: hedge, value: n, asserted: asserted, plausible: plausible,
            unit: unit)
    }

    /// A bare number: exact, or round where it has a round end.
    static func bare(_ n: Double, unit: String? = "people") -> Figure {
        figure(n == n.rounded() && (granularity(n) == 1 || n == 0) ? .exact : .round, n, unit: unit, text: number(n))
    }

    static func dozens(unit: String? = "people") -> Figure { figure(.vague, 24, unit: unit, to: 99, text: "dozens") }

    private static func number(_ n: Double) -> String { n == n.rounded() ? "\(Int(n))" : "\(n)" }

    private static func words(_ hedge: Hedge, _ n: Double, _ m: Double?) -> String {
        switch hedge {
        case .exact: n == 0 ? "none" : "exactly " + number(n)
        case .round: number(n)
        case .about: "around " + number(n)
        case .nearly: "nearly " + number(n)
        case .justOver: "just over " + number(n)
        case .moreThan: "more than " + number(n)
        case .atLeast: "at least " + number(n)
        case .lessThan: "fewer than " + number(n)
        case .atMost: "at most " + number(n)
        case .upTo: "up to " + number(n)
        case .range: "between \(number(n)) and \(number(m ?? n))"
        case .vague, .unknown: "some"
        }
    }
}
