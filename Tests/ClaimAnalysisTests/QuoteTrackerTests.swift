import ClaimAnalysis
import ClaimModel
import Foundation
import Testing

@Suite struct QuoteTrackerTests {
    @Test(arguments: StealthEdits.numbers + StealthEdits.words + StealthEdits.edges + StealthEdits.places + StealthEdits.scripts + StealthEdits.whole)
    func anEditIsShown(edit: StealthEdit) throws {
        let found = try edit.found()
        #expect(found == edit.outcome)
    }

    @Test(arguments: StealthEdits.cosmetic) func whatChangesNoWordIsNoEdit(edit: StealthEdit) throws {
        let found = try edit.found()
        #expect(found == edit.outcome)
    }

    private static let sentences = [
        "The army said %@ men were held in the north.", "Aid groups counted %@ tents at the border on Friday.",
        "Some %@ people marched through the capital, police said.", "The bill for the bridge came to %@ euros in the end.",
        "Nobody knows how many of the %@ trucks ever arrived.",
    ]

    /// Digits changed, swapped, added or dropped, and separators moved, are never taken for the same words: whatever the
    /// quote takes of the sentence, and whatever else of the text changes.
    @Test(arguments: 0..<200) func noEditInsideANumberPasses(seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let numbers = Self.sentences.map { _ in Self.number(&random) }
        let sentences = zip(Self.sentences, numbers).map { $0.replacingOccurrences(of: "%@", with: $1) }
        let chosen = Int.random(in: 0..<sentences.count, using: &random)
        let edited = Self.edited(numbers[chosen], &random)
        var newSentences = sentences
        newSentences[chosen] = Self.sentences[chosen].replacingOccurrences(of: "%@", with: edited)
        if Bool.random(using: &random) { newSentences.shuffle(using: &random) }
        let text = sentences.joined(separator: " ")
        let words = sentences[chosen].split(separator: " ")
        let place = try #require(words.firstIndex { $0 == numbers[chosen] })
        let quote = words[Int.random(in: 0...place, using: &random)...Int.random(in: place..<words.count, using: &random)]
            .joined(separator: " ")
        let anchor = try #require(QuoteAnchoring(text: sentences[chosen]).find(quote)?.anchor)
        let start = sentences[..<chosen].reduce(0) { $0 + $1.unicodeScalars.count + 1 } + anchor.start
        let fate = QuoteTracker(from: text, to: newSentences.joined(separator: " "))
            .fate(of: start..<start + quote.unicodeScalars.count)
        switch fate {
        case .exact, .moved: Issue.record("“\(quote)”: \(numbers[chosen]) became \(edited) and passed as \(fate)")
        case .edited(let passage): #expect(passage.kinds.contains(.number), "“\(quote)” → “\(passage.exact)”")
        case .lost: break
        }
    }

    private static func number(_ random: inout SplitMix) -> String {
        let value = Int.random(in: 10...9_999_999, using: &random)
        guard value >= 1000, Bool.random(using: &random) else { return String(value) }
        var digits = Array(String(value))
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
        return String(digits)
    }

    private static func edited(_ number: String, _ random: inout SplitMix) -> String {
        while true {
            var digits = Array(number)
            let place = Int.random(in: 0..<digits.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: digits[place] = Character(String(Int.random(in: 0...9, using: &random)))
            case 1: digits.insert(Character(String(Int.random(in: 0...9, using: &random))), at: place)
            case 2: digits.remove(at: place)
            case 3: digits.swapAt(place, Int.random(in: 0..<digits.count, using: &random))
            default: digits.insert([",", "."].randomElement(using: &random) ?? ",", at: place)
            }
            if digits.first?.isNumber == true, digits.last?.isNumber == true, String(digits) != number { return String(digits) }
        }
    }

    /// A text that did not change keeps every quote, whatever the quote cuts through.
    @Test(arguments: 0..<100) func everyPassageOfTheSameTextIsExact(seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        let pieces = ["not", "up to", "200", " ", "\n", "3", ",", "-", "million", "Dura", "é", "三", "$", "%", "of", "\u{200B}", "’s", "12.5", "٢"]
        let text = (0..<60).map { _ in (pieces.randomElement(using: &random) ?? "") + ([" ", ""].randomElement(using: &random) ?? "") }.joined()
        let count = text.unicodeScalars.count
        let tracker = QuoteTracker(from: text, to: text)
        for _ in 0..<20 {
            let start = Int.random(in: 0..<count, using: &random)
            let end = Int.random(in: start + 1...count, using: &random)
            guard !TextTokens(text).tokens(touching: start..<end).isEmpty else { continue }
            #expect(tracker.fate(of: start..<end) == .exact, "\(start)..<\(end) of \(text.debugDescription)")
        }
    }
}
