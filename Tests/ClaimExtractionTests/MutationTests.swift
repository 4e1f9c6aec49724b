import ClaimExtraction
import ClaimModel
import Testing

/// A small generator, the same on every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

@Suite struct MutationTests {
    static let seeds = [
        "Officials said at least 12 people were killed on Friday. “It was loud,” said Anna Berg, who lives nearby.",
        "BAGHDAD (Reuters) — The U.S. has 2,500 troops in Iraq and 900 in Syria, the Pentagon said on Jan. 5.",
        "The ministry's statement, issued by its office, said: \"We deny it.\" He added that 3.5 percent (or 40%) would stay.",
        "<p>According to the UN (WHO), between 20 and 30 soldiers—some say dozens—fled since mid-October 2023.</p>",
    ]
    static let odd: [Character] = ["\0", "\u{7}", "\u{200D}", "\u{FEFF}", "\"", "“", "'", "\n", "\r\n", "🙂", "é", "(", "-", ".", "9", "\u{10FFFF}"]

    @Test(arguments: 0..<20)
    func noTextCrashes(batch: Int) {
        var random = Seeded(state: UInt64(batch))
        let extractor = ArticleExtractor()
        for _ in 0..<500 {
            var characters = Array(Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)])
            for _ in 0..<Int.random(in: 1...6, using: &random) where !characters.isEmpty {
                let index = Int.random(in: 0..<characters.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: characters.remove(at: index)
                case 1: characters.swapAt(index, Int.random(in: 0..<characters.count, using: &random))
                case 2: characters.insert(Self.odd[Int.random(in: 0..<Self.odd.count, using: &random)], at: index)
                default: characters.removeSubrange(index..<min(characters.count, index + 12))
                }
            }
            let text = String(characters)
            let extraction = extractor.extract(text: text, published: Day(number: 19_727))
            let length = text.unicodeScalars.count
            let spans = extraction.attributions.flatMap { $0.content + [$0.cue] } + extraction.claims.map(\.span)
            #expect(spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= length })
            _ = HTMLReader().article(text)
            _ = MarkdownReader().article(text)
        }
    }
}
