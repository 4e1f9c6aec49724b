internal import Schema

/// What an edit of a passage touches, the gravest first.
package enum EditKind: String, CaseIterable, Hashable, Sendable {
    /// Digits, number words, or a sign that belongs to a number.
    case number
    case negation
    /// How far the speaker vouches for it: "up to", "about", "allegedly", "may".
    case hedge
    case unit, date, name
    /// Letters that look the same and are others, or characters that cannot be seen.
    case lookalike
    case wording, punctuation
}

/// Tells the words whose change turns a statement into another from those whose change may be style.
package struct EditWords: Sendable {
    private var kinds: [String: Set<EditKind>] = [:]
    private var joiners: Set<String> = []

    package static let shared = EditWords()

    private init() {
        let policy = FigurePolicy.current
        add(policy.tables.cardinals.firstWords, .number)
        add(policy.tables.tens.keys, .number)
        add(policy.tables.scales.keys, .number)
        add(policy.tables.suffixes.keys, .number)
        add(policy.tables.fractions.keys, .number)
        add(policy.tables.ordinals, .number)
        add(policy.tables.units.currencies.map { $0.lowercased() }, .unit)
        for (words, entry) in policy.tables.units.entries.all where words.count == 1 {
            switch entry.kind {
            case .percent, .currency, .physical: add(words, .unit)
            default: break
            }
        }
        let times = TimeWords.english
        add(times.weekdays.keys, .date)
        add(times.months.keys, .date)
        for line in Schema.editWords.split(separator: "\n") where !line.hasPrefix("#") {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { continue }
            let words = halves[1].split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
            if halves[0] == "joiner" { joiners.formUnion(words) }
            if let kind = EditKind(rawValue: String(halves[0])) { add(words, kind) }
        }
    }

    private mutating func add(_ words: some Sequence<String>, _ kind: EditKind) {
        for word in words where !word.isEmpty && !["a", "an", "the"].contains(word) { kinds[word, default: []].insert(kind) }
    }

    /// What a change of this token touches by itself; a name is told by its surroundings.
    package func kinds(of token: TextTokens.Token) -> Set<EditKind> {
        if token.kind == .number { return [.number] }
        let word = token.text.lowercased()
        var found = kinds[word] ?? []
        if word.hasSuffix("n't") { found.insert(.negation) }
        // "May" and "may".
        if found.isSuperset(of: [.hedge, .date]), let first = token.text.unicodeScalars.first {
            found.remove(first.properties.isUppercase ? .hedge : .date)
        }
        if token.kind == .sign {
            found.formIntersection([.unit, .hedge])
            if let scalar = token.text.unicodeScalars.first {
                if scalar.properties.generalCategory == .currencySymbol { found.insert(.unit) }
                if scalar.properties.generalCategory == .format { found.insert(.lookalike) }
            }
        }
        return found
    }

    package func isHedge(_ token: TextTokens.Token) -> Bool {
        kinds(of: token).contains(.hedge) || ["~", "<", ">", "≤", "≥", "≈", "±"].contains(token.text)
    }

    /// A word that joins a hedge to its number: "up to", "more than".
    package func joinsHedge(_ token: TextTokens.Token) -> Bool { joiners.contains(token.text.lowercased()) }

    package func isNegation(_ token: TextTokens.Token) -> Bool { kinds(of: token).contains(.negation) }

    package func isNumber(_ token: TextTokens.Token) -> Bool { kinds(of: token).contains(.number) }

    /// Whether one word is the other with a prefix that turns its sense about.
    package static func isReversed(_ one: String, _ other: String) -> Bool {
        let (one, other) = (one.lowercased(), other.lowercased())
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        return short.count > 2 && ["un", "in", "im", "ir", "il", "non", "non-", "dis", "mis", "de"].contains { $0 + short == long }
    }
}
