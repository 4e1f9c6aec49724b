import Foundation

/// Round numbers for the marks of an axis.
enum Ticks {
    /// Multiples of 1, 2, 2.5 or 5 times a power of ten within the range: at most `limit`, and few enough to label.
    static func linear(from low: Double, to high: Double, limit: Int) -> [Double] {
        let span = high - low
        guard span > 0, span.isFinite, limit > 0 else { return low.isFinite ? [low] : [] }
        var power = Int(log10(span / Double(limit))) - 2
        while power < 310 {
            for (tenths, shift) in [(1, 0), (2, 0), (25, -1), (5, 0)] {
                guard let step = decimal(tenths, power + shift), step > 0 else { continue }
                let first = (low / step).rounded(.up)
                let last = (high / step).rounded(.down)
                guard last - first < Double(limit), first.magnitude < 1e15, last.magnitude < 1e15 else { continue }
                guard first <= last else { continue }
                return (Int(first)...Int(last)).compactMap { decimal($0 * tenths, power + shift) }
            }
            power += 1
        }
        return [low]
    }

    /// Powers of ten within the range, with their doubles and fives where there is room; at most `limit`.
    static func logarithmic(from low: Double, to high: Double, limit: Int) -> [Double] {
        guard low > 0, high >= low, high.isFinite else { return [] }
        let powers = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))
        for mantissas in [[1, 2, 5], [1, 3], [1]] {
            let ticks = powers.flatMap { power in mantissas.compactMap { decimal($0, power) } }
                .filter { $0 >= low && $0 <= high }
            if ticks.count <= limit, ticks.count > 1 { return ticks }
        }
        let stride = powers.count / max(1, limit) + 1
        return powers.filter { $0 % stride == 0 }.compactMap { decimal(1, $0) }.filter { $0 >= low && $0 <= high }
    }

    /// The number nearest to `digits` × 10^`power`, so that three tenths is 0.3 and not 0.30000000000000004.
    private static func decimal(_ digits: Int, _ power: Int) -> Double? { Double("\(digits)e\(power)") }
}
