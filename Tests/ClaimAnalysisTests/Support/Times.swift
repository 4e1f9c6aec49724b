import ClaimModel

@testable import ClaimAnalysis

extension Make {
    /// The day `2024-01-05`, as seconds; a month or year gives its first or last day.
    private static func day(_ text: Substring, last: Bool) -> Day? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard let year = parts.first else { return nil }
        let month = parts.count > 1 ? parts[1] : last ? 12 : 1
        let day = parts.count > 2 ? parts[2] : last ? Day.length(ofMonth: month, year: year) : 1
        return Day(year: year, month: month, day: day)
    }

    /// The little of EDTF that the tests need: dates, instants, intervals, `..`, an empty start, and `~`.
    static func time(_ edtf: String) -> ClaimTime {
        var marks: ClaimTime.Marks = []
        var bounds = TimeBounds(from: nil, to: nil)
        if let slash = edtf.firstIndex(of: "/") {
            let (start, end) = (edtf[..<slash], edtf[edtf.index(after: slash)...])
            if start.isEmpty { marks.insert(.unknownStart) } else if start == ".." { marks.insert(.openStart) }
            if end.isEmpty { marks.insert(.unknownEnd) } else if end == ".." { marks.insert(.openEnd) }
            if start.hasSuffix("~") { marks.insert(.fuzzyStart) }
            if end.hasSuffix("~") { marks.insert(.fuzzyEnd) }
            bounds.from = day(start.filter { $0 != "~" }[...], last: false)?.firstSecond
            bounds.to = day(end.filter { $0 != "~" }[...], last: true)?.lastSecond
        } else if let hour = edtf.firstIndex(of: "T") {
            marks = [.timeOfDay, .singleDate]
            let clock = edtf[edtf.index(after: hour)...].split(separator: ":").compactMap { Int64($0) }
            let second = (day(edtf[..<hour], last: false)?.firstSecond ?? 0) + clock[0] * 3600 + clock[1] * 60
            bounds = TimeBounds(from: second, to: second)
        } else {
            marks = .singleDate
            bounds = TimeBounds(
                from: day(edtf[...], last: false)?.firstSecond, to: day(edtf[...], last: true)?.lastSecond)
        }
        return ClaimTime(text: edtf, edtf: edtf, bounds: bounds, marks: marks)
    }

    static func entity(_ label: String) -> EntityReference {
        EntityReference(id: label.lowercased().replacing(" ", with: "-"), label: label)
    }

    /// A claim with what a test is about given, and the rest as the record fills it in.
    static func claim(
        _ id: String, _ object: ClaimObject, of subject: String = "US forces", predicate: String = "troops",
        by speaker: String = "Washington", named: Bool = true, said: String = "2024-01-05", during: String? = nil,
        place: [String] = [], source: String? = nil, stance: Stance = .affirms, mood: Mood = .stated,
        qualifiers: [String: String] = [:], status: ClaimStatus = .current, reports: String? = nil
    ) -> Claim {
        let measure = vocabulary[predicate]?.measure
        let isFigure = object.figure != nil
        let absent = !isFigure ? "../.." : measure == .count ? "/" + said.prefix(10) : said
        return Claim(
            id: id, subject: entity(subject), predicate: predicate, object: object, by: entity(speaker),
            isSpeakerNamed: named, stance: stance, mood: mood, said: time(said), during: time(during ?? absent),
            isDuringStated: during != nil, place: place.map(entity), qualifiers: qualifiers, reports: reports,
            source: source ?? "source-" + id, status: status)
    }

    static let vocabulary: [String: Predicate] = Dictionary(
        uniqueKeysWithValues: [
            Predicate(
                id: "troops", label: "troops", object: .figure, measure: .level, unit: "people",
                separators: ["population"], steady: 30),
            Predicate(
                id: "killed", label: "killed", object: .figure, measure: .count, unit: "people",
                separators: ["population", "weapon"]),
            Predicate(id: "attacks", label: "attacks suffered", object: .figure, measure: .count, unit: "attacks"),
            Predicate(id: "share", label: "share", object: .figure, measure: .rate, unit: "percent"),
            Predicate(id: "price", label: "price", object: .figure, measure: .rate, unit: "USD", steady: 1),
            Predicate(id: "profit", label: "profit", object: .figure, measure: .level, unit: "USD", signed: true),
            Predicate(id: "length", label: "length", object: .figure, measure: .level, unit: "km"),
            Predicate(id: "capital", label: "capital", object: .entity, functional: true),
            Predicate(id: "since", label: "deployed since", object: .date, functional: true),
            Predicate(id: "cause", label: "cause", object: .text, functional: true),
            Predicate(id: "position", label: "position on", object: .text),
        ].map { ($0.id, $0) })

    /// Baghdad and Basra lie in Iraq, Aleppo in Syria; the strike is an event.
    static let setting = Setting(
        predicates: vocabulary,
        ancestors: ["baghdad": ["iraq"], "basra": ["iraq"], "aleppo": ["syria"], "iraq": [], "syria": []],
        events: ["strike"])
}
