internal import Schema

/// The words and weights that extraction works by: what is built in, and what a user's files add.
package struct ExtractionLexicon: Sendable {
    package private(set) var words: WordLexicon
    package private(set) var models: AttributionModels
    package private(set) var names: NameWords
    package private(set) var predicates: PredicateCues

    /// The lists in `Schema/`.
    package static let builtIn = ExtractionLexicon(
        words: Schema.words, cues: Schema.cues, weights: Schema.attributionWeights,
        titles: Schema.titles, metonyms: Schema.metonyms, predicates: Schema.predicateCues)

    package init(
        words: String, cues: String, weights: String, titles: String, metonyms: String, predicates: String
    ) {
        names = NameWords(titles: titles, metonyms: metonyms)
        self.predicates = PredicateCues(predicates)
        self.words = WordLexicon(words)
        models = AttributionModels(weights: LinearModel(weights), cueWords: KeyTable(empty: 0))
        add(cues: cues)
        addVerbs(self.predicates.verbs)
    }

    /// Verbs that the word list lacks.
    private mutating func addVerbs(_ verbs: [String]) {
        for verb in verbs where words.classes(of: WordKey.of(verb)).isEmpty { words.add("verb: " + verb) }
    }

    private mutating func add(cues text: String) {
        var list = CueList()
        list.add(text)
        models.add(list)
        addVerbs(list.verbs)
    }

    /// Takes in a user's word list: sections `[cues]`, `[titles]`, `[metonyms]`, `[predicate-cues]` and `[words]`, each with
    /// lines of the form of the file in `Schema/` that has its name. What it gives goes over what was known.
    package mutating func add(_ text: String) throws(LexiconError) {
        var section: String?
        var sections: [String: String] = [:]
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = String(line).trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("["), line.hasSuffix("]") {
                let name = String(line.dropFirst().dropLast())
                guard Self.sections.contains(name) else { throw LexiconError(problem: .unknownSection(name), line: number + 1) }
                section = name
                continue
            }
            guard let section else { throw LexiconError(problem: .noSection, line: number + 1) }
            guard line.contains(":") else { throw LexiconError(problem: .noColon, line: number + 1) }
            sections[section, default: ""] += line + "\n"
        }
        if let text = sections["words"] { words.add(text) }
        if let text = sections["cues"] { add(cues: text) }
        if let text = sections["titles"] { names.add(titles: text) }
        if let text = sections["metonyms"] { names.add(metonyms: text) }
        if let text = sections["predicate-cues"] {
            predicates.add(text)
            addVerbs(predicates.verbs)
        }
    }

    private static let sections: Set<String> = ["cues", "titles", "metonyms", "predicate-cues", "words"]
}
