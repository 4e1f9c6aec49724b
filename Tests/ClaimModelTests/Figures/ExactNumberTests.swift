import Foundation
import Testing

@testable import ClaimModel

@Suite struct ExactNumberTests {
    /// Numbers of up to fifteen digits with their point anywhere near, as figures have them.
    private static func number(_ generator: inout FigureGenerator) -> ExactNumber {
        let digits = Int128(10).power(Int.random(in: 0...15, using: &generator))
        let significand = Int128.random(in: -digits...digits, using: &generator)
        return ExactNumber(significand, exponent: Int.random(in: -12...3, using: &generator))
    }

    private static func decimal(_ number: ExactNumber) -> Decimal { Decimal(string: number.description, locale: nil) ?? .nan }

    private static func number(_ decimal: Decimal) -> ExactNumber? { ExactNumber(decimal.description) }

    @Test func arithmeticIsThatOfFoundation() {
        var generator = FigureGenerator(seed: 3)
        for _ in 0..<1_000 {
            let (one, other) = (Self.number(&generator), Self.number(&generator))
            let (left, right) = (Self.decimal(one), Self.decimal(other))
            #expect(one + other == Self.number(left + right), "\(one) + \(other)")
            #expect(one - other == Self.number(left - right), "\(one) - \(other)")
            #expect(one * other == Self.number(left * right), "\(one) * \(other)")
            #expect((one < other) == (left < right), "\(one) < \(other)")
            #expect((one == other) == (left == right), "\(one) == \(other)")
            guard other != 0 else { continue }
            #expect((one / other).rounded(toSignificant: 15) == Self.rounded(left / right), "\(one) / \(other)")
        }
    }

    private static func rounded(_ decimal: Decimal) -> ExactNumber? {
        guard decimal != 0 else { return 0 }
        var (source, result) = (decimal, Decimal())
        let exponent = decimal.exponent + decimal.significand.description.utf8.count { $0 != UInt8(ascii: "-") }
        NSDecimalRound(&result, &source, 15 - exponent, .plain)
        return number(result)
    }

    @Test func theNearestBinaryFractionIsThatOfItsDigits() {
        var generator = FigureGenerator(seed: 4)
        for _ in 0..<1_000 {
            let number = Self.number(&generator)
            #expect(number.double == Double(number.description))
            #expect(ExactNumber(shortest: number.double).map(\.double) == number.double)
            #expect(ExactNumber(number.description) == number)
        }
        #expect(ExactNumber(1, exponent: 60).double == 1e60)
        #expect(ExactNumber(123_456_789_012_345_678_901, exponent: -40).double == 1.23456789012345678901e-20)
    }

    @Test(arguments: [
        ("2500", "2500", "100"), ("2.50", "2.5", "0.1"), ("0", "0", "1"), ("-0.0", "0", "1"), ("-12", "-12", "1"),
        ("0.001", "0.001", "0.001"), ("1e3", "1000", "1000"), ("1.5e-07", "0.00000015", "0.00000001"),
    ])
    func digitsReadAndPrint(text: String, printed: String, place: String) throws {
        let number = try #require(ExactNumber(text))
        #expect(number.description == printed)
        #expect(number.lastPlace.description == place)
    }

    @Test(arguments: ["", "-", "e5", "1e", "1.", "1.2.3", "twelve", "1 000", String(repeating: "9", count: 40)])
    func otherTextIsNoNumber(text: String) { #expect(ExactNumber(text) == nil) }

    @Test func roundingGoesAwayFromZeroAtTheHalf() {
        #expect(ExactNumber(25).rounded(toSignificant: 1) == 30)
        #expect(ExactNumber(-25).rounded(toSignificant: 1) == -30)
        #expect(ExactNumber(24).rounded(toSignificant: 1) == 20)
        #expect(ExactNumber(99).rounded(toSignificant: 1) == 100)
        #expect((ExactNumber(2) / 3).rounded(toSignificant: 3).description == "0.667")
    }

    @Test func whatHasTooManyDigitsIsRoundedAndNeverTraps() {
        let most = ExactNumber(.max), least = ExactNumber(1, exponent: -300)
        #expect(most + least == most)
        #expect(least + most == most)
        #expect(least - most == -most)
        #expect(least < most && -most < least && -least < most)
        #expect(most * most > most)
        #expect((ExactNumber(1) / 7).whole == 0)
        #expect(least.whole == 0)
        #expect((-ExactNumber(15, exponent: -1)).whole == -1)
    }
}

extension Int128 {
    fileprivate func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { product, _ in product * self } }
}
