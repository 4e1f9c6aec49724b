import Schema

/// The English words of time, from `Schema/time-words.txt`, each in lower case.
struct TimeWords: Sendable {
    private(set) var weekdays: [String: Int] = [:]
    private(set) var months: [String: Int] = [:]
    private(set) var seasons: [String: Int] = [:]
    private(set) var units: [String: TimeUnit] = [:]
    private(set) var numbers: [String: Int] = [:]
    private(set) var ordinals: [String: Int] = [:]
    private(set) var decades: [String: Int] = [:]
    private(set) var zones: [String: Int] = [:]
    /// Words before a time that lies ahead, those that do so before "to" and a verb, and words before one that lies
    /// behind.
    private(set) var ahead: Set<String> = []
    private(set) var aheadOfVerb: Set<String> = []
    private(set) var behind: Set<String> = []
    private(set) var dayParts: Set<String> = []
    /// By the first word of their names, the longest name first.
    private(set) var holidays: [String: [(name: [String], holiday: Holiday)]] = [:]

    /// What each word that is anything about time can be.
    private(set) var marks = WordTable<TimeMarks>([:], otherwise: [])

    static let english = TimeWords(data: Schema.timeWords)

    init(data: String) {
        for line in data[...].fields(by: "\n") where !line.hasPrefix("#") {
            let sides = line.fields(by: "=")
            let head = sides[0].fields(by: " ").map(String.init)
            guard sides.count == 2, head.count == 2 else { continue }
            for name in sides[1].fields(by: ",") {
                add(name.fields(by: " ").map(String.init), kind: head[0], value: head[1])
            }
        }
        for key in holidays.keys { holidays[key]?.sort { $0.name.count > $1.name.count } }
        mark()
    }

    private mutating func mark() {
        var marks: [String: TimeMarks] = [:]
        func add(_ mark: TimeMarks, _ words: some Sequence<String>) {
            for word in words { marks[word, default: []].formUnion(mark) }
        }
        add(.calendar, weekdays.keys)
        add(.calendar, months.keys)
        for table in [weekdays, months, seasons, numbers, ordinals, decades] { add([.core, .name], table.keys) }
        add(.count, numbers.keys)
        add(.count, ordinals.keys)
        add(.tail, zones.keys)
        add(.tail, ["am", "pm", "p", "o", "ad", "bc", "bce", "thousand", "hundred", "local"])
        add([.core, .name], units.keys)
        add([.core, .name], holidays.keys)
        add([.core, .name], dayParts)
        add(.core, TimeFinder.cores)
        add(.lead, TimeFinder.leads)
        add([.lead, .name], TimeFinder.qualifiers)
        add([.lead, .opener], TimeFinder.openers)
        add(.tense, ahead.union(aheadOfVerb).union(behind).union(["be"]))
        for article in ["a", "an"] { marks[article] = [.lead, .name] }
        self.marks = WordTable(marks, otherwise: [])
    }

    private mutating func add(_ words: [String], kind: String, value: String) {
        guard let first = words.first else { return }
        switch kind {
        case "weekday": weekdays[first] = Int(value)
        case "month": months[first] = Int(value)
        case "season": seasons[first] = Int(value)
        case "unit": units[first] = TimeUnit(rawValue: value)
        case "number": numbers[first] = Int(value)
        case "ordinal": ordinals[first] = Int(value)
        case "decade": decades[first] = Int(value)
        case "zone": zones[first] = Int(value)
        case "daypart": dayParts.insert(first)
        case "tense": addTense(first, value: value)
        case "holiday": addHoliday(words.joined(separator: " "), value: value)
        default: break
        }
    }

    private mutating func addTense(_ word: String, value: String) {
        switch value {
        case "ahead": ahead.insert(word)
        case "ahead-of-verb": aheadOfVerb.insert(word)
        default: behind.insert(word)
        }
    }

    /// The name as tokens: an apostrophe is one of its own.
    private mutating func addHoliday(_ name: String, value: String) {
        guard let holiday = Holiday(value) else { return }
        let scalars = Array(name.unicodeScalars)
        let words = TimeToken.tokens(of: scalars, scalars.indices, marks: WordTable([:], otherwise: [])).map(\.text)
        guard let first = words.first else { return }
        holidays[first, default: []].append((words, holiday))
    }
}

/// A unit by which people count time.
enum TimeUnit: String, Sendable {
    case second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century
}
