extension TimePhraseParser {
    /// A time of day with the day it belongs to: "10:30 GMT on 4 January 2024", "5 p.m. EST, Nov. 9", "noon Thursday".
    ///
    /// Without a day it is the reference day's; in running text it then is no time. A hedged one keeps its day alone.
    mutating func clockTerm() -> TimeTerm? {
        let isHedged = takeAny(["around", "about", "approximately", "by"]) != nil
        _ = take("at")
        // Midnight may be either end of its day, which is kept alone.
        let isMidnight = take("midnight")
        guard let time = isMidnight ? EDTFTimeOfDay(hour: 0, minute: 0) : attempt({ $0.clock() }) else { return nil }
        let day = attempt { parser -> TimeTerm? in
            _ = parser.take(",")
            _ = parser.take("on")
            return parser.attempt { $0.dayTerm() }
        }
        guard var term = day ?? (isRunningText ? nil : .fixed(.day(reference))) else { return nil }
        if !isHedged, !isMidnight { term.time = time }
        term.lacksDay = day == nil
        return term
    }

    /// A term that is one day.
    private mutating func dayTerm() -> TimeTerm? {
        guard let term = attempt({ $0.date() ?? $0.relativeName() ?? $0.calendarName() }) else { return nil }
        guard span(of: term)?.unit == .day else { return nil }
        _ = takeDayPart()
        return term
    }

    /// A time of day after its day: "Friday at 10:30", "5 January, 10.30 a.m."
    mutating func clockAfterDay() -> EDTFTimeOfDay? {
        _ = take(",")
        guard take("at") || token()?.kind == .number else { return nil }
        return attempt { $0.clock() }
    }

    /// 10:30, 10.30am, 5 p.m., 0735 GMT, noon, 4 in the morning, with a zone.
    private mutating func clock() -> EDTFTimeOfDay? {
        if take("noon") || take("midday") { return zoned(hour: 12, minute: 0) }
        if let time = attempt({ $0.militaryClock() }) { return time }
        guard let token = token(), token.kind == .number, token.text.utf8.count <= 2, let hour = token.value else {
            return nil
        }
        let start = position
        advance()
        var parts: [Int] = []
        var suffix = token.suffix
        let sign = isSign(":") ? ":" : "."
        while suffix.isEmpty, parts.count < 2, isSign(sign), let next = self.token(1), next.kind == .number,
            !next.isSpaced,
            next.text.utf8.count == 2, let value = next.value
        {
            advance(by: 2)
            parts.append(value)
            suffix = next.suffix
        }
        let half = half(suffix)
        guard half != nil || suffix.isEmpty else { return nil }
        let isPlain = half == nil && !isSign(":") && sign == "."
        guard !isPlain || isZone, half != nil || !parts.isEmpty || isZone else { return nil }
        return clock(hour: hour, parts: parts, half: half, from: start)
    }

    private mutating func clock(hour: Int, parts: [Int], half: Int?, from start: Int) -> EDTFTimeOfDay? {
        let minute = parts.first ?? 0, second = parts.count > 1 ? parts[1] : nil
        let isTwelve = half != nil && hour == 12
        let full = (isTwelve ? 0 : hour) + (half ?? 0)
        guard half == nil ? (0...23).contains(hour) : (1...12).contains(hour), minute < 60, second ?? 0 < 60 else {
            note(.impossible(found: text(from: start)), at: start)
            return nil
        }
        return zoned(hour: full, minute: minute, second: second)
    }

    /// 12 for the afternoon, 0 for the morning, `nil` where nothing is said.
    private mutating func half(_ suffix: String) -> Int? {
        if suffix == "am" || suffix == "pm" { return suffix == "pm" ? 12 : 0 }
        if !suffix.isEmpty, suffix != "a", suffix != "p" { return nil }
        if suffix.isEmpty {
            if take("am") { return 0 }
            if take("pm") { return 12 }
            if take("in", "the", "morning") { return 0 }
            if take("in", "the", "afternoon") || take("in", "the", "evening") { return 12 }
            if take("o", "'", "clock") { return attempt { $0.half("") } }
        }
        guard let letter = suffix.isEmpty ? takeAny(["a", "p"]) : suffix else { return nil }
        _ = take(".")
        guard take("m") else { return nil }
        if isSign("."), !(token()?.isSpaced ?? true) { advance() }
        return letter == "p" ? 12 : 0
    }

    /// Four digits with a zone.
    private mutating func militaryClock() -> EDTFTimeOfDay? {
        guard let token = token(), token.text.utf8.count == 4, let value = token.plainValue, value / 100 < 24,
            value % 100 < 60
        else { return nil }
        advance()
        guard isZone else { return nil }
        return zoned(hour: value / 100, minute: value % 100)
    }

    private var isZone: Bool {
        guard let token = token(), token.kind == .word, words.zones[token.text] != nil else { return false }
        return token.isCapitalized || !isRunningText
    }

    private mutating func zoned(hour: Int, minute: Int, second: Int? = nil) -> EDTFTimeOfDay {
        var time = EDTFTimeOfDay(hour: hour, minute: minute, second: second)
        if isZone, let name = word(), let shift = words.zones[name] {
            advance()
            time.shift = shift + (shift == 0 ? hoursAfterZone() : 0)
        } else {
            _ = take("local", "time")
        }
        return time
    }

    /// The +3 of GMT+3, in minutes.
    private mutating func hoursAfterZone() -> Int {
        guard isSign("+") || isSign("-"), let number = token(1), !number.isSpaced, let hours = number.plainValue,
            hours <= 14
        else { return 0 }
        let sign = isSign("-") ? -1 : 1
        advance(by: 2)
        return sign * hours * 60
    }

    /// A part of a day, which keeps the day: "Friday morning", "yesterday's evening".
    mutating func takeDayPart() -> Bool {
        guard mayGoOn else { return false }
        return attempt { parser -> Bool? in
            _ = parser.takeAny(["early", "late", "mid"])
            _ = parser.takeDash()
            guard let word = parser.word(), parser.words.dayParts.contains(word) else { return nil }
            parser.advance()
            return true
        } ?? false
    }
}
