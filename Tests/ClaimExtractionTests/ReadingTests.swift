import ClaimExtraction
import Testing

@Suite struct ReadingTests {
    private func reading(_ text: String) -> Reading {
        Reading(ScalarText(text), lexicon: ExtractionLexicon.builtIn.words)
    }

    @Test(arguments: [
        ("He left on Jan. 5. She stayed.", ["He left on Jan. 5.", "She stayed."]),
        ("The U.S. President spoke. It rained.", ["The U.S. President spoke.", "It rained."]),
        ("Mr. Ali met J. K. Smith. They talked.", ["Mr. Ali met J. K. Smith.", "They talked."]),
        ("It was No. 3 on the list.", ["It was No. 3 on the list."]),
        ("“We won. We are free,” he said.", ["“We won.", "We are free,” he said."]),
        ("“We won.” He left.", ["“We won.”", "He left."]),
        ("A headline without a stop\n\nThe first line.", ["A headline without a stop", "The first line."]),
        ("Prices rose 3.5 percent. Wages did not.", ["Prices rose 3.5 percent.", "Wages did not."]),
        ("Why? Nobody knows!", ["Why?", "Nobody knows!"]),
        ("", []),
    ])
    func cutsSentences(text: String, expected: [String]) {
        let reading = reading(text)
        #expect(reading.sentences.map { reading.string($0.tokens) } == expected)
    }

    @Test(arguments: [
        ("He said “yes” and \"no\".", ["“yes”", "\"no\""]),
        ("''It is over,'' she said.", ["''It is over,''"]),
        ("“One paragraph.\n\n“Two paragraphs.”", ["“One paragraph.", "“Two paragraphs.”"]),
        ("The boys' house isn't ‘new’ at all.", ["‘new’"]),
        ("No quotes here.", []),
    ])
    func pairsQuotes(text: String, expected: [String]) {
        let reading = reading(text)
        #expect(reading.quotations.map { reading.string($0.tokens) } == expected)
    }

    @Test(arguments: [
        ("The minister said the attack killed two men.", "dt nn vd dt nn vd cd nn"),
        ("They attack the village.", "pn vb dt nn"),
        ("WHO says it will help.", "nm vz pn md vb"),
        ("Petrov's men had been seen.", "nm gn nn hv be vn"),
    ])
    func tagsWords(text: String, expected: String) {
        let reading = reading(text)
        #expect(reading.tags.dropLast().map(\.code).joined(separator: " ") == expected)
    }

    @Test func endlessSentencesAreCut() {
        let reading = reading(String(repeating: "word ", count: 5_000))
        #expect(reading.sentences.allSatisfy { $0.tokens.count <= 400 })
        #expect(reading.sentences.last?.tokens.upperBound == 5_000)
    }

    @Test func endlessQuotesAreCut() {
        let reading = reading("\"" + String(repeating: "He said so. ", count: 3_000))
        #expect(reading.quotations.allSatisfy { $0.tokens.count <= 2_000 })
    }

    @Test func everyTokenLiesInOneSentence() {
        let reading = reading("A b. C d?\n\nE “f g. H” i; j (k)\nl")
        #expect(reading.sentences.flatMap { Array($0.tokens) } == Array(reading.tokens.indices))
    }
}
