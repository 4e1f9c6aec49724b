import Testing

@testable import ClaimModel

@Suite("What words of time are marked as")
struct TimeMarksTests {
    private let words = TimeWords.english

    /// A hedge is looked for only where such a word stands.
    @Test func everyHedgeBeginsWithAWordThatStandsBeforeATime() {
        for hedge in TimePhraseParser.hedges { #expect(words.marks[hedge[0]].contains(.lead), "\(hedge)") }
    }

    /// The tables are asked only for such a word.
    @Test func everyWordOfTheTablesCanBeginAName() {
        let units = words.units.keys.map { ($0, words.marks[$0]) }
        let tables = [words.numbers, words.ordinals, words.decades, words.seasons].flatMap(\.keys).map { ($0, words.marks[$0]) }
        for (word, marks) in units + tables { #expect(marks.contains(.name), "\(word)") }
        for word in [words.months, words.weekdays].flatMap(\.keys) { #expect(words.marks[word].contains(.calendar), "\(word)") }
    }
}
