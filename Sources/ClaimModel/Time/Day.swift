/// A day of the proleptic Gregorian calendar, as the number of days since 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
    public var number: Int

    public init(number: Int) {
        self.number = number
    }

    /// The day with this year (astronomical: 0 is 1 BCE), month and day of the month, or `nil` where there is none.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
        self.init(number: Day.number(year: year, month: month, day: day))
    }

    public var year: Int { components.year }
    public var month: Int { components.month }
    public var day: Int { components.day }

    /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
    public var weekday: Int { (number + 3).quotientAndFloorRemainder(by: 7).remainder + 1 }

    public var firstSecond: Int64 { Int64(number) * 86_400 }
    public var lastSecond: Int64 { firstSecond + 86_399 }

    /// The day that holds the second `moment`, counted from 1970-01-01T00:00:00Z.
    public init(containing moment: Int64) {
        self.init(number: Int(moment.quotientAndFloorRemainder(by: 86_400).quotient))
    }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    public func advanced(by days: Int) -> Day { Day(number: number + days) }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from the civil date, after Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = shifted.quotientAndFloorRemainder(by: 400)
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The civil date of the day, by the same source.
    public var components: (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (number + 719_468).quotientAndFloorRemainder(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

extension Day: CustomStringConvertible {
    /// `2024-01-05`; years outside 0...9999 as EDTF writes them.
    public var description: String {
        let (year, month, day) = components
        if (0...9999).contains(year) { return Day.text(year, month, day) }
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value.magnitude)
            return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let prefix = (-9999...9999).contains(year) ? "" : "Y"
        return prefix + padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// The ten characters of a day with a year of four digits, which needs no memory of its own.
    private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
        String(unsafeUninitializedCapacity: 10) { bytes in
            var rest = ((year * 100) + month) * 100 + day
            for index in (0..<10).reversed() {
                if index == 4 || index == 7 {
                    bytes[index] = UInt8(ascii: "-")
                } else {
                    bytes[index] = UInt8(48 + rest % 10)
                    rest /= 10
                }
            }
            return 10
        }
    }
}

extension Int {
    /// Quotient rounded down and the remainder that goes with it, never negative for a positive divisor.
    fileprivate func quotientAndFloorRemainder(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension Int64 {
    fileprivate func quotientAndFloorRemainder(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
