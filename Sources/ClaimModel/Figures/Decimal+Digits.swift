internal import Foundation

/// The digits of a decimal, which figures are read from and bounds are made of.
extension Decimal {
    /// The largest power of ten that divides it: 100 for 2,500, 0.1 for 2.5; 1 for 0.
    var lastPlace: Decimal {
        var digits = description.drop { $0 == "-" }
        guard self != 0, isFinite else { return 1 }
        if let point = digits.firstIndex(of: ".") {
            let places = digits[digits.index(after: point)...].count
            return Decimal(sign: .plus, exponent: -places, significand: 1)
        }
        var exponent = 0
        while digits.last == "0" {
            digits = digits.dropLast()
            exponent += 1
        }
        return Decimal(sign: .plus, exponent: exponent, significand: 1)
    }

    /// The nearest binary fraction.
    var double: Double { Double(description) ?? .nan }

    /// The shortest decimal that reads back as this number; `nil` for what is none.
    init?(shortest value: Double) {
        guard value.isFinite, value.magnitude < 1e100, value == 0 || value.magnitude > 1e-60 else { return nil }
        self.init(string: String(value), locale: nil)
    }

    var whole: Decimal {
        var source = self
        var result = Decimal()
        NSDecimalRound(&result, &source, 0, .down)
        return result
    }

    /// Whether it has at most the fifteen significant digits that a bound carries.
    var fitsBound: Bool {
        if isSmallWhole { return true }
        var digits = description.utf8.filter { $0 >= 48 && $0 <= 57 }.drop { $0 == 48 }
        while digits.last == 48 { digits = digits.dropLast() }
        return digits.count <= 15
    }

    /// Whether it is a whole number of at most fifteen digits, as nearly all are; told without writing it down.
    var isSmallWhole: Bool { exponent == 0 && magnitude < Self.pastBound }

    private static let pastBound: Decimal = 1_000_000_000_000_000

    func rounded(toSignificant digits: Int) -> Decimal {
        guard self != 0, isFinite else { return self }
        let unscaled = description.drop { $0 == "-" }
        let integerDigits = unscaled.prefix { $0 != "." }.drop { $0 == "0" }.count
        let leadingZeros = integerDigits > 0
            ? 0 : unscaled.drop { $0 != "." }.dropFirst().prefix { $0 == "0" }.count
        var source = self
        var result = Decimal()
        NSDecimalRound(&result, &source, digits - integerDigits + leadingZeros, .plain)
        return result
    }
}
