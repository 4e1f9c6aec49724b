import ClaimModel

/// How far apart two figures are: the ratio of the nearest bounds of the intervals that broke the rule, infinite where
/// the lower of the two is not above 0. Touching bounds are 1.
package struct Severity: Hashable, Comparable, Sendable {
    package var ratio: Double

    package init(ratio: Double) {
        self.ratio = ratio
    }

    /// Of a lower bound that lies beyond an upper one. The ratio is rounded to 12 digits: it is one of decimals.
    init(lower: Double, upper: Double) {
        ratio = upper <= 0 ? .infinity : decimal(lower / upper, digits: 12)
    }

    /// `nil` for the infinite, as the record has it.
    package var value: Double? { ratio.isFinite ? ratio : nil }

    package static func < (left: Severity, right: Severity) -> Bool { left.ratio < right.ratio }
}

extension Severity: CustomStringConvertible {
    /// `×1.24`, `×1.8`, `×12`, `×∞`: two decimals below 10, none from 100.
    package var description: String {
        guard ratio.isFinite else { return "×∞" }
        let places = ratio < 10 ? 100.0 : ratio < 100 ? 10.0 : 1.0
        return "×" + NumberFormat.formatted(decimal(ratio * places, digits: 12).rounded() / places)
    }
}
