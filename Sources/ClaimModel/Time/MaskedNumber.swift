/// The digits of a year, month or day, of which some may be unspecified (`X` in EDTF).
struct MaskedNumber: Hashable, Sendable {
    /// Each 0 to 9, or `nil` where unspecified.
    var digits: [UInt8?]

    init(digits: [UInt8?]) {
        self.digits = digits
    }

    /// The number with at least `width` digits, all specified. `number` must not be negative.
    init(_ number: Int, width: Int) {
        let text = String(number.magnitude)
        let zeros = [UInt8?](repeating: 0, count: max(0, width - text.utf8.count))
        digits = zeros + text.utf8.map { $0 - 48 }
    }

    var isSpecified: Bool { !digits.contains(nil) }

    /// The number with unspecified digits at 0.
    var lowest: Int { digits.reduce(0) { $0 * 10 + Int($1 ?? 0) } }

    /// The number with unspecified digits at 9.
    var highest: Int { digits.reduce(0) { $0 * 10 + Int($1 ?? 9) } }

    /// Whether `number`, which is not negative, has the specified digits where they are.
    func matches(_ number: Int) -> Bool {
        var rest = number
        for digit in digits.reversed() {
            if let digit, Int(digit) != rest % 10 { return false }
            rest /= 10
        }
        return rest == 0
    }

    /// The numbers of `range` that match, in order.
    func values(in range: ClosedRange<Int>) -> [Int] {
        isSpecified ? [lowest].filter(range.contains) : range.filter(matches)
    }
}

extension MaskedNumber: CustomStringConvertible {
    var description: String {
        digits.map { $0.map { String($0) } ?? "X" }.joined()
    }
}
