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
    }

    private mutating func add(cues text: String) {
        var list = CueList()
        list.add(text)
        models.add(list)
        for verb in list.verbs where words.classes(of: WordKey.of(verb)).isEmpty { words.add("verb: " + verb) }
    }
}
