/// A number in decimal digits, exactly: a whole number times a power of ten.
///
/// Figures are read in it and their bounds made of it, so that 0.1 ± 0.02 is 0.08..0.12. Foundation's `Decimal` means the
/// same, but takes a thousand instructions to compare two numbers and seven thousand to tell the digits of one, and of a
/// text full of figures that was a tenth of the time.
///
/// Sums, differences and products are exact up to 38 digits, more than two bounds of fifteen digits make. Past them a
/// product is that of the first 18 digits of each factor, and a sum the larger of the two.
struct ExactNumber: Hashable, Sendable {
    /// Not divisible by ten, unless it is 0, so that equal numbers have equal parts.
    let significand: Int128
    /// The power of ten; 0 for 0.
    let exponent: Int

    init(_ significand: Int128, exponent: Int = 0) {
        var (rest, places) = (significand, significand == 0 ? 0 : exponent)
        while rest != 0, rest % 10 == 0 {
            rest /= 10
            places += 1
        }
        (self.significand, self.exponent) = (rest, places)
    }

    static let hundredth = ExactNumber(1, exponent: -2)

    var magnitude: ExactNumber { significand < 0 ? -self : self }

    /// The largest power of ten that divides it: 100 for 2,500, 0.1 for 2.5; 1 for 0.
    var lastPlace: ExactNumber { ExactNumber(1, exponent: exponent) }

    /// The largest whole number that is no larger in size.
    var whole: ExactNumber {
        guard exponent < 0 else { return self }
        guard let unit = Self.raised(1, by: -exponent) else { return 0 }
        return ExactNumber(significand / unit)
    }

    /// Whether it has at most the fifteen significant digits that a bound carries.
    var fitsBound: Bool { significand.magnitude < 1_000_000_000_000_000 }

    /// Half is rounded away from zero.
    func rounded(toSignificant digits: Int) -> ExactNumber {
        let excess = "\(significand.magnitude)".utf8.count - digits
        guard excess > 0, let unit = Self.raised(1, by: excess) else { return self }
        let (quotient, rest) = significand.quotientAndRemainder(dividingBy: unit)
        let isUp = rest.magnitude >= unit.magnitude - rest.magnitude
        return ExactNumber(isUp ? quotient + significand.signum() : quotient, exponent: exponent + excess)
    }

    /// The nearest binary fraction.
    var double: Double {
        // Both parts are exact in binary, and so one rounding gives the nearest: nearly all numbers.
        if significand.magnitude < 1 << 53, (-22...22).contains(exponent) {
            let digits = Double(Int64(truncatingIfNeeded: significand))
            return exponent < 0 ? digits / Self.powers[-exponent] : digits * Self.powers[exponent]
        }
        return Double("\(significand)e\(exponent)") ?? .nan
    }

    /// The powers of ten that are exact in binary.
    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]

    /// A whole number times ten to a power that is not negative; `nil` where it has more digits than fit.
    private static func raised(_ number: Int128, by power: Int) -> Int128? {
        var result = number
        for _ in 0..<(number == 0 ? 0 : power) {
            let (larger, isTooLarge) = result.multipliedReportingOverflow(by: 10)
            if isTooLarge { return nil }
            result = larger
        }
        return result
    }
}

// MARK: Arithmetic

extension ExactNumber: Comparable, ExpressibleByIntegerLiteral {
    init(integerLiteral value: Int) { self.init(Int128(value)) }

    /// Both significands at the lower of two exponents; `nil` where one then has more digits than fit.
    private static func aligned(_ one: ExactNumber, _ other: ExactNumber) -> (one: Int128, other: Int128)? {
        if one.exponent == other.exponent { return (one.significand, other.significand) }
        if one.exponent > other.exponent {
            return raised(one.significand, by: one.exponent - other.exponent).map { ($0, other.significand) }
        }
        return raised(other.significand, by: other.exponent - one.exponent).map { (one.significand, $0) }
    }

    static func < (one: ExactNumber, other: ExactNumber) -> Bool {
        if let (left, right) = aligned(one, other) { return left < right }
        // The one of the higher exponent has more digits before its point than the other can have.
        return one.exponent > other.exponent ? one.significand < 0 : other.significand > 0
    }

    static prefix func - (number: ExactNumber) -> ExactNumber { ExactNumber(-number.significand, exponent: number.exponent) }

    static func + (one: ExactNumber, other: ExactNumber) -> ExactNumber {
        if let (left, right) = aligned(one, other), case let (sum, false) = left.addingReportingOverflow(right) {
            return ExactNumber(sum, exponent: min(one.exponent, other.exponent))
        }
        return one.magnitude < other.magnitude ? other : one
    }

    static func - (one: ExactNumber, other: ExactNumber) -> ExactNumber { one + -other }

    static func * (one: ExactNumber, other: ExactNumber) -> ExactNumber {
        let (product, isTooLarge) = one.significand.multipliedReportingOverflow(by: other.significand)
        if isTooLarge { return one.rounded(toSignificant: 18) * other.rounded(toSignificant: 18) }
        return ExactNumber(product, exponent: one.exponent + other.exponent)
    }

    static func *= (one: inout ExactNumber, other: ExactNumber) { one = one * other }

    /// Of a quotient that never ends as many digits as fit. `other` must not be 0.
    static func / (one: ExactNumber, other: ExactNumber) -> ExactNumber {
        var (upper, exponent) = (one.significand, one.exponent - other.exponent)
        while upper % other.significand != 0, case let (larger, false) = upper.multipliedReportingOverflow(by: 10) {
            upper = larger
            exponent -= 1
        }
        return ExactNumber(upper / other.significand, exponent: exponent)
    }
}

// MARK: Digits

extension ExactNumber: CustomStringConvertible {
    /// Reads `-2.5` and `1.5e-07`; `nil` for other text and for more digits than fit.
    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "e"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let digits = parts.first, let power = parts.count > 1 ? Int(Substring(parts[1])) : 0 else { return nil }
        let halves = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false).map { Substring($0) }
        let places = halves.count > 1 ? halves[1].utf8.count : 0
        guard halves.count < 2 || places > 0, let significand = Int128(halves.joined()) else { return nil }
        self.init(significand, exponent: power - places)
    }

    /// The shortest decimal that reads back as this number; `nil` for what is none.
    init?(shortest value: Double) {
        guard value.isFinite, value.magnitude < 1e100, value == 0 || value.magnitude > 1e-60 else { return nil }
        self.init(String(value))
    }

    /// All its digits, without a power of ten.
    var description: String {
        let sign = significand < 0 ? "-" : ""
        let digits = "\(significand.magnitude)"
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
        let leading = String(repeating: "0", count: max(0, 1 - exponent - digits.utf8.count))
        let all = leading + digits
        return sign + all.dropLast(-exponent) + "." + all.suffix(-exponent)
    }
}
