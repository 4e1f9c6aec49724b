extension ClaimTime {
    /// The time that `edtf` denotes, beside the words it was read from.
    public init(text: String, edtf: EDTF) {
        self.init(text: text, edtf: edtf.description, bounds: edtf.bounds, marks: edtf.marks)
    }

    /// The time of a plain day such as `2024-01-05`, which needs no parser; `nil` for any other EDTF.
    init?(text: String, day edtf: String) {
        guard edtf.utf8.count == 10 else { return nil }
        var (parts, part) = ([0, 0, 0], 0)
        for (index, byte) in edtf.utf8.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                part += 1
            } else {
                guard byte >= 48, byte <= 57 else { return nil }
                parts[part] = parts[part] * 10 + Int(byte - 48)
            }
        }
        guard let day = Day(year: parts[0], month: parts[1], day: parts[2]) else { return nil }
        self.init(text: text, edtf: edtf, bounds: TimeBounds(from: day.firstSecond, to: day.lastSecond), marks: .singleDate)
    }

    /// The time that an EDTF text denotes, which is then also the words it was read from.
    ///
    /// - Throws: `EDTFError` where the text is not EDTF.
    public init(edtf text: String) throws(EDTFError) {
        self.init(text: text, edtf: try EDTF(text))
    }

    /// All time: open at both ends, EDTF `../..`.
    public static let always = ClaimTime(
        text: "../..", edtf: "../..", bounds: TimeBounds(from: nil, to: nil), marks: [.openStart, .openEnd])

    /// From an unknown start up to the last moment of `end`, for example `/2024-01-05`: the time of a count whose
    /// record says no other.
    public static func upTo(_ end: ClaimTime) -> ClaimTime {
        let text = "/" + lastDate(of: end)
        if let time = try? ClaimTime(edtf: text) { return time }
        return ClaimTime(
            text: text, edtf: text, bounds: TimeBounds(from: nil, to: end.bounds.to),
            marks: end.marks.intersection([.openEnd, .unknownEnd, .fuzzyEnd, .timeOfDay]).union(.unknownStart))
    }

    /// The EDTF of the last date: that of a single one, the end of an interval, the last day of a set.
    private static func lastDate(of time: ClaimTime) -> String {
        guard let form = try? EDTF(time.edtf).form else { return time.lastText ?? "" }
        return switch form {
        case .date(let date): date.description
        case .interval(_, let to): to.description
        case .oneOf, .allOf: time.lastText ?? (time.marks.contains(.openEnd) ? ".." : "")
        }
    }

    /// The first bound as people and programs read it: a calendar day, or an instant in UTC where a time of day was
    /// given; `nil` where open or unknown.
    public var firstText: String? { bounds.from.map { text(of: $0, midnight: 0) } }

    /// The last bound, in the same way.
    public var lastText: String? { bounds.to.map { text(of: $0, midnight: 86_399) } }

    /// An end of an interval that was given by the day stays a day, though its other end has a time of day.
    private func text(of moment: Int64, midnight: Int64) -> String {
        let day = Day(containing: moment)
        let second = moment - day.firstSecond
        guard marks.contains(.timeOfDay), !(second == midnight && !marks.contains(.singleDate)) else {
            return day.description
        }
        let time = EDTFTimeOfDay(
            hour: Int(second / 3600), minute: Int(second / 60 % 60), second: Int(second % 60), shift: 0)
        return "\(day)T\(time)"
    }
}
