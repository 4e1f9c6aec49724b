import ClaimExtraction
import Testing

@Suite struct LexiconTests {
    @Test func aUsersWordsAreTakenIn() throws {
        var lexicon = ExtractionLexicon.builtIn
        try lexicon.add("# mine\n[cues]\nreport: fnorp\n[metonyms]\nGotham: City of Gotham\n[predicate-cues]\nsightings figure noun: whales\n")
        let extraction = ArticleExtractor(lexicon: lexicon).extract(text: "Gotham fnorped that it had seen 40 whales.")
        let attribution = try #require(extraction.attributions.first)
        #expect(attribution.verb == "fnorped")
        #expect(attribution.speaker?.standsFor == "City of Gotham")
        #expect(extraction.claims.first?.predicate.value == "sightings")
    }

    @Test(arguments: [
        ("[verbs]\n", "line 1: there is no section [verbs]; the sections are [cues], [metonyms], [predicate-cues], [titles] and [words]"),
        ("report: say", "line 1: a word list begins with a section: [cues], [metonyms], [predicate-cues], [titles] or [words]"),
        ("[cues]\n\nsay", "line 3: a line names a class, then a colon, then its words"),
    ])
    func mistakesAreNamed(text: String, message: String) {
        var lexicon = ExtractionLexicon.builtIn
        let error = #expect(throws: LexiconError.self) { try lexicon.add(text) }
        #expect(error?.description == message)
    }
}
