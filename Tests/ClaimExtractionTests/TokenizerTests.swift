import ClaimExtraction
import Testing

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("Sudani's office", ["Sudani", "'s", "office"]),
        ("They didn’t say", ["They", "didn’t", "say"]),
        ("the US-led coalition", ["the", "US-led", "coalition"]),
        ("around 2,500 troops", ["around", "2,500", "troops"]),
        ("on Jan. 5 in the U.S.", ["on", "Jan.", "5", "in", "the", "U.S."]),
        ("George W. Bush", ["George", "W.", "Bush"]),
        ("''Yes,'' she said", ["''", "Yes", ",", "''", "she", "said"]),
        ("“naïve” – no", ["“", "naïve", "”", "–", "no"]),
        ("10:30 a.m. 3.5%", ["10:30", "a.m.", "3.5", "%"]),
        ("", []),
        (" \n\u{0}\u{FEFF}", ["\u{0}"]),
    ])
    func cutsWords(text: String, expected: [String]) {
        let reading = Reading(ScalarText(text), lexicon: ExtractionLexicon.builtIn.words)
        #expect(reading.tokens.map { reading.text.string($0.range) } == expected)
    }
}
