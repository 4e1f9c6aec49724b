/// What figures count and measure: persons, things, money, percentages and physical units, read from the data file.
struct UnitCatalogue: Sendable {
    /// What a phrase counts.
    struct Entry: Sendable, Hashable {
        enum Kind: Sendable { case people, participle, proform, thing, percent, currency, physical }
        var kind: Kind
        /// The unit of record: `people`, `attacks`, `percent`, `USD`, `km`.
        var unit: String
        /// Which persons, where the word says so.
        var population: String?
    }

    private(set) var entries = PhraseTable<Entry>(.unit)
    private(set) var stopWords: Set<String> = []
    private(set) var determiners: Set<String> = []
    private(set) var currencies: Set<String> = []
    /// Sets of words by which the finder judges a number's surroundings.
    private(set) var wordSets: [String: Set<String>] = [:]
    private(set) var unread: [String] = []

    init() {}

    init(text: String) {
        for line in PolicyLine.lines(of: text) where !read(line) { unread.append(line.kind) }
    }

    private mutating func read(_ line: PolicyLine) -> Bool {
        switch line.kind {
        case "people": entries.insert(line.phrases, Entry(kind: .people, unit: "people"))
        case "population": entries.insert(line.phrases, Entry(kind: .people, unit: "people", population: line.rest))
        case "populations":
            for phrase in line.phrases {
                insert(phrase) { Entry(kind: .people, unit: "people", population: $0) }
            }
        case "nouns": for phrase in line.phrases { insert(phrase) { Entry(kind: .thing, unit: $0) } }
        case "noun": entries.insert(line.phrases, Entry(kind: .thing, unit: line.rest))
        case "participle": entries.insert(line.phrases, Entry(kind: .participle, unit: "people"))
        case "proform": entries.insert(line.phrases, Entry(kind: .proform, unit: ""))
        case "percent": entries.insert(line.phrases, Entry(kind: .percent, unit: "percent"))
        case "currency":
            currencies.insert(line.rest)
            entries.insert(line.phrases, Entry(kind: .currency, unit: line.rest))
        case "physical":
            let symbol = line.arguments.dropFirst().joined(separator: " ")
            entries.insert(line.phrases, Entry(kind: .physical, unit: symbol))
        case "stop": stopWords = Set(line.phrases.compactMap(\.first))
        case "determiner": determiners = Set(line.phrases.compactMap(\.first))
        case "words": wordSets[line.rest] = Set(line.phrases.map { $0.joined() })
        default: return false
        }
        return true
    }

    func isIn(_ set: String, _ word: String) -> Bool {
        wordSets[set]?.contains(word) ?? false
    }

    /// A regular noun, under its singular and its plural.
    private mutating func insert(_ singular: [String], _ entry: (String) -> Entry) {
        guard let last = singular.last else { return }
        let plural = singular.dropLast() + [EnglishPlural.of(last)]
        let value = entry(plural.joined(separator: " "))
        entries.insert([singular, Array(plural)], value)
    }
}

/// The regular plural of English nouns; irregular ones are in the data.
enum EnglishPlural {
    static func of(_ noun: String) -> String {
        if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
            return noun.dropLast() + "ies"
        }
        if ["s", "x", "z", "ch", "sh"].contains(where: noun.hasSuffix) { return noun + "es" }
        return noun + "s"
    }

    /// Whether a word looks like a plural: an `s` that is none of `ss`, `us`, `is`.
    static func isLikely(_ word: String) -> Bool {
        word.count > 2 && word.hasSuffix("s") && !["ss", "us", "is", "'s"].contains(where: word.hasSuffix)
    }
}
