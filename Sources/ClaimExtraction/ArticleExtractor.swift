package import ClaimModel

/// Reads an English news article: who said what, with which figures, about when.
///
/// It never fails and never decides: everything it returns is a proposal with a measure of how sure it is.
///
///     let extraction = ArticleExtractor().extract(text: text, published: day)
package struct ArticleExtractor: Sendable {
    package var lexicon: ExtractionLexicon
    /// Entities that names are to be resolved to.
    package var knownEntities: [Entity]

    package init(lexicon: ExtractionLexicon = .builtIn, knownEntities: [Entity] = []) {
        self.lexicon = lexicon
        self.knownEntities = knownEntities
    }

    /// What `text` says. `published` is the day that "today" is in it; without one, the date that the text itself gives is
    /// taken, and without that only full dates are read.
    package func extract(text: String, published: Day? = nil) -> Extraction {
        let metadata = MetadataReader(names: lexicon.names).metadata(of: text)
        let reading = Reading(ScalarText(text), lexicon: lexicon.words)
        let dates = dates(in: text, published: published ?? metadata.published?.day)
        let figures = FigureFinder(policy: .current).find(in: text)
        let entities = NameFinder(reading: reading, lexicon: lexicon.words, names: lexicon.names).entities()
        let found = AttributionFinder(reading: reading, lexicon: lexicon.words, models: lexicon.models).attributions()
        var assembly = ClaimAssembly(
            reading: reading, lexicon: lexicon, dates: dates, figures: figures, entities: entities, found: found)
        assembly.assemble()
        return Extraction(
            metadata: metadata, attributions: assembly.attributions, figures: assembly.figures, dates: dates,
            claims: assembly.claims, entities: entities)
    }

    private func dates(in text: String, published: Day?) -> [FoundTime] {
        if let published { return TimePhraseReader(relativeTo: published).find(in: text) }
        // What means the same seen from two distant days depends on neither.
        let early = TimePhraseReader(relativeTo: Day(number: 0)).find(in: text)
        let late = TimePhraseReader(relativeTo: Day(number: 20_000)).find(in: text)
        var byStart: [Int: FoundTime] = [:]
        for time in late { byStart[time.start] = time }
        return early.filter { byStart[$0.start]?.stated.edtf == $0.stated.edtf }
    }
}

extension ClaimTime {
    /// The day, where it is one.
    var day: Day? {
        guard let from = bounds.from, let to = bounds.to, to - from < 86_400 else { return nil }
        return Day(containing: from)
    }
}
