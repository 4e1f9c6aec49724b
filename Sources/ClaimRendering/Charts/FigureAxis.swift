import ClaimModel
import Foundation

/// The axis that the figures of a trace are drawn on: its range and whether it is logarithmic.
///
/// Logarithmic where all is positive and the greatest is over 50 times the least, so that one outlier does not press
/// the rest into a line. The range takes in all values named and all bounds that are not open, with a margin.
struct FigureAxis: Equatable {
    var low: Double
    var high: Double
    var isLogarithmic: Bool

    init(_ rows: [TraceRow]) {
        let inner = rows.flatMap { [$0.value, $0.plausible?.lower, $0.plausible?.upper] }.compactMap { $0 }
        let outer = rows.flatMap { [$0.asserted?.lower, $0.asserted?.upper] }.compactMap { $0 }
        let all = (inner + outer).filter(\.isFinite).map { min(1e120, max(-1e120, $0)) }
        let least = all.min() ?? 0
        let greatest = all.max() ?? 1
        // A lower bound of 0 that the words only entail ("fewer than 20") does not forbid a logarithmic axis.
        let positive = all.filter { $0 > 0 }
        let isPositive = inner.allSatisfy { $0 > 0 } && least >= 0
        if isPositive, let smallest = positive.min(), greatest / smallest > 50 {
            let margin = pow(greatest / smallest, 0.04)
            self.init(low: smallest / margin, high: greatest * margin, isLogarithmic: true)
            return
        }
        let span = greatest - least
        let margin = span > 0 ? span * 0.06 : max(greatest.magnitude * 0.1, 1)
        let low = least - margin
        self.init(
            low: least >= 0 && low < least * 0.4 ? 0 - (least == 0 ? margin : 0) : low, high: greatest + margin,
            isLogarithmic: false)
    }

    private init(low: Double, high: Double, isLogarithmic: Bool) {
        self.low = low
        self.high = high
        self.isLogarithmic = isLogarithmic
    }

    /// Where the value lies: 0 at the low end, 1 at the high end, held within.
    func position(_ value: Double) -> Double {
        let share: Double
        if isLogarithmic {
            guard value > 0 else { return 0 }
            share = log(value / low) / log(high / low)
        } else {
            share = (value - low) / (high - low)
        }
        return share.isNaN ? 0 : min(1, max(0, share))
    }

    /// Round values to mark, at most `limit`.
    func ticks(limit: Int) -> [Double] {
        isLogarithmic
            ? Ticks.logarithmic(from: low, to: high, limit: limit) : Ticks.linear(from: low, to: high, limit: limit)
    }

    func title(unit: String?) -> String {
        [unit, isLogarithmic ? "logarithmic scale" : nil].compactMap { $0 }.joined(separator: ", ")
    }
}

/// A number beside its mark on an axis: with an exponent where it would be too long to read.
func axisLabel(_ number: Double) -> String {
    number == 0 || (1e-6..<1e15).contains(number.magnitude) ? grouped(number) : "\(number)"
}
