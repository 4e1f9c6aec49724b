import Foundation

/// Arithmetic on numbers that were written as decimals.
enum Decimals {
    /// The middle value, or half the sum of the two in the middle; `nil` of none.
    static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        guard sorted.count % 2 == 0 else { return sorted[middle] }
        let (one, two) = (sorted[middle - 1], sorted[middle])
        guard let first = Decimal(string: String(one)), let second = Decimal(string: String(two)) else {
            return one / 2 + two / 2
        }
        return NSDecimalNumber(decimal: (first + second) / 2).doubleValue
    }
}
