import ClaimLanguage
import ClaimModel

/// A small base of names, and plain readers of times and figures.
enum Fixtures {
    static let names = NameList(
        entities: [
            Entity(
                id: "united-states", label: "United States", kind: "place", aliases: [.init(name: "US"), .init(name: "America")]),
            Entity(id: "us-government", label: "United States government", kind: "organisation", metonyms: ["Washington"]),
            Entity(id: "washington", label: "Washington", kind: "place"),
            Entity(id: "pentagon", label: "Pentagon", kind: "organisation", metonyms: ["the Pentagon"]),
            Entity(id: "iraq", label: "Iraq", kind: "place", aliases: [.init(name: "العراق"), .init(name: "伊拉克")]),
            Entity(id: "syria", label: "Syria", kind: "place"),
            Entity(id: "baghdad", label: "Baghdad", kind: "place", aliases: [.init(name: "بغداد")], within: ["iraq"]),
            Entity(id: "iraqi-government", label: "Iraqi government", kind: "organisation", metonyms: ["Baghdad"]),
            Entity(
                id: "coalition", label: "US-led coalition", kind: "organisation", aliases: [.init(name: "Coalition")]),
            Entity(id: "islamic-resistance", label: "Islamic Resistance in Iraq", kind: "organisation"),
            Entity(id: "resistance", label: "Islamic Resistance", kind: "organisation"),
            Entity(
                id: "sudani", label: "Mohamed Shia al-Sudani", kind: "person", aliases: [.init(name: "Sudani")]),
            Entity(id: "port-said", label: "Port Said", kind: "place"),
            Entity(id: "attack-1", label: "Attack of 4 January", kind: "event"),
            Entity(id: "smith-1", label: "John Smith", kind: "person"),
            Entity(id: "smith-2", label: "John Smith", kind: "person"),
            Entity(id: "zurich", label: "Zürich", kind: "place"),
        ],
        predicates: [
            Predicate(id: "troops", label: "troops", object: .figure, measure: .level, unit: "people", synonyms: ["soldiers"]),
            Predicate(id: "killed", label: "killed", object: .figure, measure: .count, unit: "people"),
            Predicate(id: "attacks-suffered", label: "attacks suffered", object: .figure, measure: .count, unit: "attacks"),
            Predicate(id: "position-on", label: "position on", object: .text),
            Predicate(id: "labels", label: "labels", object: .text),
            Predicate(id: "leader", label: "leader", object: .entity, synonyms: ["head of state"]),
            Predicate(id: "founded", label: "founded", object: .date),
        ],
        sources: [
            Source(id: "ahram-2024-01-05", outlet: "Ahram Online", agency: "AFP"),
            Source(id: "afp-2024-01-04", outlet: "AFP", agency: "AFP"),
        ])

    static func context(_ parameters: [String: String] = [:]) -> ResolutionContext {
        ResolutionContext(
            names: names, times: PlainTimes(), figures: PlainFigures(), today: Day(year: 2024, month: 1, day: 5) ?? Day(number: 0),
            parameters: parameters)
    }

    static func resolve(_ text: String, _ parameters: [String: String] = [:]) throws(QuestionError) -> ResolvedQuestion {
        try Question(parsing: text).resolved(in: context(parameters))
    }
}

/// Reads `2024`, `2024-01`, `2024-01-05`, intervals of them, and `yesterday`.
struct PlainTimes: TimeReading {
    func time(_ words: String, relativeTo day: Day) throws(UnreadableWords) -> ClaimTime {
        if words == "yesterday" { return Self.time(words, day.advanced(by: -1).description, day.advanced(by: -1), day.advanced(by: -1)) }
        let sides = words.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if sides.count == 2 {
            let (start, end) = (try bounds(sides[0], words), try bounds(sides[1], words))
            guard start.0.number <= end.1.number else { throw UnreadableWords(reason: "the end lies before the start") }
            return ClaimTime(
                text: words, edtf: words, bounds: TimeBounds(from: start.0.firstSecond, to: end.1.lastSecond), marks: [])
        }
        let (first, last) = try bounds(words, words)
        return Self.time(words, words, first, last)
    }

    private static func time(_ words: String, _ edtf: String, _ first: Day, _ last: Day) -> ClaimTime {
        ClaimTime(
            text: words, edtf: edtf, bounds: TimeBounds(from: first.firstSecond, to: last.lastSecond), marks: .singleDate)
    }

    private func bounds(_ text: String, _ words: String) throws(UnreadableWords) -> (Day, Day) {
        let numbers = text.split(separator: "-").map { Int($0) }
        guard (1...3).contains(numbers.count), !numbers.contains(nil), text.prefix(4).allSatisfy(\.isNumber) else {
            throw UnreadableWords(reason: "'\(text)' is no date; accepted: a date such as 2024-01-05")
        }
        let parts = numbers.compactMap { $0 }
        let month = parts.count > 1 ? parts[1] : nil
        let day = parts.count > 2 ? parts[2] : nil
        guard let first = Day(year: parts[0], month: month ?? 1, day: day ?? 1),
            let last = Day(
                year: parts[0], month: month ?? 12, day: day ?? Day.length(ofMonth: month ?? 12, year: parts[0]))
        else { throw UnreadableWords(reason: "there is no day '\(text)'") }
        return (first, last)
    }
}

/// Reads whole numbers with a unit.
struct PlainFigures: FigureReading {
    func figure(_ words: String, unit: String?) throws(UnreadableWords) -> Figure {
        let parts = words.split(separator: " ", maxSplits: 1)
        guard let first = parts.first, let value = Double(first.replacing(",", with: "")) else {
            throw UnreadableWords(reason: "it has no number")
        }
        let interval = FigureInterval(lower: value, upper: value)
        return Figure(
            text: words, hedge: .exact, value: value, asserted: interval, plausible: interval,
            unit: parts.count > 1 ? String(parts[1]) : unit)
    }
}
