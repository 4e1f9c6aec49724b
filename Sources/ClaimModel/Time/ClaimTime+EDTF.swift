extension ClaimTime {
    /// The time that `edtf` denotes, beside the words it was read from.
    public init(text: String, edtf: EDTF) {
        self.init(text: text, edtf: edtf.description, bounds: edtf.bounds, marks: edtf.marks)
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

    /// From an unknown start up to the last moment of `end`, for example `/2024-01-05`: the time of a count whose record
    /// says no other.
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

    /// The first bound as people and programs read it: a calendar day, or an instant in UTC where a time of day was given;
    /// `nil` where open or unknown.
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
