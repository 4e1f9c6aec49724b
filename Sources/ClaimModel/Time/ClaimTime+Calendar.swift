extension ClaimTime {
    /// The time that a plain day writes (`2024-01-05`), an instant of one (`2024-01-05T10:30:00Z`), or an interval of
    /// those (`2023-05-01/2023-05-30`, `2024-01-05/..`); `nil` for anything else.
    ///
    /// It is what `init(edtf:)` gives, without a tree of the format's parts between: nearly all times of long input
    /// are written so.
    public init?(calendar text: String) {
        var text = text
        let read = text.withUTF8 { bytes in
            var reader = CalendarText(bytes: bytes)
            return reader.read()
        }
        guard let read else { return nil }
        self.init(text: text, edtf: text, bounds: read.bounds, marks: read.marks)
    }
}

/// Reads the plain forms from their bytes.
private struct CalendarText {
    let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// A day or an instant: its first and last second.
    private struct Date {
        var from: Int64
        var to: Int64
        var isInstant: Bool
    }

    mutating func read() -> (bounds: TimeBounds, marks: ClaimTime.Marks)? {
        let isOpenStart = takeOpen()
        guard let from = isOpenStart ? nil : date() else {
            return isOpenStart ? interval(from: nil) : nil
        }
        guard offset < bytes.count else {
            return (TimeBounds(from: from.from, to: from.to), from.isInstant ? [.singleDate, .timeOfDay] : .singleDate)
        }
        return interval(from: from)
    }

    private mutating func interval(from: Date?) -> (bounds: TimeBounds, marks: ClaimTime.Marks)? {
        guard take("/") else { return nil }
        let isOpenEnd = takeOpen()
        let to = isOpenEnd ? nil : date()
        guard isOpenEnd || to != nil, offset == bytes.count else { return nil }
        if let from, let to, from.from > to.to { return nil }
        var marks: ClaimTime.Marks = []
        if from == nil { marks.insert(.openStart) }
        if to == nil { marks.insert(.openEnd) }
        if from?.isInstant == true || to?.isInstant == true { marks.insert(.timeOfDay) }
        return (TimeBounds(from: from?.from, to: to?.to), marks)
    }

    private mutating func date() -> Date? {
        guard let year = digits(4), year > 0, take("-"), let month = digits(2), take("-"), let day = digits(2),
            let date = Day(year: year, month: month, day: day)
        else { return nil }
        guard take("T") else { return Date(from: date.firstSecond, to: date.lastSecond, isInstant: false) }
        guard let hour = digits(2), hour < 24, take(":"), let minute = digits(2), minute < 60, take(":"),
            let second = digits(2), second < 60
        else { return nil }
        _ = take("Z")
        let moment = date.firstSecond + Int64(hour * 3_600 + minute * 60 + second)
        return Date(from: moment, to: moment, isInstant: true)
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard offset < bytes.count, UInt32(bytes[offset]) == character.value else { return false }
        offset += 1
        return true
    }

    private mutating func takeOpen() -> Bool {
        guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "."), bytes[offset + 1] == UInt8(ascii: ".") else {
            return false
        }
        offset += 2
        return true
    }

    private mutating func digits(_ count: Int) -> Int? {
        guard offset + count <= bytes.count else { return nil }
        var number = 0
        for index in offset..<offset + count {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
            number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        }
        offset += count
        return number
    }
}
