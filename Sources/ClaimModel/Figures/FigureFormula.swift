/// The formulas of the hedge policy: from a hedge and a number to what is asserted and what is plausible.
///
/// All arithmetic is in decimals, so bounds are exact: 0.1 ± 0.02 is 0.08..0.12.
struct FigureFormula: Sendable {
    struct Intervals: Hashable, Sendable {
        var asserted: FigureInterval?
        var plausible: FigureInterval?
    }

    /// A number with what its printing tells: how finely it was meant.
    struct Number: Sendable {
        var value: ExactNumber
        /// The largest power of ten that divides it; for a decimal fraction the place of its last printed digit.
        var granularity: ExactNumber
        var isFraction: Bool

        /// An integer or a decimal, as it prints without trailing zeros.
        init(plain value: ExactNumber) {
            self.value = value
            granularity = value.lastPlace
            isFraction = granularity < 1
        }

        init(value: ExactNumber, granularity: ExactNumber, isFraction: Bool) {
            self.value = value
            self.granularity = granularity
            self.isFraction = isFraction
        }
    }

    private let roundMost: ExactNumber
    private let aboutLeast: ExactNumber
    private let aboutMost: ExactNumber
    private let reachLeast: ExactNumber

    /// Each constant says which part of a number a bound is at most, or at least, as the divisor. The part is kept, since
    /// decimals divide slowly.
    init(constants: [String: ExactNumber]) {
        roundMost = 1 / (constants["round-most"] ?? 10)
        aboutLeast = 1 / (constants["about-least"] ?? 20)
        aboutMost = 1 / (constants["about-most"] ?? 4)
        reachLeast = 1 / (constants["reach-least"] ?? 4)
    }

    private static let half = ExactNumber(5, exponent: -1)

    /// How a number without a hedge is meant: exactly, unless it is round or has decimals.
    func bareHedge(_ number: Number) -> Hedge {
        number.value == 0 || (!number.isFraction && number.granularity <= 1) ? .exact : .round
    }

    /// Both intervals of one hedged number. Ranges, amounts without a number and the unknown have their own.
    func intervals(_ hedge: Hedge, _ number: Number) -> Intervals {
        let n = number.value
        // Most numbers need neither.
        var approximate: ExactNumber { approximateHalf(number) }
        var reach: ExactNumber { max(number.granularity, n.magnitude * reachLeast) }
        let floor: ExactNumber? = n < 0 ? nil : 0
        switch hedge {
        case .round:
            let half = roundHalf(number)
            return .init(asserted: .closed(n, n), plausible: .closed(n - half, n + half))
        case .about: return .init(asserted: .all, plausible: .closed(n - approximate, n + approximate))
        case .nearly:
            return .init(asserted: .from(nil, below: n), plausible: .from(n - approximate, below: n))
        case .justOver:
            return .init(asserted: .above(n, to: nil), plausible: .above(n, to: n + approximate))
        case .moreThan:
            return .init(
                asserted: .above(n, to: nil),
                plausible: .bounds(n, exclusive: true, n + reach, exclusive: true))
        case .atLeast: return .init(asserted: .closed(n, nil), plausible: .from(n, below: n + reach))
        case .lessThan:
            return .init(
                asserted: .from(n == 0 ? nil : floor, below: n),
                plausible: .bounds(n - reach, exclusive: true, n, exclusive: true))
        case .atMost, .upTo: return .init(asserted: .closed(floor, n), plausible: .above(n - reach, to: n))
        case .exact, .range, .vague:
            let point = FigureInterval.closed(n, n)
            return .init(asserted: point, plausible: point)
        case .unknown: return .init(asserted: nil, plausible: nil)
        }
    }

    private func roundHalf(_ number: Number) -> ExactNumber {
        let half = number.granularity * Self.half
        return number.isFraction ? half : min(half, number.value.magnitude * roundMost)
    }

    /// Half the granularity, kept between a twentieth and a quarter of the number; of 0, which has no share, the half.
    private func approximateHalf(_ number: Number) -> ExactNumber {
        let half = number.granularity * Self.half
        guard number.value != 0 else { return half }
        let size = number.value.magnitude
        return min(max(half, size * aboutLeast), size * aboutMost)
    }
}

extension FigureInterval {
    static let all = FigureInterval(lower: nil, upper: nil)

    static func closed(_ lower: ExactNumber?, _ upper: ExactNumber?) -> FigureInterval {
        bounds(lower, exclusive: false, upper, exclusive: false)
    }

    /// [lower, upper)
    static func from(_ lower: ExactNumber?, below upper: ExactNumber) -> FigureInterval {
        bounds(lower, exclusive: false, upper, exclusive: true)
    }

    /// (lower, upper]
    static func above(_ lower: ExactNumber, to upper: ExactNumber?) -> FigureInterval {
        bounds(lower, exclusive: true, upper, exclusive: false)
    }

    static func bounds(
        _ lower: ExactNumber?, exclusive lowerExclusive: Bool, _ upper: ExactNumber?, exclusive upperExclusive: Bool
    ) -> FigureInterval {
        let low = lower?.double
        return FigureInterval(
            lower: low, lowerExclusive: lowerExclusive, upper: upper == lower ? low : upper?.double, upperExclusive: upperExclusive)
    }
}
