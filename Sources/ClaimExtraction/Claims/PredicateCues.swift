internal import ClaimModel

/// What kind of thing a figure counts, as far as a predicate may ask for one.
package enum UnitKind: String, Hashable, Sendable {
    case people, money, percent, houses, buildings, jobs, length, speed, temperature, other

    /// A figure without a unit may count people.
    init(_ unit: String?) {
        switch unit {
        case nil, "people", "families", "households": self = .people
        case "percent": self = .percent
        case "homes", "houses", "dwellings": self = .houses
        case "buildings": self = .buildings
        case "jobs": self = .jobs
        case let unit?:
            switch UnitDimension(unit: unit) {
            case .length?: self = .length
            case .speed?: self = .speed
            case .temperature?: self = .temperature
            default: self = unit.utf8.count == 3 && unit.utf8.allSatisfy { $0 >= 65 && $0 <= 90 } ? .money : .other
            }
        }
    }

    /// The kind of a figure; a bare one that is no whole number counts nobody.
    init(of figure: Figure) {
        let isWhole = figure.value.map { $0 == $0.rounded() } ?? true
        self = figure.unit == nil && !isWhole ? .other : Self(figure.unit)
    }

    /// The key of a word where it counts things of this kind.
    func key(of word: UInt64) -> UInt64 {
        rawValue.unicodeScalars.reduce(word) { WordKey.add($1.value, to: $0) }
    }
}

/// Which predicate a word speaks for, as `Schema/predicate-cues.txt` and a user's files of its form say.
package struct PredicateCues: Sendable {
    package struct Cue: Hashable, Sendable {
        package var predicate: String
        package var isVerb: Bool
    }

    private var figures = KeyTable<Int16>(empty: -1, capacity: 256)
    private var nouns = KeyTable<Int16>(empty: -1, capacity: 256)
    /// The same for lines that name a kind of unit.
    private var kindFigures = KeyTable<Int16>(empty: -1, capacity: 128)
    private var kindNouns = KeyTable<Int16>(empty: -1, capacity: 128)
    private var statements = KeyTable<Int16>(empty: -1, capacity: 256)
    private var relations = KeyTable<Int16>(empty: -1, capacity: 256)
    /// The verbs by which figures are counted, which the tagger should know as verbs.
    package private(set) var verbs: [String] = []
    private var predicates: [String] = []

    package init(_ text: String) {
        add(text)
    }

    package mutating func add(_ text: String) {
        for line in text[...].fields(by: "\n") where !line.hasPrefix("#") {
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let head = line[..<colon].fields(by: " ")
            guard head.count == 3 || head.count == 4, predicates.count < 30_000 else { continue }
            let number = Int16(predicates.count)
            let kind = head.count == 4 ? UnitKind(rawValue: String(head[3])) : nil
            if head.count == 4, kind == nil { continue }
            predicates.append(String(head[0]))
            for word in line[line.index(after: colon)...].fields(by: " ") {
                let key = WordKey.of(word)
                if head[1] == "figure", head[2] == "verb" { verbs.append(String(word)) }
                switch (head[1], head[2]) {
                case ("figure", "verb"): if let kind { kindFigures[kind.key(of: key)] = number } else { figures[key] = number }
                case ("figure", "noun"): if let kind { kindNouns[kind.key(of: key)] = number } else { nouns[key] = number }
                case ("text", _): statements[key] = number
                case ("entity", _): relations[key] = number
                default: break
                }
            }
        }
    }

    private func name(_ number: Int16) -> String? { number < 0 ? nil : predicates[Int(number)] }

    /// The predicate of a figure that the verb with this base form counts; where its line names no kind, people.
    func verb(_ lemma: UInt64, counting kind: UnitKind) -> String? {
        name(kindFigures[kind.key(of: lemma)]) ?? (kind == .people ? name(figures[lemma]) : nil)
    }

    /// The predicate of a figure that counts this noun; `isHead` where the noun names the measure of that kind of unit
    /// ("turnout" of a percentage) and may stand beside the figure.
    func noun(_ key: UInt64, counting kind: UnitKind) -> (predicate: String, isHead: Bool)? {
        if let name = name(kindNouns[kind.key(of: key)]) { return (name, true) }
        return name(nouns[key]).map { ($0, false) }
    }

    /// The predicate of a statement without a figure, by the base form of its verb.
    func statement(_ lemma: UInt64) -> String? { name(statements[lemma]) }

    /// The predicate between two entities, by the base form of its verb or its noun.
    func relation(_ lemma: UInt64) -> String? { name(relations[lemma]) }
}
