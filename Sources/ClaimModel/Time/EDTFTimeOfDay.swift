/// A time of day to the minute or the second, with its shift from UTC where one is given.
///
/// One without a shift is local time of a place that the text does not name. It is compared as if it were UTC.
struct EDTFTimeOfDay: Hashable, Sendable {
    /// 0 to 23.
    var hour: Int
    /// 0 to 59.
    var minute: Int
    /// 0 to 59; `nil` where the time is given to the minute.
    var second: Int?
    /// Minutes east of Greenwich; `nil` for local time.
    var shift: Int?

    /// The seconds of the day in UTC, first and last; before 0 or past 86,399 where the shift leads into another day.
    var seconds: ClosedRange<Int64> {
        let start = Int64(hour * 3600 + minute * 60 + (second ?? 0) - (shift ?? 0) * 60)
        return start...(second == nil ? start + 59 : start)
    }
}

extension EDTFTimeOfDay: CustomStringConvertible {
    var description: String {
        let clock = [hour, minute] + (second.map { [$0] } ?? [])
        return Self.joined(clock) + zone
    }

    private var zone: String {
        guard let shift else { return "" }
        guard shift != 0 else { return "Z" }
        let minutes = Int(shift.magnitude)
        return (shift < 0 ? "-" : "+") + Self.joined([minutes / 60, minutes % 60])
    }

    private static func joined(_ numbers: [Int]) -> String {
        numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
