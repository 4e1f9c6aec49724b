import ClaimExtraction
import ClaimModel
import Foundation
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

/// What is done to a text: letters dropped, exchanged, put in and cut out.
struct Mutation {
    static let odd: [Character] = ["\0", "\u{7}", "\u{200D}", "\u{FEFF}", "\"", "“", "'", "\n", "\r\n", "🙂", "é", "(", "-", ".", "9", "\u{10FFFF}"]

    static func mutated(_ text: String, by random: inout Seeded) -> String {
        var characters = Array(text)
        for _ in 0..<Int.random(in: 1...6, using: &random) where !characters.isEmpty {
            let index = Int.random(in: 0..<characters.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: characters.remove(at: index)
            case 1: characters.swapAt(index, Int.random(in: 0..<characters.count, using: &random))
            case 2: characters.insert(odd[Int.random(in: 0..<odd.count, using: &random)], at: index)
            default: characters.removeSubrange(index..<min(characters.count, index + Int.random(in: 1...max(12, characters.count / 8), using: &random)))
            }
        }
        return String(characters)
    }
}

/// `HEARSAY_SOAK=1` in the environment runs all of it: ten thousand mutations of real articles and as many of sentences.
@Suite struct MutationTests {
    static let seeds = [
        "Officials said at least 12 people were killed on Friday. “It was loud,” said Anna Berg, who lives nearby.",
        "BAGHDAD (Reuters) — The U.S. has 2,500 troops in Iraq and 900 in Syria, the Pentagon said on Jan. 5.",
        "The ministry's statement, issued by its office, said: \"We deny it.\" He added that 3.5 percent (or 40%) would stay.",
        "<p>According to the UN (WHO), between 20 and 30 soldiers—some say dozens—fled since mid-October 2023.</p>",
        "He was quoted by the agency as saying in an interview, \"No,\" the statement said, citing two officials who asked not to be named.",
    ]
    static let isSoaking = ProcessInfo.processInfo.environment["HEARSAY_SOAK"] == "1"

    @Test(arguments: 0..<20)
    func noTextCrashes(batch: Int) {
        var random = Seeded(state: UInt64(batch))
        for _ in 0..<(Self.isSoaking ? 500 : 40) {
            let seed = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)]
            expectSound(Mutation.mutated(seed, by: &random))
        }
    }

    /// Real articles, where they lie beside the repository: each as it is, and mutated.
    @Test(.enabled(if: articles != nil), arguments: 0..<20)
    func noArticleCrashes(batch: Int) throws {
        let articles = try #require(Self.articles)
        var random = Seeded(state: UInt64(1_000 + batch))
        for index in stride(from: batch, to: Self.isSoaking ? articles.count : min(articles.count, 40), by: 20) { expectSound(articles[index]) }
        for _ in 0..<(Self.isSoaking ? 500 : 2) {
            expectSound(Mutation.mutated(articles[Int.random(in: 0..<articles.count, using: &random)], by: &random))
        }
    }

    private func expectSound(_ text: String) {
        let extraction = ArticleExtractor().extract(text: text, published: Day(number: 19_727))
        let length = text.unicodeScalars.count
        let spans = extraction.attributions.flatMap { $0.content + [$0.cue] } + extraction.claims.map(\.span)
        #expect(spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= length })
        _ = HTMLReader().article(text)
        _ = MarkdownReader().article(text)
    }

    private struct Line: Decodable { var text: String }

    static let articles: [String]? = {
        let files = ["claims/articles", "claims/press_releases", "attributions/dev", "dates/timebank", "dates/aquaint"]
        let texts = files.compactMap { SharedFolder.text("gold/\($0).jsonl") }
        let lines = texts.flatMap { $0.split(separator: "\n") }
        let found = lines.compactMap { try? JSONDecoder().decode(Line.self, from: Data($0.utf8)).text }
        return found.isEmpty ? nil : found
    }()
}
