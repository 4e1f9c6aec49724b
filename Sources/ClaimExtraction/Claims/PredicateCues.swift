/// Which predicate a word speaks for, as `Schema/predicate-cues.txt` and a user's files of its form say.
package struct PredicateCues: Sendable {
    package struct Cue: Hashable, Sendable {
        package var predicate: String
        package var isVerb: Bool
    }

    private var figures = KeyTable<Int16>(empty: -1, capacity: 256)
    private var nouns = KeyTable<Int16>(empty: -1, capacity: 256)
    private var statements = KeyTable<Int16>(empty: -1, capacity: 256)
    private var relations = KeyTable<Int16>(empty: -1, capacity: 256)
    private var predicates: [String] = []

    package init(_ text: String) {
        add(text)
    }

    package mutating func add(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let head = line[..<colon].split(separator: " ")
            guard head.count == 3, predicates.count < 30_000 else { continue }
            let number = Int16(predicates.count)
            predicates.append(String(head[0]))
            for word in line[line.index(after: colon)...].split(separator: " ") {
                let key = WordKey.of(word)
                switch (head[1], head[2]) {
                case ("figure", "verb"): figures[key] = number
                case ("figure", "noun"): nouns[key] = number
                case ("text", _): statements[key] = number
                case ("entity", _): relations[key] = number
                default: break
                }
            }
        }
    }

    private func name(_ number: Int16) -> String? { number < 0 ? nil : predicates[Int(number)] }

    /// The predicate of a figure that the verb with this base form counts.
    func verb(_ lemma: UInt64) -> String? { name(figures[lemma]) }

    /// The predicate of a figure that counts this noun or is headed by it.
    func noun(_ key: UInt64) -> String? { name(nouns[key]) }

    /// The predicate of a statement without a figure, by the base form of its verb.
    func statement(_ lemma: UInt64) -> String? { name(statements[lemma]) }

    /// The predicate between two entities, by the base form of its verb or its noun.
    func relation(_ lemma: UInt64) -> String? { name(relations[lemma]) }
}
