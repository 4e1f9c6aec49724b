/// A day that has a name and comes once a year.
enum Holiday: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    /// The `ordinal`th `weekday` of a month, the last one where it is -1, and `offset` days after it.
    case weekday(month: Int, ordinal: Int, weekday: Int, offset: Int)
    /// Days from Easter Sunday of the western churches.
    case easter(offset: Int)

    /// Reads the notation of `Schema/time-words.txt`: `12-25`, `11/1/1+1`, `easter-2`.
    init?(_ notation: String) {
        if notation.hasPrefix("easter") {
            guard let offset = Int(notation.dropFirst(6)) else { return nil }
            self = .easter(offset: offset)
        } else if notation.contains("/") {
            let parts = notation.split(separator: "+")
            let numbers = parts[0].split(separator: "/").compactMap { Int($0) }
            guard numbers.count == 3 else { return nil }
            let offset = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
            self = .weekday(month: numbers[0], ordinal: numbers[1], weekday: numbers[2], offset: offset)
        } else {
            let numbers = notation.split(separator: "-").compactMap { Int($0) }
            guard numbers.count == 2 else { return nil }
            self = .fixed(month: numbers[0], day: numbers[1])
        }
    }

    /// The day in `year`, or `nil` where that year has none.
    func day(in year: Int) -> Day? {
        switch self {
        case .fixed(let month, let day): Day(year: year, month: month, day: day)
        case .weekday(let month, -1, let weekday, let offset):
            Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)).map { last in
                last.advanced(by: offset - (last.weekday - weekday + 7) % 7)
            }
        case .weekday(let month, let ordinal, let weekday, let offset):
            Day(year: year, month: month, day: 1).map { first in
                first.advanced(by: (weekday - first.weekday + 7) % 7 + (ordinal - 1) * 7 + offset)
            }
        case .easter(let offset): Self.easterSunday(year).advanced(by: offset)
        }
    }

    /// The Gregorian computus in the form of Meeus, Jones and Butcher.
    private static func easterSunday(_ year: Int) -> Day {
        let a = ((year % 19) + 19) % 19
        let (b, c) = (year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return Day(year: year, month: max(1, min(12, sum / 31)), day: 1)?.advanced(by: sum % 31) ?? Day(number: 0)
    }
}
